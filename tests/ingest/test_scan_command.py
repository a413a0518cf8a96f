"""`kb scan`: what it prints, its exit codes, and one line for every page that cannot be read."""

from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kb.cli import main
from kb.ingest.reading import read_file
from tests.conftest import CORPUS_FOLDER, DAY

SAFE = "Glimmer cells are completely safe and have no side effects."
SERIOUS = f"""<html><head><title>Tidewell Clinic</title></head><body><h1>Glimmer cells</h1>
<p>Schedule a visit at our clinic. Call us today.</p><p>{SAFE} Our glimmer cells cure hip disease.</p></body></html>"""
HARMLESS = "<html><head><title>A garden</title></head><body><h1>Roses</h1><p>Roses grow well in the sun and need water in summer.</p></body></html>"
SCRIPT = "<html><body><div id=root></div><script>go()</script></body></html>"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("scan") / "index"


@pytest.fixture
def serious(tmp_path: Path) -> Path:
    path = tmp_path / "clinic.html"
    path.write_text(SERIOUS)
    return path


def scan(index: Path, *arguments: object, given: str | bytes | None = None) -> Result:
    whole = ["--entries", str(CORPUS_FOLDER), "--index", str(index), "scan", *map(str, arguments)]
    return CliRunner().invoke(main, whole, input=given, env={"KB_TODAY": DAY.isoformat()})


def test_a_serious_page_is_a_table_with_quote_fact_and_source_and_exit_1(index: Path, serious: Path) -> None:
    result = scan(index, serious)

    assert result.exit_code == 1
    assert result.stdout.startswith("Tidewell Clinic\nnames: glimmer-cells")
    assert f"“{SAFE}”" in result.stdout
    assert "The record: " in result.stdout
    assert "https://example.org/" in result.stdout
    assert "serious" in result.stdout.splitlines()[-1]


def test_a_harmless_page_exits_0(index: Path, tmp_path: Path) -> None:
    path = tmp_path / "garden.html"
    path.write_text(HARMLESS)

    result = scan(index, path)

    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == "nothing found that stands against the record"


def test_what_a_terminal_would_obey_is_printed_in_no_table_and_no_message(index: Path, tmp_path: Path) -> None:
    path, missing = tmp_path / "clinic.txt", tmp_path / "none\x1b[2J.html"
    path.write_text(f"\x1b]0;Clinic\x07\u202e\n\nCall us\x9b2J today at our clinic.\n\n{SAFE[:-1]}\x1b[31m.\n", encoding="utf-8")

    for result in (scan(index, path), scan(index, missing)):
        assert result.output
        assert all(letter.isprintable() for line in result.output.splitlines() for letter in line)
    assert "]0;Clinic" in scan(index, path).stdout


def test_json_has_rule_quote_fact_and_sources_with_the_quote_at_its_place(index: Path, serious: Path) -> None:
    result = scan(index, serious, "--json")

    text, value = read_file(serious).text, json.loads(result.stdout)
    assert result.exit_code == 1
    assert {"says-safe", "cure-or-guarantee"} <= {each["rule"] for each in value["findings"]}
    for each in value["findings"]:
        assert each["quote"] == text[each["start"] : each["end"]]
        assert each["fact"]
        assert each["cite"]


def results(result: Result) -> list[tuple[str, dict[str, object]]]:
    """The URI and the region of each result of a SARIF run."""
    places = [each["locations"][0]["physicalLocation"] for each in json.loads(result.stdout)["runs"][0]["results"]]
    return [(each["artifactLocation"]["uri"], each["region"]) for each in places]


def test_sarif_is_2_1_0_with_a_rule_and_the_raw_lines_and_columns_of_each_result(index: Path, serious: Path) -> None:
    result = scan(index, serious, "--format", "sarif")

    value, lines = json.loads(result.stdout), serious.read_text().splitlines()
    run = value["runs"][0]
    assert (result.exit_code, value["version"], run["columnKind"]) == (1, "2.1.0", "utf16CodeUnits")
    assert run["results"]
    assert {each["ruleId"] for each in run["results"]} <= {each["id"] for each in run["tool"]["driver"]["rules"]}
    assert {each["level"] for each in run["results"]} <= {"error", "warning"}
    for uri, region in results(result):
        assert uri == serious.as_uri()
        assert region["startLine"] == region["endLine"] == 2
        assert lines[1][region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]  # type: ignore[index,operator]
        assert "charOffset" not in region


def test_a_file_below_the_working_directory_is_named_from_there_with_its_letters_escaped(
    index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "site").mkdir()
    path = tmp_path / "site" / "our 100% caf\u00e9:s.html"
    path.write_text(SERIOUS)

    for named in (path, path.relative_to(tmp_path), Path("site/../site") / path.name):
        assert {uri for uri, _ in results(scan(index, named, "--format", "sarif"))} == {"site/our%20100%25%20caf%C3%A9%3As.html"}


