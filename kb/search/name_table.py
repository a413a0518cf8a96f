"""The names of all records as plain values, made when an index is built and read as they are when it is opened.

Nobody else decides what counts as the same name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kb.corpus.corpus import AnyRecord, Corpus
from kb.records.product import Product
from kb.records.study import Study
from kb.search.analysis import stem, words
from kb.search.document import identifiers
from kb.search.question import CONNECTING_WORDS

_SHORTEST = 4
_WORDS_OF_A_BEGINNING = 6
_TITLES = ("BLA", "PMA", "HDE", "NDA", "PMID")
_DIGITS = 6
_YEAR = re.compile(r"\s+(?:19|20)\d{2}[a-z]?$")

Row = tuple[str, str, str, str]
"""A name: the id of its record, by what it names it (`How`), the name as written, the condition that the name itself means."""


class How(StrEnum):
    """By what a record was recognised."""

    NAME = "name"
    ALIAS = "alias"
    BRAND = "brand"
    MISSPELLING = "misspelling"
    IDENTIFIER = "identifier"
    WORDS = "words of a name"
    NEAR = "near spelling"


_GOOD = (How.NAME, How.ALIAS, How.BRAND)


@dataclass(frozen=True, slots=True)
class NameTable:
    """Names by key and by their words, words of good names, words and keys by first letter and length, beginnings in order, roots of words."""

    exact: Mapping[str, Row]
    bags: Mapping[str, Row]
    vocabulary: frozenset[str]
    near_words: Mapping[str, Sequence[str]]
    near_names: Mapping[str, Sequence[str]]
    beginnings: Sequence[tuple[str, int, str]]
    roots: Mapping[str, str]


def name_table(corpus: Corpus) -> NameTable:
    """Gather the names of a corpus; where two records claim a name, the first keeps it, proper names before aliases."""
    exact: dict[str, Row] = {}
    bags: dict[str, Row] = {}
    for row in _rows(corpus):
        found = words(row[2])
        if found:
            exact.setdefault(key(found), row)
            if row[1] != How.IDENTIFIER:
                bags.setdefault(bag(found), row)
    good = [row for row in exact.values() if row[1] in _GOOD]
    vocabulary = frozenset(word for row in good for word in words(row[2]))
    near_names = _bucketed(key(words(row[2])) for row in good)
    roots = {word: root(word) for row in exact.values() for word in words(row[2])}
    return NameTable(exact, bags, vocabulary, _bucketed(vocabulary), near_names, sorted(_beginnings(exact)), roots)


def key(found: Iterable[str]) -> str:
    """Return words as one key: plural or not, written together or apart, they are one name."""
    return "".join(singular(word) for word in found)


def bag(found: Iterable[str]) -> str:
    """Return words as one key whatever their order, small words between them left out."""
    return " ".join(sorted({root(word) for word in found if word not in CONNECTING_WORDS}))


def root(word: str) -> str:
    """Return what a word of a name is compared by where order does not matter."""
    return stem(singular(word))


def singular(word: str) -> str:
    """Return a word without its plural ending."""
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else word[:-1]
    return word


def _rows(corpus: Corpus) -> Iterator[Row]:
    records = corpus.records.values()
    yield from ((record.id, How.NAME.value, record.name, "") for record in records)
    for record in records:
        yield from ((record.id, how.value, name, use) for how, name, use in _other_names(record))


def _other_names(record: AnyRecord) -> Iterator[tuple[How, str, str]]:
    yield How.NAME, record.id.replace("-", " "), ""
    if isinstance(record, Study):
        yield How.NAME, _YEAR.sub("", record.name), ""
    yield from ((How.ALIAS, name, "") for name in record.also_known_as)
    yield from ((How.BRAND, name, "") for name in getattr(record, "brands", ()))
    yield from ((How.IDENTIFIER, name, "") for number in identifiers(record) for name in (number, _without_title(number)))
    for use in record.uses if isinstance(record, Product) else ():
        yield from ((How.ALIAS, name, use.condition) for name in use.called)
    yield from ((How.MISSPELLING, name, "") for name in record.misspelled_as)


def _without_title(number: str) -> str:
    """Return an application number as people paste it, for instance P950032 of PMA P950032; empty where it has no title."""
    title, _, bare = number.partition(" ")
    return bare if title in _TITLES and sum(letter.isdigit() for letter in bare) >= _DIGITS else ""


def _bucketed(names: Iterable[str]) -> dict[str, list[str]]:
    """Return names by first letter and length, so that only likely ones are measured."""
    buckets: dict[str, list[str]] = {}
    for name in sorted(set(names)):
        if len(name) >= _SHORTEST and name.isalpha():
            buckets.setdefault(f"{name[0]}{len(name)}", []).append(name)
    return buckets


def _beginnings(exact: Mapping[str, Row]) -> Iterator[tuple[str, int, str]]:
    """Yield each name that may be suggested, whole and from each of its words on (`1` marks the latter), with its key."""
    for made, row in exact.items():
        if row[1] != How.MISSPELLING:
            found = words(row[2])
            for place in range(min(len(found), _WORDS_OF_A_BEGINNING)):
                yield " ".join(found[place:]), min(place, 1), made
