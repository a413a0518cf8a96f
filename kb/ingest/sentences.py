"""Sentences and clauses with their places: where one statement ends and the next begins.

Written here because the kept splitter (`pysbd`) takes ten seconds for a page of a megabyte, and scanning must take less than one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n")
_ABBREVIATION = re.compile(
    r"(?:\b(?:U\.S|U\.K|Dr|Mr|Mrs|Ms|Prof|St|Inc|Corp|Co|Ltd|No|vs|v|e\.g|i\.e|etc|al|approx|Fig|Jr|Sr|Ph\.D|M\.D|D\.O|a\.m|p\.m)|\b[A-Z])\.$", re.I
)
_TURN = re.compile(
    r"(?:,\s+and(?=\s+(?:our|we)\b)|[;—]|\s--+\s|,?\s+(?:but|however|although|though|yet|whereas|while|nevertheless|even so)\b,?)\s*", re.I
)
_LOOKALIKES = dict(zip("аеорсухіѕјԁһкмтвнАЕОРСУХІЅЈКМТВН", "aeopcyxisjdhkmtbhAEOPCYXISJKMTBH", strict=True))
"""Cyrillic letters that some pages put for Latin ones, so that no machine reads them."""
_PLAIN = str.maketrans(_LOOKALIKES | {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\xa0": " "})

_LATIN = str.maketrans(_LOOKALIKES)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a text: `text[start:end]` of the text it was cut from; `plain` is it in lower case with plain quotes and dashes, as long."""

    start: int
    end: int
    plain: str


def sentences(text: str) -> Iterator[Stretch]:
    """Yield the sentences of a passage; abbreviations end none."""
    start = 0
    for match in _END.finditer(text):
        end = match.end()
        if match[0].startswith(".") and end < len(text) and _ABBREVIATION.search(text[start:end].rstrip("\"'”’)]")[-8:]):
            following = text[end:].lstrip()[:1]
            if not (following.isupper() and text[start:end].endswith(("etc.", "Inc.", "al."))):
                continue
        if text[start:end].strip():
            yield _stretch(text, start, end)
        start = end
    if text[start:].strip():
        yield _stretch(text, start, len(text))


def last_sentence(text: str) -> str:
    """Return the last sentence of a text: what introduces a list that follows it."""
    *_, last = [text, *(text[each.start : each.end] for each in sentences(text))]
    return last


def clauses(sentence: Stretch) -> Iterator[Stretch]:
    """Yield the clauses of a sentence, cut at "but", "however" and the like, so that a denial at one end does not clear the other."""
    start = 0
    for match in _TURN.finditer(sentence.plain):
        if match.start() > start:
            yield Stretch(sentence.start + start, sentence.start + match.start(), sentence.plain[start : match.start()])
        start = match.end()
    if start < len(sentence.plain):
        yield Stretch(sentence.start + start, sentence.end, sentence.plain[start:])


def _stretch(text: str, start: int, end: int) -> Stretch:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Stretch(start, end, plain(text[start:end]))


def latin(text: str) -> str:
    """Return text with Cyrillic look-alikes as the Latin letters they stand for; as long as it was."""
    return text if text.isascii() else text.translate(_LATIN)


def plain(text: str) -> str:
    """Return text in lower case with plain quotes and dashes; as long as it was."""
    lowered = text.translate(_PLAIN).lower()
    return lowered if len(lowered) == len(text) else text.translate(_PLAIN)
