"""Which records a text names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.corpus.loading import load_corpus
from kb.search.linking import Linker
from kb.search.name_table import How, name_table
from kb.search.names import NameBook
from tests.conftest import CORPUS_FOLDER, DAY

CORPUS = load_corpus(CORPUS_FOLDER, DAY)
LINKER = Linker(NameBook(CORPUS, name_table(CORPUS)))


def linked(text: str) -> list[str]:
    return [link.record.id for link in LINKER.link(text).links]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lumora", ["lumora"]),
        ("is LUMORA approved?", ["lumora"]),
        ("lumorastrocel", ["lumora"]),
        ("lumoora for my sore knee", ["lumora", "knee-disease"]),
        ("BLA 999001", ["lumora"]),
        ("bla999001", ["lumora"]),
        ("NCT99999902", ["nightglow"]),
        ("glow-cells", ["glimmer-cells"]),
        ("glow cell", ["glimmer-cells"]),
        ("glowcells", ["glimmer-cells"]),
        ("99 CFR 1", ["paper-door"]),
    ],
)
def test_a_record_is_recognised_by_any_of_its_names(text: str, expected: list[str]) -> None:
    assert linked(text) == expected


def test_the_longest_name_wins() -> None:
    assert linked("dawn glimmer cells") == ["dawn-glimmer-cells"]


@pytest.mark.parametrize(("text", "expected"), [("lumara", "lumora"), ("nightglw", "nightglow"), ("gilmmer therapy", "glimmer-cells")])
def test_a_near_spelling_is_recognised_and_said(text: str, expected: str) -> None:
    links = LINKER.link(text)

    assert [(link.record.id, link.how) for link in links.links] == [(expected, How.NEAR)]
    assert links.corrected is not None


@pytest.mark.parametrize("text", ["BLA 999002", "NCT99999905", "K999002", "palm", "is it not approved", "fda approved", ""])
def test_numbers_short_words_and_the_question_itself_are_never_taken_for_a_name(text: str) -> None:
    assert linked(text) == []


def test_what_nothing_was_recognised_in_is_left_over_without_question_words() -> None:
    assert LINKER.link("is lumora approved for gout").leftover == ("gout",)


def test_a_correction_keeps_the_other_words() -> None:
    assert LINKER.link("is lumara approved for gout").corrected == "is Lumora approved for gout"


@given(st.text(alphabet="lumoraglimecst knedist -'/()\"0189", max_size=80))
def test_links_lie_in_the_text_and_never_overlap(text: str) -> None:
    links = LINKER.link(text)

    assert all(0 <= link.start < link.end <= len(links.words) for link in links.links)
    assert all(before.end <= after.start for before, after in zip(links.links, links.links[1:], strict=False))
