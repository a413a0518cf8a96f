"""What kind of page it is, told by its own words: one that sells, one of an agency, a paper, or none of these.

The same sentence is an offer on the page of a seller and a description elsewhere. An agency's page and a paper give no finding at all, so
that whatever sells is neither, unless its address says so.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import islice
from urllib.parse import urlsplit

from kb.ingest.passage import Page
from kb.ingest.sentences import plain
from kb.ingest.wording.page import (
    A_HOUSE,
    A_PRACTICE,
    AGENCY_ON_PRODUCTS,
    AGENCY_TITLE,
    AGENCY_VOICE,
    DOUBTING,
    HARD_SELLING,
    LETTER,
    OFFICIAL_HOSTS,
    PAPER_CORE,
    PAPER_HEADINGS,
    PAPER_HOSTS,
    PAPER_LABELS,
    PAPER_VOICE,
    PROMOTING,
    SELLING,
    SELLS_BY_ONE,
    WHITE_PAPER,
)
from kb.ingest.wording.phrases import Phrases

_SELLING_CUES = 2
_PAPER_HEADS = 3
_PAPER_SIGNS = 3
_AGENCY_SIGNS = 2
_AGENCY_DOUBTS = 3
_PRAISING_CUES = 2
_OFFER_WEIGHS = 2
_DOUBT_WEIGHS = 1.5
_AGENCY_CUES = 4
_MOST_COUNTED = 40
_LONGEST_LINE = 160
_EDGE = 4
_LONGEST_OPENING = 600
_LONGEST_HEADING = 60


class Stance(StrEnum):
    """What kind of page it is."""

    SELLER = "seller"
    OFFICIAL = "official"
    JOURNAL = "journal"
    OTHER = "other"


def stance_of(page: Page) -> Stance:
    """Return what kind of page it is: by its host, for a saved page that of the address it gives itself, else by its words."""
    host = _host(page.url) if "://" in page.url else _host(page.home)
    if OFFICIAL_HOSTS.fullmatch(host):
        return Stance.OFFICIAL
    if PAPER_HOSTS.fullmatch(host):
        return Stance.JOURNAL
    text = plain(page.text)
    lines = text.split("\n")
    if all(part.stands_in(text) for part in LETTER):
        return Stance.OFFICIAL
    selling = _count(SELLING, lines)
    praise = _count(PROMOTING, lines)
    if not any(HARD_SELLING.stands_in(line) for line in lines):
        if _of_an_agency(page, text, selling, praise):
            return Stance.OFFICIAL
        if _is_paper(page, text, selling):
            return Stance.JOURNAL
    if selling >= _SELLING_CUES or any(SELLS_BY_ONE.stands_in(line) for line in lines):
        return Stance.SELLER
    praise += _OFFER_WEIGHS * selling + A_PRACTICE.stands_in(plain(page.title))
    return Stance.SELLER if praise >= _PRAISING_CUES and praise > _DOUBT_WEIGHS * _count(DOUBTING, lines) else Stance.OTHER


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _count(cue: Phrases, lines: list[str]) -> int:
    """Count the places of a cue; none goes on from one line to the next."""
    return sum(1 for _ in islice((place for line in lines for place in cue.finditer(line)), _MOST_COUNTED))


def _signs(cues: tuple[Phrases, ...], text: str) -> int:
    """Return how many of several signs a text holds."""
    return sum(cue.stands_in(text) for cue in cues)


def _of_an_agency(page: Page, text: str, selling: int, praise: int) -> bool:
    """Tell whether a page is an agency's, by its name at the head, by how it speaks, or by its name at the foot of what praises nothing."""
    if selling >= _AGENCY_CUES:
        return False
    named = [plain(line) for line in (page.title, *(passage.text for passage in page.passages[:_EDGE])) if len(line) < _LONGEST_LINE]
    if any(AGENCY_TITLE.fullmatch(line) for line in named):
        return True
    signs = _signs(AGENCY_VOICE, text)
    if selling < _SELLING_CUES and praise <= signs and signs >= _AGENCY_SIGNS:
        return True
    if selling or praise or A_HOUSE.search(plain(page.title)):
        return False
    foot = any(AGENCY_TITLE.fullmatch(plain(passage.text)) for passage in page.passages[-_EDGE:] if len(passage.text) < _LONGEST_LINE)
    doubts = _count(DOUBTING, text.split("\n"))
    weak = _signs(AGENCY_ON_PRODUCTS, text)
    return bool(signs or (foot and doubts) or weak >= _AGENCY_SIGNS or (weak and doubts >= _AGENCY_DOUBTS))


def _is_paper(page: Page, text: str, selling: int) -> bool:
    """Tell whether a page is a paper or its abstract, by its headings, the labels of its parts or the voice of its authors."""
    opening = plain(" ".join((page.title, *(passage.text for passage in page.passages[:_EDGE]))))[:_LONGEST_OPENING]
    if WHITE_PAPER.search(opening):
        return False
    heads = {line for passage in page.passages if len(line := plain(passage.text)) < _LONGEST_HEADING and PAPER_HEADINGS.fullmatch(line)}
    labels = {label[1] for label in PAPER_LABELS.finditer(text)}
    signs = _signs(PAPER_VOICE, text)
    parted = len(heads) >= _PAPER_HEADS and any(PAPER_CORE.fullmatch(line) for line in heads)
    parted = parted or (len(labels) >= _PAPER_HEADS and any(PAPER_CORE.fullmatch(label) for label in labels))
    if parted:
        return signs > 0 or selling < _SELLING_CUES
    if not selling and sum(bool(PAPER_CORE.fullmatch(line)) for line in heads) >= _PAPER_HEADS - 1:
        return True
    if selling and A_HOUSE.search(plain(page.title)):
        return False
    authors = PAPER_VOICE[0].stands_in(text) and not selling
    return signs + authors + (len(heads) >= _PAPER_HEADS - 1) >= _PAPER_SIGNS
