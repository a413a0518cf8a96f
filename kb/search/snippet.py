"""The part of a record that shows why it matched, with the matching words marked.

Made only for the results of the page that is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kb.search.analysis import terms

_LENGTH = 220
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a snippet; `marked` where it matched the query."""

    text: str
    marked: bool


def snippet(texts: Iterable[str], wanted: frozenset[str]) -> tuple[Piece, ...]:
    """Return the sentence that holds the most wanted terms, the earlier of equals, cut to about 220 characters."""
    best, most = "", -1
    for text in texts:
        for sentence in _SENTENCE.split(text):
            count = len({term.text for term in terms(sentence)} & wanted)
            if count > most:
                best, most = sentence, count
    return mark(_cut(best), wanted)


def mark(text: str, wanted: frozenset[str]) -> tuple[Piece, ...]:
    """Split a text into marked and unmarked pieces."""
    pieces: list[Piece] = []
    place = 0
    for term in terms(text):
        if term.text in wanted and term.start >= place:
            if term.start > place:
                pieces.append(Piece(text[place : term.start], False))
            pieces.append(Piece(text[term.start : term.end], True))
            place = term.end
    if place < len(text):
        pieces.append(Piece(text[place:], False))
    return tuple(pieces)


def _cut(text: str) -> str:
    if len(text) <= _LENGTH:
        return text
    return text[:_LENGTH].rsplit(" ", 1)[0] + " ..."
