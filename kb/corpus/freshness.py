"""Which records are due for another look, on a given day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kb.corpus.corpus import Corpus
from kb.records.record import Record


@dataclass(frozen=True, slots=True)
class Overdue:
    """A record whose review was due, and for how many days it has been."""

    record: Record
    days: int


def overdue(corpus: Corpus, day: date) -> tuple[Overdue, ...]:
    """Return the records whose review was due before `day`, the longest overdue first."""
    late = [
        Overdue(record, (day - record.review_due).days) for record in corpus.records.values() if isinstance(record, Record) and record.overdue(day)
    ]
    return tuple(sorted(late, key=lambda each: (-each.days, each.record.id)))
