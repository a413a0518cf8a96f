"""A regulation, guidance or regulatory term, and how it is misused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from kb.records.record import Milestone, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Record):
    """A regulation, guidance or regulatory term: what it says and how it is misused."""

    kind: ClassVar[str] = "rule"

    type: str
    citation: str = ""
    means: tuple[str, ...] = ()
    does_not_mean: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    history: tuple[Milestone, ...] = ()
