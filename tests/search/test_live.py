"""The service that serves now: built on start, replaced when entries change, never by broken ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from kb.corpus.reading import EntriesMissing
from kb.errors import EntriesInvalid
from kb.search.live import LiveService
from kb.search.service import SearchRequest
from kb.settings import Settings
from tests.conftest import DAY


@pytest.fixture
def settings(corpus_folder: Path, tmp_path: Path) -> Settings:
    return Settings(entries=corpus_folder, index=tmp_path / "index", fixed_day=DAY)


def started(settings: Settings) -> LiveService:
    live = LiveService(settings)
    live.start()
    return live


def edit(settings: Settings, name: str, old: str, new: str) -> None:
    path = settings.entries / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_missing_index_is_built_on_start(settings: Settings) -> None:
    live = started(settings)

    assert live.now.corpus.products["lumora"]
    assert live.health.entries == "ok"


def test_a_damaged_index_is_built_again_on_start(settings: Settings) -> None:
    name = started(settings).now.generation
    (settings.index / name / "corpus.pickle").write_bytes(b"")

    assert started(settings).now.generation == name


def test_an_index_of_the_same_entries_is_opened_and_not_built(settings: Settings) -> None:
    name = started(settings).now.generation
    before = (settings.index / name).stat().st_mtime_ns

    assert started(settings).now.generation == name
    assert (settings.index / name).stat().st_mtime_ns == before


def test_a_good_change_is_taken_at_the_next_look_and_requests_in_flight_keep_theirs(settings: Settings) -> None:
    live = started(settings)
    in_flight = live.now
    edit(settings, "products/lumora.yaml", "name: Lumora", "name: Lumora Prime")

    assert live.refresh()
    assert live.now.corpus.products["lumora"].name == "Lumora Prime"
    assert in_flight.search(SearchRequest("lumora", DAY)).results[0].record.name == "Lumora"


def test_nothing_is_swapped_where_nothing_changed(settings: Settings) -> None:
    assert not started(settings).refresh()


def test_a_broken_change_keeps_the_last_good_records_and_is_told(settings: Settings) -> None:
    live = started(settings)
    edit(settings, "products/lumora.yaml", "is: approved", "is: aproved")

    assert not live.refresh()
    assert live.now.corpus.products["lumora"].name == "Lumora"
    assert live.health.entries == "broken"
    assert [(problem.rule, problem.path.rsplit("/", 1)[-1]) for problem in live.health.problems] == [("value-unknown", "lumora.yaml")]


def test_a_mended_entry_makes_the_service_whole_again(settings: Settings) -> None:
    live = started(settings)
    edit(settings, "products/lumora.yaml", "is: approved", "is: aproved")
    live.refresh()
    edit(settings, "products/lumora.yaml", "is: aproved", "is: approved")
    live.refresh()

    assert live.health.entries == "ok"


def test_a_start_on_broken_entries_serves_the_last_good_index(settings: Settings) -> None:
    name = started(settings).now.generation
    edit(settings, "products/lumora.yaml", "is: approved", "is: aproved")
    live = started(settings)

    assert live.now.generation == name
    assert live.health.entries == "broken"


def test_a_start_on_broken_entries_without_an_index_says_what_to_do(settings: Settings) -> None:
    edit(settings, "products/lumora.yaml", "is: approved", "is: aproved")

    with pytest.raises(EntriesInvalid, match="kb check"):
        started(settings)


def test_a_start_without_entries_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(EntriesMissing, match="KB_ENTRIES"):
        started(Settings(entries=tmp_path / "none", index=tmp_path / "index", fixed_day=DAY))


def test_entries_that_go_away_leave_what_was_served(settings: Settings) -> None:
    live = started(settings)
    settings.entries.rename(settings.entries.with_name("moved"))

    assert not live.refresh()
    assert live.now.corpus.products["lumora"]
    assert live.health.entries == "failed"


def test_a_generation_built_by_another_process_is_taken(settings: Settings) -> None:
    live = started(settings)
    edit(settings, "products/lumora.yaml", "name: Lumora", "name: Lumora Prime")
    other = started(settings)

    assert live.refresh()
    assert live.now.generation == other.now.generation
