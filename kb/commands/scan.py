"""`kb scan`: what a page claims, held against the record."""

from __future__ import annotations

import sys
import textwrap
import time
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import click

from kb.commands.printing import say, say_json
from kb.ingest.claims import Scan, scan_json, scan_page
from kb.ingest.fetch import FetchRules, fetch
from kb.ingest.passage import Page, PageUnreadable
from kb.ingest.reading import bytes_of, read_page, source_of
from kb.ingest.region import regions_of
from kb.ingest.rules import Severity
from kb.ingest.sarif import RULE_WORDS, Located, file_uri, sarif
from kb.ingest.site import Visited, site_map, visit
from kb.search.live import LiveService
from kb.search.service import SearchService
from kb.settings import Settings

_WIDTH = 100
_BROKEN_OFF = 130  # what shells give for a program that was interrupted


@click.command()
@click.argument("page")
@click.option("--json", "as_json", is_flag=True, help="Everything as JSON, the shape of the API.")
@click.option("--format", "form", type=click.Choice(["table", "sarif"]), default="table", show_default=True, help="sarif for code hosts.")
@click.option("--sitemap", is_flag=True, help="PAGE is the address of a sitemap: scan every page it names.")
@click.option("--delay", type=click.FloatRange(0, 60), default=1.0, show_default=True, help="Seconds between the pages of a site.")
@click.option("--allow-private", is_flag=True, help="Fetch addresses inside your own network, too.")
@click.option("--as-of", metavar="DAY", help="Hold it against the records as of this day.")
@click.pass_obj
def scan(settings: Settings, page: str, as_json: bool, form: str, sitemap: bool, delay: float, allow_private: bool, as_of: str | None) -> None:
    """Scan PAGE (a file, an address or - for what is piped in) for statements that stand against the record; exit 1 where one is serious."""
    rules = FetchRules(allow_private=allow_private)
    live = LiveService(settings)
    live.start()
    day = settings.asked_day(as_of)
    form = "json" if as_json else form
    found = _site(page, rules, delay, live.now, day) if sitemap else _one(page, rules, live.now, day, with_regions=form == "sarif")
    if form == "json":
        say_json(_plain(found))
    elif form == "sarif":
        say_json(sarif(found.scans, version("regenstatus"), whole=found.whole))
    else:
        for each in found.scans:
            say("\n".join(_lines(each.scan, live.now)))
    for failure in [] if as_json else found.unread:
        say(f"not read: {failure.url}: {failure.failure}", err=True)
    sys.exit(_exit_code(found, page))


@dataclass(frozen=True, slots=True)
class _Found:
    """What was scanned and what could not be read; `whole` is false where the scan of a site was broken off."""

    scans: list[Located]
    unread: list[Visited] = field(default_factory=list)
    whole: bool = True
    is_site: bool = False


def _one(named: str, rules: FetchRules, service: SearchService, day: date, *, with_regions: bool) -> _Found:
    page, raw = _opened(named, rules)
    found = scan_page(page, service, day)
    return _Found([_located(named, page, raw, found) if with_regions else Located(found, found.url)])


def _site(url: str, rules: FetchRules, delay: float, service: SearchService, day: date) -> _Found:
    """Scan every page of a sitemap, or those before the scan is broken off; pages are let go once scanned, only their findings are kept."""
    scans: list[Located] = []
    unread: list[Visited] = []
    try:
        site = site_map(url, rules)
        unread += site.unread
        pages = visit(site.pages, rules, lambda: time.sleep(delay))
        with click.progressbar(pages, length=len(site.pages), label="pages", file=sys.stderr) as visited:
            for each in visited:
                if each.page is None:
                    unread.append(each)
                else:
                    scans.append(Located(scan_page(each.page, service, day), each.page.url))
    except KeyboardInterrupt:
        return _Found(scans, unread, whole=False, is_site=True)
    return _Found(scans, unread, is_site=True)


def _exit_code(found: _Found, named: str) -> int:
    """Return how a scan ended, and say on the way where it did not end well."""
    if not found.whole:
        say(f"broken off; pages scanned so far: {len(found.scans)}", err=True)
        return _BROKEN_OFF
    if not found.scans:
        say(f"error: no page of {named} could be read; each is named with its reason", err=True)
        return 2
    return 1 if any(finding.severity == Severity.SERIOUS for each in found.scans for finding in each.scan.findings) else 0


def _plain(found: _Found) -> dict[str, Any]:
    values = [scan_json(each.scan) for each in found.scans]
    if not found.is_site:
        return values[0]
    unread = [{"url": each.url, "why": each.failure} for each in found.unread]
    return {"pages": values, "unreadable": unread, "incomplete": not found.whole}


def open_page(named: str, rules: FetchRules) -> Page:
    """Return a page by its address, its file or from what is piped in; PageUnreadable, FetchRefused or FetchFailed where it cannot be had."""
    return _opened(named, rules)[0]


def _opened(named: str, rules: FetchRules) -> tuple[Page, bytes]:
    """Return a page with the bytes it was read from; those of an address are let go, as nobody has their lines before them."""
    if named == "-":
        raw = _piped_in()
        return read_page(raw, url="stdin"), raw
    if "://" in named and not _is_there(named):
        got = fetch(named, rules)
        return read_page(got.raw, url=got.final_url, content_type=got.content_type), b""
    raw = bytes_of(Path(named))
    return read_page(raw, url=Path(named).as_posix()), raw


def _piped_in() -> bytes:
    if sys.stdin is None:
        raise PageUnreadable("nothing is piped in; name a file or an address, or pipe a page in")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise PageUnreadable(f"what is piped in cannot be read ({error.strerror}); name a file or an address") from None


def _is_there(named: str) -> bool:
    try:
        return Path(named).exists()
    except OSError:  # too long for a name
        return False


def _located(named: str, page: Page, raw: bytes, found: Scan) -> Located:
    """Return a scan with the places of its findings in the source, where that lies here."""
    if not raw:
        return Located(found, found.url)
    source = source_of(raw)
    uri = "stdin" if named == "-" else file_uri(Path(named))
    return Located(found, uri, regions_of(source, page, found.findings) if source else ())


def _lines(found: Scan, service: SearchService) -> list[str]:
    """Return a scan as a table of text: the page, what it names, then each finding with its fact and sources."""
    lines = [found.title or found.url, f"names: {', '.join((*found.products, *found.conditions)) or 'no product or condition of the records'}"]
    for place, each in enumerate(found.findings, 1):
        lines += ["", f"{place}. {RULE_WORDS[each.rule]} [{each.rule}, {each.severity}]"]
        lines += textwrap.wrap(f"“{each.quote}”", _WIDTH, initial_indent="   ", subsequent_indent="   ")
        lines += textwrap.wrap(f"The record: {each.fact}", _WIDTH, initial_indent="   ", subsequent_indent="   ")
        lines += [f"   {_source(service, name)}" for name in each.cite[:3]]
    serious = sum(each.severity == Severity.SERIOUS for each in found.findings)
    lines += ["", f"{len(found.findings)} findings, {serious} serious" if found.findings else "nothing found that stands against the record"]
    return lines


def _source(service: SearchService, name: str) -> str:
    cited: Any = service.corpus.citable(name)
    return f"{cited.publisher}, {cited.published or 'no date'}: {cited.title}  {cited.url or '(no link)'}"
