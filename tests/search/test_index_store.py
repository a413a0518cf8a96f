"""Generations: built aside, verified, switched by one rename, and whole whatever happens."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kb.corpus.corpus import Corpus
from kb.search import index_store
from kb.search.index_store import BuildFailed, Generation, IndexMissing, IndexStore, generation_name
from kb.search.whoosh_engine import IndexNotWritable, IndexUnreadable
from tests.conftest import CORPUS_FOLDER

HOME = Path(__file__).resolve().parents[2]


def changed(corpus: Corpus, fingerprint: str) -> Corpus:
    """The same records under another fingerprint, as after an edit."""
    return replace(corpus, fingerprint=fingerprint)


def holds_lumora(generation: Generation) -> bool:
    ids = generation.index.ids()
    return "lumora" in {ids[number] for number in generation.index.postings("lumora").weights}


def test_what_was_built_serves_and_holds_every_record(corpus: Corpus, tmp_path: Path) -> None:
    IndexStore(tmp_path).build(corpus)
    generation = IndexStore(tmp_path).open_current()

    assert generation.name == generation_name(corpus.fingerprint)
    assert len(generation.index) == len(corpus.records)
    assert generation.corpus.records.keys() == corpus.records.keys()


def test_before_the_first_build_the_error_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match=r"python indexer\.py"):
        IndexStore(tmp_path).open_current()


def test_other_entries_are_another_generation(corpus: Corpus) -> None:
    assert generation_name(corpus.fingerprint) != generation_name("0" * 16)


def test_a_build_that_fails_its_checks_leaves_the_last_good_one_serving(corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = IndexStore(tmp_path)
    before = store.build(corpus).name
    documents = index_store._documents
    monkeypatch.setattr(index_store, "_documents", lambda corpus, progress: list(documents(corpus, progress))[:-1])

    with pytest.raises(BuildFailed):
        store.build(changed(corpus, "a" * 16))
    assert store.open_current().name == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".building")] == []


def test_a_build_that_breaks_off_leaves_the_last_good_one_serving(corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = IndexStore(tmp_path)
    before = store.build(corpus).name

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(IndexNotWritable, match="No space left"):
        store.build(changed(corpus, "b" * 16))
    assert store.open_current().name == before


def test_the_same_entries_can_be_built_again_while_the_first_build_is_open(corpus: Corpus, tmp_path: Path) -> None:
    store = IndexStore(tmp_path)
    first = store.build(corpus)
    store.build(corpus)

    assert holds_lumora(first)


def test_a_sound_build_of_the_same_entries_is_never_moved_away(corpus: Corpus, tmp_path: Path) -> None:
    store = IndexStore(tmp_path)
    folder = tmp_path / store.build(corpus).name
    before = folder.stat().st_ino
    store.build(corpus)

    assert folder.stat().st_ino == before


def test_a_damaged_build_of_the_same_entries_is_replaced(corpus: Corpus, tmp_path: Path) -> None:
    store = IndexStore(tmp_path)
    name = store.build(corpus).name
    (tmp_path / name / "corpus.pickle").write_bytes(b"")
    store.build(corpus)

    assert store.open_current().name == name


def test_only_the_latest_generations_are_kept(corpus: Corpus, tmp_path: Path) -> None:
    store = IndexStore(tmp_path)
    for letter in "abcd":
        current = store.build(changed(corpus, letter * 16)).name

    kept = [path.name for path in tmp_path.iterdir() if path.is_dir() and not path.name.startswith(".")]
    assert len(kept) == 2
    assert current in kept


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # Whoosh leaves the damaged file open
@pytest.mark.parametrize("damage", ["corpus.pickle", "_MAIN_1.toc"])
def test_a_damaged_generation_is_named_with_what_to_do(corpus: Corpus, tmp_path: Path, damage: str) -> None:
    store = IndexStore(tmp_path)
    name = store.build(corpus).name
    (tmp_path / name / damage).write_bytes(b"\x80broken")

    with pytest.raises(IndexUnreadable, match=r"python indexer\.py"):
        store.open_current()


def test_a_pickle_of_something_else_is_not_served(corpus: Corpus, tmp_path: Path) -> None:
    store = IndexStore(tmp_path)
    name = store.build(corpus).name
    (tmp_path / name / "corpus.pickle").write_bytes(pickle.dumps({"products": {}}))

    with pytest.raises(IndexUnreadable):
        store.open_current()


@pytest.mark.parametrize("pointer", ["", "../elsewhere", "no such generation", "\xff"])
def test_a_pointer_that_names_no_generation_is_an_error_and_leads_nowhere_else(corpus: Corpus, tmp_path: Path, pointer: str) -> None:
    store = IndexStore(tmp_path)
    store.build(corpus)
    (tmp_path / "CURRENT").write_bytes(pointer.encode("latin-1"))

    with pytest.raises((IndexMissing, IndexUnreadable)):
        store.open_current()


def test_a_folder_that_cannot_be_written_is_named(corpus: Corpus, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")

    with pytest.raises(IndexNotWritable, match="KB_INDEX"):
        IndexStore(tmp_path / "file").build(corpus)


_DIE_AT = """
import os, signal, sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from kb.corpus.loading import load_corpus
from kb.search.index_store import IndexStore

corpus = load_corpus(Path(sys.argv[1]), date(2026, 11, 24))
left = int(sys.argv[3])

def die(event, args):
    global left
    if event in ("open", "os.rename", "os.mkdir", "os.remove", "os.rmdir") and sys.argv[2] in str(args[0]):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(die)
IndexStore(Path(sys.argv[2])).build(replace(corpus, fingerprint="f" * 16))
"""


@pytest.mark.parametrize("step", [1, 8, 20, 33, 35, 38, 42, 45, 46, 47, 48, 49, 50])
def test_a_build_killed_at_any_step_on_the_disk_leaves_a_whole_index(corpus: Corpus, tmp_path: Path, step: int) -> None:
    IndexStore(tmp_path).build(corpus)

    command = [sys.executable, "-c", _DIE_AT, str(CORPUS_FOLDER), str(tmp_path), str(step)]
    assert subprocess.run(command, cwd=HOME, check=False).returncode in (0, -signal.SIGKILL)

    generation = IndexStore(tmp_path).open_current()
    assert generation.corpus.fingerprint in (corpus.fingerprint, "f" * 16)
    assert len(generation.index) == len(generation.corpus.records)
    assert holds_lumora(generation)
    generation.index.close()