def test_sarif_of_what_is_piped_in_has_lines_too(index: Path) -> None:
    found = results(scan(index, "-", "--format", "sarif", given=SERIOUS))

    assert {(uri, region["startLine"]) for uri, region in found} == {("stdin", 2)}


def test_what_is_piped_in_is_scanned(index: Path) -> None:
    html, text = scan(index, "-", given=SERIOUS), scan(index, "-", "--json", given=f"Call us today at our clinic.\n\n{SAFE}\n")

    assert (html.exit_code, text.exit_code) == (1, 1)
    assert SAFE in [each["quote"] for each in json.loads(text.stdout)["findings"]]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (None, "cannot be read"),
        (b"", "is empty"),
        (b"\x89PNG\r\n\x1a\n1234", "a picture"),
        (bytes(range(256)) * 20, "not text"),
        (b"PK\x03\x04rest", "zip archive"),
        (b"%PDF-1.7\nbroken", "PDF cannot be read"),
        (SCRIPT.encode(), "without JavaScript"),
    ],
)
def test_a_page_that_cannot_be_read_is_one_line_and_exit_2(index: Path, tmp_path: Path, raw: bytes | None, words: str) -> None:
    path = tmp_path / "page.bin"
    if raw is not None:
        path.write_bytes(raw)

    for result in (scan(index, path), scan(index, path, "--json"), scan(index, path, "--format", "sarif")):
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith("error: ")
        assert words in result.stderr
        assert result.stderr.count("\n") == 1


def test_a_folder_an_address_inside_the_network_and_a_day_to_come_are_one_line(index: Path, tmp_path: Path, serious: Path) -> None:
    for arguments in (
        [tmp_path],
        ["http://127.0.0.1:1/"],
        ["ftp://clinic.example/page"],
        ["http://xn--a/"],
        ["http://[bad/"],
        [serious, "--as-of", "2999-01-01"],
    ):
        result = scan(index, *arguments)

        assert result.exit_code == 2
        assert (result.stderr.startswith("error: "), result.stderr.count("\n")) == (True, 1)


def more_maps(home: str) -> dict[str, bytes]:
    """Maps as sites have them: packed, naming maps that are not there and addresses that are none."""
    packed = gzip.compress(f"<urlset><loc>{home}/garden</loc></urlset>".encode())
    return {
        "/dead.xml": f"<urlset><loc>{home}/missing</loc><loc>http://xn--a/</loc></urlset>".encode(),
        "/bad.xml": f"<urlset><loc>http://[bad/</loc><loc>http://xn--a/</loc><loc>{home}/garden</loc></urlset>".encode(),
        "/packed.xml.gz": packed,
        "/torn.xml.gz": packed[:-12],
        "/bomb.xml.gz": gzip.compress(b"0" * 20_000_001),
        "/index.xml": b"".join(b"<loc>/%s</loc>" % name for name in (b"gone.xml", b"torn.xml.gz", b"bomb.xml.gz", b"packed.xml.gz", b"sitemap.xml")),
        "/many.xml": f"<loc>{home}/packed.xml.gz</loc>".encode() + b"".join(b"<loc>/gone%d.xml</loc>" % number for number in range(60)),
        "/blank.xml": f"<urlset><loc>{home}/garden</loc><loc> ".encode() + b" " * 5_000_000,
    }


