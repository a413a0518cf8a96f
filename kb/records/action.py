"""Something that happened: a letter, ruling, communication, outbreak or state law."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from kb.records.days import Day
from kb.records.record import Milestone, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Record):
    """Something that happened: a letter, ruling, communication, outbreak or state law. A letter is an allegation.

    `brands` are names of products that the document names; the first of `products` is the class they belong to.
    """

    kind: ClassVar[str] = "action"

    type: str
    on: Day
    ended: Day | None = None
    firms: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    jurisdiction: str = ""
    alleged: str = ""
    outcome: str = ""
    events: tuple[Milestone, ...] = ()
