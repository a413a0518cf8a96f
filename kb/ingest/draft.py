"""From a page to a draft entry: what was found, with where it was found, for a person to finish.

A draft is never publishable as it is: it states no status, its sources are `not-read`, and what a person must write is
left out, so that `kb check` names it. Nothing is ever overwritten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from kb.errors import KnowledgeBaseError
from kb.ingest.claims import Finding, scan_page
from kb.ingest.passage import Page
from kb.search.service import SearchService

_MOST_CLAIMS = 20
_MOST_SOURCES = 30
_LONGEST_ID = 60
_OFFICIAL = (".gov", ".mil", "doi.org", "ncbi.nlm.nih.gov", "clinicaltrials.gov")


class DraftNotWritable(KnowledgeBaseError):
    """The draft could not be written."""

    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(f"the draft cannot be written to {folder} ({why}); name another folder with --into")


def draft_text(page: Page, service: SearchService, day: date) -> str:
    """Return a draft product entry as YAML; comments say where each value came from and what a person must still write."""
    found = scan_page(page, service, day)
    parent = next((name for name in found.products if service.corpus.products[name].is_class), "")
    lines = [
        f"# A draft made from {' '.join(page.url.split()) or 'a page'}; not an entry yet. `kb check` says what is still missing.",
        "# To write by a person who read the sources: summary, patient, call_card, status, checked, review_every, clinician_review.",
        f"name: {_scalar(page.title or 'a name to be written')}  # the title of the page",
        "type: product  # or class",
    ]
    if parent:
        lines.append(f"part_of: {parent}  # the class named most often on the page")
    lines += _uses(found.conditions)
    lines += _claims(page, found.findings)
    lines += _sources(page)
    return "\n".join(lines) + "\n"


def write_draft(text: str, page: Page, folder: Path) -> Path:
    """Write a draft under a name made from the page's title and return its path; a name that is taken gets a number."""
    name = _id(page.title or page.url or "page")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(1, 1000):
            path = folder / (f"{name}.yaml" if number == 1 else f"{name}-{number}.yaml")
            try:
                with path.open("x", encoding="utf-8") as file:
                    file.write(text)
            except FileExistsError:
                continue
            return path
    except OSError as error:
        raise DraftNotWritable(folder, error.strerror or str(error)) from None
    raise DraftNotWritable(folder, f"{name} is taken a thousand times")


def _uses(conditions: tuple[str, ...]) -> Iterator[str]:
    if conditions:
        yield "uses:  # conditions named on the page; each needs a status event or evidence, with a source that was read"
        yield from (f"  - condition: {condition}" for condition in conditions)


def _claims(page: Page, findings: tuple[Finding, ...]) -> Iterator[str]:
    if not findings:
        return
    yield "claims:  # what the page says, in its words; put it in few words of your own, and write what stands and its source"
    for each in findings[:_MOST_CLAIMS]:
        yield f"  - claim: {_scalar(each.quote)}  # characters {each.start} to {each.end}{_heading(page, each)}; rule {each.rule}"
        yield f"    # the record now: {' '.join(each.fact.split())}"


def _heading(page: Page, finding: Finding) -> str:
    passage = next(each for each in page.passages if each.start <= finding.start < each.end)
    return f", under {' > '.join(passage.under)!r}" if passage.under else ""


def _sources(page: Page) -> Iterator[str]:
    links = {link.href: link.text for link in page.links if link.href.startswith(("http://", "https://"))}
    own = urlsplit(page.url).hostname
    outside = [(href, text) for href, text in links.items() if urlsplit(href).hostname not in (None, own)]
    outside.sort(key=lambda pair: not (urlsplit(pair[0]).hostname or "").endswith(_OFFICIAL))
    if outside:
        yield "# Candidate sources (to entries/sources/ once somebody read them; until then `read: not-read`):"
        for href, text in outside[:_MOST_SOURCES]:
            yield f"#   {_id(text or href)}: {{title: {_scalar(text or href)}, url: {_scalar(href)}, read: not-read}}"


def _scalar(text: str) -> str:
    """Return a text as one YAML scalar on one line."""
    return str(yaml.safe_dump(" ".join(text.split()), default_style='"', width=10**6, allow_unicode=True)).strip()


def _id(text: str) -> str:
    made = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:_LONGEST_ID].strip("-")
    return made or "page"
