"""Every cited statement of the records, and whether anybody read what it rests on.

Nobody else walks a record for its citations. A statement is a stretch of prose with its citation mark,
a status event, a safety note, a seller's claim with its fact, a milestone, or an evidence note.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kb.corpus.corpus import AnyRecord, Corpus
from kb.records.history import StatusEvent
from kb.records.prose import passages
from kb.records.sources import Citable, Citation, Read

_SAID_IN = ("because", "text", "fact", "what", "note")


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of a record with the documents it rests on, each with what was read of it."""

    record: AnyRecord
    text: str
    cited: tuple[Citable, ...]
    is_event: bool = False

    @property
    def verified(self) -> bool:
        """Tell whether at least one of the documents was read, in whatever form."""
        return any(each.read is not Read.NOT_READ for each in self.cited)


def statements(corpus: Corpus) -> Iterator[Statement]:
    """Yield every statement that names a citation, in the order of the records."""
    for record in corpus.records.values():
        for text, cited, is_event in _walk(record):
            yield Statement(record, text, tuple(corpus.citable(each) for each in cited), is_event)


def cited_in(record: AnyRecord) -> tuple[str, ...]:
    """Return the ids of all sources and studies a record rests on, each once, in the order they are met."""
    return tuple(dict.fromkeys(_ids(record)))


def _ids(value: Any) -> Iterator[str]:
    if isinstance(value, Citation):
        yield value.source
    elif isinstance(value, str):
        for passage in passages(value):
            yield from passage.cited
    elif isinstance(value, tuple):
        for each in value:
            yield from _ids(each)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            if field.name == "studies":
                yield from getattr(value, field.name)
            yield from _ids(getattr(value, field.name))


def _walk(value: Any) -> Iterator[tuple[str, tuple[Citation | str, ...], bool]]:
    if isinstance(value, str):
        yield from ((passage.text, passage.cited, False) for passage in passages(value) if passage.cited)
    elif isinstance(value, tuple):
        for each in value:
            yield from _walk(each)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type | Citation):
        cited = (*getattr(value, "cite", ()), *getattr(value, "studies", ()))
        if cited:
            said = next((str(getattr(value, name)) for name in _SAID_IN if hasattr(value, name)), "")
            yield said, cited, isinstance(value, StatusEvent)
        for field in dataclasses.fields(value):
            yield from _walk(getattr(value, field.name))
