"""The text and the title of a PDF: the only pypdf.

A few hundred kilobytes may unpack to gigabytes of drawing, or draw one thing ten thousand times. So what a page unpacks to is added up before
any of its text is taken: how long reading takes is bounded by sizes, the same on every machine, and nobody else has to know of it.
"""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from typing import Any

from pypdf import PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError
from pypdf.generic import DictionaryObject, StreamObject

from kb.ingest.limits import Limits
from kb.ingest.passage import PageTooLong, PageUnreadable

_NAME = rb"/([^\s()<>\[\]{}/%]+)"
_DRAWS = re.compile(rb"(?:" + _NAME + rb"\s+)?(?<![A-Za-z(*'\"])Do(?![A-Za-z0-9*'\"])")
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.S)
_RANGE = re.compile(rb"<([0-9A-Fa-f]{1,8})>\s*<([0-9A-Fa-f]{1,8})>\s*[<\[]")
_EACH = 100
"""What each page, drawing and font weighs besides what it holds."""
_LIGHTER = 6
"""A letter of a font's table takes a sixth of the time that one of a page's content takes (0.6 and 3.5 microseconds, measured)."""

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a file is told once, by PageUnreadable


def read_pdf(raw: bytes, limits: Limits) -> tuple[str, str]:
    """Return the text of a PDF, its pages parted by empty lines, and its title; PageTooLong for one that unpacks to too much."""
    most = limits.unpacked
    try:
        with apply_configuration(zlib_maximum_output_length=most, lzw_maximum_output_length=most, run_length_maximum_output_length=most):
            return _read(raw, limits)
    except PageUnreadable:
        raise
    except LimitReachedError:
        raise _too_much(most) from None
    except DependencyError:
        raise PageUnreadable("the PDF is locked in a way that is not read here; save an open copy and scan that") from None
    except Exception as error:  # damaged files raise whatever the damage leads to
        raise PageUnreadable(f"the PDF cannot be read ({type(error).__name__}); save its text and scan that") from None


def _read(raw: bytes, limits: Limits) -> tuple[str, str]:
    reader = PdfReader(io.BytesIO(raw))
    if reader.is_encrypted and not reader.decrypt(""):
        raise PageUnreadable("the PDF is locked with a password; save an open copy and scan that")
    if len(reader.pages) > limits.sheets:
        raise PageTooLong(f"the PDF has {len(reader.pages):,} pages, more than {limits.sheets:,}; save the part that matters and scan that")
    weighing = _Weighing(limits.unpacked)
    for page in reader.pages:
        contents = page.get_contents()
        weighing.add(page, contents.get_data() if contents is not None else b"")
    texts: list[str] = []
    letters = 0
    for page in reader.pages:
        texts.append(page.extract_text())
        letters += len(texts[-1])
        if letters > limits.unpacked:
            raise _too_much(limits.unpacked)
    title = str((reader.metadata and reader.metadata.title) or "")
    return _whole("\n\n".join(texts)), _whole(title)


def _too_much(most: int) -> PageTooLong:
    return PageTooLong(f"the PDF unpacks to more than {most / 1e6:.0f} MB of text and drawing; save its text and scan that")


def _whole(text: str) -> str:
    """Return text that can be written anywhere: halves of letters, which a font's table may give, are joined, or marked as unreadable."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


class _Weighing:
    """What the pages of one PDF unpack to, in bytes of content, with everything that they draw as often as they draw it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._left = most
        self._forms: dict[int, int] = {}
        self._fonts: dict[int, int] = {}
        self._open: set[int] = set()

    def add(self, page: DictionaryObject, content: bytes) -> None:
        """Add a page; PageTooLong once there is too much."""
        self._left -= self._weight(page, content)
        if self._left < 0:
            raise _too_much(self._most)

    def _weight(self, holder: DictionaryObject, content: bytes) -> int:
        """Return what a page or a form weighs: its content, its fonts and what it draws; what is drawn by no plain name counts as the heaviest."""
        resources = _part(holder.get_inherited("/Resources", DictionaryObject()))
        weight = _EACH + len(content) + sum(map(self._font, _part(resources.get("/Font")).values()))
        drawn = Counter(match[1] for match in _DRAWS.finditer(content)) if b"Do" in content else {}
        held = _part(resources.get("/XObject")) if drawn else {}
        for name, times in drawn.items():
            found = held.get(f"/{name.decode('latin-1')}") if name else None
            weight += times * (self._form(found) if found is not None else max(map(self._form, held.values()), default=0))
        return weight

    def _form(self, named: Any) -> int:
        form = named.get_object()
        if not isinstance(form, StreamObject) or form.get("/Subtype") != "/Form":
            return 0
        key = id(form)
        if key in self._open:
            raise PageUnreadable("the PDF has a drawing that draws itself; save its text and scan that")
        if key not in self._forms:
            self._open.add(key)
            self._forms[key] = self._weight(form, form.get_data())
            self._open.discard(key)
        return self._forms[key]

    def _font(self, named: Any) -> int:
        """Return what the tables of a font weigh, which are read anew for each page."""
        font = _part(named)
        if id(font) not in self._fonts:
            below = font.get("/DescendantFonts")
            each_font = [font, *map(_part, below.get_object() if below is not None else ())]
            widths = sum(_numbers(each.get(name)) for each in each_font for name in ("/Widths", "/W"))
            self._fonts[id(font)] = _EACH + (widths + _letters_of(font.get("/ToUnicode"))) // _LIGHTER
        return self._fonts[id(font)]


def _part(named: Any) -> DictionaryObject:
    """Return a part of a PDF by its name; an empty one where it is none."""
    found = named.get_object() if named is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def _numbers(named: Any) -> int:
    """Return how many values a list holds, those of the lists in it counted too."""
    found = named.get_object() if named is not None else None
    return sum(len(each) if isinstance(each, list) else 1 for each in found) if isinstance(found, list) else 0


def _letters_of(named: Any) -> int:
    """Return how much is read of a font's table of letters: its bytes, and every letter of the ranges that it tells by their ends."""
    table = named.get_object() if named is not None else None
    if not isinstance(table, StreamObject):
        return 0
    raw = table.get_data()
    ranges = (_RANGE.finditer(block[1]) for block in _RANGES.finditer(raw))
    return len(raw) + sum(max(0, int(each[2], 16) - int(each[1], 16)) for found in ranges for each in found)
