"""What a person sees on each page."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from kb.search.live import LiveService
from kb.settings import Settings
from kb.web.app import create_app

EVERY_PAGE = (
    "/",
    "/search?q=glimmer+cells+knee",
    "/products/glimmer-cells",
    "/products/lumora",
    "/conditions/joint-disease",
    "/rules/paper-door",
    "/actions/tidewell-letter-2023",
    "/studies/dawn-knee-2024",
    "/glossary",
    "/about",
    "/review",
    "/scan",
    "/matrix",
    "/matrix?class=glimmer-cells&condition=joint-disease",
    "/timeline",
    "/changes?since=2000-01-01",
    "/compare?ids=lumora,nightglow",
    "/receipt?product=lumora&condition=knee-disease",
)
EVERY_READER = ("physician", "staff", "patient")


def page(client: FlaskClient, address: str, status: int = 200) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == status, response.text
    return BeautifulSoup(response.data, "html.parser")


def text(found: BeautifulSoup) -> str:
    return re.sub(r"\s+", " ", found.get_text(" "))


@pytest.mark.parametrize("address", EVERY_PAGE)
@pytest.mark.parametrize("reader", EVERY_READER)
def test_every_page_has_one_heading_a_title_a_main_part_and_labelled_fields_for_every_reader(client: FlaskClient, address: str, reader: str) -> None:
    found = page(client, f"{address}{'&' if '?' in address else '?'}view={reader}")

    assert len(found.find_all("h1")) == 1
    assert found.title is not None
    assert found.title.get_text().strip()
    assert found.find("main") is not None
    for field in found.find_all("input"):
        if field.get("type") != "hidden":
            assert found.find("label", attrs={"for": field["id"]}), field
    ids = [tag["id"] for tag in found.find_all(id=True)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("address", EVERY_PAGE)
def test_the_reader_and_the_day_stay_in_every_link_of_a_page(client: FlaskClient, address: str) -> None:
    found = page(client, f"{address}{'&' if '?' in address else '?'}view=staff&as_of=2020-05-01")

    links = [tag["href"] for tag in found.select("main a[href^='/'], .foot-links a") if "/api/" not in tag["href"] and ".atom" not in tag["href"]]
    assert links or address == "/about"
    for link in links:
        asked = parse_qs(urlsplit(link).query)
        assert asked.get("view") == ["staff"], link
        assert asked.get("as_of") == ["2020-05-01"] or "Show today" in found.find("a", href=link).get_text(), link


@pytest.mark.parametrize("address", EVERY_PAGE)
def test_every_link_of_a_page_leads_somewhere(client: FlaskClient, address: str) -> None:
    found = page(client, address)

    for link in {tag["href"] for tag in found.find_all("a", href=True)}:
        if link.startswith("#"):
            assert found.find(id=link[1:]), link
        elif link.startswith("/"):
            assert client.get(link).status_code == 200, link


def test_a_product_page_shows_its_parts_in_the_order_of_need(client: FlaskClient) -> None:
    found = page(client, "/products/glimmer-cells?view=physician")

    wanted = ["uses", "history", "safety", "claims", "members", "related", "sources"]
    order = [tag["id"] for tag in found.find_all("h2", id=True) if tag["id"] in wanted]
    assert order == wanted
    assert found.select_one(".answer").sourceline < found.find(id="uses").sourceline


def test_the_answer_names_the_status_the_day_of_the_check_and_its_source(client: FlaskClient) -> None:
    answer = text(page(client, "/products/glimmer-cells?view=physician").select_one(".answer"))

    assert "no FDA approval covers this class as a whole" in answer
    assert "Lumora" in answer
    assert "Last checked 2026-11-01" in answer
    assert "read on the publisher's own page" in answer


def test_the_phone_page_shows_the_call_card_before_the_text(client: FlaskClient) -> None:
    staff = page(client, "/products/glimmer-cells?view=staff")
    patient = page(client, "/products/glimmer-cells")

    assert staff.select_one(".call-card").sourceline < staff.select_one(".lead").sourceline
    assert patient.select_one(".call-card").find_parent("details") is not None


def test_each_reader_gets_the_text_written_for_them_first(client: FlaskClient) -> None:
    assert "Glimmer cells are cells that glow in the dark." in text(page(client, "/products/glimmer-cells?view=physician").select_one(".lead"))
    assert "Ask which product you would get." in text(page(client, "/products/glimmer-cells?view=patient").select_one(".lead"))


def test_status_is_told_in_words_and_by_a_shape(client: FlaskClient) -> None:
    for badge in page(client, "/products/glimmer-cells").select(".badge"):
        assert badge.select_one("svg[aria-hidden=true]") is not None
        assert badge.get_text().strip()


def test_citation_marks_lead_to_the_source_with_what_was_read_of_it(client: FlaskClient) -> None:
    found = page(client, "/products/glimmer-cells?view=physician")

    mark = found.select_one(".lead a.ref")
    source = found.find(id=mark["href"][1:])
    assert "last checked" in text(source)
    assert re.search(r"read (on the publisher's own page|in a report or copy)", text(source), re.I)


def test_a_past_day_is_said_on_the_page_and_changes_the_answer(client: FlaskClient) -> None:
    today, before = page(client, "/products/lumora"), page(client, "/products/lumora?as_of=2015-01-01")

    assert "Yes, for" in text(today.select_one(".verdict"))
    assert "Not known" in text(before.select_one(".verdict"))
    assert "As of 2015-01-01." in text(before)


def test_a_condition_page_computes_what_is_approved_for_it(client: FlaskClient) -> None:
    now = text(page(client, "/conditions/knee-disease?view=physician").find(id="approved").parent)
    before = text(page(client, "/conditions/knee-disease?view=physician&as_of=1980-01-01").find(id="approved").parent)

    assert "Lumora" in now
    assert "None of the products described here" in before


def test_a_letter_is_called_an_allegation(client: FlaskClient) -> None:
    assert "allegation" in text(page(client, "/actions/tidewell-letter-2023"))


def test_every_page_says_that_no_clinician_signed_and_that_fda_is_not_behind_it(client: FlaskClient) -> None:
    found = text(page(client, "/products/glimmer-cells"))

    assert "Not reviewed by a clinician yet" in found
    assert "not affiliated with the FDA" in found


def test_an_overdue_review_is_a_banner_from_the_day_after_it_was_due(live: LiveService, tmp_path: Path) -> None:
    due = live.now.corpus.products["lumora"].review_due
    for day, shown in ((due, False), (due + timedelta(days=1), True)):
        client = create_app(Settings(entries=tmp_path, index=tmp_path, fixed_day=day), live).test_client()
        assert ("Review overdue" in text(page(client, "/products/lumora"))) is shown


def test_search_shows_the_answer_card_and_marks_the_matching_words(client: FlaskClient) -> None:
    found = page(client, "/search?q=glimer+cells+knee+disease&view=physician")

    assert "Lumora" in text(found.select_one(".answer"))
    assert found.select(".results mark")


def test_a_condition_alone_shows_what_is_approved_for_it(client: FlaskClient) -> None:
    assert "FDA-approved for knee disease, of the products recorded here: Lumora." in text(page(client, "/search?q=sore+knee"))


def test_two_products_are_shown_side_by_side(client: FlaskClient) -> None:
    found = page(client, "/search?q=lumora+vs+nightglow")

    names = [tag.get_text() for tag in found.find(id="compared").parent.select(".tile-name")]
    assert names == ["Lumora", "Nightglow"]


def test_a_question_about_cost_is_told_where_to_ask(client: FlaskClient) -> None:
    assert "No prices and no insurance rules are held here" in text(page(client, "/search?q=what+does+lumora+cost"))


def test_sorting_by_date_is_a_link_that_keeps_the_filters(client: FlaskClient) -> None:
    link = page(client, "/search?q=glimmer&kind=study").select_one(".sort a")["href"]

    assert parse_qs(urlsplit(link).query) == {"q": ["glimmer"], "kind": ["study"], "sort": ["date"]}
    assert client.get(link).status_code == 200


def test_a_search_without_results_says_what_to_do(client: FlaskClient) -> None:
    found = text(page(client, "/search?q=zzqx"))

    assert "Nothing was found" in found
    assert "application number" in found


def test_a_filter_can_be_taken_off_again(client: FlaskClient) -> None:
    found = page(client, "/search?q=glimmer&kind=product")

    assert all("Product" in text(name).split() for name in found.select(".result-name"))
    assert "kind" not in parse_qs(urlsplit(found.select_one("a.filter")["href"]).query)


def test_an_empty_search_leads_home(client: FlaskClient) -> None:
    response = client.get("/search?q=+&view=staff")

    assert response.status_code == 302
    assert response.headers["Location"] == "/?view=staff"


def test_an_old_id_leads_to_the_new_address_and_keeps_reader_and_day(client: FlaskClient) -> None:
    response = client.get("/products/lumora-implant?view=staff&as_of=2022-01-01")

    assert response.status_code == 301
    assert response.headers["Location"] == "/products/lumora?view=staff&as_of=2022-01-01"


def test_an_unknown_id_is_a_page_with_near_records_and_the_search(client: FlaskClient) -> None:
    found = page(client, "/products/glimmer-cell", 404)

    assert found.select_one("main a[href^='/products/glimmer-cells']") is not None
    assert found.select_one("form[role=search]") is not None


def test_a_record_under_the_wrong_kind_is_offered_under_its_own(client: FlaskClient) -> None:
    assert page(client, "/rules/lumora", 404).select_one("main a[href='/products/lumora']") is not None


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("/products/lumora?as_of=banana", "YYYY-MM-DD"),
        ("/products/lumora?as_of=2019-02-30", "YYYY-MM-DD"),
        ("/products/lumora?as_of=2026-11-25", "not later than 2026-11-24"),
        ("/search?q=x&page=0", "whole number"),
        ("/search?q=x&page=1e9", "whole number"),
        ("/?view=doctor", "physician"),
        ("/search?q=x&sort=size", "relevance or date"),
    ],
)
def test_a_malformed_request_is_a_page_that_says_what_to_write(client: FlaskClient, address: str, wanted: str) -> None:
    assert wanted in text(page(client, address, 400))


def test_what_was_typed_is_escaped_everywhere(client: FlaskClient) -> None:
    hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    for address in ("/search", "/products/" + "%3Cscript%3Ealert(1)%3C%2Fscript%3E"):
        response = client.get(address, query_string={"q": hostile, "kind": hostile, "view": "staff"})
        found = BeautifulSoup(response.data, "html.parser")
        assert [tag["src"] for tag in found.find_all("script")] == ["/static/app.js"]
        assert not found.find("img")
        assert not found.find(onerror=True)


def test_no_page_asks_another_host_for_anything_or_runs_a_script_of_its_own(client: FlaskClient) -> None:
    for address in EVERY_PAGE:
        response = client.get(address)
        found = BeautifulSoup(response.data, "html.parser")
        loaded = [
            tag.get("href") or tag.get("src")
            for tag in found.find_all(["link", "img", "script", "iframe"])
            if tag.get("type") != "application/ld+json"
        ]
        assert all(each.startswith(("/static/", "/opensearch.xml")) for each in loaded)
        assert not found.find_all(style=True)
        assert not [tag for tag in found.find_all(True) for name in tag.attrs if name.startswith("on")]
        assert "Set-Cookie" not in response.headers
        policy = response.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Referrer-Policy"] == "same-origin"
