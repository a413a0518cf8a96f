"""A real application on the invented records."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from kb.search.live import LiveService
from kb.settings import Settings
from kb.web.app import create_app
from tests.conftest import CORPUS_FOLDER, DAY


@pytest.fixture
def client(live: LiveService, tmp_path: Path) -> FlaskClient:
    return create_app(Settings(entries=CORPUS_FOLDER, index=tmp_path, fixed_day=DAY), live).test_client()
