"""Holding a page against what was last seen of it: which passages stand, stand elsewhere, are worded differently, or are gone.

A passage is looked for by its words alone, so that new markup, new paragraphs around it or a renamed heading change nothing; words added to it do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kb.corpus.drifted import Drift
from kb.ingest.likeness import alike, digest_of, sketch_of, words_of
from kb.ingest.passage import Page, Passage
from kb.ingest.seen import Kept, Seen, main_text, text_digest

_ALIKE = 0.4
_HELD = 0.6
_SHARE = 0.1
_SHARE_AROUND = 0.25  # of a page whose cited passages stand: a date line and some news are less
_ORDER = (Drift.GONE, Drift.CHANGED, Drift.MOVED)


@dataclass(frozen=True, slots=True)
class _Found:
    """A kept passage and where its words begin now; -1 where they do not stand as they stood."""

    kept: Kept
    place: int
    drift: Drift


class _Text:
    """The words of a page in their order, with the passage that each stands in."""

    def __init__(self, page: Page) -> None:
        self.passages: Sequence[Passage] = main_text(page)
        worded = [words_of(passage.text) for passage in self.passages]
        self._sizes = [len(words) for words in worded]
        self.words = [word for words in worded for word in words]
        self.owner = [place for place, words in enumerate(worded) for _ in words]
        self.sketches = [sketch_of(words) for words in worded]
        self.headings = {digest_of(words_of(heading)) for passage in self.passages for heading in passage.under}
        self._marks = [next(iter(sketch_of([word])), "") for word in self.words]
        self._begins: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            self._begins.setdefault(word, []).append(place)

    def find(self, kept: Kept) -> int:
        """Return where the words of a passage begin; -1 where they do not stand. A passage of its own, then its own heading, come first."""
        first = words_of(kept.anchor)
        places = [place for place in self._begins.get(first[0], ()) if self._stands(kept, first, place)] if first else []
        return max(places, key=lambda place: (self._alone(place, kept.words), self.under(place) == kept.under, -place), default=-1)

    def _stands(self, kept: Kept, first: list[str], place: int) -> bool:
        return self.words[place : place + len(first)] == first and digest_of(self.words[place : place + kept.words]) == kept.digest

    def _alone(self, place: int, size: int) -> bool:
        own = self.owner[place]
        return self.owner[place - 1 : place] != [own] and self.owner[place + size : place + size + 1] != [own]

    def size(self, place: int) -> int:
        """Return how many words the passage has that a word stands in."""
        return self._sizes[self.owner[place]]

    def under(self, place: int) -> str:
        """Return the digest of the heading that a word stands under."""
        passage = self.passages[self.owner[place]]
        return digest_of(words_of(passage.under[-1])) if passage.under else ""

    def likeness(self, kept: Kept) -> Drift:
        """Tell whether words that do not stand any more were worded anew or are gone."""
        if any(alike(kept.sketch, sketch) >= _ALIKE for sketch in self.sketches):
            return Drift.CHANGED
        return Drift.CHANGED if self._held(kept) >= _HELD else Drift.GONE

    def _held(self, kept: Kept) -> float:
        """Return how much of a passage's sketch stands close together somewhere: it may have been parted, or joined with others."""
        wanted, size = set(kept.sketch), max(kept.words * 3 // 2, kept.words + 8)
        step = max(1, kept.words // 4)
        starts = range(0, max(1, len(self.words) - size // 2), step)
        return max((len(wanted.intersection(self._marks[start : start + size])) for start in starts), default=0) / len(wanted) if wanted else 0.0


def compare(before: Seen, page: Page) -> tuple[Drift, str]:
    """Return how a page compares with what was last seen of it, and the words that tell it.

    The gravest of what happened to the cited passages decides. Where they stand, the rest counts once a quarter of it is not as it was;
    where none is known, once a tenth is.
    """
    if text_digest(page) == before.text:
        return Drift.SAME, "word for word"
    found = _found(before.passages, _Text(page))
    cited = [each for each in found if each.kept.cited and each.drift is not Drift.SAME]
    for kind in _ORDER:
        of_kind = [each.kept.anchor for each in cited if each.drift is kind]
        if of_kind:
            more = f" and {len(of_kind) - 1} more" if len(of_kind) > 1 else ""
            return kind, f"“{of_kind[0]} ...”{more}"
    return _around(found)


def _around(found: Sequence[_Found]) -> tuple[Drift, str]:
    """Judge the page by all that was kept of it, its cited passages standing."""
    whole = sum(each.kept.words for each in found)
    touched = {kind: sum(each.kept.words for each in found if each.drift is kind) for kind in _ORDER}
    if not whole:
        return Drift.CHANGED, "the page changed, and no passage of it was kept"
    if sum(touched.values()) < (_SHARE_AROUND if any(each.kept.cited for each in found) else _SHARE) * whole:
        return Drift.SAME, "the page changed around what was kept of it, which stands"
    kind = max(_ORDER, key=lambda each: touched[each])
    first = next(each.kept.anchor for each in found if each.drift is kind)
    return kind, f"“{first} ...”; {sum(touched.values()) * 100 // whole} % of what was kept of the page is not as it was"


def _found(kept: Sequence[Kept], text: _Text) -> list[_Found]:
    places = [text.find(each) for each in kept]
    steady = _steady(places)
    found = []
    for each, place, in_order in zip(kept, places, steady, strict=True):
        if place < 0:
            found.append(_Found(each, place, text.likeness(each)))
        elif each.whole and text.size(place) > each.words:
            found.append(_Found(each, place, Drift.CHANGED))  # words were added to it
        else:
            elsewhere = not in_order or (text.under(place) != each.under and each.under in text.headings)
            found.append(_Found(each, place, Drift.MOVED if elsewhere else Drift.SAME))
    return found


def _steady(places: Sequence[int]) -> list[bool]:
    """Tell for each place whether it keeps its order: whether every longest rising row of places has it. Missing places keep none."""
    here = [number for number, place in enumerate(places) if place >= 0]
    up, down = _rows([places[number] for number in here]), _rows([-places[number] for number in reversed(here)])[::-1]
    longest = max(up, default=0)
    in_some = [rank for rank, after in zip(up, down, strict=True) if rank + after - 1 == longest]
    keeps = {number: rank + after - 1 == longest and in_some.count(rank) == 1 for number, rank, after in zip(here, up, down, strict=True)}
    return [keeps.get(number, False) for number in range(len(places))]


def _rows(places: Sequence[int]) -> list[int]:
    """Return for each place the length of the longest rising row that ends with it; equal places go on with it."""
    lengths: list[int] = []
    for number, place in enumerate(places):
        lengths.append(1 + max((lengths[earlier] for earlier in range(number) if places[earlier] <= place), default=0))
    return lengths
