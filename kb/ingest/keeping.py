"""The files in the hidden folder beside the sources: what was last seen of each, what was found, how far a run has come.

Every file is replaced whole, so that a run which is killed leaves each as it was before or as it is after.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Mapping
from dataclasses import asdict, replace
from datetime import date, timedelta
from pathlib import Path

from kb.corpus.drifted import Drifted, drift_state, seen_folder, state_file
from kb.errors import KnowledgeBaseError
from kb.ingest.seen import Kept, Seen

_PROGRESS = ".progress.json"
_GOES_ON_FOR = timedelta(days=1)  # a run that was broken off before midnight goes on after it


class SeenNotWritable(KnowledgeBaseError):
    """What was seen cannot be kept."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(f"{path} cannot be written ({error.strerror or error}); make room or mend its rights, then run kb drift again")


class Keeping:
    """What is kept for one folder of entries."""

    def __init__(self, entries: Path) -> None:
        self._folder = seen_folder(entries)
        self._state = state_file(entries)
        self.found: dict[str, Drifted] = dict(drift_state(entries))

    def seen(self, source: str) -> Seen | None:
        """Return what was last seen of a source; None where nothing was, or where the file cannot be read."""
        try:
            raw = json.loads((self._folder / f"{source}.json").read_text(encoding="utf-8"))
            passages = tuple(Kept(**{**each, "sketch": tuple(each["sketch"].split())}) for each in raw.pop("passages"))
            return Seen(passages=passages, **raw)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None

    def damaged(self, source: str) -> Path | None:
        """Return the file of what was last seen of a source where it is there and cannot be read."""
        path = self._folder / f"{source}.json"
        return path if path.exists() and self.seen(source) is None else None

    def keep_seen(self, source: str, seen: Seen) -> None:
        """Keep what was seen of a source; a file that would differ by its day alone is left as it is."""
        before = self.seen(source)
        if before and replace(seen, day=before.day) == before:
            return
        plain = asdict(seen)
        plain["passages"] = [{**each, "sketch": " ".join(each["sketch"])} for each in plain["passages"]]
        _save(self._folder / f"{source}.json", plain)

    def keep_found(self, found: Drifted) -> None:
        """Keep what was found of a source, beside what is known of the others."""
        self.found[found.source] = found
        self._save_found()

    def progress(self, scope: str, day: date) -> set[str]:
        """Return the sources that a run of the same scope had looked at when it was broken off; empty where none was."""
        try:
            raw = json.loads((self._folder / _PROGRESS).read_text(encoding="utf-8"))
            goes_on = raw["scope"] == scope and timedelta(0) <= day - date.fromisoformat(raw["day"]) <= _GOES_ON_FOR
            return {name for name in raw["done"] if name in self.found} if goes_on else set()
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return set()

    def keep_progress(self, scope: str, day: date, done: Collection[str]) -> None:
        """Keep how far a run has come."""
        _save(self._folder / _PROGRESS, {"scope": scope, "day": day.isoformat(), "done": sorted(done)})

    def finish(self, known: Collection[str]) -> None:
        """End a run over all sources: the next begins from the start, and findings on sources that are cited no more are let go."""
        self.found = {name: each for name, each in self.found.items() if name in known}
        self._save_found()
        (self._folder / _PROGRESS).unlink(missing_ok=True)

    def _save_found(self) -> None:
        _save(self._state, {name: _plain(each) for name, each in sorted(self.found.items())})


def _plain(found: Drifted) -> dict[str, str]:
    days = {name: getattr(found, name).isoformat() for name in ("day", "since", "checked")}
    return {"drift": found.drift.value, **days, "detail": found.detail}


def _save(path: Path, value: Mapping[str, object]) -> None:
    """Write a mapping as JSON, a line for each of its names, so that a comparison of two versions can be read."""
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(each)}" for name, each in value.items())
    aside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
        os.replace(aside, path)
    except OSError as error:
        raise SeenNotWritable(path, error) from None
