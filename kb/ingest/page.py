"""Reading HTML, however broken, to passages: the only BeautifulSoup.

Nobody else knows tags. Scripts, styles, comments, hidden parts, navigation and cookie bars are not what a page says; what opens when a
reader asks for it is.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag, XMLParsedAsHTMLWarning
from bs4.builder import ParserRejectedMarkup
from bs4.dammit import EncodingDetector
from bs4.element import NavigableString

from kb.ingest.data import texts_of
from kb.ingest.letters import decoded
from kb.ingest.limits import OF_A_FILE
from kb.ingest.markup import Markup, lean
from kb.ingest.outline import Block, Outline, Place
from kb.ingest.passage import Page, PageTooLong, PageUnreadable, PassageKind

_SKIPPED = frozenset("script style template svg iframe object select option textarea video audio canvas map".split())
_BLOCKS = frozenset(
    """p div section article main header footer aside ul ol dl li dt dd table thead tbody tfoot tr td th caption figure figcaption blockquote pre form
    fieldset address hr center body details nav""".split()
)
_LEVELS = frozenset("123456")
_HEADINGS = frozenset(f"h{level}" for level in _LEVELS)
_KINDS = dict.fromkeys(_HEADINGS, Block.HEADING) | {
    "summary": Block.HEADING,
    "button": Block.CONTROL,
    "ul": Block.LIST,
    "ol": Block.LIST,
    "dl": Block.LIST,
    "table": Block.TABLE,
    "tr": Block.ROW,
    "li": Block.ITEM,
    "dt": Block.TERM,
    "dd": Block.MEANING,
    "td": Block.CELL,
    "th": Block.HEAD_CELL,
    "details": Block.FOLD,
}
_ROLES = {"list": Block.LIST, "listitem": Block.ITEM}
_FOLDED_LEVEL = 7
_CONSENT = re.compile(
    r"cookie|gdpr|ccpa|consent[-_ ]?(?:banner|bar|box|manager|management|notice|popup|modal|dialog|overlay|layer|tool)|"
    r"(?:cmp|privacy|tracking)[-_ ]?consent|onetrust|didomi|usercentrics",
    re.I,
)
_OPENING = re.compile(r"accordion|collaps|tab-?pan|tab-?content|toggle-?(?:content|body)|faq|until-found", re.I)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
_LOOKS_HEADING = re.compile(r"(?:^|\s)(?:h([1-6])|[\w-]{0,40}heading-title)(?=\s|$)")
_DECLARES_ENTITIES = re.compile(r"[^>\[]{0,2000}\[[^\]]{0,20000}?<!ENTITY", re.I)
_WAITING = re.compile(r"\b(?:loading|please wait|javascript|redirect\w*|browser)\b", re.I)
_DEEPEST_FOR_LXML = 80  # lxml cuts what lies deeper than 256; those it counts hold two more each at most
_A_FRAME = 15
"""Parsing the page in a frame takes the time of fifteen tags besides its own."""
_LONGEST_CONSENT = 600
_LOGIN_TEXT = 800
_LEAST_TEXT = 40
_LEAST_SENTENCE = 3


def read_html(raw: bytes | str, *, url: str = "", encoding: str | None = None, most_tags: int = OF_A_FILE.tags) -> Page:
    """Read an HTML page; PageUnreadable for one without text, behind a login or made by scripts alone, PageTooLong for one of too many tags."""
    text = raw if isinstance(raw, str) else markup_of(raw, encoding)
    head = text[:100_000].lower()
    if (at := head.find("<!doctype")) >= 0 and _DECLARES_ENTITIES.match(head, at):
        raise PageUnreadable("the page declares XML entities, which are not expanded here; save it as plain HTML or text")
    markup = lean(text)
    tags = _Tags(most_tags)
    tags.take(markup.tags)
    soup = _soup(markup)
    walk = _Walk(url, markup.open_navigation, tags)
    walk.head(soup)
    walk.body(soup.body or soup)
    page = replace(walk.outline.page(url), home=_home(soup))
    _refuse_empty(page, soup, markup.scripted)
    return page


class _Tags:
    """How many tags a page has had so far, those of the frames in it counted with its own."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._taken = 0

    def take(self, tags: int) -> None:
        """Count tags before they are parsed; PageTooLong beyond what there may be."""
        self._taken += tags
        if self._taken > self._most:
            raise PageTooLong(f"the page has more than {self._most:,} tags; save its text, or the part that matters, and scan that")


