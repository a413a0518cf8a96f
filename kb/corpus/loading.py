"""From a folder of entries to a corpus, or to the list of everything that is wrong with it.

A corpus exists only where no error was found; warnings do not stand in its way.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kb.corpus.corpus import Corpus
from kb.corpus.draft import Check, Draft
from kb.corpus.reading import KINDS, Reading, entry_files, read_draft, read_entries
from kb.corpus.rules import classes, documents, history, links, names, wording
from kb.errors import EntriesInvalid, Problem, Severity

CHECKS: tuple[Check, ...] = (*names.CHECKS, *links.CHECKS, *history.CHECKS, *classes.CHECKS, *documents.CHECKS, *wording.CHECKS)
"""Every rule that looks at more than one field."""

_PLURALS = {kind: folder for folder, (kind, _) in KINDS.items()} | {"source": "sources", "term": "terms"}


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a check: the problems, sorted, and the corpus where none of them is an error."""

    problems: tuple[Problem, ...]
    corpus: Corpus | None
    files: int

    @property
    def errors(self) -> int:
        """How many problems keep the entries from being published."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)


def check_entries(folder: Path, day: date, shown_as: str = "", checks: tuple[Check, ...] = CHECKS) -> Checked:
    """Read, type and check all entries for `day`; EntriesMissing where there is no folder."""
    reading = read_entries(folder, shown_as or folder.as_posix().rstrip("/"))
    draft = Draft(tuple(reading.documents), day, frozenset(reading.unread), frozenset(reading.mentioned))
    problems = list(reading.problems)
    for check in checks:
        problems += _run(check, draft, shown_as or folder.as_posix())
    found = tuple(sorted(set(problems)))
    broken = any(problem.severity is Severity.ERROR for problem in found)
    corpus = None if broken else _corpus(reading, fingerprint(folder))
    return Checked(found, corpus, reading.files)


def check_draft(path: Path, folder: Path, day: date) -> tuple[Problem, ...]:
    """Return what is wrong with one product draft outside the entries, held against the entries in `folder`."""
    reading = read_entries(folder, folder.as_posix())
    problems = read_draft(path, reading)
    draft = Draft(tuple(reading.documents), day, frozenset(reading.unread), frozenset(reading.mentioned))
    for check in CHECKS:
        problems += [problem for problem in _run(check, draft, folder.as_posix()) if problem.path == path.as_posix()]
    return tuple(sorted(set(problems)))


def load_corpus(folder: Path, day: date) -> Corpus:
    """Return the corpus of a folder; EntriesInvalid with all problems where it has errors."""
    checked = check_entries(folder, day)
    if checked.corpus is None:
        raise EntriesInvalid(checked.problems)
    return checked.corpus


def fingerprint(folder: Path) -> str:
    """Return 16 hexadecimal digits that change with any name or byte of the entries."""
    digest = hashlib.sha256()
    for path in entry_files(folder):
        name = path.relative_to(folder).as_posix().encode()
        content = path.read_bytes()
        digest.update(b"%d %s %d\n" % (len(name), name, len(content)))
        digest.update(content)
    return digest.hexdigest()[:16]


def _run(check: Check, draft: Draft, shown_as: str) -> list[Problem]:
    """Run one rule; a crash inside it is its own problem and leaves the others alone."""
    try:
        return list(check.run(draft))
    except Exception as error:
        message = f"the rule '{check.id}' failed ({type(error).__name__}: {error}); report this as a fault of the program"
        return [Problem(shown_as, 1, "", message, "rule-crashed")]


def _corpus(reading: Reading, print_: str) -> Corpus:
    kinds: dict[str, dict[str, Any]] = {plural: {} for plural in _PLURALS.values()}
    for document in reading.documents:
        kinds[_PLURALS[document.kind]][document.id] = document.form.record(document.id)  # type: ignore[attr-defined]
    return Corpus(fingerprint=print_, synonyms=tuple(reading.synonyms), **kinds)
