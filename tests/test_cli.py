"""The command line: what each command prints, and its exit code."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from flask.testing import FlaskClient

from kb.cli import main
from kb.search.live import LiveService
from kb.settings import Settings
from kb.web.app import create_app
from tests.conftest import CORPUS_FOLDER, DAY


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cli") / "index"


def run(index: Path, *arguments: str, entries: Path = CORPUS_FOLDER) -> Result:
    return CliRunner().invoke(main, ["--entries", str(entries), "--index", str(index), *arguments], env={"KB_TODAY": DAY.isoformat()})


def one_error_line(result: Result) -> str:
    assert result.exit_code == 2
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1
    return result.stderr


def test_check_of_sound_entries_counts_them_and_exits_0(index: Path) -> None:
    result = run(index, "check")

    assert result.exit_code == 0
    assert result.output.endswith("0 problems, 0 warnings\n")


def test_report_prints_its_table_and_the_same_as_json(index: Path) -> None:
    printed, values = run(index, "report", "--counts").output, json.loads(run(index, "report", "--json").output)

    assert f"{len(values['unverified'])} (" in printed
    assert "status events unverified         0" in printed
    assert values["status_events_unverified"] == 0
    assert values["records"]["product"] == 10


def test_index_builds_and_names_the_generation(index: Path) -> None:
    result = run(index, "index")

    assert result.exit_code == 0
    assert (index / "CURRENT").read_text().strip() in result.output


def test_status_prints_the_verdict_the_evidence_and_the_sources(index: Path) -> None:
    result = run(index, "status", "lumora", "knee-disease")

    assert result.exit_code == 0
    assert result.output.startswith("YES  Lumora: FDA-approved for knee disease in adults (BLA 999001")
    assert "Evidence (Moderate certainty): It probably helps." in result.output
    assert "checked 2026-" in result.output


def test_status_answers_for_a_past_day(index: Path) -> None:
    result = json.loads(run(index, "status", "lumora", "--as-of", "2020-01-01", "--json").output)

    assert (result["verdict"], result["as_of"]) == ("trial-only", "2020-01-01")


def test_an_old_id_is_understood(index: Path) -> None:
    assert json.loads(run(index, "status", "lumora-implant", "--json").output)["entry"] == "lumora"


@pytest.mark.parametrize("command", [("status", "lumorra"), ("status", "lumora", "knee-diseese"), ("show", "lumorra")])
def test_an_unknown_id_is_one_line_with_a_near_one(index: Path, command: tuple[str, ...]) -> None:
    assert "did you mean" in one_error_line(run(index, *command))


def test_a_day_that_is_none_is_one_line_that_says_what_to_write(index: Path) -> None:
    assert "YYYY-MM-DD" in one_error_line(run(index, "status", "lumora", "--as-of", "banana"))


def test_search_prints_the_answer_and_the_records(index: Path) -> None:
    result = run(index, "search", "are", "glimmer", "cells", "approved")

    assert result.exit_code == 0
    assert result.output.startswith("NO  Glimmer cells")
    assert "product    glimmer-cells: Glimmer cells" in result.output


def test_search_explains_itself_in_sentences(index: Path) -> None:
    output = run(index, "search", "--explain", "glow", "cells", "for", "a", "sore", "knee").output

    assert '"glow cells" is the product glimmer-cells (alias: glow cells)' in output
    assert "Is Glimmer cells approved for knee disease?" in output
    assert "1. glimmer-cells: named in the question" in output


def test_search_that_finds_nothing_exits_1(index: Path) -> None:
    assert run(index, "search", "zzqx").exit_code == 1


def test_a_filter_that_is_none_is_one_line_with_the_facets(index: Path) -> None:
    assert "kind" in one_error_line(run(index, "search", "lumora", "--only", "colour=blue"))


def test_search_and_status_print_the_same_objects_as_the_api(index: Path, live: LiveService, tmp_path: Path) -> None:
    client: FlaskClient = create_app(Settings(entries=CORPUS_FOLDER, index=tmp_path, fixed_day=DAY), live).test_client()

    printed = json.loads(run(index, "search", "lumora sore knee", "--per-page", "20", "--json").output)
    assert printed == client.get("/api/v1/search?q=lumora+sore+knee").json
    printed = json.loads(run(index, "status", "lumora", "hip-disease", "--json").output)
    assert printed == client.get("/api/v1/status?product=lumora&condition=hip-disease").json
    printed = json.loads(run(index, "show", "lumora", "--json").output)
    assert printed == client.get("/api/v1/products/lumora").json


def test_show_prints_name_verdict_and_summary(index: Path) -> None:
    output = run(index, "show", "lumora").output

    assert output.startswith("Lumora  (product lumora)")
    assert "No approval covers the hip." in output


def test_broken_entries_without_an_index_are_one_line_that_names_the_check(corpus_folder: Path, tmp_path: Path) -> None:
    (corpus_folder / "products" / "lumora.yaml").write_text("name: [", encoding="utf-8")

    assert "kb check" in one_error_line(run(tmp_path / "none", "index", entries=corpus_folder))


def test_a_missing_folder_of_entries_is_one_line(tmp_path: Path) -> None:
    assert "KB_ENTRIES" in one_error_line(run(tmp_path / "index", "index", entries=tmp_path / "none"))


def test_an_index_folder_that_is_a_file_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert "KB_INDEX" in one_error_line(run(tmp_path / "file", "index"))


def test_a_port_that_is_taken_is_one_line_with_what_to_do(index: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert port in one_error_line(run(index, "serve", "--port", port))
