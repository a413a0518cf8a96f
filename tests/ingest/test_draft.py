"""A page becomes a draft entry: what was found with its place, nothing overwritten, nothing publishable as it is."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from kb.cli import main
from kb.corpus.forms.library import SourceForm
from kb.corpus.loading import check_draft, check_entries
from kb.ingest.draft import draft_text, write_draft
from kb.ingest.passage import Link, Page
from kb.ingest.reading import read_page, read_text
from kb.search.live import LiveService
from tests.conftest import CORPUS_FOLDER, DAY

URL = "https://clinic.example/glowmend"
PAGE = b"""<html><head><title>GlowMend\xc2\xae glimmer cells | Tidewell Clinic</title></head><body>
<h1>GlowMend\xc2\xae</h1>
<p>Book your treatment today. Our clinic offers GlowMend&reg; glimmer cells with the LumiSpin&trade; kit to our patients.</p>
<h2>Conditions we treat</h2>
<p>Our glimmer cells treat:</p><ul><li>Knee disease</li><li>Hip disease</li></ul>
<h2>Is it approved?</h2>
<p>Glimmer cells are FDA approved for hip disease. Schedule a consultation. NCT99999903 is our study.</p>
<p><a href="/about">About us</a> <a href="https://papers.example/glow#top">A paper on glow</a>
<a href="https://www.fda.gov/glimmer">What FDA says</a> <a href="https://www.facebook.com/tidewell">Follow us</a>
<a href="https://papers.example/glow">again</a> <a href="mailto:a@b.example">Write</a> <a href="javascript:void(0)">Top</a></p>
</body></html>"""


def drafted(page: Page, live: LiveService) -> tuple[str, dict[str, Any]]:
    text = draft_text(page, live.now, DAY)
    return text, yaml.safe_load(text)


@pytest.fixture
def page() -> Page:
    return read_page(PAGE, url=URL, content_type="text/html; charset=utf-8")


def run(*arguments: str, index: Path, given: bytes | None = None) -> tuple[int, str]:
    result = CliRunner().invoke(
        main,
        ["--entries", str(CORPUS_FOLDER), "--index", str(index), "draft", *arguments],
        input=io.BytesIO(given) if given is not None else None,
        env={"KB_TODAY": DAY.isoformat()},
    )
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def test_what_was_found_is_proposed(page: Page, live: LiveService) -> None:
    _, entry = drafted(page, live)

    assert entry["name"] == "GlowMend glimmer cells"
    assert (entry["type"], entry["part_of"]) == ("product", "glimmer-cells")
    assert {use["condition"] for use in entry["uses"]} == {"knee-disease", "hip-disease"}
    assert "Glimmer cells are FDA approved for hip disease." in [claim["claim"] for claim in entry["claims"]]


def test_no_status_is_stated_and_no_evidence(page: Page, live: LiveService) -> None:
    _, entry = drafted(page, live)

    assert "status" not in entry
    assert all(set(use) == {"condition"} for use in entry["uses"])
    assert all(set(claim) == {"claim"} for claim in entry["claims"])


def test_each_value_has_a_comment_that_says_where_it_came_from(page: Page, live: LiveService) -> None:
    text, _ = drafted(page, live)

    for line in text.splitlines():
        assert " # " in line or line.startswith("#") or line.lstrip().startswith(("#", "{title")), line
    assert "under “GlowMend® > Is it approved?”; rule says-approved" in text


def test_the_places_of_claims_are_those_of_the_page(page: Page, live: LiveService) -> None:
    text, _ = drafted(page, live)
    found = re.findall(r'- claim: (".*?")  # characters (\d+) to (\d+)', text)

    assert found
    for quote, start, end in found:
        assert page.text[int(start) : int(end)] == yaml.safe_load(quote)


def test_the_places_of_names_hold_the_names(page: Page, live: LiveService) -> None:
    text, _ = drafted(page, live)
    start, end = re.search(r"part_of: glimmer-cells .*? characters (\d+) to (\d+)", text).groups()  # type: ignore[union-attr]

    assert "glimmer cells" in page.text[int(start) : int(end)]


def test_links_are_candidate_sources_that_nobody_has_read_official_ones_first(page: Page, live: LiveService) -> None:
    _, entry = drafted(page, live)
    sources = list(entry["sources"].values())

    assert [each["url"] for each in sources] == [URL, "https://www.fda.gov/glimmer", "https://papers.example/glow"]
    assert {each["read"] for each in sources} == {"not-read"}
    assert all(set(each) <= set(SourceForm.model_fields) for each in sources)


def test_brands_and_register_numbers_are_remarks_for_a_person_to_judge(page: Page, live: LiveService) -> None:
    text, entry = drafted(page, live)

    assert "# perhaps also_known_as: LumiSpin (characters" in text
    assert "# perhaps identifiers: NCT99999903 (characters" in text
    assert not {"also_known_as", "identifiers"} & set(entry)


def test_a_page_about_a_known_class_says_so(live: LiveService) -> None:
    text, entry = drafted(read_page(b"<title>Glimmer cells: what to know</title><p>Glimmer cells glow in the dark, as everybody knows.</p>"), live)

    assert (entry["name"], entry["type"]) == ("Glimmer cells", "class")
    assert "The records have glimmer-cells by this name" in text
    assert "part_of" not in entry


def test_a_page_that_names_nothing_we_know_is_a_draft_of_its_title(live: LiveService, tmp_path: Path) -> None:
    text, entry = drafted(read_page(b"<title>The weather</title><p>It will rain on the coast tomorrow, and on the hills as well.</p>"), live)

    assert set(entry) == {"name", "type"}
    assert write_draft(text, tmp_path).name == "the-weather.yaml"


def test_the_check_says_what_a_person_must_still_supply(page: Page, live: LiveService, tmp_path: Path) -> None:
    text, entry = drafted(page, live)
    path = write_draft(text, tmp_path)
    told = {(problem.field, problem.rule) for problem in check_draft(path, CORPUS_FOLDER, DAY)}

    missing = {"summary", "patient", "call_card", "checked", "review_every", "clinician_review"}
    missing |= {f"claims[{place}].{field}" for place in range(len(entry["claims"])) for field in ("fact", "cite")}
    assert {(field, "field-missing") for field in missing} <= told
    assert ("sources", "field-unknown") in told


def test_a_draft_among_the_entries_keeps_them_from_being_published(page: Page, live: LiveService, corpus_folder: Path) -> None:
    text, _ = drafted(page, live)
    write_draft(text, corpus_folder / "products")

    assert check_entries(corpus_folder, DAY).corpus is None


def test_nothing_is_overwritten_and_a_second_draft_is_numbered(tmp_path: Path) -> None:
    first = write_draft('name: "One"\n', tmp_path)
    first.write_text("a person wrote here", encoding="utf-8")
    names = [write_draft('name: "One"\n', tmp_path).name for _ in range(2)]

    assert (first.name, names) == ("one.yaml", ["one-2.yaml", "one-3.yaml"])
    assert first.read_text(encoding="utf-8") == "a person wrote here"


def test_the_command_writes_a_draft_and_says_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(PAGE)
    into, index = tmp_path / "drafts", tmp_path / "index"
    first = run(str(tmp_path / "page.html"), "--into", str(into), index=index)
    second = run("-", "--into", str(into), index=index, given=PAGE)

    assert (first[0], second[0]) == (0, 0)
    assert sorted(path.name for path in into.iterdir()) == ["glowmend-glimmer-cells-2.yaml", "glowmend-glimmer-cells.yaml"]
    assert "summary: the field is required" in first[1]
    assert "from page.html; no entry yet" in (into / "glowmend-glimmer-cells.yaml").read_text(encoding="utf-8")
    checked = run("--check", str(into / "glowmend-glimmer-cells.yaml"), index=index)
    assert checked[0] == 1
    assert checked[1].count("the field is required") == first[1].count("the field is required")


def test_a_draft_that_a_person_has_finished_passes_the_check(tmp_path: Path) -> None:
    entry = (CORPUS_FOLDER / "products" / "palelume.yaml").read_text(encoding="utf-8")
    path = tmp_path / "newlume.yaml"
    path.write_text(entry.replace("Palelume", "Newlume"), encoding="utf-8")

    assert run("--check", str(path), index=tmp_path) == (0, f"{path} can be moved to {CORPUS_FOLDER}/products/\n")


@pytest.mark.parametrize("arguments", [("no-such-page.html",), ("--check", "no-such-draft.yaml")])
def test_a_file_that_is_not_there_is_one_line(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    status, said = run(*arguments, index=tmp_path / "index")

    assert status == 2
    assert said.startswith("error: ")


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(PAGE)
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    status, said = run(str(tmp_path / "page.html"), "--into", str(tmp_path / "taken" / "drafts"), index=tmp_path / "index")

    assert status == 2
    assert "--into" in said


@given(st.text(max_size=60), st.text(max_size=60), st.text(min_size=1, max_size=60))
def test_whatever_a_page_says_its_draft_is_yaml_that_says_it(live: LiveService, title: str, heading: str, link: str) -> None:
    read = read_text(f"{heading}\n\nGlimmer cells are FDA approved for hip disease. Book now.\n\n{title} is what it is called here.")
    page = Page(URL, title, read.text, read.passages, (Link(link, "https://papers.example/" + link),))

    _, entry = drafted(page, live)

    assert isinstance(entry["name"], str)
    assert {"condition": "hip-disease"} in entry["uses"]
    assert all(source["read"] == "not-read" for source in entry["sources"].values())


@pytest.mark.parametrize("title", ["", "- ? : {[", "\u2028 \x85 lines", "日本", "../../etc/passwd", "a" * 400])
def test_no_title_breaks_the_draft_or_leads_out_of_the_folder(title: str, live: LiveService, tmp_path: Path) -> None:
    read = Page("https://example.org/a\nstatus: approved", title, "Nothing of note.", ())

    path = write_draft(draft_text(read, live.now, DAY), tmp_path)

    assert path.parent == tmp_path
    assert set(yaml.safe_load(path.read_text(encoding="utf-8"))) == {"name", "type", "sources"}


def test_the_texts_of_a_page_stay_texts_whatever_signs_they_hold(live: LiveService) -> None:
    html = b"""<title>Glimmer cells: "the" shot # of Tidewell</title><h1>Shots</h1><p>Book your treatment. Glimmer cells are "safe": no # risks.</p>
    <p><a href="https://shop.example.com/x: y">A shop: {here}</a></p>"""
    _, entry = drafted(read_page(html, url=URL), live)

    assert (entry["name"], entry["type"]) == ("Glimmer cells", "class")
    assert [each["url"] for each in entry["sources"].values()] == [URL, "https://shop.example.com/x: y"]
    assert entry["sources"]["shop-a-shop-here"]["title"] == "A shop: {here}"