def markup_of(raw: bytes, encoding: str | None = None) -> str:
    """Return the markup of a page as text, in the letters that it declares."""
    return decoded(raw, encoding, EncodingDetector.find_declared_encoding(raw, is_html=True))


def _soup(markup: Markup) -> BeautifulSoup:
    parser = "html.parser" if markup.depth > _DEEPEST_FOR_LXML else "lxml"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        warnings.simplefilter("ignore", UserWarning)  # a page that looks like an address or a file name: judged below
        try:
            return BeautifulSoup(markup.text, parser, multi_valued_attributes=None)
        except (ParserRejectedMarkup, AssertionError, LookupError, RecursionError):
            raise PageUnreadable("the page cannot be read as HTML; save its text and scan that") from None


def _home(soup: BeautifulSoup) -> str:
    """Return the address a page gives itself, which a saved one keeps; empty where it gives none."""
    if soup.head is None:
        return ""
    links = (tag.get("href") for tag in soup.head.find_all("link", rel=re.compile(r"^canonical$", re.I)))
    named = (tag.get("content") for tag in soup.head.find_all("meta", property=re.compile(r"^og:url$", re.I)))
    return next((str(each).strip() for each in (*links, *named) if str(each).strip().startswith(("http://", "https://"))), "")


def _refuse_empty(page: Page, soup: BeautifulSoup, scripted: bool) -> None:
    aside = (PassageKind.TITLE, PassageKind.META, PassageKind.ALT, PassageKind.DATA)
    spoken = [passage.text for passage in page.passages if passage.kind not in aside]
    size = sum(map(len, spoken))
    if size < _LOGIN_TEXT and soup.find("input", type="password"):
        raise PageUnreadable("the page is a login form; sign in, save the page behind it and scan that")
    if size >= _LEAST_TEXT or any(len(text.split()) >= _LEAST_SENTENCE and not _WAITING.search(text) for text in spoken):
        return
    if scripted:
        raise PageUnreadable("this page has no readable text without JavaScript; save it from a browser and scan that")
    raise PageUnreadable("the page has no readable text; check the address, or save its text and scan that")


