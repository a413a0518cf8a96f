"""Ids near to one that does not exist, for a page or an error that offers a way on."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

_MOST = 5
_LEAST_ALIKE = 72


def near_ids(known: Iterable[str], wrong: str) -> list[str]:
    """Return up to five ids that look like `wrong`, the likest first."""
    found = process.extract(wrong[:100].lower(), list(known), scorer=fuzz.WRatio, limit=_MOST, score_cutoff=_LEAST_ALIKE)
    return [name for name, _, _ in found]
