"""What templates may call: addresses, cited prose, words of statuses, dates."""

from __future__ import annotations

import re
from typing import Any

from flask import Flask

from kb.records.evidence import Direction, Grade
from kb.records.prose import passages, plain
from kb.records.sources import Read
from kb.records.status import Pathway, Status, Verdict
from kb.search.present import PLURALS, record_path
from kb.settings import Site

READ_WORDS = {
    Read.PRIMARY: "read on the publisher's own page",
    Read.SECONDARY: "read in a report or copy",
    Read.NOT_READ: "not read: unverified",
}
FACET_LABELS = {"kind": "Kind", "status": "FDA status", "class": "Product class", "condition": "Condition", "grade": "Evidence", "year": "Year"}
KIND_LABELS = {"product": "Products", "condition": "Conditions", "rule": "Rules and terms", "action": "Events and letters", "study": "Studies"}

KIND_NAMES = {"product": "Product", "condition": "Condition", "rule": "Rule or term", "action": "Event or letter", "study": "Study"}


def prepare(app: Flask, site: Site) -> None:
    """Give the templates their functions and words, and the practice's own."""
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(passages=passages, plain=plain, capital=_capital, words=_words)
    app.jinja_env.globals.update(
        site=site,
        path_of=record_path,
        read_words=READ_WORDS,
        facet_labels=FACET_LABELS,
        kind_labels=KIND_LABELS,
        kind_names=KIND_NAMES,
        plurals=PLURALS,
        Status=Status,
        Verdict=Verdict,
        Pathway=Pathway,
        Grade=Grade,
        Direction=Direction,
    )


def _capital(text: str) -> str:
    """Return a text with its first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


def _words(code: Any) -> str:
    """Return a code such as `warning-letter` as words."""
    return _capital(re.sub(r"[-_]", " ", str(code)))
