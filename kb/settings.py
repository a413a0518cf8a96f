"""Where things lie and what day it is: read once from the environment, passed on as one value.

Nobody else reads environment variables or asks the clock.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kb.errors import KnowledgeBaseError

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_HOME = Path(__file__).resolve().parent.parent


class SettingMalformed(KnowledgeBaseError):
    """An environment variable holds something that cannot be used."""

    def __init__(self, name: str, value: str, wanted: str) -> None:
        super().__init__(f"{name} is {value!r}, which is not {wanted}; set it right or unset it")


class DayMalformed(KnowledgeBaseError):
    """The day asked for is not one that can be answered for."""

    def __init__(self, text: str, today: date) -> None:
        super().__init__(f"as_of is {text[:40]!r}; write a day as YYYY-MM-DD, not later than {today}, for instance as_of=2019-12-06")


def _default(folder: str) -> Path:
    here = Path(folder)
    return here if here.exists() or not (_HOME / "entries").is_dir() else _HOME / folder


@dataclass(frozen=True, slots=True)
class Site:
    """The practice's own words, which pages, call cards and print-outs carry; all empty without a `site.yaml`."""

    name: str = ""
    phone: str = ""
    hours: str = ""
    booking: str = ""
    disclaimer: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run. `fixed_day` stands in for the clock; `scan_fetch` lets the web page fetch addresses that somebody names."""

    entries: Path = field(default_factory=lambda: _default("entries"))
    index: Path = field(default_factory=lambda: _default("index"))
    host: str = "127.0.0.1"
    port: int = 8000
    fixed_day: date | None = None
    site: Path = field(default_factory=lambda: _default("site.yaml"))
    scan_fetch: bool = False

    def today(self) -> date:
        """Return the day to answer for when none is asked."""
        return self.fixed_day or date.today()

    def asked_day(self, text: str | None) -> date:
        """Return the day that `text` asks for, today where it is None or empty; DayMalformed for anything else."""
        today = self.today()
        if not text:
            return today
        day = _parse_day(text)
        if day is None or day > today:
            raise DayMalformed(text, today)
        return day

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Settings:
        """Read KB_ENTRIES, KB_INDEX, KB_HOST, KB_PORT, KB_TODAY, KB_SITE and KB_SCAN_FETCH; SettingMalformed where one is not usable."""
        names = ("entries", "index", "host", "port", "today", "site", "scan_fetch")
        given = {name: text for name in names if (text := environment.get(f"KB_{name.upper()}"))}
        return cls(
            entries=Path(given["entries"]) if "entries" in given else _default("entries"),
            index=Path(given["index"]) if "index" in given else _default("index"),
            host=given.get("host", "127.0.0.1"),
            port=_port(given.get("port", "8000")),
            fixed_day=_day(given.get("today")),
            site=Path(given["site"]) if "site" in given else _default("site.yaml"),
            scan_fetch=_switch("KB_SCAN_FETCH", given.get("scan_fetch", "off")),
        )


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 <= int(text) <= 65535:
        raise SettingMalformed("KB_PORT", text, "a port from 0 to 65535")
    return int(text)


def _switch(name: str, text: str) -> bool:
    if text not in ("on", "off"):
        raise SettingMalformed(name, text, "on or off")
    return text == "on"


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    day = _parse_day(text)
    if day is None:
        raise SettingMalformed("KB_TODAY", text, "a day such as 2026-11-22")
    return day


def _parse_day(text: str) -> date | None:
    """Read YYYY-MM-DD and nothing else: `date.fromisoformat` takes week dates and other shapes too."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None
