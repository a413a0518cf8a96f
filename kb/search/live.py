"""The service that serves now, and the watch that replaces it when entries or index change.

A server asks `LiveService.now` once for each request and keeps what it got until the answer is sent.
Building happens in the watching thread, never in a request. A broken entry changes nothing but `health`.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from datetime import date

from kb.corpus.loading import check_entries, fingerprint
from kb.errors import EntriesInvalid, KnowledgeBaseError, Problem, Severity
from kb.search.index_store import Generation, IndexStore, Progress, generation_name
from kb.search.service import SearchService
from kb.settings import Settings

_log = logging.getLogger("kb")
_PROBLEMS_KEPT = 20


@dataclass(frozen=True, slots=True)
class Health:
    """How the entries on disk compare with what is served: `ok`, `broken` (newer entries have errors) or `failed` (no build)."""

    entries: str
    message: str = ""
    problems: tuple[Problem, ...] = ()


class LiveService:
    """The current service; `start` opens or builds it, `watch` keeps it current."""

    def __init__(self, settings: Settings, progress: Progress | None = None) -> None:
        self._settings = settings
        self._store = IndexStore(settings.index)
        self._progress = progress
        self._service: SearchService | None = None
        self._health = Health("ok")
        self._seen: str | None = None
        self._stop = threading.Event()

    @property
    def now(self) -> SearchService:
        """Return the service to answer with; valid for as long as the caller holds it."""
        if self._service is None:
            self.start()
        assert self._service is not None
        return self._service

    @property
    def health(self) -> Health:
        """Return whether newer entries on disk are waiting or broken."""
        return self._health

    def start(self) -> None:
        """Open the index of the entries as they are, build it if it is missing or old, or fall back to the last good one.

        Raises the reason (EntriesInvalid, EntriesMissing, IndexNotWritable) where there is nothing to fall back to.
        """
        try:
            self._use(self._generation_for_entries())
            self._health = Health("ok")
        except KnowledgeBaseError as error:
            self._note(error)
            try:
                self._use(self._store.open_current())
            except KnowledgeBaseError:
                raise error from None
            _log.error("serving the last good index instead (generation %s)", self.now.generation)

    def refresh(self) -> bool:
        """Look once at the index and the entries; swap the service where there is something new and good. Tell whether it was swapped."""
        before = self._service.generation if self._service else None
        try:
            name = self._store.current_name()
            if name is not None and name != before:
                self._use(self._store.open_current())
            state = fingerprint(self._settings.entries)
            if state != self._seen:
                self._seen = state
                self._use(self._generation_for_entries())
                self._health = Health("ok")
        except KnowledgeBaseError as error:
            self._note(error)
        except OSError as error:
            self._note(KnowledgeBaseError(f"the entries cannot be read ({error.strerror}); what was served goes on"))
        return self._service is not None and self._service.generation != before

    def watch(self, seconds: float = 2.0) -> threading.Thread:
        """Start looking every few seconds, in a thread that ends with the program."""

        def look() -> None:
            while not self._stop.wait(seconds):
                try:
                    if self.refresh():
                        _log.info("now serving generation %s", self.now.generation)
                except Exception:
                    _log.exception("the watch over the entries failed once and goes on")

        thread = threading.Thread(target=look, name="kb-watch", daemon=True)
        thread.start()
        return thread

    def stop(self) -> None:
        """End the watch."""
        self._stop.set()

    def _generation_for_entries(self) -> Generation:
        """Return the generation of the entries on disk: the current one where it is theirs, else a new build."""
        self._seen = fingerprint(self._settings.entries)
        if self._store.current_name() == generation_name(self._seen):
            try:
                return self._store.open_current()
            except KnowledgeBaseError as error:
                _log.warning("%s; building it again", error)
        else:
            _log.info("building the index for the entries in %s", self._settings.entries)
        return build_from_entries(self._settings, self._settings.today(), self._progress)

    def _use(self, generation: Generation) -> None:
        self._service = SearchService(generation)

    def _note(self, error: KnowledgeBaseError) -> None:
        if isinstance(error, EntriesInvalid):
            wrong = tuple(problem for problem in error.problems if problem.severity is Severity.ERROR)
            self._health = Health("broken", str(error), wrong[:_PROBLEMS_KEPT])
            for problem in wrong[:_PROBLEMS_KEPT]:
                _log.error("%s", problem)
        else:
            self._health = Health("failed", str(error))
        _log.error("newer entries are not served: %s", error)


def build_from_entries(settings: Settings, day: date, progress: Progress | None = None) -> Generation:
    """Check the entries and build and switch in their generation; EntriesInvalid leaves everything as it was."""
    checked = check_entries(settings.entries, day)
    if checked.corpus is None:
        raise EntriesInvalid(checked.problems)
    return IndexStore(settings.index).build(checked.corpus, progress)
