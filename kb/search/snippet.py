"""The part of a record that shows why it matched, with the matching words marked.

Made only for the results of the page that is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

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
    pattern = _pattern(wanted)
    best, most = "", -1
    for text in texts:
        if most >= len(wanted):
            break
        for sentence in _SENTENCE.split(text):
            count = len({found.lower() for found in pattern.findall(sentence)}) if pattern else 0
            if count > most:
                best, most = sentence, count
    return mark(_cut(best), wanted)


@lru_cache(maxsize=256)
def _pattern(wanted: frozenset[str]) -> re.Pattern[str] | None:
    """Return a pattern for the beginnings of the wanted terms: enough to choose a sentence, while `mark` is exact."""
    beginnings = [term[:-1] if len(term) > 4 and term.endswith("i") else term for term in sorted(wanted)]
    return re.compile(rf"\b({'|'.join(map(re.escape, beginnings))})", re.IGNORECASE) if beginnings else None


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
