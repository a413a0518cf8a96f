import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.records.prose import Passage, cited_ids, passages, plain

IDS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
SENTENCES = st.lists(st.sampled_from("the cell glows at 1271.10 in knees 510(k) mice".split()), min_size=1, max_size=5).map(
    lambda words: f"It {' '.join(words)}."
)
CITED = st.lists(st.tuples(SENTENCES, st.lists(IDS, max_size=3).map(tuple)), min_size=1, max_size=5)


def test_a_mark_carries_the_sentence_before_it():
    assert passages("FDA said so. [notice-2019]") == (Passage("FDA said so.", ("notice-2019",)),)


def test_only_the_last_sentence_before_a_mark_rests_on_it():
    assert passages("Cells glow. FDA said so. [notice-2019] Nobody knows why.") == (
        Passage("Cells glow.", ()),
        Passage("FDA said so.", ("notice-2019",)),
        Passage("Nobody knows why.", ()),
    )


def test_a_mark_may_name_several_sources():
    assert passages("FDA said so. [notice-2019,  letter-1]") == (Passage("FDA said so.", ("notice-2019", "letter-1")),)


def test_a_mark_before_the_full_stop_leaves_the_full_stop_in_its_place():
    assert passages("FDA said so [notice-2019]. Then came more.") == (
        Passage("FDA said so.", ("notice-2019",)),
        Passage("Then came more.", ()),
    )


def test_a_mark_inside_a_sentence_carries_the_words_before_it():
    assert [passage.cited for passage in passages("Gels are devices; [notice-2019] implants are not. [rule-1]")] == [("notice-2019",), ("rule-1",)]


def test_a_decimal_point_ends_no_sentence():
    assert passages("See 21 CFR 1271.10 for it. [rule-1]") == (Passage("See 21 CFR 1271.10 for it.", ("rule-1",)),)


@pytest.mark.parametrize("text", ["[Sic] it said.", "An [empty ] mark.", "It is [2 of 3].", "A list []."])
def test_brackets_that_hold_no_ids_are_text(text):
    assert plain(text) == text
    assert cited_ids(text) == ()


def test_no_text_has_no_passages():
    assert passages("") == passages("  ") == ()


@given(CITED)
def test_marks_come_out_as_they_went_in_and_the_words_stay(cited):
    text = " ".join(sentence + (f" [{', '.join(ids)}]" if ids else "") for sentence, ids in cited)
    assert cited_ids(text) == tuple(name for _, ids in cited for name in ids)
    assert plain(text) == " ".join(sentence for sentence, _ in cited)


@given(CITED)
def test_every_cited_sentence_is_a_passage_with_its_own_sources(cited):
    text = " ".join(sentence + (f" [{', '.join(ids)}]" if ids else "") for sentence, ids in cited)
    assert [(each.text, each.cited) for each in passages(text) if each.cited] == [(sentence, ids) for sentence, ids in cited if ids]
