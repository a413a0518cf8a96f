"""Where a quote stands in the source of its page: the lines and columns that a code host shows.

A page's text has neither tags nor entities and other white space than its source, so quotes are compared by letters and
digits alone. Each search goes on from the last hit; the time is that of a few looks at the whole source.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kb.ingest.claims import Finding
from kb.ingest.markup import read_parts
from kb.ingest.passage import Page, Passage, PassageKind

_TAG = r"<[a-z/!?](?:[^<>\"']{1,2000}+|\"[^\"]{0,2000}+\"|'[^']{0,2000}+'){0,100}+>"
_ENTITY = r"&(?:\#\w{1,10}|\w{1,32});?"
_PIECES = re.compile(rf"(?P<tag>{_TAG})|(?P<entity>{_ENTITY})|[^<&]{{1,2000}}|[<&]", re.I)
_RAW_PIECES = re.compile(rf"(?P<tag>(?!))|(?P<entity>{_ENTITY})|[^&]{{1,2000}}|&", re.I)
_NOTE = re.compile(r"<sup\b[^<>]{0,200}>[^<]{0,8}</sup>", re.I)
_NO_LETTER = re.compile(r"[\W_]+")
_LETTER = re.compile(r"[^\W_]")
_BODY = re.compile(r"</head\b|<body\b", re.I)
_WIDE = re.compile("[\U00010000-\U0010ffff]")
_IN_TAGS = (PassageKind.META, PassageKind.ALT, PassageKind.DATA)
_LONGEST_ANCHOR = 5_000
_MOST_IN_VAIN = 1_000_000_000
"""Letters looked through without a hit: about a second."""


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a source; lines and columns count from 1, columns in UTF-16 code units, `end_column` is the one behind it."""

    start_line: int
    start_column: int
    end_line: int
    end_column: int


def regions_of(source: str, page: Page, findings: Sequence[Finding]) -> list[Region | None]:
    """Return where the quotes of a page's findings, in the order of the page, stand in its source; None for what is not found there."""
    search, lines = _Search(source, page), _Lines(source)
    stretches = [search.stretch(each) for each in findings]
    return [lines.region(*each) if each else None for each in stretches]


class _Lines:
    """Lines and columns of a source; CR LF and LF end a line."""

    def __init__(self, source: str) -> None:
        self._begins = [0, *(match.end() for match in re.finditer("\n", source))]
        self._wide = [match.start() for match in _WIDE.finditer(source)]

    def region(self, start: int, end: int) -> Region:
        return Region(*self._place(start), *self._place(end))

    def _place(self, at: int) -> tuple[int, int]:
        line = bisect_right(self._begins, at)
        begin = self._begins[line - 1]
        return line, at - begin + bisect_left(self._wide, at) - bisect_left(self._wide, begin) + 1


class _Layer:
    """The letters and digits of some parts of a source in one string, with the way back to their places."""

    def __init__(self, source: str, pieces: re.Pattern[str], parts: Sequence[tuple[int, int]]) -> None:
        self._source = source
        self._places: list[int] = []
        self._pieces: list[tuple[int, int, bool]] = []
        gathered: list[str] = []
        count = 0
        for begin, end in parts:
            for match in pieces.finditer(source, begin, end):
                if match.lastgroup == "tag":
                    continue
                is_entity = match.lastgroup == "entity"
                letters = _letters(html.unescape(match[0]) if is_entity else match[0])
                if letters:
                    self._places.append(count)
                    self._pieces.append((match.start(), match.end(), is_entity))
                    gathered.append(letters)
                    count += len(letters)
        self.letters = "".join(gathered)
        self._starts = [piece[0] for piece in self._pieces]

    def after(self, place: int) -> int:
        """Return how many letters stand before a place of the source."""
        piece = bisect_right(self._starts, place) - 1
        if piece < 0:
            return 0
        start, end, is_entity = self._pieces[piece]
        if is_entity:
            return self._places[piece] + (len(_letters(html.unescape(self._source[start:end]))) if place >= end else 0)
        return self._places[piece] + len(_letters(self._source[start : min(place, end)]))

    def stretch(self, first: int, count: int) -> tuple[int, int]:
        """Return where letters begin and end in the source."""
        return self._place(first)[0], self._place(first + count - 1)[1]

    def _place(self, letter: int) -> tuple[int, int]:
        piece = bisect_right(self._places, letter) - 1
        start, end, is_entity = self._pieces[piece]
        if is_entity:
            return start, end
        wanted = letter - self._places[piece]
        at = next(match.start() for number, match in enumerate(_LETTER.finditer(self._source, start, end)) if number == wanted)
        return at, at + 1


