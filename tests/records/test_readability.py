import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.corpus.readability import Readability, count_syllables, read_level, sentences

SYLLABLES = {
    1: "the knee cell cells use safe cured healed bone tried dies walks",
    2: "disease approved patient needed ankle table tissue science special social causes uses boxes changes places trial",
    3: "injected exosome exosomes area idea physician radio video diseases denial platelet various",
    4: "biology material reliable ingredient usually",
    5: "biological osteoarthritis",
}
WORDS = [(word, count) for count, words in SYLLABLES.items() for word in words.split()]
EASY = "The cell glows. It may help the knee. We do not know."
HARD = (
    "Luminescent cellular preparations demonstrate inconsistent effectiveness in osteoarthritis populations, notwithstanding considerable enthusiasm."
)


@pytest.mark.parametrize(("word", "count"), WORDS)
def test_syllables_are_counted_as_they_are_spoken(word, count):
    assert count_syllables(word) == count_syllables(word.capitalize()) == count


@pytest.mark.parametrize(("initials", "count"), [("FDA", 3), ("IV", 2), ("HCT", 3), ("BLA", 3), ("US", 2), ("PRP", 3)])
def test_initials_are_spelled_out(initials, count):
    assert count_syllables(initials) == count


@pytest.mark.parametrize("word", ["patient's", "patient’s"])
def test_an_apostrophe_adds_no_syllable(word):
    assert count_syllables(word) == 2


@given(st.from_regex(r"[A-Za-z]{1,15}", fullmatch=True))
def test_every_word_has_a_syllable(word):
    assert count_syllables(word) >= 1


def test_the_grade_is_that_of_flesch_and_kincaid():
    # 6 words, 2 sentences, 8 syllables: 0.39 * 3 + 11.8 * 8 / 6 - 15.59
    assert read_level("The tissue glows. Nobody knows it.") == Readability(grade=3.3, longest_sentence=3)


def test_the_length_of_a_sentence_weighs_as_flesch_and_kincaid_say():
    # 20 words, 1 sentence, 20 syllables: 0.39 * 20 + 11.8 - 15.59
    assert read_level("The cell glows " * 6 + "each night.") == Readability(grade=4.0, longest_sentence=20)


def test_harder_text_has_a_higher_grade():
    assert read_level(EASY).grade < 4 < 12 < read_level(HARD).grade


def test_longer_words_raise_the_grade_of_sentences_of_equal_length():
    assert read_level("The cell may help the knee.").grade < read_level("The preparation may benefit the osteoarthritis.").grade


def test_longer_sentences_raise_the_grade_of_the_same_words():
    assert read_level("The cell glows. The knee hurts. The skin heals.").grade < read_level("The cell glows the knee hurts the skin heals.").grade


def test_citation_marks_do_not_count():
    assert read_level("The cell glows. [fda-notice-2019, rule-1] It may help. [glow-1]") == read_level("The cell glows. It may help.")


def test_text_without_words_has_no_grade():
    assert read_level("") == read_level(" 1271.10 ... ") == Readability(0.0, 0)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It glows. Does it help? Never!", ["It glows", "Does it help", "Never"]),
        ("See Dr. A. Nobody of the U.S. agency.", ["See Dr. A. Nobody of the U.S. agency"]),
        ("It costs 3.50 a vial.", ["It costs 3.50 a vial"]),
        ('He said "it glows." She did not.', ['He said "it glows', "She did not"]),
        ("It says two things: it glows.", ["It says two things", "it glows"]),
        ("It glows. [notice-1] It helps.", ["It glows", "It helps"]),
    ],
)
def test_text_is_split_into_sentences(text, parts):
    assert sentences(text) == parts


def test_a_colon_ends_a_sentence_only_where_asked():
    assert sentences("It says two things: it glows.", at_colon=False) == ["It says two things: it glows"]


def test_the_longest_sentence_is_counted_in_words():
    assert read_level("It glows. The cell may help the knee.").longest_sentence == 6
