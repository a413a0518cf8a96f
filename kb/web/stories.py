"""What happened when: changes of status between two days, and events beside approvals year by year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kb.corpus.corpus import Corpus
from kb.records.action import Action
from kb.records.condition import Condition
from kb.records.history import StatusEvent
from kb.records.product import Product
from kb.records.status import Status

_DECIDED = (Status.APPROVED, Status.HUMANITARIAN, Status.CLEARED, Status.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Change:
    """A status event of a product; `condition` None for the headline; `day` is the first day it counts."""

    product: Product
    condition: Condition | None
    event: StatusEvent
    day: date


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the timeline: an event (`action`) or a decision on a product (`change`)."""

    day: str
    year: int
    action: Action | None
    change: Change | None


@dataclass(frozen=True, slots=True)
class Year:
    """How many events and decisions a year has."""

    year: int
    events: int
    decisions: int


def changes(corpus: Corpus, products: tuple[Product, ...], since: date, until: date) -> tuple[Change, ...]:
    """Return the status events that began to count after `since` and not after `until`, the newest first; of all products where none is named."""
    found = [change for product in products or tuple(corpus.products.values()) for change in _of_product(corpus, product, since, until)]
    return tuple(sorted(found, key=lambda each: (-each.day.toordinal(), each.product.name, each.condition.name if each.condition else "")))


def timeline(corpus: Corpus, class_id: str, until: date) -> tuple[Happening, ...]:
    """Return events and decisions up to a day, the newest first; only those about a class and its members where one is named."""
    family = {class_id, *(member.id for member in corpus.members(class_id))} if class_id else set(corpus.products)
    happened = [
        Happening(action.on.text, action.on.first.year, action, None)
        for action in corpus.actions.values()
        if action.on.first <= until and (not class_id or family & set(action.products))
    ]
    for change in changes(corpus, tuple(corpus.products[name] for name in sorted(family)), date.min, until):
        if change.event.status in _DECIDED:
            happened.append(Happening(change.event.on.text, change.event.on.first.year, None, change))
    return tuple(sorted(happened, key=lambda each: each.day, reverse=True))


def years(happened: tuple[Happening, ...]) -> tuple[Year, ...]:
    """Count events and decisions by year, with the empty years between, the oldest first."""
    if not happened:
        return ()
    events = Counter(each.year for each in happened if each.action)
    decisions = Counter(each.year for each in happened if each.change)
    span = range(min(each.year for each in happened), max(each.year for each in happened) + 1)
    return tuple(Year(year, events[year], decisions[year]) for year in span)


def _of_product(corpus: Corpus, product: Product, since: date, until: date) -> Iterator[Change]:
    histories = [(None, product.status), *((corpus.conditions[use.condition], use.status) for use in product.uses)]
    for condition, history in histories:
        for event in history.changes(since, until):
            yield Change(product, condition, event, event.from_day)
