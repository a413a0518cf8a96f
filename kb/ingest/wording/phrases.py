"""Many patterns as one, tried only where the words stand that they need: what a scan asks of every sentence of a page.

It finds just what one pattern of all of them finds. Which patterns a text may match is worked out once for all phrases together, from
`needs.json`; a pattern that is not in it is tried everywhere. `benchmarks/pattern_needs.py` writes the file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, reduce
from hashlib import sha256
from operator import or_
from pathlib import Path

NEEDS = 3
"""Of how many needs of a pattern something is made."""
NEEDS_FILE = Path(__file__).with_name("needs.json")

_TEXTS_KEPT = 32_768
_LONGEST_KEPT = 1_000
_WORDS_KEPT = 16_384
_LETTERS = 3
_WORDS = re.compile(r"\w+")
_MARKS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.S)  # what is escaped and what is in brackets is no mark
_FOLDED = {"ı": "i", "İ": "i", "ſ": "s", "\N{KELVIN SIGN}": "k"}
_TO_FOLD = re.compile(f"[{''.join(_FOLDED)}]")
"""Letters that patterns take for others where case is ignored."""

_enrolled: list[tuple[str, int]] = []
"""All patterns there are with their flags, in the order of their bits; one that several phrases have is here once."""
_numbers: dict[tuple[str, int], int] = {}
"""At which place of that each stands last."""
_made: dict[int, re.Pattern[str]] = {}
"""Those that were tried, compiled."""


class Phrases:
    """Patterns any of which may be found."""

    def __init__(self, *patterns: str, flags: int = 0) -> None:
        self.pattern = "|".join(f"(?:{pattern})" for pattern in patterns)
        self.flags = flags
        self._folds = bool(flags & re.IGNORECASE) or self.pattern != self.pattern.lower()
        self.bits = _enrol([(part, flags) for pattern in patterns for part in alternatives(pattern)])

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first place where one of the patterns matches, as `re` does."""
        best: re.Match[str] | None = None
        for part in self._possible(text):
            match = part.search(text)
            if match and (best is None or match.start() < best.start()):
                best = match
        return best

    def stands_in(self, text: str) -> bool:
        """Tell whether one of the patterns matches anywhere: cheaper than to find the first place."""
        return any(part.search(text) for part in self._possible(text))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find every place, one behind the other, as `re` does."""
        waiting = [(part, match) for part in self._possible(text) if (match := part.search(text))]
        while waiting:
            best = min((match for _, match in waiting), key=re.Match.start)
            yield best
            place = max(best.end(), best.start() + 1)
            again = ((part, match if match.start() >= place else part.search(text, place)) for part, match in waiting)
            waiting = [(part, match) for part, match in again if match]

    def blanked(self, text: str) -> str:
        """Return the text with blanks in place of all that is found; as long as it was."""
        parts, place = [], 0
        for match in self.finditer(text):
            parts += [text[place : match.start()], " " * len(match[0])]
            place = match.end()
        return "".join([*parts, text[place:]]) if parts else text

    def _possible(self, text: str) -> Iterable[re.Pattern[str]]:
        """Return the patterns whose needs a text meets, in their order; mostly there are none."""
        bits = _kept[_lowered(text) if self._folds else text] & self.bits
        return _patterns(bits) if bits else ()


def _enrol(patterns: list[tuple[str, int]]) -> int:
    """Return the bits of patterns; those enrolled before keep theirs, unless they would stand in another order."""
    bits, last = 0, -1
    for each in patterns:
        number = _numbers.get(each, -1)
        if number <= last:
            number = _numbers[each] = len(_enrolled)
            _enrolled.append(each)
        bits, last = bits | 1 << number, number
    for kept in (_pieces.cache_clear, _kept.clear, _met.clear):
        kept()
    return bits


def _patterns(bits: int) -> Iterator[re.Pattern[str]]:
    """Yield patterns in their order; each is compiled when it is first tried."""
    while bits:
        number = (bits & -bits).bit_length() - 1
        bits &= bits - 1
        yield _made.get(number) or _compiled(number)


def _compiled(number: int) -> re.Pattern[str]:
    made = _made[number] = re.compile(*_enrolled[number])
    return made


def alternatives(pattern: str) -> list[str]:
    """Return the patterns that a pattern, or one group that is all of it, parts into at its outermost bars; each by itself is a pattern."""
    parts, depth, start, closed = [], 0, 0, 0
    for mark in _MARKS.finditer(pattern):
        if mark[0] in ("(", ")"):
            depth += 1 if mark[0] == "(" else -1
            closed = closed or (0 if depth else mark.end())
        elif mark[0] == "|" and not depth:
            parts.append(pattern[start : mark.start()])
            start = mark.end()
    if not parts and closed == len(pattern) and pattern.startswith("(?:"):
        return alternatives(pattern[len("(?:") : -1])
    parts.append(pattern[start:])
    return parts if len(parts) == 1 else [inner for part in parts for inner in alternatives(part)]


def key(pattern: str, flags: int) -> str:
    """Return what a pattern is known by in `needs.json`."""
    return sha256(f"{flags} {pattern}".encode()).hexdigest()[:16]


def patterns() -> Iterator[tuple[str, int]]:
    """Yield every pattern there is, with its flags."""
    return iter(_enrolled)


@lru_cache(maxsize=1)
def _needs_kept() -> dict[str, list[list[str]]]:
    return dict(json.loads(NEEDS_FILE.read_text()))


class _Kept(dict[str, int]):
    """What was worked out for a text, for as many texts as fit; then it begins anew, for the sentences of a page come round in their order.

    Of long texts only the last is known again, by what `hash` makes of it: a page is asked for by one phrase after the other.
    """

    def __init__(self, work_out: Callable[[str], int], most: int) -> None:
        self._work_out = work_out
        self._most = most
        self._long = (0, 0, 0)

    def __missing__(self, text: str) -> int:
        if len(text) > _LONGEST_KEPT:
            return self._of_long(text)
        made = self._work_out(text)
        if len(self) >= self._most:
            self.clear()
        self[text] = made
        return made

    def clear(self) -> None:
        """Forget everything."""
        super().clear()
        self._long = (0, 0, 0)

    def _of_long(self, text: str) -> int:
        length, hashed, made = self._long
        if (length, hashed) != (len(text), hash(text)):
            made = self._work_out(text)
            self._long = (len(text), hash(text), made)
        return made


@lru_cache(maxsize=1)
def _pieces() -> tuple[int, int, dict[str, dict[str, int]]]:
    """Return how many patterns there are, the needs that are none, and the pieces by their first letters, each with the needs it meets.

    Needs are bits: the first of every pattern, then the second of every pattern, and so on.
    """
    known, size, unneeded, pieces = _needs_kept(), len(_enrolled), 0, dict[str, dict[str, int]]()
    for place, (pattern, flags) in enumerate(_enrolled):
        wanted = known.get(key(pattern, flags), [])
        for number in range(NEEDS):
            here = 1 << place + number * size
            if number >= len(wanted):
                unneeded |= here
                continue
            for piece in wanted[number]:
                alike = pieces.setdefault(piece[:_LETTERS], {})
                alike[piece] = alike.get(piece, 0) | here
    return size, unneeded, pieces


def possible(text: str) -> int:
    """Return the patterns all of whose needs a text in lower case meets, as the `bits` of their phrases."""
    return _kept[text]


def _lowered(text: str) -> str:
    return text.lower() if text.isascii() else _TO_FOLD.sub(lambda letter: _FOLDED[letter[0]], text).lower()


def _possible(text: str) -> int:
    size, unneeded, _ = _pieces()
    possible = met = reduce(or_, map(_met.__getitem__, _WORDS.findall(text)), unneeded)
    for _ in range(NEEDS - 1):
        met >>= size
        possible &= met
    return possible


def _of_word(word: str) -> int:
    """Return the needs that a word meets."""
    met, pieces, padded = 0, _pieces()[2], f" {word} "
    for place in range(len(padded) - 1):
        for letters in (padded[place : place + _LETTERS], padded[place : place + _LETTERS - 1]):
            for piece, here in pieces.get(letters, {}).items():
                if padded.startswith(piece, place):
                    met |= here
    return met


_kept = _Kept(_possible, _TEXTS_KEPT)
_met = _Kept(_of_word, _WORDS_KEPT)
