"""Where things lie and what day it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kb.settings import DayMalformed, SettingMalformed, Settings

TODAY = date(2026, 11, 24)


def test_the_environment_names_folders_host_port_and_day() -> None:
    read = Settings.from_environment({"KB_ENTRIES": "e", "KB_INDEX": "i", "KB_HOST": "::1", "KB_PORT": "80", "KB_TODAY": "2026-11-24"})

    assert read == Settings(Path("e"), Path("i"), "::1", 80, TODAY)


def test_without_an_environment_it_serves_on_this_machine_only() -> None:
    read = Settings.from_environment({})

    assert (read.host, read.port, read.fixed_day) == ("127.0.0.1", 8000, None)


@pytest.mark.parametrize(("name", "value"), [("KB_PORT", "http"), ("KB_PORT", "65536"), ("KB_PORT", "²"), ("KB_TODAY", "yesterday")])
def test_a_setting_that_cannot_be_used_is_named_with_what_it_holds(name: str, value: str) -> None:
    with pytest.raises(SettingMalformed, match=f"{name} is '{value}'"):
        Settings.from_environment({name: value})


@pytest.mark.parametrize(("text", "day"), [(None, TODAY), ("", TODAY), ("2019-12-06", date(2019, 12, 6)), ("2026-11-24", TODAY)])
def test_the_day_asked_for_is_today_unless_one_is_named(text: str | None, day: date) -> None:
    assert Settings(fixed_day=TODAY).asked_day(text) == day


@pytest.mark.parametrize("text", ["banana", "2019-02-30", "20191206", "2019-W49-5", "2026-11-25", "2019-12-06T00:00"])
def test_a_day_that_is_none_or_lies_ahead_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(DayMalformed, match="YYYY-MM-DD, not later than 2026-11-24"):
        Settings(fixed_day=TODAY).asked_day(text)
