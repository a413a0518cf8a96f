"""Prose with citations: which sentence rests on which sources.

A citation stands in square brackets at the end of the sentence it carries:
`FDA said so in 2019. [fda-notice-2019]`. Nobody else parses the brackets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ID = r"[a-z0-9][a-z0-9-]*"
_MARK = re.compile(rf"\s*\[({_ID}(?:\s*,\s*{_ID})*)\]([.!?]?)")
_BOUNDARY = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“(0-9])")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text and the ids it rests on; `cited` is empty where it rests on none."""

    text: str
    cited: tuple[str, ...]


def passages(text: str) -> tuple[Passage, ...]:
    """Split cited prose at its citation marks; the text before a mark is what the mark carries."""
    found: list[Passage] = []
    start = 0
    for mark in _MARK.finditer(text):
        words = (text[start : mark.start()] + mark.group(2)).strip()
        ids = tuple(part.strip() for part in mark.group(1).split(","))
        *earlier, last = _BOUNDARY.split(words)
        if earlier:
            found.append(Passage(" ".join(earlier), ()))
        found.append(Passage(last, ids))
        start = mark.end()
    rest = text[start:].strip()
    if rest:
        found.append(Passage(rest, ()))
    return tuple(found)


def plain(text: str) -> str:
    """Return the prose without its citation marks."""
    return " ".join(passage.text for passage in passages(text))


def cited_ids(text: str) -> tuple[str, ...]:
    """Return the ids named in brackets, in order, repeats kept."""
    return tuple(i for passage in passages(text) for i in passage.cited)
