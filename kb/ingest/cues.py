"""What a sentence and its page are weighed by: stems of words and of pairs of words, and where they stand.

The same cues are taken when weights are fitted (`benchmarks/fit_weights.py`) and when a page is scanned (`scorecard`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from kb.ingest.passage import Passage
from kb.ingest.sentences import plain

Word = str | tuple[str, str]
"""The stem of a word, or of two words that follow each other."""

_TOKEN = re.compile(r"[a-z][a-z']*|\d[\d.,]*|[?!%$:]")
_ENDING = re.compile(r"(?<=[a-z]{3})(?:s|es|ed|ing)$")
_LONGEST_CONTEXT = 200
_NUMBER = "<n>"
_KEPT = 4096


def words_of(text: str) -> set[Word]:
    """Return the stems of the words of a plain text and of the pairs they stand in; a number is a number."""
    found = [_stem(word) for word in _TOKEN.findall(text)]
    return {*found, *pairwise(found)}


def place_cues(passage: Passage, title: str) -> set[str]:
    """Return where the sentences of a passage stand: its kind, the words of its lead-in, of its headings and of the page's title."""
    cues = {f"kind:{passage.kind.value}"}
    for mark, text in (("title", title), ("lead", passage.lead), *(("under", heading) for heading in passage.under)):
        cues |= _marked(mark, text)
    return cues


@lru_cache(maxsize=_KEPT)
def name_cues(product: bool, use: bool, product_above: bool, use_above: bool) -> frozenset[str]:
    """Return whether a sentence names a product and a use, and whether what is above it does."""
    names, above = (f"{'product' * product}+{'use' * use}", f"{'product' * product_above}+{'use' * use_above}")
    cues = {f"names:{names}", f"above:{above}"}
    return frozenset(cues | {f"names:use above:{'product' * product_above}"} if use and not product else cues)


@lru_cache(maxsize=_KEPT)
def _marked(mark: str, text: str) -> frozenset[str]:
    return frozenset(f"{mark}:{_stem(word)}" for word in _TOKEN.findall(plain(text)[-_LONGEST_CONTEXT:]))


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    return _NUMBER if word[0].isdigit() else _ENDING.sub("", word)
