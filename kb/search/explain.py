"""How a search came to its result, for people who do not know search engines."""

from __future__ import annotations

from typing import Any

from kb.records.condition import Condition
from kb.search.service import SearchResult, SearchService

_FIELD_WORDS = {"names": "in its names", "about": "in what it is about", "body": "in its text"}


def explain_json(service: SearchService, found: SearchResult) -> dict[str, Any]:
    """Return what was recognized, what that means, each tier tried, and the points of each shown result by field."""
    links, meaning = found.links, found.meaning
    return {
        "recognized": [
            {
                "words": " ".join(links.words[link.start : link.end]),
                "record": link.record.id,
                "kind": link.record.kind,
                "how": link.how.value,
                "name": link.name,
            }
            for link in links.links
        ],
        "not_recognized": list(links.leftover),
        "means": {
            "product": meaning.product.id if meaning.product else None,
            "condition": meaning.condition,
            "compared": [each.id for each in meaning.compared],
            "topic": meaning.aside.topic.value if meaning.aside else None,
        },
        "tiers": [{"name": tier.name, "words": [list(group) for group in tier.groups], "found": tier.found} for tier in found.tiers],
        "scores": [{"id": result.record.id, **service.field_scores(result.record.id, found.query)} for result in found.results],
    }


def explain_lines(service: SearchService, found: SearchResult) -> list[str]:
    """Return the explanation as sentences."""
    told = explain_json(service, found)
    lines = [f"You typed: {found.query.text}", "", "What was recognized:"]
    lines += [f'  "{each["words"]}" is the {each["kind"]} {each["record"]} ({each["how"]}: {each["name"]})' for each in told["recognized"]]
    if not told["recognized"]:
        lines.append("  no product, condition, rule, event or study")
    if told["not_recognized"]:
        lines.append(f"  left over: {', '.join(told['not_recognized'])}")
    lines += ["", "What that means:", f"  {_asked(service, found)}", "", "How the texts were searched:"]
    lines += [f"  {tier['name']} ({' + '.join('/'.join(group) for group in tier['words'])}): {_records(tier['found'])}" for tier in told["tiers"]]
    if not told["tiers"]:
        lines.append("  not at all: there were no words to look for")
    named = {each["record"] for each in told["recognized"]}
    lines += ["", "Why in this order (points for the words, by where they stand):"]
    lines += [f"  {place}. {each['id']}: {_points(each, named)}" for place, each in enumerate(told["scores"], 1)]
    return lines


def _asked(service: SearchService, found: SearchResult) -> str:
    meaning = found.meaning
    use = f" for {service.corpus.conditions[meaning.condition].name}" if meaning.condition else ""
    if meaning.compared:
        return f"{' and '.join(each.name for each in meaning.compared)} are compared{use}."
    if meaning.product:
        return f"Is {meaning.product.name} approved{use}?"
    if meaning.condition and not any(not isinstance(link.record, Condition) for link in found.links.links):
        return f"What is approved{use}?"
    return "No product is asked about, so there is no answer card."


def _points(scores: dict[str, Any], named: set[str]) -> str:
    parts = [f"{scores[name]:g} {words}" for name, words in _FIELD_WORDS.items() if scores[name]]
    if scores["id"] in named:
        parts.insert(0, "named in the question")
    return "; ".join(parts) or "listed with its class"


def _records(count: int) -> str:
    return "1 record" if count == 1 else f"{count} records"
