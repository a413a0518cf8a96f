"""Where names may stand: no stretch of words that is a name is left out."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from kb.corpus.loading import load_corpus
from kb.search.analysis import words
from kb.search.name_table import name_table
from kb.search.names import NameBook
from kb.search.places import LONGEST, LONGEST_LOOSE
from kb.search.question import CONNECTING_WORDS
from tests.conftest import CORPUS_FOLDER, DAY

CORPUS = load_corpus(CORPUS_FOLDER, DAY)
TABLE = name_table(CORPUS)
BOOK = NameBook(CORPUS, TABLE)
NAMES = [words(row[2]) for row in TABLE.exact.values()]


def texts() -> list[list[str]]:
    chance = random.Random(11)
    vocabulary = sorted({word for name in NAMES for word in name} | {"of", "the", "in", "my", "left", "gout", "approved"})
    mixed = [chance.choices(vocabulary, k=chance.randint(1, 12)) for _ in range(400)]
    turned = [chance.sample(name, len(name)) for name in NAMES]
    spread = [[each for word in name for each in (word, "of")][:-1] for name in NAMES]
    return [*NAMES, *turned, *spread, *mixed]


def stretches(found: list[str], longest: int) -> list[tuple[int, int]]:
    return [(start, end) for start, end in combinations(range(len(found) + 1), 2) if end - start <= longest]


def test_every_stretch_that_is_a_name_as_written_is_among_the_places() -> None:
    for found in texts():
        assert {(start, end) for start, end in stretches(found, LONGEST) if BOOK.exact(found[start:end])} <= set(BOOK.places(found))


def test_every_stretch_that_is_a_name_in_another_order_is_among_the_places() -> None:
    for found in texts():
        ends = [(start, end) for start, end in stretches(found, LONGEST_LOOSE) if not CONNECTING_WORDS.intersection((found[start], found[end - 1]))]
        assert {(start, end) for start, end in ends if end - start > 1 and BOOK.by_words(found[start:end])} <= set(BOOK.places(found))


@pytest.mark.parametrize("text", ["", "nothing here is known", "approved for my", "of the in"])
def test_plain_words_have_no_places(text: str) -> None:
    assert BOOK.places(words(text)) == []
