"""Telling from lines of plain text what is a heading, an item and a paragraph, where no markup says so.

Text files, printed pages and paragraphs that are parted by line breaks are all read by these rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kb.ingest.passage import PassageKind

_BULLET = re.compile(r"\s*(?:[-*+•·–—‣▪▫◦●○■□►▸➢➤✓✔✅❖]|[(]?\d{1,2}[.)]|o(?=\s{2}))(?:\s+(?=\S)|\s*$)|\s*[•‣▪◦●■►➢➤✓✔✅❖](?=\w)")
_MARKED_HEADING = re.compile(r"\s*#{1,6}\s+(?=\S)")
_ENDS = re.compile(r"[.!?:;,][\"'”’)\]]*$")
_ENDS_SENTENCE = re.compile(r"[.!?:][\"'”’)\]]*$")
_PARTED = re.compile(r"(?<=[a-z])-$")
_HEADING_WORDS = 9
_CAPITAL_WORDS = 14
_ITEM_WORDS = 10
_LEAST_ITEMS = 3
_WRAPPED = 60
"""Letters of a line that may have been broken because it was full."""
_AT_THE_TOP = 12
_LONGEST_TITLE = 120
_NO_TITLE = re.compile(
    r"^\d+ \w|\b\d{5}(?:-\d{4})?\b|\d{3}[-.) ]+\d{3,4}\b|^(?:suite|ste|floor|p\.?o\.? box)\b|@|^(?:home|https?:)|[.;]$|"
    r"\b(?:tel|fax|phone|call (?:us|now|today)|book (?:now|online|an)|schedule|appointments?|menu|skip to|log ?in|sign in|search|contact us)\b",
    re.I,
)
"""What the first lines of a text say that are not yet its title: where the practice is and how to reach it."""
_SMALL = frozenset("a an and as at by for from in is it of on or the to vs with your".split())

Part = tuple[PassageKind, str]


def is_short(text: str) -> bool:
    """Tell whether a text looks like one entry of a list: few words, no end, no small letter at its beginning."""
    return 0 < len(text.split()) <= _ITEM_WORDS and not _ENDS.search(text) and not text.lstrip()[:1].islower()


def parts(lines: Sequence[str], listing: bool = False) -> Iterator[Part]:
    """Yield what lines say, in their order; empty lines part paragraphs. `listing` tells that what stands before them introduces a list."""
    block: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            block.append(line)
            continue
        for kind, text in _block(block, listing):
            listing = text.endswith(":") or (listing and kind is PassageKind.ITEM)
            yield kind, text
        block = []


def _block(lines: list[str], listing: bool) -> Iterator[Part]:
    """Yield the parts of lines without an empty one between; `listing` tells that what came before introduces a list."""
    plain: list[str] = []
    item: list[str] = []
    waits = False
    for line in lines:
        if waits or _BULLET.match(line):
            yield from _plain(plain, listing)
            yield from _item(item)
            text = line if waits and not _BULLET.match(line) else _BULLET.sub("", line, count=1)
            plain, item, waits = [], [text] if text.strip() else [], not text.strip()
        elif item and _goes_on(item[-1], line):
            item.append(line)
        else:
            yield from _item(item)
            item = []
            plain.append(line)
    yield from _item(item)
    yield from _plain(plain, listing)


def _item(lines: list[str]) -> Iterator[Part]:
    if lines:
        yield PassageKind.ITEM, _joined(lines)


def _goes_on(before: str, line: str) -> bool:
    """Tell whether a line goes on with the item before it."""
    first = line.lstrip()[:1]
    if first.islower() or first in "(&" or (line[:1].isspace() and not before[:1].isspace() and not _ENDS_SENTENCE.search(before.rstrip())):
        return True
    return len(before.rstrip()) >= _WRAPPED and not _ENDS.search(before.rstrip())


def _plain(lines: list[str], listing: bool) -> Iterator[Part]:
    """Yield the parts of lines without bullets: headings, short lines that are a list, else one paragraph."""
    stripped = [line.strip() for line in lines]
    if len(stripped) == 1:
        yield _single(stripped[0], listing)
        return
    lead = next((place for place, line in enumerate(stripped) if line.endswith(":")), -1)
    if stripped and listing and all(is_short(line) for line in stripped):
        yield from ((PassageKind.ITEM, line) for line in stripped)
    elif 0 <= lead < len(stripped) - 1 and all(is_short(line) for line in stripped[lead + 1 :]):
        yield from _running(stripped[: lead + 1])
        yield from ((PassageKind.ITEM, line) for line in stripped[lead + 1 :])
    elif len(stripped) >= _LEAST_ITEMS and all(is_short(line) for line in stripped):
        yield from ((PassageKind.HEADING if _is_capital(line) else PassageKind.ITEM, line) for line in stripped)
    else:
        yield from _running(stripped)


def _single(line: str, listing: bool) -> Part:
    if _MARKED_HEADING.match(line):
        return PassageKind.HEADING, _MARKED_HEADING.sub("", line)
    if listing and is_short(line):
        return PassageKind.ITEM, line
    short = len(line.split()) <= _HEADING_WORDS and not _ENDS.search(line)
    return PassageKind.HEADING if short or _is_capital(line) else PassageKind.PARAGRAPH, line


def _running(lines: list[str]) -> Iterator[Part]:
    """Yield running text with the headings that stand among its lines."""
    gathered: list[str] = []
    for place, line in enumerate(lines):
        after = lines[place + 1] if place + 1 < len(lines) else ""
        between = not gathered or bool(_ENDS_SENTENCE.search(gathered[-1]))
        if _MARKED_HEADING.match(line) or (between and after and _stands_above(line, after)):
            if gathered:
                yield PassageKind.PARAGRAPH, _joined(gathered)
            gathered = []
            yield PassageKind.HEADING, _MARKED_HEADING.sub("", line)
        else:
            gathered.append(line)
    if gathered:
        yield PassageKind.PARAGRAPH, _joined(gathered)


def _stands_above(line: str, after: str) -> bool:
    """Tell whether a line is a heading of the line after it, and not the beginning of its sentence."""
    if _is_capital(line):
        return not _is_capital(after)
    if _ENDS.search(line) or len(line.split()) > _HEADING_WORDS or after[:1].islower():
        return False
    words = [word for word in line.split() if word[:1].isalpha() and word.lower() not in _SMALL]
    titled = bool(words) and all(word[:1].isupper() for word in words)
    return (titled and len(line) < len(after)) or (line[:1].isupper() and len(line) * 2 < min(len(after), _WRAPPED))


def _is_capital(line: str) -> bool:
    letters = [letter for letter in line if letter.isalpha()]
    return len(letters) > 3 and line.upper() == line and len(line.split()) <= _CAPITAL_WORDS and not line.endswith((".", ",", ";", ":"))


def _joined(lines: list[str]) -> str:
    """Join the lines of a paragraph; a word that was parted at the end of a line is made whole."""
    pieces: list[str] = []
    for line in lines:
        text = line.strip()
        if pieces and text[:1].islower() and _PARTED.search(pieces[-1]):
            pieces[-1] = pieces[-1][:-1]
        elif pieces:
            pieces.append(" ")
        pieces.append(text)
    return "".join(pieces)


def title_of(blocks: list[str]) -> str:
    """Return the title of a text: the first short block that is neither the address nor the call of a practice, which many pages begin with."""
    short = (block for block in blocks[:_AT_THE_TOP] if len(block) <= _LONGEST_TITLE and any(map(str.isalpha, block)))
    title = next((block for block in short if not _NO_TITLE.search(block)), None)
    return (title or next(iter(blocks), ""))[:_LONGEST_TITLE]
