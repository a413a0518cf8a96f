"""From a page to a draft entry: what was found, with where it was found, for a person to finish.

A draft is never publishable as it is: it states no status, its sources are `not-read` and stand where no entry has a
field for them, and what a person must write is left out, so that the check names it. Nothing is ever overwritten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

import yaml

from kb.errors import KnowledgeBaseError
from kb.ingest.claims import Finding, Scan, scan_page
from kb.ingest.naming import Guess, guess
from kb.ingest.passage import Page, Passage
from kb.ingest.subject import Subjects
from kb.search.service import SearchService

_MOST_CLAIMS = 20
_MOST_SOURCES = 30
_MOST_NUMBERS = 99
_LONGEST_ID = 60
_OFFICIAL = (".gov", ".mil", "doi.org", "nejm.org", "clinicaltrials.gov")
_NO_DOCUMENT = re.compile(r"(?:^|\.)(?:facebook|twitter|x|instagram|youtube|linkedin|pinterest|tiktok|google|yelp|whatsapp|t|addtoany)\.(?:com|me)$")
_IDENTIFIER = re.compile(r"\b(?:NCT\d{8}|BLA \d{6}|PMA P\d{6}|HDE H\d{6}|NDA \d{6}|B?K\d{6}|DEN\d{6})\b")
_BRAND = re.compile(r"([A-Z][\w-]*(?: [A-Z][\w-]*){0,2}) ?[®™]")


class DraftNotWritable(KnowledgeBaseError):
    """The draft could not be written."""

    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(f"the draft cannot be written to {folder} ({why}); name another folder with --into")


def draft_text(page: Page, service: SearchService, day: date) -> str:
    """Return a draft product entry as YAML; comments say where each value came from and what a person must still write."""
    found = scan_page(page, service, day)
    guessed = guess(page, service, found.products)
    named = _first_named(page, service)
    lines = [
        f"# A draft made on {day} from {_remark(_origin(page))}; no entry yet. Places are characters of the page's text.",
        "# By a person who has read the sources: summary, patient, call_card, status, checked, review_every, clinician_review.",
        "# What is still missing is told by: kb draft --check THIS FILE",
        *_head(guessed, named),
        *_written_with_marks(page, guessed.name),
        *_uses(found, named),
        *_claims(page, found.findings),
        *_sources(page),
    ]
    return "\n".join(lines) + "\n"


def write_draft(text: str, folder: Path) -> Path:
    """Write a draft under the id made from its name and return its path; an id that is taken gets a number."""
    name = _id(str(yaml.safe_load(text)["name"]))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(1, _MOST_NUMBERS + 1):
            path = folder / (f"{name}.yaml" if number == 1 else f"{name}-{number}.yaml")
            try:
                with path.open("x", encoding="utf-8") as file:
                    file.write(text)
            except FileExistsError:
                continue
            return path
    except OSError as error:
        raise DraftNotWritable(folder, error.strerror or str(error)) from None
    raise DraftNotWritable(folder, f"there are {_MOST_NUMBERS} drafts of {name}")


def _head(guessed: Guess, named: dict[str, Passage]) -> Iterator[str]:
    yield f"name: {_scalar(guessed.name)}  # {_remark(guessed.name_from)}"
    if guessed.known:
        yield f"# The records have {guessed.known} by this name: add to that entry instead of making a new one."
    yield f"type: {guessed.type}  # a guess: {_remark(guessed.type_because)}"
    if guessed.part_of:
        where = f"named at {_place(named[guessed.part_of])}" if guessed.part_of in named else "the class of a product that is named"
        yield f"part_of: {guessed.part_of}  # a guess: {where}"


def _written_with_marks(page: Page, name: str) -> Iterator[str]:
    """Yield the brands and the numbers of registers on the page: whose they are is for a person to say."""
    brands = {match[1]: match.start() for match in reversed(list(_BRAND.finditer(page.text))) if match[1].lower() not in name.lower()}
    numbers = {match[0]: match.start() for match in reversed(list(_IDENTIFIER.finditer(page.text)))}
    for field, found in (("also_known_as", brands), ("identifiers", numbers)):
        for value, start in sorted(found.items(), key=lambda pair: pair[1]):
            yield f"# perhaps {field}: {_remark(value)} (characters {start} to {start + len(value)})"


def _uses(found: Scan, named: dict[str, Passage]) -> Iterator[str]:
    if found.conditions:
        yield "uses:  # conditions named on the page, the most frequent first; each needs status events or evidence from sources that were read"
    for condition in found.conditions:
        where = f"named at {_place(named[condition])}" if condition in named else "named on the page"
        yield f"  - condition: {condition}  # {where}"


def _claims(page: Page, findings: Sequence[Finding]) -> Iterator[str]:
    """Yield each statement once; its fact and its sources are left out, as a person has to write them."""
    quoted: dict[tuple[int, int], list[Finding]] = {}
    for each in findings:
        quoted.setdefault((each.start, each.end), []).append(each)
    if quoted:
        yield "claims:  # what the page says, in its words: say it in few of your own, with the fact and cite that stand against it"
    for (start, end), same in list(quoted.items())[:_MOST_CLAIMS]:
        passage = next((each for each in page.passages if each.start <= start < each.end), None)
        under = _under(passage) if passage else ""
        yield f"  - claim: {_scalar(same[0].quote)}  # characters {start} to {end}{under}; rule {', '.join(each.rule for each in same)}"
        yield f"    # the record says today: {_remark(same[0].fact)} [{', '.join(same[0].cite)}]"
    if len(quoted) > _MOST_CLAIMS:
        yield f"  # and {len(quoted) - _MOST_CLAIMS} more statements, which kb scan shows"


def _sources(page: Page) -> Iterator[str]:
    """Yield the page itself and the documents it links to, official ones first."""
    host = _host(page.url)
    listed = {page.url: (page.title or page.url, "the page itself")} if host else {}
    for link in page.links:
        href = urldefrag(link.href)[0]
        there = _host(href)
        if there and there != host and href not in listed and not _NO_DOCUMENT.search(there):
            listed[href] = (link.text or href, "linked from the page")
    if not listed:
        return
    yield "sources:  # candidates: an entry has no such field, so move those that somebody read to entries/sources/ and the rest away"
    taken: set[str] = set()
    ordered = sorted(listed.items(), key=lambda pair: (pair[0] != page.url, not _host(pair[0]).endswith(_OFFICIAL)))
    for href, (title, why) in ordered[:_MOST_SOURCES]:
        name = _unused(_id(f"{_host(href).removeprefix('www.').split('.')[0]} {title}"), taken)
        yield f"  {name}:  # {why}"
        yield f"    {{title: {_scalar(title)}, publisher: {_scalar(_host(href))}, url: {_scalar(href)}, read: not-read}}"


def _first_named(page: Page, service: SearchService) -> dict[str, Passage]:
    """Return for each product and condition the first passage that names it."""
    found: dict[str, Passage] = {}
    for passage, named in zip(page.passages, Subjects(service, page).all_named(), strict=True):
        for name in (*named.products, *named.conditions):
            found.setdefault(name, passage)
    return found


def _origin(page: Page) -> str:
    """Return the address of a page, or the name of its file without the folders it lies in."""
    return page.url if _host(page.url) else Path(page.url).name or "a page"


def _place(passage: Passage) -> str:
    return f"characters {passage.start} to {passage.end}{_under(passage)}"


def _under(passage: Passage) -> str:
    return f", under “{_remark(' > '.join(passage.under))}”" if passage.under else ""


def _host(url: str) -> str:
    """Return the host of a web address; empty for anything else."""
    try:
        parts = urlsplit(url)
        return (parts.hostname or "") if parts.scheme in ("http", "https") else ""
    except ValueError:
        return ""


def _unused(name: str, taken: set[str]) -> str:
    """Return a name that is not taken, and take it."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free


def _scalar(text: str) -> str:
    """Return a text as one YAML scalar on one line."""
    plain = " ".join(text.encode("utf-8", "replace").decode().split())
    return str(yaml.safe_dump(plain, default_style='"', width=10**6, allow_unicode=True)).strip()


def _remark(text: str) -> str:
    """Return a text as it may stand in a YAML comment: on one line, without what YAML does not read."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())


def _id(text: str) -> str:
    made = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:_LONGEST_ID].strip("-")
    return made or "page"
