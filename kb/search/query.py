"""What somebody typed, as words, "phrases" and -exclusions: our own small grammar.

Nothing of a query reaches the engine but terms made by `analysis`, so no wildcard, range or
unbalanced quote can. What is too long is cut, and the cut is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kb.search.analysis import Term, terms

MAX_CHARACTERS = 200
MAX_TERMS = 16
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff\ud800-\udfff]+")
_PIECES = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')


@dataclass(frozen=True, slots=True)
class Query:
    """A query after parsing: `text` is what was kept of it, `notice` says what was cut."""

    text: str
    wanted: tuple[Term, ...]
    phrases: tuple[str, ...]
    excluded: tuple[str, ...]
    notice: str = ""


def parse_query(raw: str) -> Query:
    """Parse what was typed; anything is accepted, and what has no letter or digit gives an empty query."""
    text = " ".join(_UNPRINTABLE.sub(" ", raw).translate({8220: '"', 8221: '"', 8222: '"', 171: '"', 187: '"'}).split())
    cut = len(text) > MAX_CHARACTERS
    text = text[:MAX_CHARACTERS].rsplit(" ", 1)[0] if cut and " " in text[:MAX_CHARACTERS] else text[:MAX_CHARACTERS]
    phrases: list[str] = []
    excluded: list[str] = []
    kept: list[str] = []
    for piece in _PIECES.finditer(text):
        words = piece["phrase"] if piece["phrase"] is not None else piece["word"]
        if piece["minus"] and re.match(r"[^\W_]", words):
            excluded += [term.text for term in terms(words)]
            continue
        kept.append(words)
        if piece["phrase"] and " " in words.strip():
            phrases.append(words.strip())
    wanted = terms(" ".join(kept))
    notice = _notice(cut, len(wanted))
    return Query(" ".join(kept), tuple(wanted[:MAX_TERMS]), tuple(phrases), tuple(excluded), notice)


def _notice(cut: bool, count: int) -> str:
    if cut:
        return f"The query was longer than {MAX_CHARACTERS} characters; only its beginning was searched."
    if count > MAX_TERMS:
        return f"The query had more than {MAX_TERMS} terms; only the first {MAX_TERMS} were searched."
    return ""
