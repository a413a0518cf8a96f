"""Making a page's markup lean before it is parsed: comments, scripts, styles, drawings and packed pictures cut out in one pass.

They are most of the bytes of many pages and nothing that is read. Structured data stays. Each step looks at every letter
a fixed number of times, whatever repeats without end in a page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_OPENS = re.compile(r"<!--|<(script|style|svg)(?=[\s/>])", re.I)
_CLOSES = {
    "script": re.compile(r"</script[^>]{0,40}>", re.I),
    "style": re.compile(r"</style[^>]{0,40}>", re.I),
    "svg": re.compile(r"</svg\s{0,40}>|<(?:p|div|h[1-6]|section|article|body|script|style)\b", re.I),
}
_STRUCTURED = "ld+json"
_PACKED = re.compile(r"data:[\w/+.;=-]{0,80},[^\s\"'<>()]{200,}")
_TAG = re.compile(r"<(/?)([a-z][^\s/>]*)", re.I)
_LEVEL = frozenset("area base br col embed hr img input link meta source track wbr p li dt dd tr td th tbody thead tfoot option".split())
"""Tags that hold nothing, or that pages leave open: they are not counted as depth."""
_LONGEST_TAG = 2_000


@dataclass(frozen=True, slots=True)
class Markup:
    """A lean page: how many tags it has, about how deep they nest, whether it ran scripts, whether its navigation is left open."""

    text: str
    tags: int
    depth: int
    scripted: bool
    open_navigation: bool


def lean(text: str) -> Markup:
    """Return the markup of a page without what no reader sees."""
    kept, scripted = _cut(text)
    if "data:" in kept:
        kept = _PACKED.sub("data:,", kept)
    tags = depth = deepest = navigation = 0
    for match in _TAG.finditer(kept):
        closing, name = match[1], match[2].lower()
        tags += not closing
        if name in _LEVEL:
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        deepest = max(deepest, depth)
        if name == "nav":
            navigation += -1 if closing else 1
    return Markup(kept, tags, deepest, scripted, navigation > 0)


def read_parts(text: str) -> list[tuple[int, int]]:
    """Return the parts of a page's markup that a reader may see, each from its begin to its end: what `lean` leaves."""
    return _parts(text)[0]


def _cut(text: str) -> tuple[str, bool]:
    """Return text without comments, scripts, styles and drawings, and whether there were scripts; what is left open stays for the parser."""
    parts, scripted = _parts(text)
    return "".join(text[start:end] for start, end in parts), scripted


def _parts(text: str) -> tuple[list[tuple[int, int]], bool]:
    parts: list[tuple[int, int]] = []
    done = place = 0
    without_end: set[str] = set()
    scripted = False
    while opened := _OPENS.search(text, place):
        name = (opened[1] or "").lower()
        scripted = scripted or name == "script"
        end = -1 if name in without_end else _end(text, opened, name)
        if end <= 0:
            without_end.add(name)  # looking again from each of many would take for ever
        if end > 0 and not (name == "script" and _is_structured(text, opened.start(), end)):
            parts.append((done, opened.start()))
            done = end
        place = max(end, opened.end())
    parts.append((done, len(text)))
    return parts, scripted


def _end(text: str, opened: re.Match[str], name: str) -> int:
    """Return where a part ends; 0 for one that is left to the parser, as other parts of the page stand in it, -1 where nothing ends it."""
    if not name:
        found = text.find("-->", opened.start() + 2)
        return found + 3 if found >= 0 else -1
    if name == "svg" and text[(end := text.find(">", opened.end(), opened.end() + _LONGEST_TAG)) - 1 : end] == "/":
        return end + 1
    closed = _CLOSES[name].search(text, opened.end())
    if closed is None:
        return -1
    return closed.end() if closed[0].startswith("</") else 0


def _is_structured(text: str, start: int, end: int) -> bool:
    return _STRUCTURED in text[start : min(end, start + _LONGEST_TAG)].split(">", 1)[0].lower()
