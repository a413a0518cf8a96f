"""Re-reading the cited sources: what stands as it stood, what moved, changed, went, redirects or cannot be reached.

Every source with an address ends in one class, whatever fails on the way; a run that is broken off goes on where it was.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential

from kb.corpus.corpus import Corpus
from kb.corpus.drifted import Drift, Drifted, seen_folder
from kb.corpus.statements import statements
from kb.errors import KnowledgeBaseError
from kb.ingest.fetch import Fetched, FetchFailed, FetchRefused, FetchRules, fetch
from kb.ingest.passage import Page, PageUnreadable
from kb.ingest.reading import read_page
from kb.ingest.seen import Cited, Seen, alike, body_of, hash_of, load_seen, save_json, save_seen, see, sketch_of, text_hash
from kb.records.sources import Source

_TRIES = 3
_PAUSE = 1.0
_ALIKE = 0.45
_PROGRESS = ".progress.json"
_STATE = "drift.json"
_REFRESH = re.compile(rb"<meta[^>]+http-equiv=[\"']?refresh[\"']?[^>]+url=([^\"'>\s]+)", re.I)
_ORDER = (Drift.GONE, Drift.CHANGED, Drift.MOVED, Drift.SAME)


@dataclass(frozen=True, slots=True)
class Outside:
    """What a run takes from the world: how to fetch, the time in seconds, how to wait."""

    get: Callable[[str, str, str], Fetched]
    clock: Callable[[], float]
    sleep: Callable[[float], None]
    agent: str = FetchRules().user_agent


@dataclass(slots=True)
class _Hosts:
    """When each host was last asked, and what its robots.txt allows."""

    outside: Outside
    last: dict[str, float] = field(default_factory=dict)
    robots: dict[str, RobotFileParser | None] = field(default_factory=dict)

    def wait(self, host: str) -> None:
        left = self.last.get(host, -_PAUSE) + _PAUSE - self.outside.clock()
        if left > 0:
            self.outside.sleep(left)
        self.last[host] = self.outside.clock()

    def allows(self, url: str) -> bool:
        parts = urlsplit(url)
        host = parts.netloc
        if host not in self.robots:
            self.wait(host)
            parser = RobotFileParser()
            try:
                parser.parse(self.outside.get(f"{parts.scheme}://{host}/robots.txt", "", "").raw.decode("utf-8", "replace").splitlines())
                self.robots[host] = parser
            except (KnowledgeBaseError, ValueError):
                self.robots[host] = None  # no robots.txt that can be read forbids nothing
        found = self.robots[host]
        return found is None or found.can_fetch(self.outside.agent, url)


def online(rules: FetchRules, clock: Callable[[], float], sleep: Callable[[float], None]) -> Outside:
    """Return the world as it is: HTTP under the rules of fetching."""
    return Outside(lambda url, etag, modified: fetch(url, rules, etag=etag, last_modified=modified), clock, sleep, rules.user_agent)


def drift(corpus: Corpus, entries: Path, day: date, outside: Outside | None, saved: Path | None, only: tuple[str, ...] = ()) -> Iterator[Drifted]:
    """Look at every cited source with an address (or those in `only`), online or in saved pages, and yield what was found of each.

    What was last seen lies under `entries`; the outcome of the whole run is written there at its end.
    """
    folder = seen_folder(entries)
    said = _said(corpus)
    listed = [corpus.sources[name] for name in sorted(said) if name in corpus.sources and (corpus.sources[name].url or saved)]
    wanted = [source for source in listed if not only or source.id in only]
    done = _progress(folder, day)
    hosts = _Hosts(outside) if outside else None
    for source in wanted:
        if source.id not in done:
            found = _look(source, folder, day, said[source.id], hosts, saved)
            if found is None:
                continue
            done[source.id] = found
            save_json(folder / _PROGRESS, {"day": day.isoformat(), "done": _plain(done)})
        yield done[source.id]
    _finish(folder, done)


def affected(corpus: Corpus, found: Mapping[str, Drifted]) -> dict[str, list[str]]:
    """Return the records that rest on each source which needs a look."""
    looked: dict[str, dict[str, None]] = {}
    for each in statements(corpus):
        for cited in each.cited:
            if cited.id in found and found[cited.id].drift.needs_a_look:
                looked.setdefault(cited.id, {})[each.record.id] = None
    return {name: list(records) for name, records in looked.items()}


def _said(corpus: Corpus) -> dict[str, list[str]]:
    """Return for each source what is said with it."""
    said: dict[str, list[str]] = {}
    for each in statements(corpus):
        for cited in each.cited:
            said.setdefault(cited.id, []).append(each.text)
    return said


def _look(source: Source, folder: Path, day: date, said: list[str], hosts: _Hosts | None, saved: Path | None) -> Drifted | None:
    """Look at one source; None where it is not among the saved pages."""
    before = load_seen(folder, source.id)
    try:
        got = _from_folder(source, saved) if saved else _from_web(source, hosts, before) if hosts else None
        if got is None:
            return None
        if got.status == 304 and before is not None:
            return _led(source, got, day, Drift.SAME, "the server says that it did not change")
        page = read_page(got.raw, url=got.final_url, content_type=got.content_type)
    except _RobotsSayNo:
        return Drifted(source.id, Drift.REFUSED, day, "the site asks not to be read by programs")
    except PageUnreadable as error:
        refresh = _REFRESH.search(got.raw[:5000]) if got else None
        if refresh:
            return Drifted(source.id, Drift.REDIRECTED, day, f"leads to {refresh[1].decode('utf-8', 'replace')}")
        return Drifted(source.id, Drift.UNREACHABLE, day, str(error))
    except KnowledgeBaseError as error:
        return Drifted(
            source.id, Drift.GONE if " answered 404" in str(error) or " answered 410" in str(error) else Drift.UNREACHABLE, day, str(error)
        )
    seen = see(page, source.url, day.isoformat(), said, got.etag, got.last_modified)
    if before is None:
        save_seen(folder, source.id, seen)
        return Drifted(source.id, Drift.FIRST_SEEN, day, f"{len(seen.cited)} passages kept as hashes")
    return _led(source, got, day, *compare(before, page))


def _led(source: Source, got: Fetched, day: date, kind: Drift, detail: str) -> Drifted:
    """Return a finding; what is the same at another address is a redirect."""
    if kind is Drift.SAME and _elsewhere(source.url, got.final_url):
        kind, detail = Drift.REDIRECTED, f"leads to {got.final_url}"
    return Drifted(source.id, kind, day, detail)


def compare(before: Seen, page: Page) -> tuple[Drift, str]:
    """Hold a page against what was last seen of it: the gravest of what happened to its cited passages, with the words it began with."""
    if text_hash(page) == before.text:
        return Drift.SAME, "word for word"
    found = [(_passage(cited, page), cited) for cited in before.cited]
    if not found:
        return Drift.CHANGED, "the page changed, and no passage of it was kept"
    kind, cited = min(found, key=lambda pair: _ORDER.index(pair[0]))
    if kind is Drift.SAME:
        return kind, "the page changed around the cited passages, which stand"
    return kind, f"“{cited.anchor} ...”"


def _passage(cited: Cited, page: Page) -> Drift:
    passages = body_of(page)
    hashes = [hash_of(passage.text) for passage in passages]
    if cited.hash in hashes:
        place = hashes.index(cited.hash)
        under = hash_of(passages[place].under[-1]) if passages[place].under else ""
        before = hashes[place - 1] if place else ""
        after = hashes[place + 1] if place + 1 < len(hashes) else ""
        return Drift.SAME if under == cited.under and (before == cited.before or after == cited.after) else Drift.MOVED
    best = max((alike(cited.sketch, sketch_of(passage.text)) for passage in passages), default=0.0)
    return Drift.CHANGED if best >= _ALIKE else Drift.GONE


def _elsewhere(url: str, final: str) -> bool:
    """Tell whether an address led to another page, not only to its secure or slashed form."""
    first, last = urlsplit(url), urlsplit(final)
    plain = [(part.netloc.removeprefix("www."), part.path.rstrip("/"), part.query) for part in (first, last)]
    return plain[0] != plain[1]


class _RobotsSayNo(KnowledgeBaseError):
    """The site's robots.txt asks not to be read."""


