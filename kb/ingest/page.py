"""Reading HTML, however broken, to passages: the only BeautifulSoup.

Nobody else knows tags. Scripts, styles, comments, hidden parts, navigation and cookie bars are not what a page says.
"""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Comment, Doctype, ProcessingInstruction, Tag, XMLParsedAsHTMLWarning
from bs4.builder import ParserRejectedMarkup
from bs4.element import NavigableString

from kb.ingest.passage import Link, Page, PageUnreadable, PageWriter, PassageKind

_SKIPPED = frozenset("script style noscript template svg nav iframe object select option button textarea video audio canvas map".split())
_BLOCKS = frozenset(
    """p div section article main header footer aside ul ol dl li dt dd table thead tbody tfoot tr td th caption figure figcaption blockquote pre form
    fieldset address h1 h2 h3 h4 h5 h6 hr center body details summary""".split()
)
_HEADING = re.compile(r"h([1-6])\Z")
_LISTS = frozenset({"ul", "ol", "dl", "table"})
_ITEMS = {"li": PassageKind.ITEM, "dt": PassageKind.ITEM, "dd": PassageKind.ITEM, "td": PassageKind.CELL, "th": PassageKind.CELL}
_CONSENT = re.compile(r"cookie|consent|gdpr|ccpa", re.I)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
_MARKS = re.compile(r"[\s\d,*†‡§()\[\]-]*")
_DEEPEST_FOR_LXML = 200
_LONGEST_CONSENT = 600
_LOGIN_TEXT = 800
_LEAST_TEXT = 40
_SHORTEST_DATA = 4
_TEXT_KEYS = frozenset({"description", "text", "articleBody", "headline", "abstract", "name", "reviewBody"})


def read_html(raw: bytes | str, *, url: str = "", encoding: str | None = None) -> Page:
    """Read an HTML page; PageUnreadable for one without text, behind a login, or made by scripts alone."""
    if b"<!ENTITY" in (raw if isinstance(raw, bytes) else raw.encode("utf-8", "replace"))[:100_000].upper():
        raise PageUnreadable("the page declares XML entities, which are not expanded here; save it as plain HTML or text")
    soup = _soup(raw, encoding)
    walk = _Walk(url)
    walk.head(soup)
    walk.body(soup.body or soup)
    page = walk.writer.page(url, walk.title, tuple(walk.links))
    _refuse_empty(page, soup)
    return page


def fold(text: str) -> str:
    """Return text with its white space as single blanks, invisible characters left out."""
    return " ".join(text.translate(_INVISIBLE).replace("\xa0", " ").split())


def _soup(raw: bytes | str, encoding: str | None) -> BeautifulSoup:
    parser = "html.parser" if _depth(raw) > _DEEPEST_FOR_LXML else "lxml"  # lxml cuts what lies deeper than 256
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        warnings.simplefilter("ignore", UserWarning)  # an encoding that is given for text, or bytes that are no text: judged below
        try:
            return BeautifulSoup(raw, parser, from_encoding=encoding if isinstance(raw, bytes) else None)
        except (ParserRejectedMarkup, AssertionError, LookupError, RecursionError):
            raise PageUnreadable("the page cannot be read as HTML; save its text and scan that") from None


def _depth(raw: bytes | str) -> int:
    """Return about how deep the tags of a page nest."""
    text = raw.decode("latin-1") if isinstance(raw, bytes) else raw
    depth = deepest = 0
    for tag in re.finditer(r"<(/?)(?:div|span|b|i|em|font|strong|table|tr|td|ul|li|blockquote|section|center|p)\b", text, re.I):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _refuse_empty(page: Page, soup: BeautifulSoup) -> None:
    spoken = sum(len(passage.text) for passage in page.passages if passage.kind not in (PassageKind.TITLE, PassageKind.META, PassageKind.ALT))
    if spoken < _LOGIN_TEXT and soup.find("input", type="password"):
        raise PageUnreadable("the page is a login form; sign in, save the page behind it and scan that")
    if spoken < _LEAST_TEXT:
        if soup.find("script"):
            raise PageUnreadable("this page has no readable text without JavaScript; save it from a browser and scan that")
        raise PageUnreadable("the page has no readable text; check the address, or save its text and scan that")


