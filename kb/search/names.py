"""All names of all records: found exactly, by their words in any order, by a near spelling, or by their beginning.

Nobody else decides what counts as the same name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from rapidfuzz import process
from rapidfuzz.distance import OSA

from kb.corpus.corpus import AnyRecord, Corpus
from kb.records.product import Product
from kb.records.study import Study
from kb.search.analysis import stem, words
from kb.search.document import identifiers
from kb.search.question import CONNECTING_WORDS, QUESTION_WORDS

_LONGEST_BAG = 5
_SHORTEST_NEAR = 5
_TWO_EDITS_FROM = 8
_TITLES = ("BLA", "PMA", "HDE", "NDA", "PMID")
_DIGITS = 6
_YEAR = re.compile(r"\s+(?:19|20)\d{2}[a-z]?$")
_KINDS = ("product", "condition", "rule", "action", "study")


class How(StrEnum):
    """By what a record was recognised."""

    NAME = "name"
    ALIAS = "alias"
    BRAND = "brand"
    MISSPELLING = "misspelling"
    IDENTIFIER = "identifier"
    WORDS = "words of a name"
    NEAR = "near spelling"


@dataclass(frozen=True, slots=True)
class Named:
    """A record under one of its names; `use` is the condition that the name itself means, empty where it means none."""

    record: AnyRecord
    how: How
    name: str
    use: str = ""


class NameBook:
    """The names of a corpus; made once for each generation and never changed."""

    def __init__(self, corpus: Corpus, written: Callable[[str], bool] = lambda _: False) -> None:
        """Prepare the names; `written` tells whether a word stands in the prose of some record, and so is no misspelling."""
        self._written = written
        self._exact: dict[str, Named] = {}
        self._bags: dict[frozenset[str], Named] = {}
        for record in corpus.records.values():
            self._add(record, [record.name], How.NAME)
        for record in corpus.records.values():
            self._add(record, [record.id.replace("-", " ")], How.NAME)
            if isinstance(record, Study):
                self._add(record, [_YEAR.sub("", record.name)], How.NAME)
            self._add(record, record.also_known_as, How.ALIAS)
            self._add(record, getattr(record, "brands", ()), How.BRAND)
            self._add(record, identifiers(record), How.IDENTIFIER)
            self._add(record, [bare for number in identifiers(record) if (bare := _without_title(number))], How.IDENTIFIER)
            for use in record.uses if isinstance(record, Product) else ():
                self._add(record, use.called, How.ALIAS, use.condition)
            self._add(record, record.misspelled_as, How.MISSPELLING)
        good = [named for named in self._exact.values() if named.how in (How.NAME, How.ALIAS, How.BRAND)]
        self._vocabulary = {word for named in good for word in words(named.name)}
        self._near_words = _Buckets(word for word in self._vocabulary if word.isalpha())
        self._near_names = _Buckets(key(words(named.name)) for named in good)
        self._beginnings = sorted(_beginnings(self._exact.values()), key=lambda each: each[0])

    def exact(self, found: Sequence[str]) -> Named | None:
        """Return the record whose name these words are, written together or apart, in singular or plural."""
        return self._exact.get(key(found))

    def by_words(self, found: Sequence[str]) -> Named | None:
        """Return the record one of whose names has just these words, in whatever order and with small words between."""
        bag = _bag(found)
        named = self._bags.get(bag) if 2 <= len(bag) <= _LONGEST_BAG else None
        return replace(named, how=How.WORDS) if named else None

    def near(self, found: Sequence[str]) -> Named | None:
        """Return the record whose name, written together, is one letter off, or two for long names; never a code."""
        close = self._near_names.closest(key(found))
        named = self._exact.get(close) if close else None
        return replace(named, how=How.NEAR) if named else None

    def corrected(self, word: str) -> str | None:
        """Return the word of some name that an unknown word is a near spelling of; None for known words and for none near."""
        if word in self._vocabulary or word in QUESTION_WORDS or self._written(word):
            return None
        return self._near_words.closest(word)

    def knows(self, word: str) -> bool:
        """Tell whether some name or the prose of some record has the word."""
        return word in self._vocabulary or self._written(word)

    def suggest(self, typed: str, most: int = 8) -> list[Named]:
        """Return up to `most` records with a name that begins with what was typed, or has a word that does, the likeliest first."""
        wanted = " ".join(words(typed))
        if not wanted:
            return []
        first = bisect_left(self._beginnings, (wanted,))
        best: dict[str, tuple[tuple[int, int, int, str], Named]] = {}
        for text, inside, named in self._beginnings[first : first + 400]:
            if not text.startswith(wanted):
                break
            rank = (inside, _KINDS.index(named.record.kind), len(text), named.name)
            if named.record.id not in best or rank < best[named.record.id][0]:
                best[named.record.id] = (rank, named)
        return [named for _, named in sorted(best.values(), key=lambda each: each[0])[:most]]

    def _add(self, record: AnyRecord, names: Iterable[str], how: How, use: str = "") -> None:
        for name in names:
            found = words(name)
            if not found:
                continue
            self._exact.setdefault(key(found), Named(record, how, name, use))
            if how is not How.IDENTIFIER:
                self._bags.setdefault(_bag(found), Named(record, how, name, use))


class _Buckets:
    """Words by first letter and length, so that only likely ones are measured."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for name in sorted(set(names)):
            if len(name) >= _SHORTEST_NEAR - 1 and name.isalpha():
                self._names[name[0], len(name)].append(name)

    def closest(self, wrong: str) -> str | None:
        """Return the nearest name within one edit, or two from eight letters on; swapped neighbors are one edit."""
        if len(wrong) < _SHORTEST_NEAR or not wrong.isalpha():
            return None
        allowed = 1 if len(wrong) < _TWO_EDITS_FROM else 2
        lengths = sorted(range(len(wrong) - allowed, len(wrong) + allowed + 1), key=lambda length: abs(length - len(wrong)))
        likely = [name for length in lengths for name in self._names.get((wrong[0], length), ())]
        best = process.extractOne(wrong, likely, scorer=OSA.distance, score_cutoff=allowed)
        if best:
            return str(best[0]) if best[1] else None
        letters = sorted(wrong)  # letters all there but out of order: autism, austim
        return next(
            (name for name in self._names.get((wrong[0], len(wrong)), ()) if sorted(name) == letters and OSA.distance(wrong, name) <= 2), None
        )


def key(found: Iterable[str]) -> str:
    """Return words as one key: plural or not, written together or apart, they are one name."""
    return "".join(singular(word) for word in found)


def singular(word: str) -> str:
    """Return a word without its plural ending."""
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else word[:-1]
    return word


def _without_title(number: str) -> str:
    """Return an application number as people paste it, for instance P950032 of PMA P950032; empty where it has no title."""
    title, _, bare = number.partition(" ")
    return bare if title in _TITLES and sum(letter.isdigit() for letter in bare) >= _DIGITS else ""


def _bag(found: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(singular(word)) for word in found if word not in CONNECTING_WORDS)


def _beginnings(named: Iterable[Named]) -> Iterable[tuple[str, int, Named]]:
    """Yield each name that may be suggested, whole and from each of its words on; `1` marks the latter."""
    for each in named:
        if each.how in (How.NAME, How.ALIAS, How.BRAND, How.IDENTIFIER):
            found = words(each.name)
            for place in range(min(len(found), 6)):
                yield " ".join(found[place:]), min(place, 1), each
