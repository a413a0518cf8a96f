"""The sentence that shows why a record matched."""

from __future__ import annotations

from kb.search.analysis import stem
from kb.search.snippet import mark, snippet


def joined(pieces: tuple) -> str:
    return "".join(piece.text for piece in pieces)


def test_the_sentence_with_the_most_wanted_words_is_shown() -> None:
    pieces = snippet(["The knee wears. The knee and the hip wear.", "Hips."], frozenset({"knee", "hip"}))

    assert joined(pieces) == "The knee and the hip wear."
    assert [piece.text for piece in pieces if piece.marked] == ["knee", "hip"]


def test_of_equals_the_earlier_sentence_is_shown() -> None:
    assert joined(snippet(["The knee wears. The knee hurts."], frozenset({"knee"}))) == "The knee wears."


def test_without_a_match_the_beginning_is_shown_unmarked() -> None:
    pieces = snippet(["First words. Second words."], frozenset({"elsewhere"}))

    assert joined(pieces) == "First words."
    assert not any(piece.marked for piece in pieces)


def test_a_long_sentence_is_cut_at_a_word() -> None:
    shown = joined(snippet(["many words " * 60], frozenset({"word"})))

    assert len(shown) <= 225
    assert shown.endswith(" ...")


def test_marks_cover_the_word_as_written_and_nothing_is_lost() -> None:
    text = "HCT/P: <b>Injections</b> & shots"
    pieces = mark(text, frozenset({stem("injections"), "hctp"}))

    assert joined(pieces) == text
    assert [piece.text for piece in pieces if piece.marked] == ["HCT/P", "Injections"]


def test_a_record_without_text_has_an_empty_snippet() -> None:
    assert joined(snippet([], frozenset({"knee"}))) == ""
