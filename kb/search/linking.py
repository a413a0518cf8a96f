"""Which records are meant: names found in free text, the longest first, then words of names, then near spellings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kb.corpus.corpus import AnyRecord
from kb.records.condition import Condition
from kb.records.product import Product
from kb.records.study import Study
from kb.search.analysis import words
from kb.search.name_table import How, singular
from kb.search.names import NameBook, Named
from kb.search.places import LONGEST_LOOSE
from kb.search.question import CONNECTING_WORDS, QUESTION_WORDS

_NAMES_KEPT = 8_192
_STUDY_WORDS = frozenset("trial trials study studies results result outcome outcomes endpoint phase".split())
_KIND_ORDER = {"product": 0, "condition": 1, "rule": 2, "action": 3, "study": 4}


@dataclass(frozen=True, slots=True)
class Link:
    """A record recognised in a text: word places `start` to `end`, counted from 0, the name it matched, and the condition which that name means."""

    record: AnyRecord
    start: int
    end: int
    how: How
    name: str
    use: str = ""

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
    """Finds the names of one name book in text."""

    def __init__(self, names: NameBook) -> None:
        self.names = names
        self._named = lru_cache(maxsize=_NAMES_KEPT)(self._read)

    def link(self, text: str) -> Links:
        """Find every record that a text names; each word belongs to one record at the most, the longest name first."""
        found = words(text)
        links = self.links(found)
        taken = {place for link in links for place in range(link.start, link.end)}
        leftover = tuple(word for place, word in enumerate(found) if place not in taken and word not in QUESTION_WORDS)
        return Links(tuple(links), tuple(found), leftover)

    def links(self, found: list[str]) -> list[Link]:
        """Return the links of words, in their order."""
        known = all(map(self.names.knows, found))
        mended = found if known else [self.names.corrected(word) or word for word in found]
        places = self.names.places(found)
        if mended != found:
            places = list({*places, *self.names.places(mended)})
        if known and not places:
            return []
        taken = [False] * len(found)
        links: list[Link] = []
        for start, end in sorted(places, key=lambda place: (place[0] - place[1], place[0])):
            if not any(taken[start:end]) and (named := self._named(tuple(found[start:end]), tuple(mended[start:end]))):
                links.append(Link(named.record, start, end, named.how, named.name, named.use))
                taken[start:end] = [True] * (end - start)
        if not known:
            links += self._all_near(found, taken)
        links.sort(key=lambda link: link.start)
        return links

    def conditions_within(self, links: Links, link: Link) -> tuple[Link, ...]:
        """Return the conditions named inside the words of a product's name: "cord blood for autism" names one."""
        found = links.words[link.start : link.end]
        inner = [
            Link(named.record, start, end, named.how, named.name)
            for length in range(len(found) - 1, 0, -1)
            for start in range(len(found) - length + 1)
            for end in (start + length,)
            if (named := self._exactly(found[start:end])) and isinstance(named.record, Condition)
        ]
        return tuple(inner[:1])

    def _read(self, written: Sequence[str], better: Sequence[str]) -> Named | None:
        """Return the record that just these words name: as written, in another order, or after mending words that are misspelt."""
        if all(word in QUESTION_WORDS for word in written):
            return None
        named = self._exactly(written) or (self.names.by_words(written) if self._may_be_loose(written) else None)
        if named or better == written:
            return named
        near = self._exactly(better) or (self.names.by_words(better) if self._may_be_loose(better) else None)
        return replace(near, how=How.NEAR) if near else None

    def _exactly(self, found: Sequence[str]) -> Named | None:
        named = self.names.exact(found)
        if named is None or (len(found) > 1 and (found[0] in QUESTION_WORDS or found[-1] in QUESTION_WORDS) and not _own_words(named.name, found)):
            return None
        return named

    def _may_be_loose(self, found: Sequence[str]) -> bool:
        return 1 < len(found) <= LONGEST_LOOSE and found[0] not in CONNECTING_WORDS and found[-1] not in CONNECTING_WORDS

    def _all_near(self, found: list[str], taken: list[bool]) -> Iterator[Link]:
        for start, end in _free_runs(found, taken):
            if link := self._near(found, start, end):
                yield link

    def _near(self, found: list[str], start: int, end: int) -> Link | None:
        """Find the longest stretch of free words that, written together, is a letter or two off a name."""
        for length in range(min(4, end - start), 0, -1):
            for first in range(start, end - length + 1):
                stretch = found[first : first + length]
                if not all(self.names.knows(word) for word in stretch) and (named := self.names.near(stretch)):
                    return Link(named.record, first, first + length, named.how, named.name)
        return None


def by_weight(found: Links) -> list[Link]:
    """Sort links for a list of results: what takes more words than any product first, else products before conditions before the rest.

    A study that is named stands first where the text speaks of a trial or its results.
    """
    longest = max((link.length for link in found.links if isinstance(link.record, Product)), default=0)
    studied = bool(_STUDY_WORDS.intersection(found.words))
    return sorted(found.links, key=lambda link: (_weight(link, longest, studied), -link.length, link.start))


def _weight(link: Link, longest_product: int, studied: bool) -> int:
    order = _KIND_ORDER[link.record.kind]
    if (order > 1 and link.length > longest_product) or (studied and isinstance(link.record, Study)):
        return -1
    return order


def _own_words(name: str, found: Sequence[str]) -> bool:
    return [singular(word) for word in words(name)] == [singular(word) for word in found]


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
