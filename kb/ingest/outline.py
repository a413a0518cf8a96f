"""Building passages from blocks that begin and end: which heading and which lead-in each stands under.

Whoever reads a format tells its blocks; nobody else knows how a list finds its lead-in, a cell its column, or a raised figure its meaning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from kb.ingest.lines import is_short, parts
from kb.ingest.passage import Link, Page, PageWriter, PassageKind

_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
_BREAK = "\x1e"
_FOLDED_LEVEL = 7
_BOLD_LEVEL = 8
_HEADING_WORDS = 9
_MOST_COLUMNS = 50
_TRADE_MARKS = frozenset({"TM", "SM", "R", "(TM)", "(SM)", "(R)", "tm", "sm"})
_NOTES = re.compile(r"[\s\d,*†‡§¶#()\[\]–-]*|[a-f](?:, ?[a-f])*")
_EXPONENT = re.compile(r"[-−–+]?\d{1,2}(?: ?[-–] ?\d{1,2})?")
_TEN = re.compile(r"(?<![\d.,])10\s*$")
_UNIT = re.compile(r"(?:\d\s*|/|\bper )(?:[cmkdµμn]?m|in|ft|inch|feet)\s*$")
_LONGEST_RAISED = 8
_NEAR = 24
_DOES = re.compile(
    r"\b(?:menu|navigation|toggle|search|close|open|expand|collapse|show|view|more|less|skip|book|schedule|call|contact|next|back)\b", re.I
)
_DOING_WORDS = 5


class Block(Enum):
    """What a block is; TERM and MEANING make a list of definitions, FOLD opens and closes, CONTROL is what is pressed for that."""

    PLAIN = auto()
    HEADING = auto()
    CONTROL = auto()
    FOLD = auto()
    LIST = auto()
    ITEM = auto()
    TERM = auto()
    MEANING = auto()
    TABLE = auto()
    ROW = auto()
    CELL = auto()
    HEAD_CELL = auto()


_ITEMS = {Block.ITEM, Block.TERM, Block.MEANING}
_CELLS = {Block.CELL, Block.HEAD_CELL}


@dataclass(slots=True)
class _Table:
    """The table that is being read: the headers of its columns, the number of its row on the page, and the row so far."""

    headers: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    row: int = 0
    column: int = 0
    span: int = 1

    def end_row(self) -> None:
        """Take a row of nothing but headers as those of the columns."""
        if self.heads and len(self.heads) == self.column:
            self.headers = self.heads
        self.heads, self.column = [], 0

    def end_cell(self, text: str, head: bool) -> None:
        """Go on to the next column."""
        if head:
            self.heads += [text] * self.span
        self.column += self.span

    def header(self) -> str:
        """Return the header of the column that comes; empty where it has none."""
        return self.headers[self.column] if self.column < len(self.headers) else ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the reading that can be gone back to."""

    passages: int
    links: int
    headings: tuple[tuple[int, str], ...]
    last: str
    colon: str


def fold(text: str) -> str:
    """Return text with its white space as single blanks, invisible characters left out."""
    return " ".join(text.translate(_INVISIBLE).split())


