"""The API described for programs: OpenAPI 3.1, made from the same lists as the routes and the vocabulary."""

from __future__ import annotations

from typing import Any

from kb.ingest.rules import Severity
from kb.ingest.sarif import RULE_WORDS
from kb.records.evidence import Direction, Grade
from kb.records.sources import Read
from kb.records.status import Status, Verdict
from kb.search.facets import FACETS
from kb.search.present import PLURALS
from kb.search.question import Topic

_TEXT: dict[str, Any] = {"type": "string"}
_MAYBE: dict[str, Any] = {"type": ["string", "null"]}
_DAY: dict[str, Any] = {"type": "string", "format": "date"}
_TEXTS: dict[str, Any] = {"type": "array", "items": _TEXT}


def openapi(version: str) -> dict[str, Any]:
    """Return the description of the API; `version` is that of the program."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "RegenStatus",
            "version": version,
            "summary": "The US FDA status of regenerative products, each statement with its source and dates",
            "license": {"name": "Entries: CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
        },
        "paths": _paths(),
        "components": {"schemas": _schemas()},
    }


def _paths() -> dict[str, Any]:
    as_of = _parameter("as_of", "the day to answer for, YYYY-MM-DD, not later than today", _DAY)
    facets = [_parameter(name, f"keep only results with this {name}", _TEXT) for name in FACETS]
    paging = [
        _parameter("page", "from 1", {"type": "integer", "minimum": 1}),
        _parameter("per_page", "1 to 100", {"type": "integer", "minimum": 1, "maximum": 100}),
    ]
    more = [
        _parameter("sort", "relevance or date", {"enum": ["relevance", "date"]}),
        _parameter("explain", "1 to be told how the result came about", {"enum": ["1"]}),
    ]
    words = _parameter("q", "what somebody would type", _TEXT)
    return {
        "/api/v1/search": _get("Search, with facets and the answer card", [words, *facets, as_of, *paging, *more], "SearchResult"),
        "/api/v1/suggest": _get("Names that begin with what was typed", [words], "Suggestions"),
        "/api/v1/status": _get(
            "Whether a product is approved for a use on a day",
            [_parameter("product", "the id of a product", _TEXT, required=True), _parameter("condition", "the id of a condition", _TEXT), as_of],
            "Answer",
        ),
        **{
            f"/api/v1/{plural}/{{id}}": _get(
                f"One {kind} with everything in it", [_parameter("id", "its id", _TEXT, place="path", required=True), as_of], "Record"
            )
            for kind, plural in PLURALS.items()
        },
        "/api/v1/scan": _post_scan(as_of),
        "/healthz": _get("Whether the server answers and from which data", [], "Health"),
    }


def _get(summary: str, parameters: list[dict[str, Any]], schema: str) -> dict[str, Any]:
    problem = {"description": "Problem details (RFC 9457)", "content": {"application/problem+json": {"schema": _ref("Problem")}}}
    done = {"description": summary, "content": {"application/json": {"schema": _ref(schema)}}}
    return {"get": {"summary": summary, "parameters": parameters, "responses": {"200": done, "4XX": problem}}}


def _post_scan(as_of: dict[str, Any]) -> dict[str, Any]:
    described = _get("What a page says that stands against the records", [as_of], "Scan")["get"]
    sent = {"application/json": {"schema": _object({"text": _TEXT}, url=_TEXT)}, "text/html": {"schema": _TEXT}, "text/plain": {"schema": _TEXT}}
    described["responses"]["503"] = described["responses"]["4XX"] | {"headers": {"Retry-After": {"schema": {"type": "integer"}}}}
    return {"post": described | {"requestBody": {"required": True, "content": sent}}}


def _parameter(name: str, meaning: str, schema: dict[str, Any], *, place: str = "query", required: bool = False) -> dict[str, Any]:
    return {"name": name, "in": place, "description": meaning, "required": required, "schema": schema}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {**required, **optional}, "required": list(required)}


def _or_null(name: str) -> dict[str, Any]:
    return {"anyOf": [_ref(name), {"type": "null"}]}


def _schemas() -> dict[str, Any]:
    answer = {
        "entry": _TEXT,
        "condition": _MAYBE,
        "status": {"enum": [each.value for each in Status]},
        "verdict": {"enum": [each.value for each in Verdict]},
        "headline": _TEXT,
        "does_not_mean": _TEXT,
        "for": _TEXT,
        "application": _TEXTS,
        "since": _MAYBE,
        "because": _MAYBE,
        "basis": _TEXT,
        "said_of": _TEXT,
        "within": _TEXTS,
        "approved_in_class": {"type": "array", "items": {"type": "object"}},
        "evidence": _or_null("Evidence"),
        "as_of": _DAY,
        "checked": _DAY,
        "citations": {"type": "array", "items": _ref("Citation")},
    }
    evidence = {
        "grade": {"enum": [each.value for each in Grade]},
        "direction": {"enum": [each.value for each in Direction]},
        "verdict": _TEXT,
        "note": _TEXT,
    }
    citation = {
        "id": _TEXT,
        "title": _TEXT,
        "publisher": _TEXT,
        "url": _MAYBE,
        "published": _MAYBE,
        "read": {"enum": [each.value for each in Read]},
        "checked": _DAY,
    }
    result = {"id": _TEXT, "kind": {"enum": list(PLURALS)}, "name": _TEXT, "status": _MAYBE, "verdict": _MAYBE, "snippet": _TEXT, "url": _TEXT}
    counts = {"type": "array", "items": _object({"value": _TEXT, "count": {"type": "integer"}})}
    question = {"topic": {"enum": [each.value for each in Topic]}, "text": _TEXT, "records": _TEXTS}
    finding = {
        "rule": {"enum": list(RULE_WORDS)},
        "severity": {"enum": [each.value for each in Severity]},
        "quote": _TEXT,
        "start": {"type": "integer"},
        "end": {"type": "integer"},
        "products": _TEXTS,
        "conditions": _TEXTS,
        "fact": _TEXT,
        "cite": _TEXTS,
    }
    named = {"url": _TEXT, "title": _TEXT, "products": _TEXTS, "conditions": _TEXTS, "text": _TEXT, "as_of": _DAY, "generation": _TEXT}
    scan = {**named, "findings": {"type": "array", "items": _ref("Finding")}, "citations": {"type": "array", "items": _ref("Citation")}}
    search = {
        "query": _TEXT,
        "notice": _MAYBE,
        "total": {"type": "integer"},
        "page": {"type": "integer"},
        "per_page": {"type": "integer"},
        "as_of": _DAY,
        "answer": _or_null("Answer"),
        "comparison": {"type": "array", "items": _ref("Answer")},
        "condition_card": {"type": ["object", "null"]},
        "question": {"anyOf": [_object(question), {"type": "null"}]},
        "unknown_name": _MAYBE,
        "unknown_use": _MAYBE,
        "results": {"type": "array", "items": _object(result)},
        "facets": {"type": "object", "additionalProperties": counts},
        "did_you_mean": _MAYBE,
        "relaxed": _MAYBE,
        "generation": _TEXT,
    }
    return {
        "Answer": _object(answer),
        "Evidence": _object(evidence, studies=_TEXTS, product=_TEXT, condition=_TEXT, same_class_different_product={"type": "boolean"}),
        "Citation": _object(citation, at=_MAYBE),
        "SearchResult": _object(search, explain={"type": "object"}),
        "Finding": _object(finding),
        "Scan": _object(scan),
        "Suggestions": _object({"query": _TEXT, "groups": {"type": "array", "items": {"type": "object"}}, "generation": _TEXT}),
        "Record": _object({"kind": {"enum": list(PLURALS)}, "url": _TEXT, "id": _TEXT, "name": _TEXT, "as_of": _DAY}),
        "Health": _object(
            {
                "status": {"enum": ["ok", "degraded"]},
                "generation": _TEXT,
                "records": {"type": "integer"},
                "entries": _TEXT,
                "message": _TEXT,
                "problems": _TEXTS,
            }
        ),
        "Problem": _object({"type": _TEXT, "title": _TEXT, "status": {"type": "integer"}, "detail": _TEXT, "instance": _TEXT}, near=_TEXTS),
    }