class _Walk:
    """One walk over a page, without recursion: each tag is told to the outline as a block that begins and ends."""

    def __init__(self, url: str, open_navigation: bool, tags: _Tags) -> None:
        self._tags = tags
        self.outline = Outline()
        self._url = url
        self._open_navigation = open_navigation
        self._frames = 0

    def head(self, soup: BeautifulSoup) -> None:
        """Take title, descriptions and structured data."""
        if soup.title is not None:
            self.outline.entitle(soup.title.get_text())
        for tag in soup.find_all("meta"):
            if re.fullmatch(r"(?:og:|twitter:)?description", str(tag.get("name") or tag.get("property") or ""), re.I):
                self.outline.aside(PassageKind.META, str(tag.get("content") or ""))
        for tag in soup.find_all("script", type="application/ld+json"):
            for text in texts_of(tag.string or ""):
                self.outline.aside(PassageKind.DATA, text)

    def body(self, root: Tag) -> None:
        """Walk everything under `root` in the order of the page."""
        words = self.outline.words
        waiting: list[Any] = root.contents[::-1]
        while waiting:
            node = waiting.pop()
            kind = type(node)
            if kind is NavigableString:
                words(node)
            elif kind is partial:
                node()
            elif kind is Tag:
                if not self._unseen(node):
                    if ending := self._enter(node):
                        waiting.append(ending)
                    waiting += node.contents[::-1]
                elif node.name == "iframe" and node.get("srcdoc") and not self._frames:
                    waiting += self._framed(str(node["srcdoc"]))

    def _framed(self, raw: str) -> list[Any]:
        """Return what a frame holds within the page itself; frames in it are passed over."""
        self._frames += 1
        markup = lean(raw)
        self._tags.take(markup.tags + _A_FRAME)
        soup = _soup(markup)
        return [partial(self._frame_ends), *(soup.body or soup).contents[::-1]]

    def _frame_ends(self) -> None:
        self._frames -= 1

    def _enter(self, tag: Tag) -> partial[None] | None:
        """Tell that a tag begins; return what to do at its end."""
        name, outline = tag.name, self.outline
        if name == "br":
            outline.line_break()
        elif name == "img":
            outline.aside(PassageKind.ALT, str(tag.get("alt") or ""))
        elif name in ("b", "strong"):
            outline.begin_bold()
            return partial(outline.end_bold)
        elif name == "sup":
            return partial(outline.end_raised, outline.place())
        elif name == "a" and tag.get("href"):
            outline.begin_link()
            return partial(outline.end_link, self._address(str(tag["href"])))
        elif name == "noscript":
            outline.begin_silence()
            return partial(outline.end_silence)
        return self._enter_block(tag)

    def _enter_block(self, tag: Tag) -> partial[None] | None:
        block, level = _block_of(tag)
        if tag.attrs and _CONSENT.search(f"{tag.get('id') or ''} {tag.get('class') or ''}"):
            block = block or Block.PLAIN
            self.outline.begin(block, level)
            return partial(self._consent_ends, block, self.outline.here())
        if block is None:
            return None
        self.outline.begin(block, level, str(tag.get("colspan") or ""))
        return partial(self.outline.finish, block)

    def _consent_ends(self, block: Block, began: Place) -> None:
        self.outline.finish(block)
        self.outline.take_back(began, _LONGEST_CONSENT)

    def _address(self, href: str) -> str:
        """Return the address a link leads to; empty where that is none."""
        try:
            return urljoin(self._url, href.strip())
        except ValueError:
            return ""

    def _unseen(self, tag: Tag) -> bool:
        """Tell whether a reader does not see a part, or sees it on every page: hidden, navigation, a button that does something."""
        name, attrs = tag.name, tag.attrs
        if name in _SKIPPED:
            return True
        if name == "nav":
            return not self._open_navigation
        if name in ("ul", "ol", "a") and self._open_navigation and tag.parent is not None and tag.parent.name == "nav":
            return True
        if name == "button":
            return not (self.outline.in_heading or _is_control(tag))
        if not attrs:
            return False
        if attrs.get("role") == "navigation":
            return True
        hidden = "hidden" in attrs or attrs.get("aria-hidden") == "true" or ("style" in attrs and bool(_HIDDEN.search(str(attrs["style"]))))
        return hidden and not _OPENING.search(" ".join(str(attrs.get(each) or "") for each in ("id", "class", "role", "hidden")))


def _block_of(tag: Tag) -> tuple[Block | None, int]:
    """Return what block a tag is, by its name, else by its role or class, and its level as a heading; None for a part of a sentence."""
    name = tag.name
    if block := _KINDS.get(name):
        return block, int(name[1]) if name in _HEADINGS else _FOLDED_LEVEL
    plain = Block.PLAIN if name in _BLOCKS else None
    if not tag.attrs:
        return plain, 0
    role = str(tag.get("role") or "").lower()
    if role == "heading":
        level = str(tag.get("aria-level") or "2")
        return Block.HEADING, int(level) if level in _LEVELS else _FOLDED_LEVEL - 1
    if role == "button":
        return (Block.CONTROL, _FOLDED_LEVEL) if _is_control(tag) else (plain, 0)
    if role in _ROLES:
        return _ROLES[role], 0
    if name in ("p", "div", "span") and (found := _LOOKS_HEADING.search(str(tag.get("class") or ""))):
        return Block.HEADING, int(found[1] or 2)
    return plain, 0


def _is_control(tag: Tag) -> bool:
    """Tell whether a button opens a part of the page."""
    return tag.has_attr("aria-expanded") or tag.has_attr("aria-controls") or bool(_OPENING.search(f"{tag.get('id') or ''} {tag.get('class') or ''}"))
