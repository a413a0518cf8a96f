"""Records and results as plain JSON values: the one shape that API, command line and exports share."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum
from typing import Any

from kb.corpus.corpus import AnyRecord, Corpus
from kb.corpus.standing import evidence
from kb.corpus.statements import cited_in
from kb.records.condition import Condition
from kb.records.days import Day
from kb.records.product import Product
from kb.records.record import Record
from kb.search.answer import answer, answer_json, citation_json
from kb.search.names import Named
from kb.search.overview import overview_json
from kb.search.service import Result, SearchResult

PLURALS = {"product": "products", "condition": "conditions", "rule": "rules", "action": "actions", "study": "studies"}
"""The word of a kind in addresses."""


def record_path(record: AnyRecord) -> str:
    """Return the path of a record's page."""
    return f"/{PLURALS[record.kind]}/{record.id}"


def search_json(corpus: Corpus, found: SearchResult) -> dict[str, Any]:
    """Return one page of results as the API gives it."""
    return {
        "query": found.query.text,
        "notice": found.query.notice or None,
        "total": found.total,
        "page": found.request.page,
        "per_page": found.request.per_page,
        "as_of": found.request.day.isoformat(),
        "answer": answer_json(corpus, found.answer) if found.answer else None,
        "comparison": [answer_json(corpus, each) for each in found.compared],
        "condition_card": overview_json(corpus, found.overview) if found.overview else None,
        "question": _aside_json(corpus, found),
        "unknown_name": found.meaning.unknown_name or None,
        "unknown_use": " ".join(found.meaning.unknown_use) or None,
        "results": [_result_json(result) for result in found.results],
        "facets": {name: [{"value": value, "count": count} for value, count in counts] for name, counts in found.facets.items()},
        "did_you_mean": found.did_you_mean,
        "relaxed": found.relaxed,
        "generation": found.generation,
    }


def record_json(corpus: Corpus, record: AnyRecord, day: date) -> dict[str, Any]:
    """Return everything in a record, with its status as of `day` and its citations spelled out."""
    whole: dict[str, Any] = {"kind": record.kind, "url": record_path(record), **_plain(record), "as_of": day.isoformat()}
    if isinstance(record, Record):
        whole["review_due"] = record.review_due.isoformat()
        whole["overdue"] = record.overdue(day)
        whole["clinician_review"] = _plain(record.clinician_review) if record.clinician_review else "none"
    if isinstance(record, Product):
        whole["answer"] = answer_json(corpus, answer(corpus, record, None, day))
        whole["uses"] = [{**_plain(use), "answer": answer_json(corpus, answer(corpus, record, use.condition, day))} for use in record.uses]
        whole["members"] = [member.id for member in corpus.members(record.id)]
    if isinstance(record, Condition):
        whole["narrower"] = list(corpus.narrower(record.id))
        whole["products"] = [
            answer_json(corpus, answer(corpus, product, record.id, day))
            for product in corpus.products.values()
            if product.use(record.id) or evidence(corpus, product, record.id)
        ]
    whole["sources"] = [citation_json(corpus.citable(each)) for each in cited_in(record)]
    return whole


def _aside_json(corpus: Corpus, found: SearchResult) -> dict[str, Any] | None:
    """Return what is said to a question beside status: its topic, a sentence, and records that say more."""
    aside = found.meaning.aside
    if aside is None or not found.links.links:
        return None
    return {"topic": aside.topic.value, "text": aside.text, "records": [each for each in aside.links if each in corpus.records]}


def suggestions_json(found: Iterable[Named]) -> list[dict[str, Any]]:
    """Return suggestions grouped by kind, the likeliest kind first."""
    groups: dict[str, list[dict[str, str]]] = {}
    for named in found:
        item = {"id": named.record.id, "name": named.record.name, "matched": named.name, "url": record_path(named.record)}
        groups.setdefault(named.record.kind, []).append(item)
    return [{"kind": kind, "suggestions": items} for kind, items in groups.items()]


def _result_json(result: Result) -> dict[str, Any]:
    return {
        "id": result.record.id,
        "kind": result.record.kind,
        "name": result.record.name,
        "status": result.status.value if result.status else None,
        "verdict": result.verdict.value if result.verdict else None,
        "snippet": "".join(piece.text for piece in result.snippet),
        "url": record_path(result.record),
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Day):
        return value.text
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, timedelta):
        return f"{value.days} days"
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return value
