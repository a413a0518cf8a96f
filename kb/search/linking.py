"""Which records are meant: names, aliases, misspellings, numbers and near spellings found in free text.

The longest match wins. Words of the question itself ("approved", "legal", "is") are never matched as
text, so a negation cannot flip an answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import process
from rapidfuzz.distance import OSA

from kb.corpus.corpus import AnyRecord, Corpus
from kb.records.condition import Condition
from kb.records.product import Product
from kb.search.analysis import words
from kb.search.document import identifiers

QUESTION_WORDS = frozenset(
    """a about all am an and any anyone are as at be been being but by can could did do does doing ever for from get gets getting got had has have
    having he her hers here him his how i if in into is it its itself just let like many may me might more most must my need needs no not now of off
    on or our out over please say says she should so some such tell than that the their them then there these they this those to too under up us
    very was we were what when where which while who why will with would yes you your yours vs versus
    approve approved approval approves fda legal legally illegal allowed allow cleared clear clearance licensed license licence legit ok okay safe
    status regulated regulation unapproved""".split()
)
"""Words that ask, or ask about status: they are the question, not what is looked for."""

ASIDE_WORDS = frozenset(
    """clinic clinics cost costs doctor doctors hospital insurance insured medicare medicaid near nearby offer offers offered pay paid
    patient patients people price prices product products therapy therapies treat treated treatment treatments injection injections
    shot shots use used uses usa today now buy sell sold where evidence work works studies study trial trials really true new best
    brand name called information info question please help thanks""".split()
)
"""Words around a question that name no use: audience, price, place, filler."""

_LONGEST = 9
_KIND_ORDER = {"product": 0, "condition": 1, "rule": 2, "action": 3, "study": 4}


class How(StrEnum):
    """By what a record was recognised."""

    NAME = "name"
    ALIAS = "alias"
    MISSPELLING = "misspelling"
    IDENTIFIER = "identifier"
    NEAR = "near spelling"


@dataclass(frozen=True, slots=True)
class Link:
    """A record recognised in a text: word places `start` to `end`, counted from 0, and the name it matched."""

    record: AnyRecord
    start: int
    end: int
    how: How
    name: str

    @property
    def length(self) -> int:
        """How many words of the text it takes."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Links:
    """What a text speaks of, in the order of the text, and the words nothing was recognised in."""

    links: tuple[Link, ...]
    words: tuple[str, ...]
    leftover: tuple[str, ...]

    def of(self, kind: type[Product] | type[Condition]) -> tuple[Link, ...]:
        """Return the links to records of one kind."""
        return tuple(link for link in self.links if isinstance(link.record, kind))

    @property
    def corrected(self) -> str | None:
        """Return the text with near spellings replaced by the names they stand for; None where there are none."""
        near = {link.start: link for link in self.links if link.how is How.NEAR}
        if not near:
            return None
        parts: list[str] = []
        place = 0
        while place < len(self.words):
            link = near.get(place)
            parts.append(link.name if link else self.words[place])
            place = link.end if link else place + 1
        return " ".join(parts)


class Linker:
    """The names of a corpus, ready to be found in text; made once for each generation."""

    def __init__(self, corpus: Corpus, known: Callable[[str], bool] = lambda _: False) -> None:
        """Prepare the names; `known` tells whether a folded word is written in some record, and so is no misspelling."""
        self._known = known
        self._names: dict[str, tuple[AnyRecord, How, str]] = {}
        for record in corpus.records.values():
            self._add(record, [record.name], How.NAME)
        for record in corpus.records.values():
            self._add(record, [record.id.replace("-", " ")], How.NAME)
            self._add(record, record.also_known_as, How.ALIAS)
            self._add(record, identifiers(record), How.IDENTIFIER)
            self._add(record, record.misspelled_as, How.MISSPELLING)
        self._spellings = [key for key, (_, how, _) in self._names.items() if how in (How.NAME, How.ALIAS) and len(key) >= 5 and key.isalpha()]

    def link(self, text: str) -> Links:
        """Find every record that a text names, longest names first, then near spellings of what is left."""
        found = words(text)
        taken = [False] * len(found)
        links: list[Link] = []
        for length in range(min(_LONGEST, len(found)), 0, -1):
            for start in range(len(found) - length + 1):
                end = start + length
                if not any(taken[start:end]) and (link := self._exact(found, start, end)):
                    links.append(link)
                    taken[start:end] = [True] * length
        for start, end in _free_runs(found, taken):
            if link := self._near(found, start, end):
                links.append(link)
                taken[link.start : link.end] = [True] * link.length
        links.sort(key=lambda link: link.start)
        leftover = tuple(word for word, used in zip(found, taken, strict=True) if not used and word not in QUESTION_WORDS)
        return Links(tuple(links), tuple(found), leftover)

    def _add(self, record: AnyRecord, names: Iterable[str], how: How) -> None:
        for name in names:
            if key := _key(words(name)):
                self._names.setdefault(key, (record, how, name))

    def _exact(self, found: list[str], start: int, end: int) -> Link | None:
        if all(word in QUESTION_WORDS for word in found[start:end]):
            return None
        entry = self._names.get(_key(found[start:end]))
        if entry is None or (
            end - start > 1 and (found[start] in QUESTION_WORDS or found[end - 1] in QUESTION_WORDS) and not _own_words(entry[2], found[start:end])
        ):
            return None
        return Link(entry[0], start, end, entry[1], entry[2])

    def _near(self, found: list[str], start: int, end: int) -> Link | None:
        """Find the longest stretch of free words that is one or two letters off a name."""
        for length in range(min(4, end - start), 0, -1):
            for first in range(start, end - length + 1):
                if all(self._known(word) for word in found[first : first + length]):
                    continue
                key = _key(found[first : first + length])
                allowed = 0 if len(key) < 5 or not key.isalpha() else 1 if len(key) < 8 else 2
                if not allowed:
                    continue
                best = process.extractOne(key, self._spellings, scorer=OSA.distance, score_cutoff=allowed)
                if best and best[0][0] == key[0]:
                    record, _, name = self._names[best[0]]
                    return Link(record, first, first + length, How.NEAR, name)
        return None


def by_weight(links: Iterable[Link]) -> list[Link]:
    """Sort links for a list of results: what takes more words than any product first, else products before conditions before the rest."""
    listed = list(links)
    longest = max((link.length for link in listed if isinstance(link.record, Product)), default=0)
    return sorted(listed, key=lambda link: (_weight(link, longest), -link.length, link.start))


def _weight(link: Link, longest_product: int) -> int:
    order = _KIND_ORDER[link.record.kind]
    return -1 if order > 1 and link.length > longest_product else order


def _own_words(name: str, found: list[str]) -> bool:
    return [_singular(word) for word in words(name)] == [_singular(word) for word in found]


def _free_runs(found: list[str], taken: list[bool]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place, word in enumerate(found):
        if taken[place] or word in QUESTION_WORDS:
            continue
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs


def _key(found: list[str]) -> str:
    """Return words as one key: plural or not, written together or apart, they are one name."""
    return "".join(_singular(word) for word in found)


def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else word[:-1]
    return word
