"""What the last look at the cited sources found: which changed, moved, went or could not be reached.

Written by `kb drift`, read by pages; the files lie beside the sources in a hidden folder that no entry is read from.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

_STATE = "drift.json"


class Drift(StrEnum):
    """How a source compares with what was last seen of it."""

    FIRST_SEEN = "first-seen"
    SAME = "same"
    MOVED = "moved"
    CHANGED = "wording-changed"
    GONE = "gone"
    REDIRECTED = "redirected"
    UNREACHABLE = "unreachable"
    REFUSED = "refused-by-robots"

    @property
    def needs_a_look(self) -> bool:
        """Tell whether somebody should compare the record with the source again."""
        return self in (Drift.MOVED, Drift.CHANGED, Drift.GONE, Drift.REDIRECTED)


@dataclass(frozen=True, slots=True)
class Drifted:
    """A source on the day it was looked at; `detail` says what was found in words."""

    source: str
    drift: Drift
    day: date
    detail: str = ""


def seen_folder(entries: Path) -> Path:
    """Return the folder of what was last seen."""
    return entries / "sources" / ".seen"


def drift_state(entries: Path) -> Mapping[str, Drifted]:
    """Return the last finding for each source; empty where nobody looked or the file cannot be read."""
    try:
        listed = json.loads((seen_folder(entries) / _STATE).read_text(encoding="utf-8"))
        return {
            name: Drifted(name, Drift(each["drift"]), date.fromisoformat(each["day"]), str(each.get("detail", ""))) for name, each in listed.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
