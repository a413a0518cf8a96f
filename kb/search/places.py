"""Where in a text names may stand, so that no other stretch of it is looked up.

Exact names are followed letter by letter; names in another order by the names that all words so far belong to.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kb.search.name_table import NameTable, root, singular
from kb.search.question import CONNECTING_WORDS

LONGEST = 9
"""How many words a name has at the most."""
LONGEST_LOOSE = 7
"""How many words a name in another order has, those between its own words counted."""
LONGEST_BAG = 5
"""How many words of its own it has."""
_WORDS_KEPT = 16_384


@dataclass(frozen=True, slots=True)
class _Word:
    """A word: as it stands in exact names, whether one begins with it, its stem, the names that have it (as bits), and whether it only connects."""

    single: str
    opens: bool
    stem: str
    holders: int
    connects: bool


class Places:
    """The places of the names of one table; never changed."""

    def __init__(self, table: NameTable) -> None:
        self._keys = sorted(table.exact)
        self._roots = table.roots
        self._holders: dict[str, int] = {}
        self._of_size = [0] * (LONGEST_BAG + 1)
        loose = [made.split(" ") for made in table.bags if 1 <= made.count(" ") < LONGEST_BAG]
        for number, stems in enumerate(loose):
            self._of_size[len(stems)] |= 1 << number
            for each in stems:
                self._holders[each] = self._holders.get(each, 0) | 1 << number
        self._word = lru_cache(maxsize=_WORDS_KEPT)(self._read)
        self._begins = lru_cache(maxsize=_WORDS_KEPT)(self._first_with)

    def of(self, found: Sequence[str]) -> list[tuple[int, int]]:
        """Return the stretches of words that may be a name: all that are one, and few that are not."""
        known = list(map(self._word, found))
        places: list[tuple[int, int]] = []
        for start, first in enumerate(known):
            if first.opens:
                self._exact(known, start, places)
            if first.holders and start + 1 < len(known):
                self._loose(known, start, places)
        return places

    def root(self, word: str) -> str:
        """Return what a word is compared by where order does not matter."""
        return self._roots.get(word) or root(word)

    def _read(self, word: str) -> _Word:
        single, connects = singular(word), word in CONNECTING_WORDS
        stem = self.root(word)
        return _Word(single, self._begins(single) != "", stem, 0 if connects else self._holders.get(stem, 0), connects)

    def _first_with(self, made: str) -> str:
        """Return the first name that begins with these letters; empty where none does."""
        place = bisect_left(self._keys, made)
        return self._keys[place] if place < len(self._keys) and self._keys[place].startswith(made) else ""

    def _exact(self, known: list[_Word], start: int, places: list[tuple[int, int]]) -> None:
        made = ""
        for end, word in enumerate(known[start : start + LONGEST], start + 1):
            made += word.single
            name = self._begins(made)
            if not name:
                return
            if name == made:
                places.append((start, end))

    def _loose(self, known: list[_Word], start: int, places: list[tuple[int, int]]) -> None:
        holders, stems = known[start].holders, {known[start].stem}
        for end, word in enumerate(known[start + 1 : start + LONGEST_LOOSE], start + 2):
            if word.connects:
                continue
            holders &= word.holders
            if not holders:
                return
            stems.add(word.stem)
            if holders & self._of_size[min(len(stems), LONGEST_BAG)]:
                places.append((start, end))
