"""From a page to a draft entry: nothing made up, nothing overwritten, nothing that could be published as it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from kb.cli import main
from kb.corpus.loading import check_draft, check_entries
from kb.ingest.draft import DraftNotWritable, draft_text, write_draft
from kb.ingest.page import read_html
from kb.ingest.passage import Page
from kb.search.live import LiveService
from tests.conftest import CORPUS_FOLDER, DAY

HTML = b"""<html><head><title>Glimmer cells: "the" shot # of Tidewell</title></head><body><h1>Glimmer cells</h1>
<p>Schedule a visit at our clinic. Call us today. Glimmer cells come from donors.</p>
<h2>Why it&rsquo;s "good": key</h2><p>Glimmer cells are completely safe and have no side effects. Our glimmer cells cure hip disease.</p>
<p>We offer glimmer cells for heart weakness.</p>
<p><a href="https://shop.example.com/x: y">A shop: {here}</a> <a href="https://www.fda.gov/glow">What FDA says</a> <a href="/own">us</a>
<a href="javascript:alert(1)">x</a> <a href="mailto:a@example.org">mail</a></p></body></html>"""
OFFSETS = re.compile(r'^  - claim: (".*")  # characters (\d+) to (\d+)', re.M)


@pytest.fixture(scope="module")
def page() -> Page:
    return read_html(HTML, url="https://tidewell.example.org/glimmer")


@pytest.fixture(scope="module")
def text(page: Page, live: LiveService) -> str:
    return draft_text(page, live.now, DAY)


def test_a_draft_parses_and_says_what_the_page_says(text: str) -> None:
    read = yaml.safe_load(text)

    assert (read["name"], read["type"], read["part_of"]) == ('Glimmer cells: "the" shot # of Tidewell', "product", "glimmer-cells")
    assert {each["condition"] for each in read["uses"]} == {"hip-disease", "heart-weakness"}
    assert "Glimmer cells are completely safe and have no side effects." in [each["claim"] for each in read["claims"]]


def test_a_draft_states_no_status_and_none_of_what_a_person_must_write(text: str) -> None:
    read = yaml.safe_load(text)

    assert not {"status", "summary", "patient", "call_card", "checked", "review_every", "clinician_review"} & set(read)
    assert all(set(each) == {"condition"} for each in read["uses"])
    assert all(set(each) == {"claim"} for each in read["claims"])


def test_the_places_in_the_comments_are_where_the_page_says_it(page: Page, text: str) -> None:
    found = OFFSETS.findall(text)

    assert len(found) == len(yaml.safe_load(text)["claims"]) >= 3
    for quote, start, end in found:
        assert page.text[int(start) : int(end)] == yaml.safe_load(quote)


def test_the_links_of_the_page_are_candidate_sources_that_nobody_read_official_ones_first(text: str) -> None:
    listed = [yaml.safe_load(line.removeprefix("#   ")) for line in text.splitlines() if line.startswith("#   ")]

    sources = {name: value for each in listed for name, value in each.items()}
    assert [value["url"] for value in sources.values()] == ["https://www.fda.gov/glow", "https://shop.example.com/x: y"]
    assert {value["read"] for value in sources.values()} == {"not-read"}


def test_the_check_names_what_is_missing(page: Page, text: str, tmp_path: Path) -> None:
    path = write_draft(text, page, tmp_path)

    problems = check_draft(path, CORPUS_FOLDER, DAY)

    assert {each.path for each in problems} == {path.as_posix()}
    told = " ".join(f"{each.field} {each.message}" for each in problems)
    for name in ("summary", "patient", "call_card", "checked", "review_every", "clinician_review", "fact"):
        assert name in told


def test_a_draft_never_overwrites_and_leaves_the_entries_alone(page: Page, text: str, tmp_path: Path, corpus_folder: Path) -> None:
    first = write_draft(text, page, tmp_path / "drafts")
    first.write_text("mine")

    second, third = write_draft(text, page, tmp_path / "drafts"), write_draft(text, page, tmp_path / "drafts")

    assert first.read_text() == "mine"
    assert [path.stem for path in (second, third)] == [f"{first.stem}-2", f"{first.stem}-3"]
    assert second.read_text() == third.read_text() == text
    assert check_entries(corpus_folder, DAY).errors == 0


def test_a_folder_that_cannot_be_written_is_one_line(page: Page, text: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(DraftNotWritable, match="--into"):
        write_draft(text, page, tmp_path / "file" / "drafts")


@pytest.mark.parametrize("title", ["", "- ? : {[", "\u2028 \x85 lines", "日本", "../../etc/passwd", "a" * 400])
def test_no_title_breaks_the_draft_or_leads_out_of_the_folder(title: str, live: LiveService, tmp_path: Path) -> None:
    read = Page("https://example.org/a\nstatus: approved", title, "Nothing of note.", ())

    path = write_draft(draft_text(read, live.now, DAY), read, tmp_path)

    assert path.parent == tmp_path
    assert set(yaml.safe_load(path.read_text(encoding="utf-8"))) == {"name", "type"}


def test_kb_draft_says_where_it_wrote_and_what_is_missing(tmp_path: Path) -> None:
    saved = tmp_path / "clinic.html"
    saved.write_bytes(HTML)
    given = ["--entries", str(CORPUS_FOLDER), "--index", str(tmp_path / "index"), "draft", str(saved), "--into", str(tmp_path / "drafts")]

    results = [CliRunner().invoke(main, given, env={"KB_TODAY": DAY.isoformat()}) for _ in range(2)]

    assert [each.exit_code for each in results] == [0, 0]
    assert len(list((tmp_path / "drafts").glob("*.yaml"))) == 2
    assert "still to be written by a person" in results[0].stdout
    assert "summary" in results[0].stdout
