"""What commands print reaches any output: escaped where it has to be, one line where it cannot be written at all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kb.search.live import LiveService
from kb.settings import Settings
from tests.conftest import CORPUS_FOLDER, DAY

ROOT = Path(__file__).resolve().parents[2]
SAFE = "\U0001f9ec Glimmer cells are completely safe and have no side effects – caf\u00e9."
PAGE = f"Call us today at our clinic.\n\n{SAFE}\n"
FULL = Path("/dev/full")
RUN = "import sys; from kb.cli import main; sys.argv[0] = 'kb'; main()"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("printing") / "index"
    LiveService(Settings(entries=CORPUS_FOLDER, index=folder, fixed_day=DAY)).start()
    return folder


def kb(index: Path, *arguments: str, before: str = "", **more: object) -> subprocess.CompletedProcess[bytes]:
    """Run the program itself, as only a process has an output of its own."""
    settings = {"KB_TODAY": DAY.isoformat(), "KB_ENTRIES": str(CORPUS_FOLDER), "KB_INDEX": str(index), "PYTHONPATH": str(ROOT)}
    environment = os.environ | settings | more.pop("env", {})  # type: ignore[operator]
    kept = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    return subprocess.run([sys.executable, "-c", before + RUN, *arguments], env=environment, check=False, **kept)  # type: ignore[call-overload,no-any-return]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_letters_that_the_output_does_not_know_are_escaped_in_tables_and_in_json(index: Path, page: Path) -> None:
    table = kb(index, "scan", str(page), env={"PYTHONIOENCODING": "cp1252"})
    value = kb(index, "scan", str(page), "--json", env={"PYTHONIOENCODING": "cp1252"})

    assert (table.returncode, table.stderr) == (1, b"")
    assert "\\U0001f9ec Glimmer cells" in table.stdout.decode("cp1252")
    assert SAFE in [each["quote"] for each in json.loads(value.stdout.decode("cp1252"))["findings"]]


@pytest.mark.skipif(not FULL.exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("more", [[], ["--json"]])
def test_an_output_that_cannot_be_written_is_one_line_and_exit_2(index: Path, page: Path, more: list[str]) -> None:
    with FULL.open("wb") as full:
        result = kb(index, "scan", str(page), *more, stdout=full)

    assert result.returncode == 2
    assert result.stderr.startswith(b"error: the output cannot be written (")
    assert result.stderr.count(b"\n") == 1


def test_a_program_without_standard_input_says_that_nothing_is_piped_in(index: Path) -> None:
    result = kb(index, "scan", "-", before="import sys; sys.stdin = None; ")

    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.startswith(b"error: nothing is piped in")
    assert result.stderr.count(b"\n") == 1


def test_a_standard_input_that_cannot_be_read_is_one_line(index: Path, tmp_path: Path) -> None:
    with (tmp_path / "written").open("wb") as written:
        result = kb(index, "scan", "-", stdin=written)

    assert (result.returncode, result.stderr.count(b"\n")) == (2, 1)
    assert b"what is piped in cannot be read" in result.stderr