class _Search:
    """The quotes of one page looked for in its source, one after the other."""

    def __init__(self, source: str, page: Page) -> None:
        self._source = source
        self._passages = page.passages
        self._starts = [passage.start for passage in page.passages]
        self._in_vain = 0
        body = _BODY.search(source)
        self._body = body.start() if body else 0
        self._last: dict[PassageKind | None, tuple[Finding, tuple[int, int]]] = {}

    @cached_property
    def _spoken(self) -> list[tuple[int, int]]:
        return read_parts(self._source)

    @cached_property
    def _without_notes(self) -> _Layer:
        return _Layer(self._source, _PIECES, list(_cut(self._source, self._spoken)))

    @cached_property
    def _with_notes(self) -> _Layer:
        return _Layer(self._source, _PIECES, self._spoken)

    @cached_property
    def _whole(self) -> _Layer:
        return _Layer(self._source, _RAW_PIECES, [(0, len(self._source))])

    def _layers(self, kind: PassageKind) -> Iterator[_Layer]:
        """Yield what to look through: without the raised marks of notes, which are not read, with them, and with what stands in tags."""
        if kind not in _IN_TAGS:
            yield self._without_notes
            yield self._with_notes
        yield self._whole

    def stretch(self, finding: Finding) -> tuple[int, int] | None:
        """Return where a quote begins and ends; None where it is not found."""
        passage = self._passages[max(0, bisect_right(self._starts, finding.start) - 1)]
        group = passage.kind if passage.kind in (*_IN_TAGS, PassageKind.TITLE) else None
        last = self._last.get(group)
        if last and (last[0].start, last[0].end) == (finding.start, finding.end):
            return last[1]
        base = 0 if group else self._body
        found = self._from(self._goes_on(last, finding), passage, finding) if last else None
        found = found or self._from(base, passage, finding)
        if found:
            found = self._widened(*found, finding.quote)
            self._last[group] = finding, found
        return found

    def _goes_on(self, last: tuple[Finding, tuple[int, int]], finding: Finding) -> int:
        return last[1][1] if finding.start >= last[0].end else last[1][0]

    def _from(self, place: int, passage: Passage, finding: Finding) -> tuple[int, int] | None:
        """Look for a quote within its passage, as the same words may stand elsewhere, then for the quote alone."""
        quote = _letters(finding.quote)
        if not quote:
            return None
        if len(passage.text) <= _LONGEST_ANCHOR:
            anchor, before = _letters(passage.text), len(_letters(passage.text[: finding.start - passage.start]))
            for layer in self._layers(passage.kind):
                hit = self._find(layer, anchor, place, before)
                if hit >= 0:
                    return layer.stretch(hit + before, len(quote))
        for layer in self._layers(passage.kind):
            hit = self._find(layer, quote, place, 0)
            if hit >= 0:
                return layer.stretch(hit, len(quote))
        return None

    def _find(self, layer: _Layer, letters: str, place: int, before: int) -> int:
        """Return where letters stand whose part behind the first `before` lies at `place` or later; -1 where they do not."""
        if self._in_vain > _MOST_IN_VAIN:
            return -1
        start = max(0, layer.after(place) - before)
        hit = layer.letters.find(letters, start)
        if hit < 0:
            self._in_vain += len(layer.letters) - start
        return hit

    def _widened(self, start: int, end: int, quote: str) -> tuple[int, int]:
        """Return a stretch with the signs before the first and behind the last letter of its quote, where the source has them just so."""
        first, last = _LETTER.search(quote), _LETTER.search(quote[::-1])
        for sign in reversed(quote[: first.start()] if first else ""):
            if not self._source.endswith(sign, 0, start):
                break
            start -= 1
        for sign in quote[len(quote) - last.start() :] if last else "":
            if not self._source.startswith(sign, end):
                break
            end += 1
        return start, end


def _cut(source: str, parts: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield parts without the raised marks in them."""
    for begin, end in parts:
        for note in _NOTE.finditer(source, begin, end):
            yield begin, note.start()
            begin = note.end()
        yield begin, end


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text)
