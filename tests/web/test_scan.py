"""Checking a page in the browser and as JSON."""

from __future__ import annotations

import io
import json
from contextlib import ExitStack
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from kb.corpus.drifted import seen_folder
from kb.corpus.statements import cited_in
from kb.search.live import LiveService
from kb.settings import Settings
from kb.web.app import create_app
from kb.web.turns import MOST_AT_ONCE, turn
from tests.conftest import CORPUS_FOLDER, DAY
from tests.ingest.pdfs import pdf_of

SAFE = "Glimmer cells are completely safe and have no side effects."
PAGE = f"Schedule a visit at our clinic. Call us today.\n\nGlimmer cells come from donors. {SAFE} <b>We & you</b>"


def test_a_pasted_page_comes_back_with_the_statement_marked_and_its_fact_beside_it(client: FlaskClient) -> None:
    found = BeautifulSoup(client.post("/scan", data={"text": PAGE}).data, "html.parser")

    assert SAFE in " ".join(mark.get_text(" ") for mark in found.find_all("mark"))
    note = found.select_one(".scan-notes li")
    assert note is not None
    assert "The record:" in note.get_text()
    assert note.select("a[href]")


def test_what_is_pasted_is_shown_as_text_and_never_as_markup(client: FlaskClient) -> None:
    found = client.post("/scan", data={"text": "Glimmer cells, our notes.\n\nif a <script>alert(1)</script > b"}).get_data(as_text=True)

    assert "<script>alert" not in found


def test_a_file_that_is_sent_is_read_and_one_that_is_no_page_is_refused_in_words(client: FlaskClient) -> None:
    good = client.post("/scan", data={"page": (io.BytesIO(PAGE.encode()), "clinic.txt")}, content_type="multipart/form-data")
    bad = client.post("/scan", data={"page": (io.BytesIO(b"\x89PNG\r\n\x1a\n1234"), "photo.png")}, content_type="multipart/form-data")

    assert good.status_code == 200
    assert bad.status_code == 422
    assert "a picture" in bad.get_data(as_text=True)
    assert "<textarea" in bad.get_data(as_text=True)


def test_an_empty_form_says_what_to_send(client: FlaskClient) -> None:
    assert "Paste the text" in client.post("/scan", data={}).get_data(as_text=True)


def test_an_address_is_not_fetched_unless_the_server_was_told_to(client: FlaskClient, live: LiveService, tmp_path: Path) -> None:
    assert "scan-url" not in client.get("/scan").get_data(as_text=True)
    assert client.post("/scan", data={"url": "https://example.org/"}).status_code == 403

    switched_on = create_app(Settings(entries=CORPUS_FOLDER, index=tmp_path, fixed_day=DAY, scan_fetch=True), live).test_client()
    assert "scan-url" in switched_on.get("/scan").get_data(as_text=True)
    inside = switched_on.post("/scan", data={"url": "http://127.0.0.1:1/secret"})
    assert inside.status_code == 422


@pytest.mark.parametrize("address", ["http://xn--a/", "http://xn--zzzzzzzzzzzzzzzzzz/", "http://[bad/"])
def test_what_only_looks_like_an_address_is_refused_in_words(live: LiveService, tmp_path: Path, address: str) -> None:
    client = create_app(Settings(entries=CORPUS_FOLDER, index=tmp_path, fixed_day=DAY, scan_fetch=True), live).test_client()

    typed, sent = client.post("/scan", data={"url": address}), client.post("/api/v1/scan", json={"url": address})

    assert (typed.status_code, sent.status_code) == (422, 422)
    assert "is not a web address" in typed.get_data(as_text=True)
    assert "is not a web address" in sent.get_json()["detail"]


def test_the_api_gives_findings_whose_offsets_count_in_its_text_and_the_sources_they_cite(client: FlaskClient) -> None:
    found = client.post("/api/v1/scan", json={"text": PAGE, "url": "https://clinic.example/"}).get_json()

    assert [each["rule"] for each in found["findings"]] == ["says-safe"]
    for each in found["findings"]:
        assert found["text"][each["start"] : each["end"]] == each["quote"]
        assert set(each["cite"]) <= {cited["id"] for cited in found["citations"]}
    raw = client.post("/api/v1/scan", data=f"<p>{PAGE}</p>", content_type="text/html").get_json()
    assert [each["rule"] for each in raw["findings"]] == ["says-safe"]


def test_half_a_letter_in_a_text_is_scanned_around(client: FlaskClient) -> None:
    answered = client.post("/api/v1/scan", data=json.dumps({"text": f"{PAGE} \ud800"}), content_type="application/json")

    assert answered.status_code == 200
    assert [each["quote"] for each in answered.get_json()["findings"]] == [SAFE]


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"", "text/plain", 400),
        (b"{bad", "application/json", 400),
        (b"[]", "application/json", 400),
        (b'{"text": 3}', "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b'{"text":' * 100_000, "application/json", 400),
        (b'{"text": "Call us today.", "url": "\\ud800"}', "application/json", 400),
        (b"\x89PNG\r\n\x1a\n", "text/html", 422),
        (b"a" * 3_000_001, "text/plain", 413),
        (b'{"url": "https://example.org/"}', "application/json", 403),
    ],
)
def test_what_the_api_cannot_scan_is_a_problem_that_says_what_to_send(client: FlaskClient, body: bytes, kind: str, status: int) -> None:
    answered = client.post("/api/v1/scan", data=body, content_type=kind)

    assert answered.status_code == status
    assert answered.content_type == "application/problem+json"
    assert len(answered.get_json()["detail"]) > 20


