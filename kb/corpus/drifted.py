"""What the last look at the cited sources found: which changed, moved, went or could not be reached.

Written by `kb drift`, read by pages; the files lie beside the sources in a hidden folder that no entry is read from.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

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
        """Tell whether somebody should compare the records with the source again."""
        return self in (Drift.MOVED, Drift.CHANGED, Drift.GONE, Drift.REDIRECTED)


@dataclass(frozen=True, slots=True)
class Drifted:
    """A source on the day it was looked at; `detail` says what was found in words.

    `since` is the day on which this was first found, `checked` the day on which a person had last read the source then.
    `warning` is a fault of what is kept here; it is told once and not kept.
    """

    source: str
    drift: Drift
    day: date
    since: date
    checked: date
    detail: str = ""
    warning: str = field(default="", compare=False)

    def is_open(self, checked: date) -> bool:
        """Tell whether the source drifted and no person has read it since; `checked` is the day on which somebody last did."""
        return self.drift.needs_a_look and checked <= self.checked


def seen_folder(entries: Path) -> Path:
    """Return the folder of what was last seen."""
    return entries / "sources" / ".seen"


def state_file(entries: Path) -> Path:
    """Return the file of the last findings."""
    return seen_folder(entries) / _STATE


def drift_state(entries: Path) -> Mapping[str, Drifted]:
    """Return the last finding for each source; without those that cannot be read, empty where nobody looked."""
    try:
        listed = json.loads(state_file(entries).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(listed, dict):
        return {}
    return {name: found for name, each in listed.items() if (found := _read(name, each))}


def _read(name: str, each: Any) -> Drifted | None:
    try:
        day, since, checked = (date.fromisoformat(each.get(field, each["day"])) for field in ("day", "since", "checked"))
        return Drifted(name, Drift(each["drift"]), day, since, checked, str(each.get("detail", "")))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
