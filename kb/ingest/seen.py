"""What is kept of a page that was read: hashes and anchors of a few words, never a copy of the page."""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from kb.ingest.passage import Page, Passage, PassageKind
from kb.search.analysis import words

_ANCHOR_WORDS = 8
_SKETCH = 24
_SHORTEST = 25
_MOST_CITED = 12
_LEAST_ALIKE = 0.18


@dataclass(frozen=True, slots=True)
class Cited:
    """A passage that statements rest on: its first words, hash, heading, neighbors, and a sketch of its words for likeness."""

    anchor: str
    hash: str
    under: str
    before: str
    after: str
    sketch: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """A source as it was last seen."""

    url: str
    day: str
    text: str
    cited: tuple[Cited, ...]
    etag: str = ""
    last_modified: str = ""


def see(page: Page, url: str, day: str, said: Sequence[str], etag: str = "", last_modified: str = "") -> Seen:
    """Return what is kept of a page: of its passages, those that come nearest to what is said with it as source."""
    passages = body_of(page)
    return Seen(url, day, text_hash(page), tuple(_cited(passages, place) for place in nearest(passages, said)), etag, last_modified)


def body_of(page: Page) -> list[Passage]:
    """Return the passages that count: those of some length, headings and pictures left out."""
    return [
        each for each in page.passages if len(each.text) >= _SHORTEST and each.kind in (PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.CELL)
    ]


def text_hash(page: Page) -> str:
    """Return a digest of the words of a page; case, spaces and signs do not count."""
    return hash_of(" ".join(passage.text for passage in body_of(page)))


def hash_of(text: str) -> str:
    """Return a digest of the words of a text."""
    return hashlib.sha256(" ".join(words(text)).encode()).hexdigest()[:16]


def sketch_of(text: str) -> tuple[int, ...]:
    """Return the smallest digests of the words of a text: two texts that share words share digests."""
    return tuple(sorted({zlib.crc32(word.encode()) for word in words(text) if len(word) > 3})[:_SKETCH])


def alike(one: Iterable[int], other: Iterable[int]) -> float:
    """Return how much of their words two sketched texts share, from 0 to 1."""
    first, second = set(one), set(other)
    smallest = sorted(first | second)[:_SKETCH]
    return len([each for each in smallest if each in first and each in second]) / len(smallest) if smallest else 0.0


def nearest(passages: Sequence[Passage], said: Sequence[str]) -> list[int]:
    """Return the places of the passages that come nearest to each statement, each once, in the order of the page."""
    sketches = [set(words(passage.text)) for passage in passages]
    found: dict[int, None] = {}
    for statement in said:
        wanted = {word for word in words(statement) if len(word) > 3}
        scored = [(len(wanted & each) / (len(wanted) or 1), -place) for place, each in enumerate(sketches)]
        best = max(scored, default=(0.0, 0))
        if best[0] >= _LEAST_ALIKE:
            found[-best[1]] = None
    return sorted(found)[:_MOST_CITED] or list(range(min(3, len(passages))))


def load_seen(folder: Path, source: str) -> Seen | None:
    """Return what was last seen of a source; None where nothing was, or where the file cannot be read."""
    try:
        kept = json.loads((folder / f"{source}.json").read_text(encoding="utf-8"))
        cited = tuple(Cited(**{**each, "sketch": tuple(each["sketch"])}) for each in kept.pop("cited"))
        return Seen(cited=cited, **kept)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def save_json(path: Path, value: object) -> None:
    """Write a value whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    aside.write_text(json.dumps(value, indent=1, ensure_ascii=False), encoding="utf-8")
    os.replace(aside, path)


def save_seen(folder: Path, source: str, seen: Seen) -> None:
    """Keep what was seen of a source."""
    save_json(folder / f"{source}.json", asdict(seen))


def _cited(passages: Sequence[Passage], place: int) -> Cited:
    passage = passages[place]
    before = hash_of(passages[place - 1].text) if place else ""
    after = hash_of(passages[place + 1].text) if place + 1 < len(passages) else ""
    under = hash_of(passage.under[-1]) if passage.under else ""
    return Cited(" ".join(passage.text.split()[:_ANCHOR_WORDS]), hash_of(passage.text), under, before, after, sketch_of(passage.text))
