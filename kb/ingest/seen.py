"""What is kept of a page that was read: digests and anchors of a few words, never a copy of the page.

Long passages are kept in pieces. Those that statements rest on are kept first, then some of the other text, so that a
page which changes around them is told from a page that changes under them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kb.ingest.likeness import carries, digest_of, sketch_of, words_of
from kb.ingest.passage import Page, Passage, PassageKind

_ANCHOR_WORDS = 8
_LONGEST_WHOLE = 300  # words: longer ones are data or pages without paragraphs, which grow without changing
_PIECE = 25
_LONGEST_PIECE = 50
_SHORTEST = 5
_MOST_CITED = 12
_MOST_OTHERS = 24
_LEAST_NEAR = 0.18
_UNREAD = frozenset({PassageKind.TITLE, PassageKind.META, PassageKind.ALT, PassageKind.DATA})


@dataclass(frozen=True, slots=True)
class Kept:
    """A passage, or a piece of a long one: its first words, how many words it has, their digest, that of its heading, and a sketch for likeness.

    `whole` tells whether it is all of its passage, `cited` whether statements rest on it.
    """

    anchor: str
    words: int
    digest: str
    under: str
    sketch: tuple[str, ...]
    whole: bool
    cited: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """A source as it was last seen: `final` is where its address led, `text` the digest of all its words, `asked` of what rests on it."""

    url: str
    final: str
    day: str
    text: str
    asked: str
    passages: tuple[Kept, ...]
    etag: str = ""
    last_modified: str = ""


def main_text(page: Page) -> list[Passage]:
    """Return the passages of a page that a reader reads, headings included; not its title, its pictures and its data."""
    return [passage for passage in page.passages if passage.kind not in _UNREAD]


def text_digest(page: Page) -> str:
    """Return the digest of the words of a page."""
    return digest_of([word for passage in main_text(page) for word in words_of(passage.text)])


def see(page: Page, said: Sequence[tuple[str, str]]) -> tuple[Kept, ...]:
    """Return what is kept of a page's passages, in its order: those that statements rest on, and some of the rest.

    `said` holds each statement with the place in the source that its citation names, empty where it names none.
    """
    passages = (passage for passage in main_text(page) if passage.kind is not PassageKind.HEADING and words_of(passage.text))
    body = [piece for passage in passages for piece in _pieces(passage)]
    cited = _cited(body, said)
    others = [place for place in range(len(body)) if place not in cited and len(words_of(body[place].text)) >= _SHORTEST]
    step = max(1.0, len(others) / _MOST_OTHERS)
    kept = sorted({*cited, *(others[int(number * step)] for number in range(min(len(others), _MOST_OTHERS)))})
    return tuple(_kept(body[place], place in cited) for place in kept)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A passage, or some sentences of a long one, or some words where that has no sentences."""

    text: str
    under: tuple[str, ...]
    whole: bool = False


def _pieces(passage: Passage) -> Iterator[_Piece]:
    if len(passage.text.split()) <= _LONGEST_WHOLE:
        yield _Piece(passage.text, passage.under, whole=True)
        return
    gathered: list[str] = []
    for sentence in re.split(r"(?<=[.!?])\s+", passage.text):
        gathered += sentence.split()
        while len(gathered) > _LONGEST_PIECE:
            yield _Piece(" ".join(gathered[:_LONGEST_PIECE]), passage.under)
            del gathered[:_LONGEST_PIECE]
        if len(gathered) >= _PIECE:
            yield _Piece(" ".join(gathered), passage.under)
            gathered = []
    if gathered:
        yield _Piece(" ".join(gathered), passage.under)


def _cited(body: Sequence[_Piece], said: Sequence[tuple[str, str]]) -> set[int]:
    """Return the places of the pieces that statements rest on: at the place a citation names, else what comes nearest."""
    found: dict[int, None] = {}
    worded = [set(words_of(piece.text)) for piece in body]
    for text, at in said:
        places = list(_at(body, at)) if at else []
        found.update(dict.fromkeys(places or _nearest(worded, text)))
    return set(list(found)[:_MOST_CITED])


def _at(body: Sequence[_Piece], at: str) -> Iterator[int]:
    """Yield the pieces under a heading with the words of `at`, else those that hold them as they stand."""
    wanted = words_of(at)
    if not wanted:
        return
    below = [place for place, piece in enumerate(body) if any(set(wanted) <= set(words_of(heading)) for heading in piece.under)]
    quoted = f" {' '.join(wanted)} "
    yield from below or (place for place, each in enumerate(body) if len(wanted) > 1 and quoted in f" {' '.join(words_of(each.text))} ")


def _nearest(worded: Sequence[set[str]], statement: str) -> list[int]:
    """Return the place of the piece that shares most words with a statement; empty where none shares enough of them."""
    wanted = {word for word in words_of(statement) if carries(word)}
    shared, place = max(((len(wanted & each), -place) for place, each in enumerate(worded)), default=(0, 0))
    return [-place] if shared and shared >= _LEAST_NEAR * len(wanted) else []


def _kept(piece: _Piece, cited: bool) -> Kept:
    words = words_of(piece.text)
    under = digest_of(words_of(piece.under[-1])) if piece.under else ""
    return Kept(" ".join(piece.text.split()[:_ANCHOR_WORDS]), len(words), digest_of(words), under, sketch_of(words), piece.whole, cited)
