"""What kind of page it is, told by its own words: one that sells, one of an agency, a paper, or none of these.

The same sentence is an offer on the page of a seller and a description elsewhere.
"""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import islice
from urllib.parse import urlsplit

from kb.ingest.passage import Page, PassageKind
from kb.ingest.sentences import plain
from kb.ingest.wording.page import A_PRACTICE, AGENCY, DOUBTING, PAPER_HEADINGS, PROMOTING, SELLING, SELLS_BY_ONE

_OFFICIAL_HOSTS = (".gov", ".mil")
_SELLING_CUES = 2
_PAPER_CUES = 2
_PRAISING_CUES = 2
_OFFER_WEIGHS = 2
_DOUBT_WEIGHS = 1.5
_AGENCY_CUES = 4
_MOST_COUNTED = 40


class Stance(StrEnum):
    """What kind of page it is."""

    SELLER = "seller"
    OFFICIAL = "official"
    JOURNAL = "journal"
    OTHER = "other"


def stance_of(page: Page) -> Stance:
    """Return what kind of page it is; an agency by its host or by its name in title, head or foot."""
    text = plain(page.text)
    selling = _count(SELLING, text)
    if (urlsplit(page.url).hostname or "").endswith(_OFFICIAL_HOSTS) or (selling < _AGENCY_CUES and _of_an_agency(page)):
        return Stance.OFFICIAL
    headings = [plain(passage.text) for passage in page.passages if passage.kind is PassageKind.HEADING]
    if sum(bool(PAPER_HEADINGS.fullmatch(heading)) for heading in headings) >= _PAPER_CUES:
        return Stance.JOURNAL
    if selling >= _SELLING_CUES or SELLS_BY_ONE.search(text):
        return Stance.SELLER
    praise = _OFFER_WEIGHS * selling + _count(PROMOTING, text) + bool(A_PRACTICE.search(plain(page.title)))
    return Stance.SELLER if praise >= _PRAISING_CUES and praise > _DOUBT_WEIGHS * _count(DOUBTING, text) else Stance.OTHER


def _count(cue: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in islice(cue.finditer(text), _MOST_COUNTED))


def _of_an_agency(page: Page) -> bool:
    edges = [page.title, *(passage.text for passage in (*page.passages[:4], *page.passages[-4:]) if len(passage.text) < 160)]
    return any(AGENCY.search(plain(text)) for text in edges)
