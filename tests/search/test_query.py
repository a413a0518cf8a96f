"""What is understood of what somebody typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.search.query import MAX_CHARACTERS, MAX_TERMS, parse_query


def test_words_phrases_and_exclusions_are_told_apart() -> None:
    query = parse_query('glimmer "knee disease" -hip')

    assert [term.text for term in query.wanted][:2] == ["glimmer", "knee"]
    assert query.phrases == ("knee disease",)
    assert query.excluded == ("hip",)


def test_a_hyphen_inside_a_word_excludes_nothing() -> None:
    query = parse_query("remestemcel-L off-label")

    assert query.excluded == ()
    assert "remestemcell" in [term.text for term in query.wanted] or "remestemcel" in "".join(term.text for term in query.wanted)


def test_a_lone_hyphen_and_a_hyphen_before_a_sign_exclude_nothing() -> None:
    assert parse_query("knee - -* hip").excluded == ()


def test_curly_quotes_make_a_phrase_as_straight_ones_do() -> None:
    assert parse_query("“knee disease”").phrases == parse_query('"knee disease"').phrases


def test_an_unbalanced_quote_is_no_phrase() -> None:
    query = parse_query('"knee disease')

    assert query.phrases == ()
    assert [term.text for term in query.wanted] == ["knee", "diseas"]


@pytest.mark.parametrize("text", ["", "   ", "*", "???", "()[]{}", '""', "\x00\x07", "- - -"])
def test_what_has_no_letter_or_digit_is_an_empty_query(text: str) -> None:
    assert parse_query(text).wanted == ()


def test_wildcards_and_ranges_are_only_words() -> None:
    assert [term.text for term in parse_query("[a TO z] ex*").wanted] == ["a", "to", "z", "ex"]


def test_a_long_query_is_cut_at_a_word_and_says_so() -> None:
    query = parse_query("exosome " * 1250)

    assert len(query.text) <= MAX_CHARACTERS
    assert query.text.endswith("exosome")
    assert str(MAX_CHARACTERS) in query.notice


def test_a_query_of_many_words_is_cut_and_says_so() -> None:
    query = parse_query(" ".join(f"w{number}" for number in range(30)))

    assert len(query.wanted) == MAX_TERMS
    assert str(MAX_TERMS) in query.notice


def test_a_query_at_the_limits_is_not_cut() -> None:
    assert parse_query("a" * MAX_CHARACTERS).notice == ""
    assert parse_query(" ".join(f"w{number}" for number in range(MAX_TERMS))).notice == ""


@given(st.text(max_size=400))
def test_any_text_is_a_query_within_the_limits(text: str) -> None:
    query = parse_query(text)

    assert len(query.text) <= MAX_CHARACTERS
    assert len(query.wanted) <= MAX_TERMS
