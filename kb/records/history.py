"""What FDA status held on which day: dated events, each with its reason and citations.

A status is never one word. Every question about status goes through `StatusHistory.on`,
so that a page, an export and a facet cannot disagree about the same day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kb.records.days import Day
from kb.records.sources import Citation
from kb.records.status import Pathway, Status, Verdict


class Dating(StrEnum):
    """Why an event and its sources have different dates, where they have."""

    REPORTED_LATER = "reported-later"
    ANNOUNCED_AHEAD = "announced-ahead"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusEvent:
    """A change of status: `purpose` reads on after "FDA-approved for"."""

    on: Day
    status: Status
    pathway: Pathway
    because: str
    cite: tuple[Citation, ...] = ()
    application: tuple[str, ...] = ()
    purpose: str = ""
    dating: Dating | None = None

    @property
    def from_day(self) -> date:
        """The first day the event counts.

        Where only a month or year is known, a better status counts from its end and a worse one
        from its beginning: the doubt is never resolved towards a yes.
        """
        better = self.status.verdict.rank >= Verdict.CONDITIONAL.rank
        return self.on.last if better else self.on.first


@dataclass(frozen=True, slots=True)
class StatusHistory:
    """Status events in the order of their days; the check of the entries refuses any other."""

    events: tuple[StatusEvent, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.events)

    def on(self, day: date) -> StatusEvent | None:
        """Return the event in force at the end of `day`: the last one not after it, or None."""
        known = [event for start, event in self._starts() if start <= day]
        return known[-1] if known else None

    def since(self, event: StatusEvent) -> Day:
        """Return the day from which the status of `event` has held in its words: a wider purpose has a day of its own."""
        place = self.events.index(event)
        while place and self.events[place - 1].status is event.status and self.events[place - 1].purpose == event.purpose:
            place -= 1
        return self.events[place].on

    def changes(self, since: date, until: date) -> tuple[StatusEvent, ...]:
        """Return the events that began to count after `since` and not after `until`."""
        return tuple(event for start, event in self._starts() if since < start <= until)

    def _starts(self) -> Iterator[tuple[date, StatusEvent]]:
        """Yield each event with the day it counts from: a step down counts from the beginning of its doubt."""
        for before, event in zip((None, *self.events), self.events, strict=False):
            if before and event.status.verdict.rank < before.status.verdict.rank:
                yield max(event.on.first, before.on.first), event
            else:
                yield event.from_day, event
