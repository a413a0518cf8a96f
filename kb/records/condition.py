"""A disease or purpose somebody is treated for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from kb.records.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition(Record):
    """A disease or purpose somebody is treated for; `name` reads inside a sentence. `parent` is the wider condition."""

    kind: ClassVar[str] = "condition"

    parent: str = ""
    icd10cm: tuple[str, ...] = ()
    mesh: tuple[str, ...] = ()