class Site(BaseHTTPRequestHandler):
    """A small site with a map; one of its pages is made by scripts alone, one is missing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        names = ("clinic", "garden", "script", "missing")
        listed = "".join(f"<url><loc>http://{self.headers['Host']}/{name}</loc></url>" for name in names)
        pages: dict[str, str | bytes] = {
            "/sitemap.xml": f"<urlset>{listed}</urlset>",
            "/maps.xml": "<sitemapindex><sitemap><loc>/sitemap.xml</loc></sitemap></sitemapindex>",
            "/empty.xml": "<urlset></urlset>",
            "/clinic": SERIOUS,
            "/garden": HARMLESS,
            "/script": SCRIPT,
        }
        pages |= more_maps(f"http://{self.headers['Host']}")
        page = pages.get(self.path, b"")
        body = page if isinstance(page, bytes) else page.encode()
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    made = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    made.daemon_threads = True
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_address[1]}"
    made.shutdown()
    made.server_close()


INSIDE = ("--allow-private", "--delay", "0")


def test_an_address_is_fetched_and_scanned(index: Path, site: str) -> None:
    result = scan(index, f"{site}/clinic", "--allow-private", "--json")

    assert (result.exit_code, json.loads(result.stdout)["url"]) == (1, f"{site}/clinic")


def test_sarif_of_an_address_names_it_with_the_first_line_and_the_words(index: Path, site: str) -> None:
    found = results(scan(index, f"{site}/clinic", "--allow-private", "--format", "sarif"))

    assert found
    for uri, region in found:
        assert (uri, sorted(region), region["startLine"]) == (f"{site}/clinic", ["snippet", "startLine"], 1)


@pytest.mark.parametrize("name", ["sitemap.xml", "maps.xml"])
def test_every_page_of_a_site_is_scanned_and_the_unreadable_are_told(index: Path, site: str, name: str) -> None:
    result = scan(index, f"{site}/{name}", "--sitemap", "--json", *INSIDE)

    value = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [(each["url"], bool(each["findings"])) for each in value["pages"]] == [(f"{site}/clinic", True), (f"{site}/garden", False)]
    assert [each["url"] for each in value["unreadable"]] == [f"{site}/script", f"{site}/missing"]
    assert "JavaScript" in value["unreadable"][0]["why"]
    assert "404" in value["unreadable"][1]["why"]


@pytest.mark.parametrize("form", ["table", "sarif"])
def test_the_unreadable_pages_of_a_site_are_told_beside_the_output(index: Path, site: str, form: str) -> None:
    result = scan(index, f"{site}/sitemap.xml", "--sitemap", "--format", form, *INSIDE)

    assert result.exit_code == 1
    told = [line for line in result.stderr.splitlines() if line.startswith("not read: ")]
    assert [line.split(": ")[1] for line in told] == [f"{site}/script", f"{site}/missing"]
    assert SAFE in result.stdout


def test_a_map_that_names_no_page_is_one_line(index: Path, site: str) -> None:
    result = scan(index, f"{site}/empty.xml", "--sitemap", *INSIDE)

    assert result.exit_code == 2
    assert (result.stderr.startswith("error: "), result.stderr.count("\n")) == (True, 1)


def test_a_site_of_which_no_page_could_be_read_exits_2_and_names_each(index: Path, site: str) -> None:
    result = scan(index, f"{site}/dead.xml", "--sitemap", "--json", *INSIDE)

    assert result.exit_code == 2
    assert [each["url"] for each in json.loads(result.stdout)["unreadable"]] == [f"{site}/missing", "http://xn--a/"]
    assert [line for line in result.stderr.splitlines() if line.startswith("error: ")] == [
        f"error: no page of {site}/dead.xml could be read; each is named with its reason"
    ]


def test_an_address_in_a_map_that_is_none_is_one_entry_among_the_unreadable(index: Path, site: str) -> None:
    value = json.loads(scan(index, f"{site}/bad.xml", "--sitemap", "--json", *INSIDE).stdout)

    assert [each["url"] for each in value["pages"]] == [f"{site}/garden"]
    assert [each["url"] for each in value["unreadable"]] == ["http://[bad/", "http://xn--a/"]
    assert all("not a web address" in each["why"] for each in value["unreadable"])


def test_packed_maps_are_unpacked_and_maps_that_cannot_be_read_are_told_and_passed_over(index: Path, site: str) -> None:
    result = scan(index, f"{site}/index.xml", "--sitemap", "--json", *INSIDE)

    value = json.loads(result.stdout)
    assert (result.exit_code, value["incomplete"]) == (1, False)
    assert [each["url"] for each in value["pages"]] == [f"{site}/garden", f"{site}/clinic"]
    told = {each["url"].removeprefix(site): each["why"] for each in value["unreadable"]}
    assert list(told) == ["/gone.xml", "/torn.xml.gz", "/bomb.xml.gz", "/script", "/missing"]
    assert "404" in told["/gone.xml"]
    assert "cannot be unpacked" in told["/torn.xml.gz"]
    assert "20 MB" in told["/bomb.xml.gz"]


def test_of_more_maps_than_are_read_the_rest_is_told(index: Path, site: str) -> None:
    value = json.loads(scan(index, f"{site}/many.xml", "--sitemap", "--json", *INSIDE).stdout)

    assert [each["url"] for each in value["pages"]] == [f"{site}/garden"]
    assert len(value["unreadable"]) == 60
    assert sum("more than 50 maps" in each["why"] for each in value["unreadable"]) == 11


def test_a_packed_map_may_be_the_one_that_is_given(index: Path, site: str) -> None:
    assert scan(index, f"{site}/packed.xml.gz", "--sitemap", *INSIDE).exit_code == 0
    assert scan(index, f"{site}/torn.xml.gz", "--sitemap", *INSIDE).exit_code == 2


def test_a_map_of_megabytes_of_blanks_is_read_without_delay(index: Path, site: str) -> None:
    assert scan(index, f"{site}/blank.xml", "--sitemap", *INSIDE).exit_code == 0


@pytest.mark.parametrize("form", ["table", "json", "sarif"])
def test_a_scan_of_a_site_that_is_interrupted_prints_what_was_scanned_so_far(
    index: Path, site: str, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kb.commands.scan.time.sleep", interrupt)
    result = scan(index, f"{site}/sitemap.xml", "--sitemap", *(["--json"] if form == "json" else ["--format", form]), *INSIDE)

    assert result.exit_code == 130
    assert SAFE in result.stdout
    assert result.stderr.splitlines()[-1] == "broken off; pages scanned so far: 1"
    if form == "json":
        assert json.loads(result.stdout)["incomplete"]
    if form == "sarif":
        assert json.loads(result.stdout)["runs"][0]["invocations"] == [{"executionSuccessful": False}]
