"""Matrix, timeline, comparison, changes, receipt, and what programs read."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from kb.corpus.corpus import Corpus
from kb.search.live import LiveService
from kb.settings import Settings
from kb.web.app import create_app
from kb.web.stories import changes, timeline, years
from kb.web.words import Explainer
from tests.conftest import CORPUS_FOLDER, DAY

ATOM = "{http://www.w3.org/2005/Atom}"


def page(client: FlaskClient, address: str, status: int = 200) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == status, response.text
    return BeautifulSoup(response.data, "html.parser")


def text(found: BeautifulSoup) -> str:
    return re.sub(r"\s+", " ", found.get_text(" "))


def test_the_matrix_shows_status_and_evidence_as_two_marks(client: FlaskClient) -> None:
    found = page(client, "/matrix?class=glimmer-cells")

    cells = {tag["href"]: text(tag) for tag in found.select("table.matrix tbody td a")}
    assert cells["/products/lumora#use-knee-disease"].startswith("● +3")
    assert cells["/products/glimmer-cells#use-hip-disease"].startswith("– =1")
    assert "Approved, moderate certainty: benefit" in cells["/products/lumora#use-knee-disease"]


def test_the_matrix_of_a_past_day_shows_the_status_of_that_day(client: FlaskClient) -> None:
    found = page(client, "/matrix?class=glimmer-cells&as_of=2019-06-01")

    assert "○" in text(found.select_one("a[href^='/products/lumora'][href*='#use-knee-disease']"))


def test_without_a_filter_the_matrix_shows_the_classes(client: FlaskClient) -> None:
    names = [tag.get_text() for tag in page(client, "/matrix").select("table.matrix tbody th a")]

    assert "Glimmer cells" in names
    assert "Lumora" not in names


def test_a_condition_keeps_its_column_and_those_it_contains(client: FlaskClient) -> None:
    columns = [tag.get_text() for tag in page(client, "/matrix?condition=joint-disease&class=glimmer-cells").select("thead th a")]

    assert set(columns) <= {"Joint disease", "Knee disease", "Hip disease", "Kneecap disease"}


def test_filters_that_match_nothing_say_so_and_lead_back(client: FlaskClient) -> None:
    found = page(client, "/matrix?class=mist-drops&condition=heart-weakness")

    assert "No product of this kind says anything of this condition" in text(found)
    assert found.select_one("main a[href='/matrix']")


@pytest.mark.parametrize(
    "address", ["/matrix?class=banana", "/matrix?condition=banana", "/timeline?class=banana", "/changes?ids=banana", "/receipt?product=banana"]
)
def test_an_unknown_filter_is_a_page_with_a_way_on(client: FlaskClient, address: str) -> None:
    assert page(client, address, 404).select_one("form[role=search]")


@pytest.mark.parametrize(
    ("ids", "status", "words"),
    [
        ("", 400, "names 0 products"),
        ("lumora", 400, "names 1 product,"),
        ("lumora,lumora", 400, "names 1 product,"),
        ("lumora,nightglow,oldlume,palelume,dewveil", 400, "at most four"),
        ("lumora,nightglov", 404, "There is no product 'nightglov' here"),
    ],
)
def test_a_comparison_that_cannot_be_made_says_what_to_write(client: FlaskClient, ids: str, status: int, words: str) -> None:
    assert words in text(page(client, f"/compare?ids={ids}", status))


def test_a_comparison_marks_what_differs(client: FlaskClient) -> None:
    found = page(client, "/compare?ids=lumora,nightglow")

    rows = {tag.th.get_text(" ", strip=True): tag for tag in found.select("table.compare tbody tr")}
    assert "differs" in rows["FDA status differs"]["class"]
    assert not rows["Donor differs"].get("class") if "Donor" in rows else True
    assert "BLA 999001" in text(rows["Application numbers differs"])


def test_changes_between_two_days_are_listed_the_newest_first(corpus: Corpus) -> None:
    found = changes(corpus, (), date(2018, 1, 1), date(2021, 12, 31))

    assert [(each.product.id, each.event.status.value) for each in found] == [
        ("lumora", "approved"),
        ("nightglow", "investigational"),
        ("glimmer-cells", "not-approved"),
        ("lumora", "investigational"),
    ]


@pytest.mark.parametrize(
    ("query", "words"), [("since=banana", "YYYY-MM-DD"), ("since=2024-01-01&until=2020-01-01", "after until"), ("until=2024-13-01", "YYYY-MM-DD")]
)
def test_days_that_are_none_are_told_with_what_to_write(client: FlaskClient, query: str, words: str) -> None:
    assert words in text(page(client, f"/changes?{query}", 400))


def test_the_feed_is_atom_with_lasting_ids_and_follows_a_chosen_list(client: FlaskClient) -> None:
    whole = ElementTree.fromstring(client.get("/changes.atom").data)
    some = ElementTree.fromstring(client.get("/changes.atom?ids=lumora").data)

    entries = whole.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids) > 4
    assert all(entry.findtext(f"{ATOM}updated") for entry in entries)
    assert {entry.find(f"{ATOM}link").get("href") for entry in some.findall(f"{ATOM}entry")} == {"http://localhost/products/lumora"}  # type: ignore[union-attr]


def test_the_timeline_holds_events_and_decisions_of_a_class_up_to_the_day(corpus: Corpus) -> None:
    told = [(each.day, each.action.id if each.action else each.change.product.id) for each in timeline(corpus, "glimmer-cells", date(2022, 12, 31))]  # type: ignore[union-attr]

    assert told == [("2022-09-12", "harbor-infections-2022"), ("2021-06-15", "lumora"), ("2015-04-01", "oldlume"), ("2005", "oldlume")]


def test_empty_years_stand_between_the_others(corpus: Corpus) -> None:
    counted = years(timeline(corpus, "glimmer-cells", DAY))

    assert [each.year for each in counted] == list(range(2005, 2024))
    assert sum(each.events + each.decisions for each in counted) == len(timeline(corpus, "glimmer-cells", DAY))


def test_a_receipt_says_what_was_said_of_which_day_from_which_data(client: FlaskClient, live: LiveService) -> None:
    found = text(page(client, "/receipt?product=lumora&condition=knee-disease&as_of=2022-01-01"))

    assert "Lumora: FDA-approved for knee disease in adults (BLA 999001, since 2021-06-15)" in found
    assert "Status as of 2022-01-01" in found
    assert live.now.generation in found
    assert live.now.corpus.fingerprint in found
    assert "/receipt?product=lumora&condition=knee-disease&as_of=2022-01-01" in found


def test_every_answer_leads_to_its_receipt(client: FlaskClient) -> None:
    link = page(client, "/search?q=lumora+sore+knee").select_one(".receipt-line a")["href"]

    assert parse_qs(urlsplit(link).query) == {"product": ["lumora"], "condition": ["knee-disease"], "as_of": ["2026-11-24"]}
    assert client.get(link).status_code == 200


def test_a_record_is_described_for_search_engines_with_its_last_review_and_status(client: FlaskClient) -> None:
    data = json.loads(page(client, "/products/lumora").find("script", type="application/ld+json").string)

    assert data["@type"] == "MedicalWebPage"
    assert data["lastReviewed"] == "2026-11-01"
    assert data["about"]["@type"] == "Drug"
    assert data["about"]["legalStatus"]["name"].startswith("Lumora: FDA-approved for knee disease")


def test_the_sitemap_lists_every_record_and_every_address_answers(client: FlaskClient, corpus: Corpus) -> None:
    addresses = [tag.text or "" for tag in ElementTree.fromstring(client.get("/sitemap.xml").data).iter() if tag.tag.endswith("}loc")]

    assert len(addresses) == len(corpus.records) + 6
    assert all(client.get(address.removeprefix("http://localhost")).status_code == 200 for address in addresses)


def test_a_browser_can_add_the_search(client: FlaskClient) -> None:
    response = client.get("/opensearch.xml")

    assert response.content_type.startswith("application/opensearchdescription+xml")
    assert "http://localhost/search?q={searchTerms}" in response.text
    assert page(client, "/").find("link", rel="search")["href"] == "/opensearch.xml"


def test_words_of_the_glossary_are_explained_once_where_they_stand(corpus: Corpus) -> None:
    terms = tuple(corpus.terms.values())
    word = terms[0].term
    pieces = Explainer(terms).pieces(f"A {word} and a {word}.", set())

    assert [piece.term.id for piece in pieces if piece.term] == [terms[0].id]
    assert "".join(piece.text for piece in pieces) == f"A {word} and a {word}."


def test_a_patient_page_has_questions_to_take_to_the_visit(client: FlaskClient) -> None:
    asked = text(page(client, "/products/palelume?view=patient").find(id="questions").parent)

    assert "What is the FDA approval number, and for which use?" in asked
    assert page(client, "/products/palelume?view=physician").find(id="questions") is None


def test_the_practice_stands_in_the_foot_of_every_page_and_is_escaped(live: LiveService, tmp_path: Path) -> None:
    site = tmp_path / "site.yaml"
    site.write_text("name: <b>Dr. & Sons</b>\nphone: 555 0100\n", encoding="utf-8")
    client = create_app(Settings(entries=CORPUS_FOLDER, index=tmp_path, fixed_day=DAY, site=site), live).test_client()

    found = page(client, "/products/palelume?view=patient")
    assert found.select_one(".practice strong").get_text() == "<b>Dr. & Sons</b>"
    assert found.select_one(".practice a")["href"] == "tel:5550100"
