"""Days as documents give them: a full date, or only its month or year.

Nobody else decides what "2019" means when two dates are compared.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_SHAPE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\Z")


@dataclass(frozen=True, slots=True)
class Day:
    """A day known as well as its source knows it; `first` and `last` bound what it may be."""

    text: str
    first: date
    last: date

    @classmethod
    def parse(cls, text: str) -> Day:
        """Read `2019`, `2019-12` or `2019-12-06`; ValueError for anything else."""
        match = _SHAPE.match(text)
        if match is None:
            raise ValueError(f"{text!r} is not a day")
        year, month, day = match.groups()
        first = date(int(year), int(month or 1), int(day or 1))
        if day:
            last = first
        elif month:
            last = first.replace(day=monthrange(first.year, first.month)[1])
        else:
            last = first.replace(month=12, day=31)
        return cls(text, first, last)

    def __str__(self) -> str:
        return self.text
