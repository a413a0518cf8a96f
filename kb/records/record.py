"""What every kind of record has: names, prose in three layers, and when it was last checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from kb.records.days import Day
from kb.records.sources import Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class CallCard:
    """What a staff member says on the phone, what to avoid and when to fetch a clinician."""

    say: tuple[str, ...]
    never_say: tuple[str, ...]
    hand_over_when: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """A clinician's signature under a record."""

    by: str
    role: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A dated thing that happened, other than a change of status."""

    on: Day
    what: str
    cite: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The fields all kinds share. `review_every` counts from `checked`; `clinician_review` is None until somebody signs."""

    kind: ClassVar[str] = ""

    id: str
    name: str
    summary: str
    checked: date
    review_every: timedelta
    also_known_as: tuple[str, ...] = ()
    misspelled_as: tuple[str, ...] = ()
    old_ids: tuple[str, ...] = ()
    patient: str = ""
    call_card: CallCard | None = None
    related: tuple[str, ...] = ()
    clinician_review: SignOff | None = None

    @property
    def review_due(self) -> date:
        """The day on which the record should be compared with its sources again."""
        return self.checked + self.review_every

    def overdue(self, day: date) -> bool:
        """Tell whether the review was due before `day`."""
        return self.review_due < day
