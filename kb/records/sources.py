"""Documents that can be cited, and how well each was read.

Nobody else decides what a citation looks like or whether a claim counts as verified.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kb.records.days import Day


class Read(StrEnum):
    """How a document was read: on the publisher's own page, in a report or copy of it, or not at all."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    NOT_READ = "not-read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A pointer to a source or study. `read` overrides what the source says of itself; `at` is the place in it."""

    source: str
    read: Read | None = None
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A citable document. `published` is its own date (None where it shows none), `checked` the day it was last read."""

    id: str
    title: str
    publisher: str
    kind: str
    read: Read
    checked: date
    url: str = ""
    published: Day | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citable:
    """What a page shows of a citation, whether it points to a source or to a study."""

    id: str
    title: str
    publisher: str
    url: str
    published: Day | None
    read: Read
    checked: date
    at: str = ""
    note: str = ""
