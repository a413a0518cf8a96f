"""Entries read and typed, not yet linked: what the rules look at.

Nobody else needs to know how a field of a form is found again in its file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cached_property

from kb.corpus.forms.fields import Form
from kb.corpus.forms.shared import EntryForm
from kb.corpus.yaml_source import Steps, YamlFile, dotted
from kb.errors import Problem, Severity


@dataclass(frozen=True)
class Document:
    """One typed record with its place: `prefix` is where it stands in a file that holds several."""

    kind: str
    id: str
    form: Form
    file: YamlFile
    prefix: Steps = ()

    def problem(self, steps: Steps, message: str, rule: str, severity: Severity = Severity.ERROR) -> Problem:
        """Return a problem at the line of the field that `steps` names inside the record."""
        full = (*self.prefix, *steps)
        return Problem(self.file.path, self.file.line_of(full), dotted(full), message, rule, severity)


@dataclass(frozen=True)
class Draft:
    """All documents that passed their forms, and the day for which they are checked.

    `unread` holds the ids of records that are there but have faults of their own: what names them is not at fault.
    `mentioned` holds whatever in those records may be an id: what they cite is not unused.
    """

    documents: tuple[Document, ...]
    day: date
    unread: frozenset[str] = frozenset()
    mentioned: frozenset[str] = frozenset()

    @cached_property
    def by_id(self) -> dict[str, Document]:
        """The documents by id; of two with one id, the first."""
        found: dict[str, Document] = {}
        for document in self.documents:
            if document.kind != "term":
                found.setdefault(document.id, document)
        return found

    def of(self, *kinds: str) -> Iterator[Document]:
        """Yield the documents of these kinds."""
        return (document for document in self.documents if document.kind in kinds)

    def entries(self) -> Iterator[tuple[Document, EntryForm]]:
        """Yield the products, conditions, rules and actions with their forms."""
        for document in self.documents:
            if isinstance(document.form, EntryForm):
                yield document, document.form

    def is_a(self, entry_id: str, *kinds: str) -> bool:
        """Tell whether an id names a document of one of these kinds."""
        document = self.by_id.get(entry_id)
        return entry_id in self.unread if document is None else document.kind in kinds

    def near(self, wrong: str, *kinds: str) -> str:
        """Return "; did you mean 'x'?" for the nearest id of these kinds, or what to do where none is near."""
        known = [document.id for document in self.of(*kinds)]
        close = get_close_matches(wrong, known, n=1, cutoff=0.6)
        return f"; did you mean '{close[0]}'?" if close else "; write the id of a record that exists, or add that record"


@dataclass(frozen=True, slots=True)
class Check:
    """A rule about entries: its id, what it demands in one line, and how it is checked; `also` lists further ids it reports under."""

    id: str
    demands: str
    run: Callable[[Draft], Iterable[Problem]]
    also: tuple[str, ...] = ()
