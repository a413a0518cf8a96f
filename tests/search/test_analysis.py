"""What a word is, for records and queries alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.search.analysis import fold, stem, terms, words


def found(text: str) -> list[str]:
    return [term.text for term in terms(text)]


@pytest.mark.parametrize("word", ["not", "may", "us", "no", "is", "for"])
def test_no_word_is_dropped(word: str) -> None:
    assert found(f"is {word} approved")[1] == stem(word)


def test_case_and_accents_make_no_other_word() -> None:
    assert found("Café ÉXOSOME") == found("cafe exosome")


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("HCT/P", "hctp"),
        ("510(k)", "510k"),
        ("21 CFR 1271.10", "21cfr127110"),
        ("BLA 125603", "bla125603"),
        ("BLA STN 125603", "125603"),
        ("NCT02336230", "nct02336230"),
        ("K103340", "k103340"),
        ("PMA P950027", "p950027"),
    ],
)
def test_a_code_is_kept_whole(written: str, whole: str) -> None:
    assert whole in found(written)


def test_a_code_is_found_by_its_parts_too() -> None:
    assert {"cfr", "1271"} <= set(found("21 CFR 1271.10(a)"))
    assert stem("remestemcel") in found("remestemcel-L")


def test_a_paragraph_of_a_section_is_found_by_the_section() -> None:
    assert "127110" in found("21 CFR 1271.10(a)")


def test_a_possessive_is_the_word_itself() -> None:
    assert found("Wharton's") == found("Wharton’s") == ["wharton"]


def test_light_stems_join_the_forms_of_a_word() -> None:
    assert found("injections") == found("injection")
    assert stem("p950027") == "p950027"


def test_places_point_into_the_text_as_it_was_written() -> None:
    text = "The HCT/P rule, 21 CFR 1271.10(a)"
    for term in terms(text):
        assert 0 <= term.start < term.end <= len(text)
    assert [text[term.start : term.end] for term in terms(text) if term.text == "hctp"] == ["HCT/P"]


def test_names_are_compared_word_by_word_without_stems() -> None:
    assert words("Wharton's HCT/P (510(k))") == ["whartons", "hct", "p", "510", "k"]


@given(st.text(max_size=200))
def test_any_text_has_terms_that_lie_inside_it(text: str) -> None:
    assert len(fold(text)) == len(text)
    for term in terms(text):
        assert term.text
        assert 0 <= term.start < term.end <= len(text)
