"""The pages of a whole site: its sitemap, read from the web, one page after the other with a pause between."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from kb.errors import KnowledgeBaseError
from kb.ingest.fetch import FetchFailed, FetchRules, fetch
from kb.ingest.passage import Page
from kb.ingest.reading import read_page
from kb.ingest.unpacking import NotUnpackable, Unpacking

_LOCATION = re.compile(rb"<loc>\s*+(?:<!\[CDATA\[\s*+)?([^<\s\]]+)", re.I)
_PACKED = b"\x1f\x8b"
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


@dataclass(frozen=True, slots=True)
class SiteMap:
    """The pages that a sitemap and the maps in it name, and what of these could not be read."""

    pages: list[str]
    unread: list[Visited]


def site_map(url: str, rules: FetchRules) -> SiteMap:
    """Read a sitemap and the maps it names; an error where it cannot be read itself, SitemapEmpty where it names nothing."""
    waiting, pages, seen = [url], [], {url}
    unread: list[Visited] = []
    maps_read = 0
    while waiting:
        here = waiting.pop(0)
        if maps_read > _MOST_MAPS:
            unread.append(Visited(here, None, f"it is one of more than {_MOST_MAPS} maps; scan it by itself"))
            continue
        maps_read += 1
        try:
            raw = _unpacked(here, fetch(here, rules).raw, rules.most_bytes)
        except KnowledgeBaseError as error:
            if here == url:
                raise
            unread.append(Visited(here, None, str(error)))
            continue
        for address in _named(raw, here, unread):
            if not address.split("?")[0].lower().endswith((".xml", ".xml.gz")):
                pages.append(address)
            elif address not in seen:
                waiting.append(address)
                seen.add(address)
    if not pages and not unread:
        raise SitemapEmpty(url)
    return SiteMap(list(dict.fromkeys(pages)), unread)


def _named(raw: bytes, here: str, unread: list[Visited]) -> Iterator[str]:
    """Yield the addresses that a map names; what is none goes to `unread`."""
    for match in _LOCATION.findall(raw):
        written = match.decode("utf-8", "replace").replace("&amp;", "&")
        try:
            yield urljoin(here, written)
        except ValueError:
            unread.append(Visited(written, None, "this is not a web address; mend it in the sitemap"))


def _unpacked(url: str, raw: bytes, most: int) -> bytes:
    """Return a map that is kept packed (.xml.gz) unpacked; FetchFailed for one that cannot be, or is longer than `most` bytes then."""
    if not raw.startswith(_PACKED):
        return raw
    unpacking = Unpacking()
    try:
        text = unpacking.take(raw, most + 1)
        if len(text) <= most:
            unpacking.finish()
    except NotUnpackable:
        raise FetchFailed(f"{url} is a packed map that cannot be unpacked; pack it again") from None
    if len(text) > most:
        raise FetchFailed(f"{url} has more than {most / 1e6:.0f} MB once unpacked; cut the map in two")
    return text


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
