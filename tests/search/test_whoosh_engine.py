"""The text index: what is written is found by terms, and its faults are told in our words."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kb.search.document import Document
from kb.search.whoosh_engine import IndexUnreadable, TextIndex, build_index

DOCUMENTS = (
    Document("one", "glimmer cells", "knee disease", "cells that are not approved"),
    Document("two", "knee brace", "", "glimmer glimmer glimmer glimmer"),
    Document("three", "veil", "", "nothing of it"),
)


@pytest.fixture
def index(tmp_path: Path) -> TextIndex:
    assert build_index(tmp_path, DOCUMENTS) == 3
    return TextIndex(tmp_path)


def found(index: TextIndex, *groups: list[str], every: bool = True) -> list[str]:
    return [hit.id for hit in index.search(groups, every=every)]


def test_a_name_weighs_more_than_the_text(index: TextIndex) -> None:
    assert found(index, ["glimmer"]) == ["one", "two"]


def test_every_group_must_match_or_any(index: TextIndex) -> None:
    assert found(index, ["glimmer"], ["brace"]) == ["two"]
    assert set(found(index, ["glimmer"], ["veil"], every=False)) == {"one", "two", "three"}


def test_within_a_group_one_term_is_enough(index: TextIndex) -> None:
    assert set(found(index, ["veil", "brace"])) == {"two", "three"}


def test_words_that_other_engines_drop_are_found(index: TextIndex) -> None:
    assert found(index, ["not"]) == ["one"]
    assert found(index, ["of"]) == ["three"]


def test_no_terms_find_nothing(index: TextIndex) -> None:
    assert found(index) == found(index, []) == []


def test_it_tells_whether_a_term_is_written_anywhere(index: TextIndex) -> None:
    assert index.knows("brace")
    assert not index.knows("quicksilver")


def test_many_threads_share_one_index(index: TextIndex) -> None:
    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(lambda _: tuple(found(index, ["glimmer"])), range(64))) == {("one", "two")}


def test_a_folder_that_is_no_index_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(IndexUnreadable, match=r"python indexer\.py"):
        TextIndex(tmp_path / "none")
