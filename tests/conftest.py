"""What tests share: a small corpus of invented records and the day on which they are asked."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from kb.corpus.corpus import Corpus
from kb.corpus.loading import load_corpus
from kb.search.live import LiveService
from kb.settings import Settings

DAY = date(2026, 11, 24)
CORPUS_FOLDER = Path(__file__).parent / "corpus"

settings.register_profile("steady", deadline=None, derandomize=True)  # no clock, and the same examples on every machine
settings.load_profile("steady")


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """The invented records, as of `DAY`."""
    return load_corpus(CORPUS_FOLDER, DAY)


@pytest.fixture
def corpus_folder(tmp_path: Path) -> Path:
    """A copy of the invented records, for tests that change them."""
    return Path(shutil.copytree(CORPUS_FOLDER, tmp_path / "entries"))


@pytest.fixture(scope="session")
def live(tmp_path_factory: pytest.TempPathFactory) -> LiveService:
    """A service on the invented records, with a real index built once."""
    service = LiveService(Settings(entries=CORPUS_FOLDER, index=tmp_path_factory.mktemp("index"), fixed_day=DAY))
    service.start()
    return service