def _from_web(source: Source, hosts: _Hosts, before: Seen | None) -> Fetched:
    if not hosts.allows(source.url):
        raise _RobotsSayNo(source.url)
    host = urlsplit(source.url).netloc
    etag, modified = (before.etag, before.last_modified) if before else ("", "")
    trying = Retrying(
        stop=stop_after_attempt(_TRIES),
        wait=wait_exponential(multiplier=1, max=8),
        retry=retry_if_exception_type(FetchFailed),
        sleep=hosts.outside.sleep,
        reraise=True,
    )

    def once() -> Fetched:
        hosts.wait(host)
        try:
            return hosts.outside.get(source.url, etag, modified)
        except FetchFailed as error:
            if re.search(r" answered 4(?!29|08)\d\d", str(error)):
                raise FetchRefused(str(error)) from None  # asking again will not help
            raise

    return trying(once)


def _from_folder(source: Source, saved: Path) -> Fetched | None:
    files = sorted(path for path in saved.glob(f"{source.id}.*") if path.suffix != ".url" and path.is_file())
    if not files:
        return None
    moved = saved / f"{source.id}.url"
    final = moved.read_text(encoding="utf-8").strip() if moved.is_file() else source.url
    return Fetched(source.url, final, 200, "", files[0].read_bytes())


def _progress(folder: Path, day: date) -> dict[str, Drifted]:
    """Return what a run of this day that was broken off had found."""
    try:
        kept = json.loads((folder / _PROGRESS).read_text(encoding="utf-8"))
        if kept["day"] != day.isoformat():
            return {}
        return {name: Drifted(name, Drift(each["drift"]), date.fromisoformat(each["day"]), each["detail"]) for name, each in kept["done"].items()}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _finish(folder: Path, done: Mapping[str, Drifted]) -> None:
    """Write the outcome: what was looked at now over what was known before."""
    try:
        before = dict(json.loads((folder / _STATE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        before = {}
    save_json(folder / _STATE, {**before, **_plain(done)})
    (folder / _PROGRESS).unlink(missing_ok=True)


def _plain(done: Mapping[str, Drifted]) -> dict[str, dict[str, str]]:
    return {name: {"drift": each.drift.value, "day": each.day.isoformat(), "detail": each.detail} for name, each in done.items()}
