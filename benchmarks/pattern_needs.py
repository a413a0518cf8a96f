"""Which words a pattern cannot do without, read off the pattern itself: `python -m benchmarks.pattern_needs` after a change of patterns.

Whatever a pattern matches holds one piece of each of its needs; where a need has none, the pattern need not be tried. A piece is a word
or a part of one: a blank at its beginning or end says that the word begins or ends there. Needs may be too few or too wide, never too narrow.
Reading them takes the parser of `re` itself, which is Python's own affair: so they are read here, and a scan finds them written down.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from itertools import product
from typing import Any

import kb.ingest.claims  # noqa: F401 - with it come all patterns of a scan
from kb.ingest.wording import phrases

_GRAMMAR: Any = import_module("re._parser")
_MOST_WAYS = 64
_MOST_TIMES = 2
_SHORTEST = 2
_WORDS = re.compile(r"\w+")
_EVERYDAY = frozenset(
    "a an and are as at be by can for from has have in is it no not of on or our that the their they this to was we were will with you your".split()
)
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_EDGES = ("AT_BEGINNING", "AT_BEGINNING_STRING", "AT_BOUNDARY", "AT_END", "AT_END_STRING")

Need = frozenset[str]
"""Pieces of words one of which whatever a pattern matches holds."""
Ways = frozenset[str]
"""All that a part of a pattern may match, what is no letter of a word as a blank."""
_NOTHING: Ways = frozenset({""})
_EDGE: Ways = frozenset({" "})


def needs(pattern: str, flags: int = 0, most: int = 1) -> list[Need]:
    """Return up to so many needs of a pattern, in lower case, the rarest first; none where nothing can be told."""
    return sorted(dict.fromkeys(_needs(_GRAMMAR.parse(pattern, flags))), key=_rank)[:most]


def _needs(items: Iterable[Any]) -> list[Need]:
    """Return all that a sequence needs."""
    found: list[Need] = []
    ways = _NOTHING
    for name, given in _flat(items):
        here = _ways(name, given)
        if here is not None and len(here) * len(ways) <= _MOST_WAYS:
            ways = _after(ways, here)
            continue
        found += _of_ways(ways)
        if here is not None:
            ways = here
        else:
            found += _inner(name, given)
            ways = _EDGE if _ends_words(name, given, ways) else _NOTHING
    return found + _of_ways(ways)


def _flat(items: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    """Yield the items of a sequence by the names of their kinds: letters that follow each other as one TEXT, a group as what is in it."""
    text = ""
    for name, given in _ungrouped(items):
        if name == "LITERAL":
            text += _letter(given)
            continue
        if text:
            yield "TEXT", text
            text = ""
        yield name, given
    if text:
        yield "TEXT", text


def _ungrouped(items: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    for kind, given in items:
        name = kind.name
        if name == "SUBPATTERN" and not given[1] and not given[2]:
            yield from _ungrouped(given[3])
        else:
            yield name, given


def _ways(name: str, given: Any) -> Ways | None:
    """Return all that one item may match; None where that is endless, too much or unknown."""
    if name == "TEXT":
        return frozenset({given})
    if name == "AT":
        return _EDGE if given.name in _EDGES else None
    if name in ("ASSERT", "ASSERT_NOT"):
        return _NOTHING
    if name == "IN":
        return _of_set(given)
    if name == "BRANCH":
        return _joined(map(_of_sequence, given[1])) if len(given[1]) <= _MOST_WAYS else None
    if name in _REPEATS:
        return _repeated(*given)
    return None


@lru_cache(maxsize=256)
def _letter(code: int) -> str:
    letter = chr(code).lower()
    return letter if _WORDS.fullmatch(letter) else " "


def _after(ways: Ways, here: Ways) -> Ways:
    return frozenset(before + after for before in ways for after in here)


def _of_set(given: Any) -> Ways | None:
    made: set[str] = set()
    for kind, value in given:
        if kind.name == "LITERAL":
            made.add(_letter(value))
        elif kind.name == "CATEGORY" and value.name == "CATEGORY_SPACE":
            made.add(" ")
        else:
            return None
    return frozenset(made)


def _of_sequence(items: Iterable[Any]) -> Ways | None:
    ways = _NOTHING
    for name, given in _flat(items):
        here = _ways(name, given)
        if here is None or len(here) * len(ways) > _MOST_WAYS:
            return None
        ways = _after(ways, here)
    return ways


def _joined(every: Iterable[Ways | None]) -> Ways | None:
    made: Ways = frozenset()
    for ways in every:
        if ways is None:
            return None
        made |= ways
    return made if len(made) <= _MOST_WAYS else None


def _repeated(least: int, most: int, items: Any) -> Ways | None:
    ways = _of_sequence(items) if most <= _MOST_TIMES or len(items) == 1 else None
    if ways == _EDGE:
        return _EDGE if least else _EDGE | _NOTHING
    if ways is None or most > _MOST_TIMES or len(ways) ** most > _MOST_WAYS:
        return None
    return frozenset("".join(each) for times in range(least, most + 1) for each in product(ways, repeat=times))


def _inner(name: str, given: Any) -> list[Need]:
    """Return what an item needs that is no plain text itself."""
    if name == "SUBPATTERN":
        return [] if given[1] & re.IGNORECASE else _needs(given[3])
    if name in _REPEATS and given[0]:
        return _needs(given[2])
    if name == "BRANCH":
        each = [min(_needs(items), key=_rank, default=_NOTHING) for items in given[1]]
        return [] if _NOTHING in each else [frozenset().union(*each)]
    return []


def _ends_words(name: str, given: Any, before: Ways) -> bool:
    """Tell whether a word that follows begins there: words with blanks behind them are repeated, or none where a word ended."""
    if name not in _REPEATS or not (given[0] or all(way.endswith(" ") for way in before)):
        return False
    items = list(_flat(given[2]))
    return bool(items) and (_ways(*items[-1]) == _EDGE or (items[-1][0] == "TEXT" and items[-1][1].endswith(" ")))


def _of_ways(ways: Ways) -> list[Need]:
    """Return each piece that all ways have as a need, then the rarest of what else each way has, and the next rarest."""
    every = [_split(way) for way in ways]
    shared = every[0].intersection(*every)
    rest = [sorted(pieces - shared, key=lambda piece: (_commonness_of(piece), piece)) for pieces in every]
    found = [frozenset({piece}) for piece in sorted(shared)]
    return [*found, frozenset(each[0] for each in rest), frozenset(each[min(1, len(each) - 1)] for each in rest)] if all(rest) else found


@lru_cache(maxsize=4096)
def _split(way: str) -> frozenset[str]:
    """Return the pieces of a text."""
    made = (" " * (match.start() > 0) + match[0] + " " * (match.end() < len(way)) for match in _WORDS.finditer(way))  # beside letters are blanks
    return frozenset(piece for piece in made if len(piece) >= _SHORTEST)


def _rank(need: Need) -> tuple[float, list[str]]:
    """Return about how often one of the pieces stands in a text, the longer, the rarer; and what puts equals in one order always."""
    pieces = sorted(need)
    return round(sum(map(_commonness_of, pieces)), 9), pieces


@lru_cache(maxsize=4096)
def _commonness_of(piece: str) -> float:
    word = piece.strip()
    return 1.0 if word in _EVERYDAY else 3.0 ** -(len(word) + (len(piece) - len(word)) / 2)


def kept() -> dict[str, list[list[str]]]:
    """Return what `kb/ingest/wording/needs.json` must hold: the needs of every pattern of a scan, under its key."""
    return {phrases.key(part, flags): [sorted(need) for need in needs(part, flags, phrases.NEEDS)] for part, flags in phrases.patterns()}


def main() -> int:
    """Write the file; with --check say, by exit code 1 and one line, that it is not what it must be."""
    rows = (f"{json.dumps(key)}: {json.dumps(every)}" for key, every in sorted(kept().items()))
    text = "{\n" + ",\n".join(rows) + "\n}\n"
    if "--check" not in sys.argv:
        phrases.NEEDS_FILE.write_text(text)
    elif phrases.NEEDS_FILE.read_text() != text:
        sys.stderr.write(f"{phrases.NEEDS_FILE.name} is older than the patterns; run python -m benchmarks.pattern_needs\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