class Outline:
    """One page on its way: words gather until a block begins or ends."""

    def __init__(self) -> None:
        self._writer = PageWriter()
        self._title = ""
        self._links: list[Link] = []
        self._open_links: list[list[str]] = []
        self._gathered: list[str] = []
        self._headings: list[tuple[int, str]] = []
        self._level = 0
        self._controls: list[bool] = []
        self._kinds: list[PassageKind] = []
        self._leads: list[str] = []
        self._tables: list[_Table] = []
        self._rows = 0
        self._bold = self._silent = self._bold_line = 0
        self._plain_seen = self._broken = False
        self._last = self._colon = self._term = self._said = ""

    @property
    def in_heading(self) -> bool:
        """Whether a heading has begun."""
        return bool(self._level)

    def entitle(self, text: str) -> None:
        """Give the page its title."""
        self._title = fold(text)
        self._writer.add(PassageKind.TITLE, self._title)

    def aside(self, kind: PassageKind, text: str) -> None:
        """Add a passage that stands beside the text: a description, the name of a picture, data."""
        self._writer.add(kind, fold(text), self._under() if kind is PassageKind.ALT else ())

    def words(self, text: str) -> None:
        """Gather text."""
        if self._silent:
            return
        self._gathered.append(text)
        if not (self._bold or self._plain_seen or text.isspace()):
            self._plain_seen = True
        if self._open_links:
            self._open_links[-1].append(text)

    def line_break(self) -> None:
        """Break the line within a block; a first line that stands out is told from those below it."""
        if not (self._broken or self._plain_seen):
            self._bold_line = len(self._gathered)
        self._gathered.append(_BREAK)
        self._broken = True

    def begin(self, block: Block, level: int = 0, span: str = "") -> None:
        """Begin a block; a heading has a `level`, a cell may `span` columns."""
        if block is Block.CONTROL:
            self._controls.append(not self._level)
            if self._level:
                return
        self._begin_block()
        if block in (Block.HEADING, Block.CONTROL):
            self._level = level
        elif block in (Block.LIST, Block.TABLE):
            self._leads.append(self._last)
            self._colon = self._term = ""
            if block is Block.TABLE:
                self._tables.append(_Table())
        elif block is Block.ROW and self._tables:
            self._rows += 1
            self._tables[-1].end_row()
            self._tables[-1].row = self._rows
        elif block in _ITEMS or block in _CELLS:
            self._begin_item(block, span)

    def finish(self, block: Block) -> None:
        """End a block that was begun."""
        if block is Block.CONTROL and not self._controls[-1]:
            self._controls.pop()
            return
        self._flush()
        if block is Block.CONTROL:
            self._controls.pop()
        if block in (Block.HEADING, Block.CONTROL):
            self._level = 0
        elif block in (Block.LIST, Block.TABLE):
            self._leads.pop()
            if block is Block.TABLE:
                self._tables.pop()
        elif block is Block.ROW and self._tables:
            self._tables[-1].end_row()
        elif block is Block.FOLD:
            self._headings = [each for each in self._headings if each[0] < _FOLDED_LEVEL]
        elif block in _ITEMS or block in _CELLS:
            self._finish_item(block)

    def begin_bold(self) -> None:
        """Begin words that stand out."""
        self._bold += 1

    def end_bold(self) -> None:
        """End them; a block that began meanwhile has ended them already."""
        self._bold = max(0, self._bold - 1)

    def begin_link(self) -> None:
        """Begin a link."""
        self._open_links.append([])

    def end_link(self, href: str) -> None:
        """End a link; one without an address is let go."""
        text = self._open_links.pop()
        if href:
            self._links.append(Link(fold("".join(text)), href))

    def begin_silence(self) -> None:
        """Pass over the words that come, for pictures among them only."""
        self._silent += 1

    def end_silence(self) -> None:
        """Gather words again."""
        self._silent -= 1

    def place(self) -> int:
        """Return where raised words begin."""
        return len(self._gathered)

    def end_raised(self, place: int) -> None:
        """End raised words: an exponent is kept as one, marks of notes and of trade are left out."""
        raised = self._gathered[place:]
        if raised and len(raised) <= _LONGEST_RAISED and sum(map(len, raised)) <= _LONGEST_RAISED:
            before = "".join(each[-_NEAR:] for each in self._gathered[max(0, place - 3) : place])
            self._gathered[place:] = [_raised(before, "".join(raised).strip())]

    def here(self) -> Place:
        """Return this place, between blocks."""
        return Place(self._writer.mark(), len(self._links), tuple(self._headings), self._last, self._colon)

    def take_back(self, place: Place, shorter_than: int) -> None:
        """Forget what was read since a place, unless it has as many letters."""
        if self._writer.letters_since(place.passages) < shorter_than:
            self._writer.take_back(place.passages)
            del self._links[place.links :]
            self._headings, self._last, self._colon = list(place.headings), place.last, place.colon

    def page(self, url: str) -> Page:
        """Return everything that was read."""
        self._flush()
        return self._writer.page(url, self._title, tuple(self._links))

    def _begin_block(self) -> None:
        """End what was gathered; a block in a heading that has words ends the heading, too, as its end was forgotten."""
        inside = self._level and any(not each.isspace() for each in self._gathered)
        self._flush()
        self._bold = 0
        if inside:
            self._level = 0

    def _begin_item(self, block: Block, span: str) -> None:
        lead = self._leads[-1] if self._leads else ""
        if block in _CELLS and self._tables:
            self._tables[-1].span = min(max(1, int(span)), _MOST_COLUMNS) if span.isdecimal() and len(span) < 4 else 1
            header = self._tables[-1].header()
            lead = f"{lead} {header}" if header and lead.endswith(":") else header or lead
        self._leads.append(self._term or lead if block is Block.MEANING else lead)
        self._kinds.append(PassageKind.CELL if block in _CELLS else PassageKind.ITEM)
        self._said = ""

    def _finish_item(self, block: Block) -> None:
        self._kinds.pop()
        self._leads.pop()
        if block is Block.TERM:
            self._term = self._said
        if block in _CELLS and self._tables:
            self._tables[-1].end_cell(self._said, block is Block.HEAD_CELL)

    def _flush(self) -> None:
        """End the passage that was gathered."""
        if not self._gathered:
            return
        gathered, bold, broken, bold_line = self._gathered, not self._plain_seen, self._broken, self._bold_line
        self._gathered, self._plain_seen, self._broken, self._bold_line = [], False, False, 0
        text = fold("".join(gathered))
        if not text:
            return
        if self._level:
            self._add_heading(text)
        elif self._kinds:
            self._add_item(self._kinds[-1], text, self._leads[-1])
        elif broken:
            first = fold("".join(gathered[:bold_line])) if not bold else ""
            if first:
                self._add_standing_out(first)
            self._add_lines("".join(gathered[bold_line if first else 0 :]))
        elif bold:
            self._add_standing_out(text)
        else:
            self._add_paragraph(text)

    def _add_standing_out(self, text: str) -> None:
        """Add a line of bold words: few of them without an end are a heading in all but name."""
        if self._colon or len(text.split()) > _HEADING_WORDS or text.endswith((".", "!", ",", ";", ":")):
            self._add_paragraph(text)
        else:
            self._put_heading(_BOLD_LEVEL, text)

    def _add_heading(self, text: str) -> None:
        pressed = bool(self._controls and self._controls[-1])
        if not (pressed and len(text.split()) <= _DOING_WORDS and not text.endswith("?") and _DOES.search(text)):
            self._put_heading(self._level, text)

    def _put_heading(self, level: int, text: str) -> None:
        self._headings = [each for each in self._headings if each[0] < level]
        self._writer.add(PassageKind.HEADING, text, self._under())
        self._headings.append((level, text))
        self._introduce(text)

    def _add_item(self, kind: PassageKind, text: str, lead: str) -> None:
        row = self._tables[-1].row if kind is PassageKind.CELL and self._tables else 0
        self._writer.add(kind, text, self._under(), lead, row)
        self._said = self._said or text
        if text.endswith(":"):
            self._last = text

    def _add_lines(self, raw: str) -> None:
        """Add a block that line breaks part: a list that was made of lines, or running text."""
        for kind, text in parts([fold(line) for line in raw.split(_BREAK)], listing=bool(self._colon)):
            if kind is PassageKind.ITEM:
                self._add_item(kind, text, self._last)
            else:
                self._add_paragraph(text)

    def _add_paragraph(self, text: str) -> None:
        if self._colon and is_short(text):
            self._add_item(PassageKind.ITEM, text, self._colon)
            return
        self._writer.add(PassageKind.PARAGRAPH, text, self._under())
        self._introduce(text)

    def _introduce(self, text: str) -> None:
        """Remember what introduces a list that follows."""
        self._last = text
        self._colon = text if text.endswith(":") else ""

    def _under(self) -> tuple[str, ...]:
        return tuple(text for _, text in self._headings)


def _raised(before: str, text: str) -> str:
    if text in _TRADE_MARKS and before[-1:].isalnum():
        return ""
    if _EXPONENT.fullmatch(text) and (_TEN.search(before) or (text.lstrip("-−–") in ("2", "3") and _UNIT.search(before))):
        return f"^{text}"
    return "" if _NOTES.fullmatch(text) else text
