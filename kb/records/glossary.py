"""Words explained for patients."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word explained for patients; `see` names records that say more."""

    id: str
    term: str
    meaning: str
    also: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
