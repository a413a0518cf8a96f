"""Re-reading the cited sources: what stands as it stood, what moved, changed, went, leads elsewhere or cannot be reached.

Every source ends in one class, whatever fails on the way. What was last seen is kept anew while a source stands; once it
has drifted, the page is held against what was seen before, run for run, until a person has read the source again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from kb.corpus.corpus import Corpus
from kb.corpus.drifted import Drift, Drifted
from kb.corpus.statements import statements
from kb.errors import KnowledgeBaseError
from kb.ingest.comparing import compare
from kb.ingest.fetch import Fetched
from kb.ingest.keeping import Keeping, SeenNotWritable
from kb.ingest.likeness import digest_of
from kb.ingest.reaching import Asking, Outside, Refused, status_of
from kb.ingest.reading import read_page
from kb.ingest.refresh import sent_on
from kb.ingest.saved import saved_page
from kb.ingest.seen import Seen, see, text_digest
from kb.records.sources import Source

_GONE = frozenset({404, 410})
_NOT_CHANGED = 304
_TURNED_AWAY = re.compile(
    r"abuse-detection|captcha|validate-?human|cookie-?absent|unsupported-?browser|/(?:blocked|login|log-in|signin|sign-in)\b", re.I
)
_LONGEST_DETAIL = 300


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source with an address, and what rests on it: each statement with the place that its citation names."""

    source: Source
    said: tuple[tuple[str, str], ...]

    @property
    def asked(self) -> str:
        """Return a digest of what rests on it."""
        return digest_of([repr(each) for each in sorted(set(self.said))])


def cited_sources(corpus: Corpus, only: Collection[str] = ()) -> list[CitedSource]:
    """Return every cited source that has an address, or those of `only`, by their ids; an error for one that has none or is not cited."""
    said: dict[str, list[tuple[str, str]]] = {}
    for each in statements(corpus):
        for cited in each.cited:
            said.setdefault(cited.id, []).append((each.text, cited.at))
    found = [CitedSource(source, tuple(said[name])) for name, source in sorted(corpus.sources.items()) if name in said and source.url]
    for name in sorted(set(only) - {each.source.id for each in found}):
        why = "is cited by no record or has no address" if name in corpus.sources else "is not there"
        raise KnowledgeBaseError(f"the source '{name}' {why}; the ids of sources stand in entries/sources/")
    return [each for each in found if not only or each.source.id in only]


def drift(corpus: Corpus, entries: Path, day: date, outside: Outside | None, saved: Path | None, only: Collection[str] = ()) -> Iterator[Drifted]:
    """Look at every cited source with an address (or those in `only`), online or in saved pages, and yield what is found of each.

    Sources that are not among the saved pages are passed over. Everything is kept below `entries` after each source, so
    that a run over all sources which is broken off goes on where it was.
    """
    cited, keeping = cited_sources(corpus, only), Keeping(entries)
    scope = "" if only else f"saved {digest_of([str(saved.resolve())])}" if saved else "web"
    done = keeping.progress(scope, day) if scope else set()
    asking = Asking(outside) if outside else None
    for each in cited:
        name = each.source.id
        if name not in done:
            found = _Look(each, keeping, day).at(asking, saved)
            if found is None:
                continue
            keeping.keep_found(found)
            done.add(name)
            if scope:
                keeping.keep_progress(scope, day, done)
        yield keeping.found[name]
    if scope:
        keeping.finish({each.source.id for each in cited})


def affected(corpus: Corpus, found: Mapping[str, Drifted]) -> dict[str, list[str]]:
    """Return the ids of the records that rest on each source which needs a look."""
    resting: dict[str, dict[str, None]] = {}
    for each in statements(corpus):
        for cited in each.cited:
            if cited.id in found and found[cited.id].drift.needs_a_look:
                resting.setdefault(cited.id, {})[each.record.id] = None
    return {name: list(records) for name, records in resting.items()}


