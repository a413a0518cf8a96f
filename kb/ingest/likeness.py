"""How texts are compared without keeping them: their words, digests of them, and how alike two texts are by those."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterable, Sequence

from kb.search.analysis import fold

_SKETCH = 24
_LONG = 4


def words_of(text: str) -> list[str]:
    """Return the words and numbers of a text; case, accents, spaces and signs do not count."""
    return re.findall(r"[^\W_]+", fold(text))


def carries(word: str) -> bool:
    """Tell whether a word carries meaning by itself: it is long, or has a digit."""
    return len(word) >= _LONG or any(letter.isdigit() for letter in word)


def digest_of(words: Sequence[str]) -> str:
    """Return a digest of words in their order."""
    return hashlib.sha256(" ".join(words).encode("utf-8", "replace")).hexdigest()[:16]


def sketch_of(words: Iterable[str]) -> tuple[str, ...]:
    """Return the smallest short digests of the words that carry meaning: texts that share words share digests."""
    return tuple(sorted({f"{zlib.crc32(word.encode('utf-8', 'replace')) & 0xFFFFFF:06x}" for word in words if carries(word)})[:_SKETCH])


def alike(one: Iterable[str], other: Iterable[str]) -> float:
    """Return about how much of their words two sketched texts share, from 0 to 1."""
    first, second = set(one), set(other)
    smallest = sorted(first | second)[:_SKETCH]
    return sum(each in first and each in second for each in smallest) / len(smallest) if smallest else 0.0
