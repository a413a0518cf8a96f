"""What a page says, passage by passage: the values that reading gives and that scanning, drafting and drift take."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kb.errors import KnowledgeBaseError


class PassageKind(StrEnum):
    """What a passage is on its page."""

    TITLE = "title"
    META = "meta"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    ALT = "alt"
    DATA = "data"


ITEMS = (PassageKind.ITEM, PassageKind.CELL)
"""What stands in a list or a table."""
LISTED = (*ITEMS, PassageKind.HEADING, PassageKind.TITLE)
"""What is often no sentence: the rest of what it says stands above it."""
_ASIDE = frozenset({PassageKind.TITLE, PassageKind.META, PassageKind.ALT, PassageKind.DATA})


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a page: `page.text[start:end] == text`. `under` are its headings, outermost first; `lead` introduces its list or table.

    Cells of one row of a table have one `row`, counted over the page from 1; whatever is no cell has 0.
    """

    kind: PassageKind
    text: str
    start: int
    end: int
    under: tuple[str, ...] = ()
    lead: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a page; `href` is absolute where the address of the page is known."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it is read: its passages, one a line of `text`, in the order of the page. `home` is the address it gives itself, if any."""

    url: str
    title: str
    text: str
    passages: tuple[Passage, ...]
    links: tuple[Link, ...] = ()
    home: str = ""


class PageUnreadable(KnowledgeBaseError):
    """The page holds no text that can be read; its message says why and what to do."""


class PageTooLong(PageUnreadable):
    """The page holds more than is read at once."""


class PageWriter:
    """Collects passages and keeps their places.

    What repeats word for word at the same place, under the same headings and lead-in, is kept once; the same item elsewhere may mean the
    opposite. Titles, descriptions, names of pictures and data are kept only where their words are new to the page.
    """

    def __init__(self) -> None:
        self._passages: list[Passage] = []
        self._seen: set[object] = set()
        self._length = 0

    def add(self, kind: PassageKind, text: str, under: tuple[str, ...] = (), lead: str = "", row: int = 0) -> bool:
        """Add a passage unless it is empty or a repeat, as no cell of another row is; tell whether it was added."""
        key = (text, under, lead, row)
        if not text or key in self._seen or (kind in _ASIDE and text in self._seen):
            return False
        self._seen |= {text, key}
        self._passages.append(Passage(kind, text, self._length, self._length + len(text), under, lead, row))
        self._length += len(text) + 1
        return True

    def mark(self) -> int:
        """Return how many passages there are."""
        return len(self._passages)

    def letters_since(self, mark: int) -> int:
        """Return how many letters were added since a mark."""
        return self._length - self._passages[mark].start if mark < len(self._passages) else 0

    def take_back(self, mark: int) -> None:
        """Forget the passages that were added since a mark."""
        gone = self._passages[mark:]
        if gone:
            self._length = gone[0].start
            self._seen -= {(passage.text, passage.under, passage.lead, passage.row) for passage in gone}
            del self._passages[mark:]

    def page(self, url: str, title: str, links: tuple[Link, ...] = ()) -> Page:
        """Return the page of everything added."""
        return Page(url, title, "\n".join(passage.text for passage in self._passages), tuple(self._passages), links)
