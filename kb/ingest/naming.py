"""What a page is about, guessed: a name from its title or headings, product or class, and the class it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kb.ingest.passage import Page, PassageKind
from kb.records.product import Product
from kb.search.linking import Link
from kb.search.name_table import How
from kb.search.service import SearchService

_PARTS = re.compile(r"\s+[|–—·»:-]+\s+|\s*[|»]\s*|:\s+")
_MARK = re.compile(r"[®™]")
_LONGEST_NAME = 80
_PLAIN_WORDS = frozenset(
    """about advanced and are best benefits care cell cells center clinic expert experts for guide home injection injections learn local more new our
    procedure procedures product products service services the therapies therapy treatment treatments us welcome what when why with your""".split()
)


@dataclass(frozen=True, slots=True)
class Guess:
    """What a page seems to be about, each guess with what it rests on. `known` is the record that has the name already."""

    name: str
    name_from: str
    type: str
    type_because: str
    part_of: str = ""
    known: str = ""


def guess(page: Page, service: SearchService, products: Sequence[str]) -> Guess:
    """Guess what a page is about; `products` are those named on it, the most frequent first."""
    name, name_from = _name(page, service)
    links = [link for link in service.link(name).links if isinstance(link.record, Product)]
    own = [word for word in service.link(name).leftover if word not in _PLAIN_WORDS]
    kind, because = _type(name, links, own)
    known = links[0].record.id if len(links) == 1 and not own and links[0].how is not How.NEAR else ""
    return Guess(name, name_from, kind, because, _class(service, [link.record.id for link in links] or products, known), known)


def _name(page: Page, service: SearchService) -> tuple[str, str]:
    """Return the first part of the title or heading that names a product, else the first part of the title, with where it stands."""
    title = [(part.strip(), "from the title of the page") for part in _PARTS.split(page.title) if part.strip()]
    headings = [(each.text, f"the heading at characters {each.start} to {each.end}") for each in page.passages if each.kind is PassageKind.HEADING]
    for part, where in (*title, *headings):
        if len(part) <= _LONGEST_NAME and service.link(part).of(Product):
            return _MARK.sub("", part), where
    if title:
        return _MARK.sub("", title[0][0])[:_LONGEST_NAME], title[0][1]
    return "to be named", "the page has no title"


def _type(name: str, links: Sequence[Link], own: Sequence[str]) -> tuple[str, str]:
    if links and isinstance(links[0].record, Product) and not own:
        record = links[0].record
        return record.type.value, f"its name is one of {record.id}, which is of this type"
    if own:
        return "product", f"its name has a word of its own: {own[0]}"
    return "product", "nothing in its name is known"


def _class(service: SearchService, named: Sequence[str], known: str) -> str:
    """Return the class that is named first, or the class of the product that is; for a known record its own class."""
    records = service.corpus.products
    if known:
        return records[known].part_of
    return next((found for name in named if (found := name if records[name].is_class else records[name].part_of)), "")
