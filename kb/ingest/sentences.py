"""Sentences and clauses with their places: where one statement ends and the next begins.

Written here because the kept splitter (`pysbd`) takes ten seconds for a page of a megabyte, and scanning must take less than one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n")
_ABBREVIATION = re.compile(
    r"(?:\b(?:U\.S|U\.K|Dr|Mr|Mrs|Ms|Miss|Prof|St|Inc|Corp|Co|Ltd|No|vs|v|e\.g|i\.e|etc|al|approx|Fig|Jr|Sr|Ph\.D|M\.D|D\.O|a\.m|p\.m)|\b[A-Z])\.$",
    re.I,
)
_LONGEST_ABBREVIATION = 8
_CLOSING = "\"'”’)]"
_BLANK = re.compile(r"\s+")
_NEXT = re.compile(r"\s*(\S)")
_TURN = re.compile(
    r"(?:,\s+and(?=\s+(?:our|we)\b)|[;—]|\s--+\s|"
    r"(?<!\bnot)(?<!\bnot,),?\s+(?:but|however|although|though|yet|whereas|while|nevertheless|even so)\b,?)\s*",
    re.I,
)
_LONGEST = 700
_LEAST_PIECE = 200
_PAUSE = re.compile(r"[,;:•·●▪|](?=\s)|\s[-–—](?=\s)|\s(?=[A-Z][a-z])")
_KEPT = 16
_LOOKALIKES = dict(zip("аеорсухіѕјԁһкмтвнАЕОРСУХІЅЈКМТВН", "aeopcyxisjdhkmtbhAEOPCYXISJKMTBH", strict=True))
"""Cyrillic letters that some pages put for Latin ones, so that no machine reads them."""
_PLAIN = _LOOKALIKES | {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\xa0": " "}
_NOT_LATIN = re.compile(f"[{''.join(_LOOKALIKES)}]")
_NOT_PLAIN = re.compile(f"[{''.join(_PLAIN)}]")  # replaces ten times as fast as `str.translate`


class Stretch(NamedTuple):
    """A stretch of a text: `text[start:end]` of the text it was cut from; `plain` is it in lower case with plain quotes and dashes, as long."""

    start: int
    end: int
    plain: str


def sentences(text: str) -> Iterator[Stretch]:
    """Yield the sentences of a passage; abbreviations end none, and what goes on for hundreds of letters is cut where it pauses."""
    start = 0
    for match in _END.finditer(text):
        end = match.end()
        if match[0].startswith(".") and end < len(text) and _abbreviates(text, start, match.start() + len(match[0].rstrip(_CLOSING))):
            following = _NEXT.match(text, end)
            if not (following and following[1].isupper() and text.endswith(("etc.", "Inc.", "al."), start, end)):
                continue
        if bare := text[start:end].strip():
            yield from _stretches(text, start, bare)
        start = end
    if bare := text[start:].strip():
        yield from _stretches(text, start, bare)


def _abbreviates(text: str, start: int, end: int) -> bool:
    """Tell whether the full stop before `end` is one of an abbreviation."""
    return bool(_ABBREVIATION.search(text[max(start, end - _LONGEST_ABBREVIATION) : end]))


@lru_cache(maxsize=_KEPT)
def last_sentence(text: str) -> str:
    """Return the last sentence of a text: what introduces a list that follows it."""
    *_, last = [text, *(text[each.start : each.end] for each in sentences(text))]
    return last


@lru_cache(maxsize=_KEPT)
def clauses(sentence: Stretch) -> tuple[Stretch, ...]:
    """Return the clauses of a sentence, cut at "but", "however" and the like, so that a denial at one end does not clear the other."""
    return tuple(_clauses(sentence))


def _clauses(sentence: Stretch) -> Iterator[Stretch]:
    start = 0
    for match in _TURN.finditer(sentence.plain):
        if match.start() > start:
            yield Stretch(sentence.start + start, sentence.start + match.start(), sentence.plain[start : match.start()])
        start = match.end()
    if start < len(sentence.plain):
        yield Stretch(sentence.start + start, sentence.end, sentence.plain[start:])


def _stretches(text: str, start: int, bare: str) -> Iterator[Stretch]:
    """Yield a sentence, or the pieces of one that is too long to be read as one statement."""
    start = text.index(bare[0], start)
    end = start + len(bare)
    while end - start > _LONGEST:
        pause = _PAUSE.search(text, start + _LEAST_PIECE, start + _LONGEST)
        cut = pause.end() if pause else max(text.rfind(" ", start, start + _LONGEST), start + _LEAST_PIECE)
        piece = text[start:cut].rstrip()
        yield Stretch(start, start + len(piece), plain(piece))
        blank = _BLANK.match(text, cut, end)
        start = blank.end() if blank else cut
    yield Stretch(start, end, plain(text[start:end]))


def latin(text: str) -> str:
    """Return text with Cyrillic look-alikes as the Latin letters they stand for; as long as it was."""
    return text if text.isascii() else _NOT_LATIN.sub(lambda letter: _LOOKALIKES[letter[0]], text)


def plain(text: str) -> str:
    """Return text in lower case with plain quotes and dashes; as long as it was."""
    if text.isascii():
        return text.lower()
    made = _NOT_PLAIN.sub(lambda letter: _PLAIN[letter[0]], text)
    lowered = made.lower()
    return lowered if len(lowered) == len(text) else made
