"""The JSON contract that others rely on."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kb.search.live import LiveService
from kb.settings import Settings
from kb.web.app import create_app
from tests.conftest import DAY

ANSWER_KEYS = {"entry", "condition", "status", "verdict", "headline", "approved_in_class", "evidence", "as_of", "citations"}
RESULT_KEYS = {"id", "kind", "name", "status", "verdict", "snippet", "url"}


def test_a_search_has_the_keys_of_the_contract(client: FlaskClient) -> None:
    found = client.get("/api/v1/search?q=glimmer+cells+hip+disease").get_json()

    assert {"query", "total", "answer", "results", "facets", "did_you_mean", "relaxed", "generation"} <= set(found)
    assert set(found["answer"]) >= ANSWER_KEYS
    assert all(set(result) == RESULT_KEYS for result in found["results"])
    assert all(set(each) == {"value", "count"} for values in found["facets"].values() for each in values)
    assert (found["answer"]["entry"], found["answer"]["condition"], found["answer"]["verdict"]) == ("glimmer-cells", "hip-disease", "no")


def test_a_negation_in_the_question_does_not_turn_the_answer(client: FlaskClient) -> None:
    plain, negated = (
        client.get(f"/api/v1/search?q={q}").get_json()["answer"] for q in ("are+glimmer+cells+fda+approved", "is+not+fda+approved+glimmer+cells")
    )

    assert plain == negated
    assert plain["verdict"] == "no"


def test_an_explanation_comes_only_when_asked_for(client: FlaskClient) -> None:
    plain, told = client.get("/api/v1/search?q=glow+cells+sore+knee").json, client.get("/api/v1/search?q=glow+cells+sore+knee&explain=1").json

    assert "explain" not in plain
    assert [(each["words"], each["record"], each["how"]) for each in told["explain"]["recognized"]] == [
        ("glow cells", "glimmer-cells", "alias"),
        ("sore knee", "knee-disease", "alias"),
    ]
    assert told["explain"]["means"] == {"product": "glimmer-cells", "condition": "knee-disease", "compared": [], "topic": None}
    assert told["explain"]["tiers"][0]["name"] == "all words"
    assert {each["id"] for each in told["explain"]["scores"]} == {each["id"] for each in told["results"]}


def test_suggestions_come_grouped_by_kind_with_their_addresses(client: FlaskClient) -> None:
    groups = client.get("/api/v1/suggest?q=kne").json["groups"]

    assert [group["kind"] for group in groups][:1] == ["condition"]
    assert all(client.get(each["url"]).status_code == 200 for group in groups for each in group["suggestions"])
    assert client.get("/api/v1/suggest?q=").json["groups"] == []


def test_no_product_in_the_question_gives_no_answer_card(client: FlaskClient) -> None:
    assert client.get("/api/v1/search?q=knee+disease").get_json()["answer"] is None


def test_the_status_route_and_the_search_card_give_the_same_answer(client: FlaskClient) -> None:
    status = client.get("/api/v1/status?product=lumora&condition=knee-disease").get_json()
    card = client.get("/api/v1/search?q=lumora+knee+disease").get_json()["answer"]

    assert status == card
    assert status["verdict"] == "yes"
    assert status["application"]
    assert status["citations"][0]["url"].startswith("https://")


def test_the_status_depends_on_the_day(client: FlaskClient) -> None:
    verdicts = [client.get(f"/api/v1/status?product=oldlume&as_of={day}").get_json()["verdict"] for day in ("1990-01-01", "2026-11-24")]

    assert verdicts == ["unknown", "no-longer"]


def test_a_record_has_everything_in_it_with_citations_spelled_out(client: FlaskClient) -> None:
    found = client.get("/api/v1/products/glimmer-cells").get_json()

    assert found["kind"] == "product"
    assert found["url"] == "/products/glimmer-cells"
    assert {use["condition"] for use in found["uses"]} == {"hip-disease", "heart-weakness"}
    assert all(set(use["answer"]) >= ANSWER_KEYS for use in found["uses"])
    assert {source["read"] for source in found["sources"]} <= {"primary", "secondary", "not-read"}
    assert found["clinician_review"] == "none"


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/v1/products/nothing-like-it", 404),
        ("/api/v1/nowhere", 404),
        ("/api/v1/status", 400),
        ("/api/v1/status?product=lumora&condition=nope", 404),
        ("/api/v1/search?q=x&as_of=banana", 400),
        ("/api/v1/search?q=x&per_page=101", 400),
    ],
)
def test_every_error_is_problem_details_of_one_shape(client: FlaskClient, address: str, status: int) -> None:
    response = client.get(address)

    assert response.status_code == status
    assert response.content_type == "application/problem+json"
    body = response.get_json()
    assert {"type", "title", "status", "detail", "instance"} <= set(body)
    assert body["status"] == status
    assert body["instance"] == address.split("?", 1)[0]


def test_writing_is_refused_in_the_same_shape(client: FlaskClient) -> None:
    response = client.post("/api/v1/search")

    assert response.status_code == 405
    assert response.content_type == "application/problem+json"


def test_an_unknown_id_comes_with_near_ones(client: FlaskClient) -> None:
    assert "glimmer-cells" in client.get("/api/v1/products/glimer-cells").get_json()["near"]


def test_health_names_the_generation_and_the_broken_entry_while_the_last_good_ones_serve(corpus_folder: Path, tmp_path: Path) -> None:
    own = Settings(entries=corpus_folder, index=tmp_path / "index", fixed_day=DAY)
    live = LiveService(own)
    live.start()
    client = create_app(own, live).test_client()
    assert client.get("/healthz").get_json()["status"] == "ok"
    good = client.get("/healthz").get_json()["generation"]

    entry = corpus_folder / "products" / "lumora.yaml"
    whole = entry.read_text(encoding="utf-8")
    entry.write_text(whole.replace("is: approved", "is: aproved", 1), encoding="utf-8")
    live.refresh()

    health = client.get("/healthz").get_json()
    assert (health["status"], health["entries"], health["generation"]) == ("degraded", "broken", good)
    assert "lumora.yaml:" in health["problems"][0]
    assert "did you mean 'approved'" in health["problems"][0]
    assert client.get("/products/lumora").status_code == 200

    entry.write_text(whole, encoding="utf-8")
    live.refresh()
    assert client.get("/healthz").get_json()["status"] == "ok"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=300))
def test_no_query_brings_an_error(client: FlaskClient, text: str) -> None:
    assert client.get("/api/v1/search", query_string={"q": text.encode("utf-8", "replace").decode()}).status_code == 200


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(["as_of", "view", "page", "per_page", "kind", "status", "year"]), value=st.text(max_size=40))
def test_no_parameter_brings_a_server_error(client: FlaskClient, name: str, value: str) -> None:
    safe = value.encode("utf-8", "replace").decode()
    assert client.get("/search", query_string={"q": "lumora", name: safe}).status_code in (200, 400)