def test_when_as_many_pages_are_checked_as_may_be_others_are_asked_to_come_again_and_the_rest_of_the_site_answers(client: FlaskClient) -> None:
    with ExitStack() as taken:
        for _ in range(MOST_AT_ONCE):
            taken.enter_context(turn())
        person = client.post("/scan", data={"text": PAGE})
        program = client.post("/api/v1/scan", json={"text": PAGE})
        others = [client.get(address).status_code for address in ("/scan", "/healthz", "/products/lumora")]

    assert (person.status_code, program.status_code) == (503, 503)
    assert int(person.headers["Retry-After"]) == int(program.headers["Retry-After"]) > 0
    assert "again in" in person.get_data(as_text=True)
    assert 'href="/' in person.get_data(as_text=True)
    assert "again in" in program.get_json()["detail"]
    assert others == [200, 200, 200]


def test_a_page_that_cannot_be_read_gives_its_turn_back(client: FlaskClient) -> None:
    for _ in range(MOST_AT_ONCE + 1):
        assert client.post("/scan", data={}).status_code == 422
        assert client.post("/api/v1/scan", data=b"").status_code == 400

    assert client.post("/scan", data={"text": PAGE}).status_code == 200


def test_a_pdf_that_unpacks_to_more_than_may_be_sent_is_refused_in_words(client: FlaskClient) -> None:
    bomb = pdf_of(*[b"BT /F1 12 Tf " + b"(a) Tj " * 20_000 + b"ET"] * 30)

    answered = client.post("/api/v1/scan", data=bomb, content_type="application/pdf")

    assert answered.status_code == 413
    assert "unpacks to more than 2 MB" in answered.get_json()["detail"]


def test_on_a_page_with_very_many_findings_what_is_found_again_leads_to_where_it_is_explained(client: FlaskClient) -> None:
    seller = "Schedule a visit at our clinic. Call us today.\n\nGlimmer cells come from donors."
    page = client.post("/scan", data={"text": f"{seller} {SAFE * 150}".replace(".Glimmer", ". Glimmer")}).get_data(as_text=True)
    found = BeautifulSoup(page, "html.parser")
    marks = found.select("mark a.ref")
    notes = found.select(".scan-notes li")

    assert "150 statements stand" in page
    assert len(marks) == 150
    assert len(notes) == 1
    assert {mark["href"] for mark in marks} == {f"#{notes[0]['id']}"}
    assert "found again" in page


def test_on_other_pages_each_finding_is_explained_at_its_place(client: FlaskClient) -> None:
    page = client.post("/scan", data={"text": f"{PAGE} {SAFE}"}).get_data(as_text=True)
    found = BeautifulSoup(page, "html.parser")

    assert len(found.select(".scan-notes li")) == len(found.select("mark a.ref")) == 2
    assert "found again" not in page


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ("".join(f"Knees number {number} hurt.\n\n" for number in range(20_001)), "more than 20,000 sentences"),
        ("".join(f"Knee {number} hurts. " for number in range(20_001)), "more than 20,000 sentences"),
        ("<html>" + "<b>knees</b> " * 100_001, "tags"),
        ("<html>" + "<iframe srcdoc='knees'></iframe>" * 8_000, "tags"),
        ("<html><iframe srcdoc='" + "&lt;b&gt;knees" * 100_001 + "'></iframe>", "tags"),
    ],
    ids=["passages", "sentences", "tags", "frames", "tags of a frame"],
)
def test_a_page_that_would_take_a_server_long_is_refused_with_what_to_do(client: FlaskClient, sent: str, words: str) -> None:
    program = client.post("/api/v1/scan", data=sent.encode(), content_type="application/octet-stream")
    person = client.post("/scan", data={"text": sent})

    assert (program.status_code, person.status_code) == (413, 413)
    assert words in program.get_json()["detail"]
    assert words in person.get_data(as_text=True)
    assert "<textarea" in person.get_data(as_text=True)


def test_a_source_that_changed_since_it_was_checked_banners_its_records_and_stands_on_the_review_page(live: LiveService, tmp_path: Path) -> None:
    name = next(each for each in cited_in(live.now.corpus.products["lumora"]) if each in live.now.corpus.sources)
    state = {name: {"drift": "wording-changed", "day": DAY.isoformat(), "detail": "“The first words ...”"}}
    folder = seen_folder(tmp_path)
    folder.mkdir(parents=True)
    (folder / "drift.json").write_text(json.dumps(state), encoding="utf-8")
    client = create_app(Settings(entries=tmp_path, index=tmp_path, fixed_day=DAY), live).test_client()

    assert "Source changed since last checked" in client.get("/products/lumora").get_data(as_text=True)
    review = client.get("/review").get_data(as_text=True)
    assert "Sources changed since last checked (1)" in review
    assert "/products/lumora" in review
