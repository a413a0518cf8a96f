from itertools import product

import pytest

from kb.records.evidence import Direction, Evidence, Grade

UNKNOWN = "It is not known whether it works: the results are too few or too uncertain."
NO_RESULT = "No controlled result in people was found, so whether it works is not known."


def verdict(grade: Grade, direction: Direction) -> str:
    return Evidence(grade=grade, direction=direction, note="One trial.").verdict


@pytest.mark.parametrize(
    ("grade", "direction", "sentence"),
    [
        (Grade.HIGH, Direction.BENEFIT, "It helps."),
        (Grade.MODERATE, Direction.BENEFIT, "It probably helps."),
        (Grade.LOW, Direction.BENEFIT, "It may help."),
        (Grade.HIGH, Direction.NO_DIFFERENCE, "It makes no difference."),
        (Grade.MODERATE, Direction.NO_DIFFERENCE, "It probably makes no difference."),
        (Grade.LOW, Direction.NO_DIFFERENCE, "It may make no difference."),
        (Grade.HIGH, Direction.HARM, "It does harm."),
        (Grade.MODERATE, Direction.HARM, "It probably does harm."),
        (Grade.LOW, Direction.HARM, "It may do harm."),
    ],
)
def test_the_verb_follows_the_grade(grade, direction, sentence):
    assert verdict(grade, direction) == sentence


@pytest.mark.parametrize("direction", Direction)
def test_very_low_certainty_says_that_it_is_not_known(direction):
    assert verdict(Grade.VERY_LOW, direction) == UNKNOWN


@pytest.mark.parametrize("grade", [Grade.HIGH, Grade.MODERATE, Grade.LOW])
def test_an_unclear_direction_says_that_it_is_not_known_however_sure_the_grade(grade):
    assert verdict(grade, Direction.UNCLEAR) == UNKNOWN


@pytest.mark.parametrize("direction", [Direction.UNCLEAR, Direction.BENEFIT, Direction.NO_DIFFERENCE])
def test_without_a_controlled_result_nothing_is_said_to_help(direction):
    assert verdict(Grade.NONE, direction) == NO_RESULT


def test_harm_is_told_even_without_a_controlled_result():
    assert verdict(Grade.NONE, Direction.HARM) == "No controlled result in people was found; cases of harm were reported."


def test_no_two_grades_that_know_something_say_the_same():
    sure = [verdict(*pair) for pair in product((Grade.HIGH, Grade.MODERATE, Grade.LOW), set(Direction) - {Direction.UNCLEAR})]
    assert len(set(sure)) == len(sure)


def test_grades_and_directions_have_words_of_their_own():
    assert len({grade.label for grade in Grade}) == len(Grade)
    assert [direction.label for direction in Direction] == ["benefit", "no difference", "harm", "unclear"]
