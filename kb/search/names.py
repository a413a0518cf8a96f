"""Finding names: exactly, by their words in any order, by a near spelling, or by their beginning."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from kb.corpus.corpus import AnyRecord, Corpus
from kb.search.analysis import words
from kb.search.name_table import How, NameTable, Row, bag, key
from kb.search.places import LONGEST_BAG, Places
from kb.search.question import QUESTION_WORDS

_SHORTEST_NEAR = 5
_TWO_EDITS_FROM = 8
_LOOKED_AT = 400
_WORDS_KEPT = 16_384
_KINDS = ("product", "condition", "rule", "action", "study")


@dataclass(frozen=True, slots=True)
class Named:
    """A record under one of its names; `use` is the condition that the name itself means, empty where it means none."""

    record: AnyRecord
    how: How
    name: str
    use: str = ""


class NameBook:
    """The names of a corpus, ready to be asked; never changed."""

    def __init__(self, corpus: Corpus, table: NameTable, written: Callable[[str], bool] = lambda _: False) -> None:
        """Take the names of a corpus; `written` tells whether a word stands in the prose of some record, and so is no misspelling."""
        self._records = corpus.records
        self._table = table
        self._written = written
        self._places = Places(table)
        self.corrected = lru_cache(maxsize=_WORDS_KEPT)(self._corrected)
        """Return the word of some name that an unknown word is a near spelling of; None for known words and for none near."""
        self.knows = lru_cache(maxsize=_WORDS_KEPT)(self._knows)
        """Tell whether some name or the prose of some record has the word."""
        self._nearest = lru_cache(maxsize=_WORDS_KEPT)(lambda made: _closest(table.near_names, made))

    def places(self, found: Sequence[str]) -> list[tuple[int, int]]:
        """Return the stretches of words that `exact` or `by_words` may know; of no other do they know anything."""
        return self._places.of(found)

    def root(self, word: str) -> str:
        """Return what a word of a name is compared by where the order of words does not matter."""
        return self._places.root(word)

    def exact(self, found: Sequence[str]) -> Named | None:
        """Return the record whose name these words are, written together or apart, in singular or plural."""
        return self._named(self._table.exact.get(key(found)))

    def by_words(self, found: Sequence[str]) -> Named | None:
        """Return the record one of whose names has just these words, in whatever order and with small words between."""
        made = bag(found)
        return self._named(self._table.bags.get(made), How.WORDS) if 1 <= made.count(" ") < LONGEST_BAG else None

    def near(self, found: Sequence[str]) -> Named | None:
        """Return the record whose name, written together, is one letter off, or two for long names; never a code."""
        close = self._nearest(key(found))
        return self._named(self._table.exact.get(close), How.NEAR) if close else None

    def _corrected(self, word: str) -> str | None:
        if word in self._table.vocabulary or word in QUESTION_WORDS or self._written(word):
            return None
        return _closest(self._table.near_words, word)

    def _knows(self, word: str) -> bool:
        return word in self._table.vocabulary or self._written(word)

    def suggest(self, typed: str, most: int = 8) -> list[Named]:
        """Return up to `most` records with a name that begins with what was typed, or has a word that does, the likeliest first."""
        wanted = " ".join(words(typed))
        if not wanted:
            return []
        beginnings = self._table.beginnings
        first = bisect_left(beginnings, (wanted,))
        best: dict[str, tuple[tuple[int, int, int, str], Named]] = {}
        for text, inside, made in beginnings[first : first + _LOOKED_AT]:
            named = self._named(self._table.exact[made])
            if not text.startswith(wanted) or named is None:
                break
            rank = (inside, _KINDS.index(named.record.kind), len(text), named.name)
            if named.record.id not in best or rank < best[named.record.id][0]:
                best[named.record.id] = (rank, named)
        return [named for _, named in sorted(best.values(), key=lambda each: each[0])[:most]]

    def _named(self, row: Row | None, how: How | None = None) -> Named | None:
        return Named(self._records[row[0]], how or How(row[1]), row[2], row[3]) if row else None


def _closest(buckets: Mapping[str, Sequence[str]], wrong: str) -> str | None:
    """Return the nearest name within one edit, or two from eight letters on; swapped neighbors are one edit."""
    if len(wrong) < _SHORTEST_NEAR or not wrong.isalpha():
        return None
    allowed = 1 if len(wrong) < _TWO_EDITS_FROM else 2
    lengths = sorted(range(len(wrong) - allowed, len(wrong) + allowed + 1), key=lambda length: abs(length - len(wrong)))
    likely = [name for length in lengths for name in buckets.get(f"{wrong[0]}{length}", ())]
    best = process.extractOne(wrong, likely, scorer=OSA.distance, score_cutoff=allowed)
    if best:
        return str(best[0]) if best[1] else None
    letters = sorted(wrong)  # letters all there but out of order: autism, austim
    return next((name for name in buckets.get(f"{wrong[0]}{len(wrong)}", ()) if sorted(name) == letters and OSA.distance(wrong, name) <= 2), None)
