"""The text index on Whoosh: the only module that imports it.

Build a folder, open a folder, ask where a term stands. No query text, no Whoosh object and no Whoosh
exception leaves this module; Whoosh's table of contents is a pickle, so an index folder is trusted code.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from kb.errors import KnowledgeBaseError
from kb.search.analysis import terms
from kb.search.document import Document

with warnings.catch_warnings():
    # Whoosh 2.7.4 writes \S and the like in plain strings; Python warns when it first compiles them.
    warnings.filterwarnings("ignore", message="invalid escape sequence")
    warnings.filterwarnings("ignore", message=r'"\\.*" is an invalid escape sequence')
    from whoosh import __version__ as _whoosh_version
    from whoosh import fields, scoring
    from whoosh import index as whoosh_index
    from whoosh.analysis import Token, Tokenizer

ENGINE = "whoosh-" + ".".join(str(part) for part in _whoosh_version)
"""Name and version of the engine: part of every generation's fingerprint."""

BOOSTS = {"names": 8.0, "about": 3.0, "body": 1.0}
"""How much a field weighs against the others."""
_TERMS_KEPT = 8192


class IndexUnreadable(KnowledgeBaseError):
    """The index folder is missing, damaged or of another version."""

    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(f"the index in {folder} cannot be read ({why}); build it again with: python indexer.py")


class IndexNotWritable(KnowledgeBaseError):
    """The index could not be written."""

    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(f"the index cannot be written to {folder} ({why}); choose another folder with --index or KB_INDEX")


@dataclass(frozen=True, slots=True)
class Postings:
    """Where a term stands: `mask` has bit n set for the n-th record, `weights` gives its BM25F weight there, boosts included."""

    mask: int
    weights: Mapping[int, float]


class _OurTokenizer(Tokenizer):  # type: ignore[misc]
    """Hands Whoosh the terms of `analysis`; nothing else decides what a word is."""

    def __call__(self, value: str, **_: Any) -> Iterator[Token]:
        token = Token()
        for term in terms(value):
            token.text = term.text
            token.boost = 1.0
            yield token


def _schema() -> fields.Schema:
    text = {name: fields.TEXT(analyzer=_OurTokenizer(), phrase=False) for name in BOOSTS}
    return fields.Schema(id=fields.ID(stored=True, unique=True), **text)


def build_index(folder: Path, documents: Iterable[Document]) -> int:
    """Write a new index into an empty folder and return how many records it holds; IndexNotWritable where it cannot."""
    written = 0
    try:
        writer = whoosh_index.create_in(folder, _schema()).writer(limitmb=64)
        try:
            for document in documents:
                writer.add_document(id=document.id, names=document.names, about=document.about, body=document.body)
                written += 1
            writer.commit()
        except BaseException:
            with suppress(Exception):
                writer.cancel()
            raise
    except OSError as error:
        raise IndexNotWritable(folder, error.strerror or str(error)) from error
    return written


class TextIndex:
    """An open index: read only, safe to share between threads, valid as long as its folder stands."""

    def __init__(self, folder: Path) -> None:
        try:
            self._index = whoosh_index.open_dir(folder, schema=_schema(), readonly=True)
            self._searcher = self._index.searcher(weighting=scoring.BM25F())
        except Exception as error:  # Whoosh's exceptions have no common root, and a damaged pickle can raise anything
            raise IndexUnreadable(folder, type(error).__name__) from error
        self.postings = lru_cache(maxsize=_TERMS_KEPT)(self._postings)

    def __len__(self) -> int:
        return int(self._searcher.doc_count())

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the records in the order they are numbered in."""
        reader = self._searcher.reader()
        return tuple(reader.stored_fields(number)["id"] for number in range(reader.doc_count_all()))

    def knows(self, term: str, field: str = "") -> bool:
        """Tell whether any record has the term, in any field or in the one named."""
        return any((name, term) in self._searcher.reader() for name in ([field] if field else BOOSTS))

    def weights_in(self, field: str, term: str) -> dict[int, float]:
        """Return the weight of a term in one field for each record that has it there."""
        if (field, term) not in self._searcher.reader():
            return {}
        matcher = self._searcher.postings(field, term)
        found: dict[int, float] = {}
        while matcher.is_active():
            found[int(matcher.id())] = BOOSTS[field] * float(matcher.score())
            matcher.next()
        return found

    def close(self) -> None:
        """Give back the files of the index."""
        self._searcher.close()
        self._index.close()

    def _postings(self, term: str) -> Postings:
        weights: dict[int, float] = {}
        for field in BOOSTS:
            for number, weight in self.weights_in(field, term).items():
                weights[number] = weights.get(number, 0.0) + weight
        return Postings(mask_of(weights), weights)


def mask_of(numbers: Iterable[int]) -> int:
    """Return an integer with the bit of each number set: a set of records that is cheap to join and to count."""
    listed = list(numbers)
    if not listed:
        return 0
    bits = bytearray(max(listed) // 8 + 1)
    for number in listed:
        bits[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(bits, "little")
