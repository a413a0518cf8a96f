"""The text index: what is written is found by terms, and its faults are told in our words."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.search.document import Document
from kb.search.whoosh_engine import BOOSTS, IndexUnreadable, TextIndex, build_index, mask_of

DOCUMENTS = (
    Document("one", "glimmer cells", "knee disease", "cells that are not approved"),
    Document("two", "knee brace", "", "glimmer glimmer glimmer glimmer"),
    Document("three", "veil", "", "nothing of it"),
)


@pytest.fixture
def index(tmp_path: Path) -> TextIndex:
    assert build_index(tmp_path, DOCUMENTS) == 3
    return TextIndex(tmp_path)


def test_records_are_numbered_in_the_order_they_were_written(index: TextIndex) -> None:
    assert index.ids() == ("one", "two", "three")
    assert len(index) == 3


def test_a_term_stands_where_it_was_written_and_nowhere_else(index: TextIndex) -> None:
    assert set(index.postings("glimmer").weights) == {0, 1}
    assert index.postings("glimmer").mask == 0b11
    assert index.postings("veil").mask == 0b100
    assert index.postings("quicksilver").mask == 0
    assert index.postings("quicksilver").weights == {}


def test_a_name_weighs_more_than_the_text(index: TextIndex) -> None:
    weights = index.postings("glimmer").weights

    assert weights[0] > weights[1] > 0


def test_the_weight_of_a_term_is_the_sum_over_the_fields(index: TextIndex) -> None:
    parts = [index.weights_in(field, "cell").get(0, 0.0) for field in BOOSTS]

    assert index.postings("cell").weights[0] == pytest.approx(sum(parts))
    assert min(parts[0], parts[2]) > 0


def test_words_that_other_engines_drop_are_found(index: TextIndex) -> None:
    assert set(index.postings("not").weights) == {0}
    assert set(index.postings("of").weights) == {2}


def test_it_tells_whether_a_term_is_written_anywhere_or_in_one_field(index: TextIndex) -> None:
    assert index.knows("brace")
    assert not index.knows("brace", "body")
    assert not index.knows("quicksilver")


def test_many_threads_share_one_index(index: TextIndex) -> None:
    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(lambda _: index.weights_in("body", "glimmer")[1] > 0, range(64))) == {True}


def test_a_folder_that_is_no_index_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(IndexUnreadable, match=r"python indexer\.py"):
        TextIndex(tmp_path / "none")


@given(st.sets(st.integers(0, 5000)))
def test_a_mask_has_just_the_bits_of_its_numbers(numbers: set[int]) -> None:
    mask = mask_of(numbers)

    assert mask.bit_count() == len(numbers)
    assert all(mask >> number & 1 for number in numbers)