class _Walk:
    """One walk over a page, without recursion: text gathers in `_words` until a block begins or ends."""

    def __init__(self, url: str) -> None:
        self.writer = PageWriter()
        self.links: list[Link] = []
        self.title = ""
        self._url = url
        self._words: list[str] = []
        self._headings: list[tuple[int, str]] = []
        self._kinds: list[PassageKind] = []
        self._leads: list[str] = []
        self._last = ""

    def head(self, soup: BeautifulSoup) -> None:
        """Take title, description and structured data."""
        if soup.title is not None:
            self.title = fold(soup.title.get_text())
            self.writer.add(PassageKind.TITLE, self.title)
        for tag in soup.find_all("meta", attrs={"name": re.compile(r"^description$", re.I)}):
            self.writer.add(PassageKind.META, fold(str(tag.get("content") or "")))
        for tag in soup.find_all("script", type="application/ld+json"):
            for text in _data_texts(tag.string or ""):
                self.writer.add(PassageKind.DATA, text)

    def body(self, root: Tag) -> None:
        """Walk everything under `root` in the order of the page."""
        waiting: list[tuple[bool, Any]] = [(True, child) for child in reversed(root.contents)]
        while waiting:
            entering, node = waiting.pop()
            if not entering:
                self._leave(node)
            elif isinstance(node, Tag):
                if not _unseen(node):
                    self._enter(node)
                    waiting.append((False, node))
                    waiting += [(True, child) for child in reversed(node.contents)]
            elif isinstance(node, NavigableString) and not isinstance(node, Comment | Doctype | ProcessingInstruction):
                self._words.append(str(node))
        self._flush()

    def _enter(self, tag: Tag) -> None:
        name = tag.name
        if name in _BLOCKS:
            self._flush()
        if name in _LISTS:
            self._leads.append(self._last)
        if name in _ITEMS:
            self._kinds.append(_ITEMS[name])
        elif name == "br":
            self._words.append("\n")
        elif name == "img":
            self.writer.add(PassageKind.ALT, fold(str(tag.get("alt") or "")), self._under())
        elif name == "sup" and _MARKS.fullmatch(tag.get_text()):
            tag.clear()

    def _leave(self, tag: Tag) -> None:
        name = tag.name
        if heading := _HEADING.match(name):
            self._heading(int(heading[1]))
        elif name in _BLOCKS:
            self._flush()
        if name in _ITEMS and self._kinds:
            self._kinds.pop()
        if name in _LISTS and self._leads:
            self._leads.pop()
        if name == "a" and tag.get("href"):
            self.links.append(Link(fold(tag.get_text()), urljoin(self._url, str(tag["href"]).strip())))

    def _heading(self, level: int) -> None:
        text = fold("".join(self._words))
        self._words.clear()
        self._headings = [each for each in self._headings if each[0] < level]
        self.writer.add(PassageKind.HEADING, text, self._under())
        if text:
            self._headings.append((level, text))
            self._last = text

    def _flush(self) -> None:
        """End the passage that was gathered."""
        text = fold("".join(self._words))
        self._words.clear()
        if not text:
            return
        kind = self._kinds[-1] if self._kinds else PassageKind.PARAGRAPH
        self.writer.add(kind, text, self._under(), self._leads[-1] if self._kinds and self._leads else "")
        if kind is PassageKind.PARAGRAPH:
            self._last = text

    def _under(self) -> tuple[str, ...]:
        return tuple(text for _, text in self._headings)


def _unseen(tag: Tag) -> bool:
    """Tell whether a reader does not see a part, or sees it on every page: hidden, navigation, consent."""
    if tag.name in _SKIPPED or tag.has_attr("hidden") or tag.get("aria-hidden") == "true" or tag.get("role") == "navigation":
        return True
    style = tag.get("style")
    if style and _HIDDEN.search(str(style)):
        return True
    named = f"{tag.get('id') or ''} {' '.join(tag.get('class') or [])}"
    return bool(_CONSENT.search(named)) and len(tag.get_text()) < _LONGEST_CONSENT


def _data_texts(text: str) -> Iterator[str]:
    """Yield what structured data says in words."""
    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, dict):
            for key, inner in value.items():
                if key in _TEXT_KEYS and isinstance(inner, str) and len(inner.split()) >= _SHORTEST_DATA:
                    yield fold(re.sub(r"<[^>]+>", " ", inner))
                elif isinstance(inner, list | dict):
                    waiting.append(inner)
