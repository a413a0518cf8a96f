"""The JSON API: the same values as pages and command line, errors as RFC 9457 problem details."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from flask import Blueprint, Response, g, jsonify, redirect, request
from werkzeug.exceptions import BadRequest

from kb.corpus.freshness import overdue
from kb.records.condition import Condition
from kb.records.product import Product
from kb.search.answer import answer, answer_json
from kb.search.explain import explain_json
from kb.search.present import record_json, search_json, suggestions_json
from kb.web.asking import ask, find, search_request
from kb.web.openapi import openapi

bp = Blueprint("api", __name__)
_PER_PAGE = 20
_LONGEST_TYPED = 100


@bp.get("/api/v1/search")
def search() -> Any:
    """Search: results, facets and the answer card."""
    asked = ask()
    found = asked.service.search(search_request(asked, _PER_PAGE))
    body = search_json(asked.corpus, found)
    if request.args.get("explain", "").strip() in ("1", "true", "yes"):
        body["explain"] = explain_json(asked.service, found)
    return jsonify(body)


@bp.get("/api/v1/suggest")
def suggest() -> Any:
    """Up to eight names that begin with what was typed, by kind."""
    asked = ask()
    typed = request.args.get("q", "")[:_LONGEST_TYPED]
    return jsonify({"query": typed, "groups": suggestions_json(asked.service.suggest(typed)), "generation": asked.service.generation})


@bp.get("/api/v1/status")
def status() -> Any:
    """The answer for a product, a condition and a day."""
    asked = ask()
    wanted = request.args.get("product", "").strip()
    if not wanted:
        raise BadRequest("product is missing; write for instance product=exosomes, and condition=knee-osteoarthritis if a use is meant.")
    product, _ = find(asked, "products", wanted)
    condition_id = request.args.get("condition", "").strip()
    condition = find(asked, "conditions", condition_id)[0] if condition_id else None
    assert isinstance(product, Product)
    assert condition is None or isinstance(condition, Condition)
    return jsonify(answer_json(asked.corpus, answer(asked.corpus, product, condition.id if condition else None, asked.day)))


@bp.get("/api/v1/<any(products, conditions, rules, actions, studies):plural>/<entry_id>")
def record(plural: str, entry_id: str) -> Any:
    """One record with everything in it; an old id leads on to the new one."""
    asked = ask()
    found, moved = find(asked, plural, entry_id)
    if moved:
        return redirect(asked.url(f"/api/v1/{plural}/{found.id}"), 301)
    return jsonify(record_json(asked.corpus, found, asked.day))


@bp.get("/openapi.json")
def description() -> Any:
    """The API described as OpenAPI 3.1."""
    return jsonify(openapi(version("regenstatus")))


@bp.get("/healthz")
def health() -> Any:
    """Whether the server answers, from which generation, and whether newer entries are broken."""
    asked = ask(strict=False)
    body = {
        "status": "ok" if g.health.entries == "ok" else "degraded",
        "generation": asked.service.generation,
        "records": len(asked.corpus.records),
        "overdue": len(overdue(asked.corpus, asked.today)),
        "entries": g.health.entries,
        "message": g.health.message or "the entries on disk are served",
        "problems": [str(problem) for problem in g.health.problems],
    }
    return jsonify(body)


def problem(status: int, title: str, detail: str, near: list[str]) -> Response:
    """Return problem details: type, title, status, detail, instance, and near ids where there are some."""
    body: dict[str, Any] = {"type": "about:blank", "title": title, "status": status, "detail": detail, "instance": request.path}
    if near:
        body["near"] = near
    response = jsonify(body)
    response.status_code = status
    response.content_type = "application/problem+json"
    return response
