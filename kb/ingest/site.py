"""The pages of a whole site: its sitemap, read from the web, one page after the other with a pause between."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from kb.errors import KnowledgeBaseError
from kb.ingest.fetch import FetchRules, fetch
from kb.ingest.passage import Page
from kb.ingest.reading import read_page

_LOCATION = re.compile(rb"<loc>\s*(?:<!\[CDATA\[)?\s*([^<\s\]]+)", re.I)
_MOST_MAPS = 50


class SitemapEmpty(KnowledgeBaseError):
    """The sitemap names no page."""

    def __init__(self, url: str) -> None:
        super().__init__(f"{url} names no page; give the address of a sitemap, for instance https://example.org/sitemap.xml")


@dataclass(frozen=True, slots=True)
class Visited:
    """A page of a site, or why it could not be read."""

    url: str
    page: Page | None
    failure: str = ""


def page_addresses(url: str, rules: FetchRules) -> list[str]:
    """Return the pages a sitemap names, those of the maps it names included; SitemapEmpty where there are none."""
    waiting, pages, seen = [url], [], {url}
    while waiting and len(seen) <= _MOST_MAPS:
        here = waiting.pop(0)
        found = [urljoin(here, match.decode("utf-8", "replace").replace("&amp;", "&")) for match in _LOCATION.findall(fetch(here, rules).raw)]
        maps = [each for each in found if each.split("?")[0].endswith(".xml")]
        pages += [each for each in found if each not in maps]
        waiting += [each for each in maps if each not in seen]
        seen.update(maps)
    if not pages:
        raise SitemapEmpty(url)
    return list(dict.fromkeys(pages))


def visit(addresses: list[str], rules: FetchRules, pause: Callable[[], None]) -> Iterator[Visited]:
    """Read pages one by one, with a pause before each but the first; what cannot be read is told and passed over."""
    for place, address in enumerate(addresses):
        if place:
            pause()
        try:
            got = fetch(address, rules)
            yield Visited(address, read_page(got.raw, url=got.final_url, content_type=got.content_type))
        except KnowledgeBaseError as error:
            yield Visited(address, None, str(error))
