"""Generations of the index on disk: built aside, verified, switched in by one rename.

A generation is a folder named by its fingerprint with the text index and the corpus it was made
from. `CURRENT` names the one that serves. Whatever dies in between, `CURRENT` names a whole one.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kb.corpus.corpus import Corpus
from kb.errors import KnowledgeBaseError
from kb.search.analysis import terms, words
from kb.search.document import Document, body_texts, document
from kb.search.name_table import NameTable, name_table
from kb.search.whoosh_engine import ENGINE, IndexNotWritable, IndexUnreadable, TextIndex, build_index

_SCHEMA_VERSION = "4"
_KEPT = 2
_STALE_SECONDS = 3600
Progress = Callable[[int, int], None]


class IndexMissing(KnowledgeBaseError):
    """No index has been built yet."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"there is no index in {folder}; build one with: python indexer.py")


class BuildFailed(KnowledgeBaseError):
    """A new generation did not pass its checks and was thrown away; the last good one still serves."""

    def __init__(self, why: str) -> None:
        super().__init__(f"the new index failed its checks ({why}); the last good one still serves")


@dataclass(frozen=True)
class Generation:
    """An open generation: the corpus, its text index, the prose of each record and the words of all prose, with the table of names."""

    name: str
    corpus: Corpus
    index: TextIndex
    bodies: tuple[tuple[str, ...], ...]
    vocabulary: frozenset[str]
    names: NameTable


def generation_name(entries_fingerprint: str) -> str:
    """Return the name of the generation for these entries under this program: it changes with entries, schema, code and engine."""
    parts = (entries_fingerprint, _SCHEMA_VERSION, _code_fingerprint(), ENGINE)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


class IndexStore:
    """The folder of generations."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def current_name(self) -> str | None:
        """Return the name of the generation that serves; None before the first build."""
        try:
            name = (self.folder / "CURRENT").read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            return None
        return name if name.isalnum() else None

    def open_current(self) -> Generation:
        """Open the generation that serves; IndexMissing or IndexUnreadable where there is none that can be."""
        for _ in range(3):  # a newer build may remove the folder between reading CURRENT and opening it
            name = self.current_name()
            if name is None:
                raise IndexMissing(self.folder)
            try:
                return self._open(name)
            except IndexUnreadable:
                if self.current_name() == name:
                    raise
        raise IndexMissing(self.folder)

    def build(self, corpus: Corpus, progress: Progress | None = None) -> Generation:
        """Build the generation of a corpus aside, verify it and switch to it; what serves is untouched until then."""
        name = generation_name(corpus.fingerprint)
        aside = self.folder / f".building-{name}-{os.getpid()}-{time.monotonic_ns()}"
        try:
            aside.mkdir(parents=True)
        except OSError as error:
            raise IndexNotWritable(self.folder, error.strerror or str(error)) from error
        try:
            self._write(aside, corpus, progress)
            self._verify(aside, corpus)
            self._switch(aside, name, corpus)
        except OSError as error:
            raise IndexNotWritable(self.folder, error.strerror or str(error)) from error
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        self._tidy(name)
        return self._open(name)

    def _write(self, aside: Path, corpus: Corpus, progress: Progress | None) -> None:
        build_index(aside, _documents(corpus, progress))
        bodies = tuple(body_texts(record) for record in corpus.records.values())
        (aside / "corpus.pickle").write_bytes(
            pickle.dumps((corpus, bodies, _vocabulary(bodies), name_table(corpus)), protocol=pickle.HIGHEST_PROTOCOL)
        )
        for path in aside.iterdir():
            with path.open("rb+") as file:
                os.fsync(file.fileno())

    def _verify(self, aside: Path, corpus: Corpus) -> None:
        """Open what was written as a server would, count it and find a record of each kind by its name."""
        generation = _open_folder(aside, aside.name)
        try:
            if len(generation.index) != len(corpus.records) or generation.corpus.fingerprint != corpus.fingerprint:
                raise BuildFailed(f"{len(generation.index)} records instead of {len(corpus.records)}")
            if generation.index.ids() != tuple(corpus.records):
                raise BuildFailed("the records are not numbered as in the corpus")
            one_of_each = {record.kind: number for number, record in enumerate(corpus.records.values())}
            for number in one_of_each.values():
                name = tuple(corpus.records)[number]
                if not all(number in generation.index.postings(term.text).weights for term in terms(name.replace("-", " "))):
                    raise BuildFailed(f"'{name}' is not found by its own id")
        finally:
            generation.index.close()

    def _switch(self, aside: Path, name: str, corpus: Corpus) -> None:
        target = self.folder / name
        if not self._whole(target, corpus):
            if target.exists():  # damaged, so nothing is lost between the two renames
                target.rename(self.folder / f".old-{name}-{time.monotonic_ns()}")
            aside.rename(target)
        pointer = self.folder / f".CURRENT-{os.getpid()}-{time.monotonic_ns()}"
        with pointer.open("w", encoding="ascii") as file:
            file.write(name + "\n")
            file.flush()
            os.fsync(file.fileno())
        os.replace(pointer, self.folder / "CURRENT")
        with suppress(OSError):
            descriptor = os.open(self.folder, os.O_RDONLY)
            os.fsync(descriptor)
            os.close(descriptor)

    def _whole(self, target: Path, corpus: Corpus) -> bool:
        """Tell whether the same entries were built before and that build is sound: then it stays, for CURRENT may name it."""
        try:
            self._verify(target, corpus)
        except (IndexUnreadable, BuildFailed):
            return False
        return True

    def _tidy(self, current: str) -> None:
        """Remove old generations but the latest few, and what killed builds left behind long ago."""
        generations = [path for path in self.folder.iterdir() if path.is_dir() and not path.name.startswith(".") and path.name != current]
        generations.sort(key=lambda path: path.stat().st_mtime, reverse=True)
        for path in generations[_KEPT - 1 :]:
            shutil.rmtree(path, ignore_errors=True)
        for path in self.folder.glob(".*-*"):
            with suppress(OSError):
                if path.name.startswith(".old-") or time.time() - path.stat().st_mtime > _STALE_SECONDS:
                    shutil.rmtree(path) if path.is_dir() else path.unlink()

    def _open(self, name: str) -> Generation:
        return _open_folder(self.folder / name, name)


def _open_folder(folder: Path, name: str) -> Generation:
    try:
        corpus, bodies, vocabulary, names = pickle.loads((folder / "corpus.pickle").read_bytes())
    except Exception as error:  # a damaged pickle can raise anything
        raise IndexUnreadable(folder, type(error).__name__) from error
    if not isinstance(corpus, Corpus):
        raise IndexUnreadable(folder, "no corpus in it")
    return Generation(name, corpus, TextIndex(folder), bodies, vocabulary, names)


def _vocabulary(bodies: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    """Return the words that somebody wrote in prose: none of them is a misspelling."""
    return frozenset(word for texts in bodies for text in texts for word in words(text))


def _documents(corpus: Corpus, progress: Progress | None) -> Iterator[Document]:
    for done, record in enumerate(corpus.records.values(), 1):
        yield document(corpus, record)
        if progress:
            progress(done, len(corpus.records))


def _code_fingerprint() -> str:
    """Return a digest of the modules whose change makes a built generation unusable."""
    here = Path(__file__).resolve().parent
    digest = hashlib.sha256()
    for path in sorted(
        [
            *(here.parent / "records").glob("*.py"),
            here.parent / "corpus" / "corpus.py",
            here / "analysis.py",
            here / "document.py",
            here / "name_table.py",
            here / "question.py",
        ]
    ):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
