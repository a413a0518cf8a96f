"""What the structured data of a page says in words: the descriptions, texts and headlines in its JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

_SHORTEST = 4
_KEYS = frozenset({"description", "text", "articleBody", "headline", "abstract", "name", "reviewBody"})


def texts_of(raw: str) -> Iterator[str]:
    """Yield what structured data says in words, without its markup; nothing where it is no JSON."""
    try:
        waiting = [json.loads(raw)]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, dict):
            for key, inner in value.items():
                if key in _KEYS and isinstance(inner, str) and len(inner.split()) >= _SHORTEST:
                    yield re.sub(r"<[^<>]+>", " ", inner)
                elif isinstance(inner, list | dict):
                    waiting.append(inner)