@dataclass(frozen=True, slots=True)
class _Look:
    """One look at one source."""

    cited: CitedSource
    keeping: Keeping
    day: date

    def at(self, asking: Asking | None, saved: Path | None) -> Drifted | None:
        """Return what is found; None where the source is not among the saved pages."""
        try:
            return self._look(asking, saved)
        except SeenNotWritable:
            raise
        except Refused as error:
            return self._found(Drift.REFUSED, str(error))
        except KnowledgeBaseError as error:
            return self._found(Drift.GONE if status_of(error) in _GONE else Drift.UNREACHABLE, str(error))
        except Exception as error:  # a page that trips a reader must not keep the run from the other sources
            return self._found(Drift.UNREACHABLE, f"could not be looked at ({type(error).__name__}); open {self.cited.source.url} by hand")

    def _look(self, asking: Asking | None, saved: Path | None) -> Drifted | None:
        source = self.cited.source
        before = self.keeping.seen(source.id)
        marks = (before.etag, before.last_modified) if before and before.url == source.url and before.asked == self.cited.asked else ("", "")
        got = saved_page(saved, source) if saved else asking.reach(source, *marks) if asking else None
        if got is None:
            return None
        if _TURNED_AWAY.search(got.final_url) and not _TURNED_AWAY.search(source.url):
            return self._found(Drift.UNREACHABLE, f"the site turns programs away to {got.final_url}; read it by hand")
        onward = sent_on(got)
        if onward and _differ(onward, got.final_url):
            return self._found(Drift.REDIRECTED, f"leads to {onward}")
        if not got.raw and got.status != _NOT_CHANGED and _differ(before.final if before else source.url, got.final_url):
            return self._found(Drift.REDIRECTED, f"leads to {got.final_url}")
        return self._compared(before, got)

    def _compared(self, before: Seen | None, got: Fetched) -> Drifted:
        if before and got.status == _NOT_CHANGED:
            kind, detail, seen = Drift.SAME, "the server says that it has not changed", before
        else:
            page = read_page(got.raw, url=got.final_url, content_type=got.content_type)
            url, asked = self.cited.source.url, self.cited.asked
            kept = see(page, self.cited.said)
            seen = Seen(url, got.final_url, self.day.isoformat(), text_digest(page), asked, kept, got.etag, got.last_modified)
            if before is None or self._answered():
                return self._first(seen, before)
            kind, detail = compare(before, page)
        if _differ(before.final, got.final_url):
            there = "" if kind is Drift.SAME else f"; there: {kind}, {detail}"
            return self._found(Drift.REDIRECTED, f"leads to {got.final_url}{there}")
        if kind is Drift.SAME:
            self.keeping.keep_seen(self.cited.source.id, seen)
        return self._found(kind, detail)

    def _first(self, seen: Seen, before: Seen | None) -> Drifted:
        damaged = self.keeping.damaged(self.cited.source.id)
        self.keeping.keep_seen(self.cited.source.id, seen)
        led = f"; its address leads to {seen.final}" if _differ(self.cited.source.url, seen.final) else ""
        again = f"read by a person on {self.cited.source.checked} and " if before else ""
        warning = f"{damaged} could not be read: what has changed since it was written is not told; compare it yourself" if damaged else ""
        return replace(self._found(Drift.FIRST_SEEN, f"{again}kept as it stands{led}"), warning=warning)

    def _answered(self) -> bool:
        """Tell whether the source had drifted and a person has read it since."""
        last = self.keeping.found.get(self.cited.source.id)
        return last is not None and last.drift.needs_a_look and not last.is_open(self.cited.source.checked)

    def _found(self, kind: Drift, detail: str) -> Drifted:
        source, last = self.cited.source, self.keeping.found.get(self.cited.source.id)
        since, checked = (last.since, last.checked) if last and last.drift is kind else (self.day, source.checked)
        return Drifted(source.id, kind, self.day, since, checked, detail[:_LONGEST_DETAIL])


def _differ(one: str, other: str) -> bool:
    """Tell whether two addresses name different pages; http and https, www, a last slash and an added query are no difference."""
    first, second = urlsplit(one), urlsplit(other)
    same = first.netloc.lower().removeprefix("www.") == second.netloc.lower().removeprefix("www.") and first.path.rstrip("/") == second.path.rstrip(
        "/"
    )
    return not same or bool(first.query and second.query and first.query != second.query)
