"""What is known for a condition alone: approved for it, allowed under conditions, offered without approval."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from kb.corpus.corpus import Corpus
from kb.records.condition import Condition
from kb.records.product import Product
from kb.records.status import Verdict
from kb.search.answer import Answer, answer, use_words

_NAMED = 6


@dataclass(frozen=True, slots=True)
class Overview:
    """The products with a status or evidence of their own for a condition, or for what it contains or lies in, by verdict."""

    condition: Condition
    approved: tuple[Answer, ...]
    conditional: tuple[Answer, ...]
    offered: tuple[Answer, ...]
    headline: str


def products_for(corpus: Corpus, condition: Condition) -> tuple[Product, ...]:
    """Return the products whose entries speak of the condition, of what it contains, or of what it lies in."""
    names = {condition.id, *corpus.narrower(condition.id), *corpus.wider(condition.id)}
    return tuple(product for product in corpus.products.values() if any(use.condition in names for use in product.uses))


def overview(corpus: Corpus, condition: Condition, day: date) -> Overview:
    """Gather what is known for a condition on a day; classes stand before products where neither is approved."""
    answers = [answer(corpus, product, condition.id, day) for product in products_for(corpus, condition)]
    approved = tuple(each for each in answers if each.verdict is Verdict.YES)
    conditional = tuple(each for each in answers if each.verdict is Verdict.CONDITIONAL)
    offered = tuple(sorted((each for each in answers if each.verdict is Verdict.NO), key=lambda each: not each.standing.product.is_class))
    return Overview(condition, approved, conditional, offered, _headline(condition, approved, offered))


def _headline(condition: Condition, approved: tuple[Answer, ...], offered: tuple[Answer, ...]) -> str:
    name = condition.name
    first = (
        f"FDA-approved for {name}, of the products recorded here: {_names(approved)}."
        if approved
        else f"No product recorded here is FDA-approved for {name}."
    )
    classes = tuple(each for each in offered if each.standing.product.is_class)
    return f"{first} Not approved for it: {_names(classes)}." if classes else first


def _names(answers: tuple[Answer, ...]) -> str:
    named = [each.standing.product.name for each in answers]
    rest = len(named) - _NAMED
    return ", ".join(named[:_NAMED]) + (f" and {rest} more" if rest > 0 else "")


def overview_json(corpus: Corpus, found: Overview) -> dict[str, Any]:
    """Return the condition card as plain JSON values."""
    return {
        "condition": found.condition.id,
        "headline": found.headline,
        "approved": [_brief(corpus, each) for each in found.approved],
        "conditional": [_brief(corpus, each) for each in found.conditional],
        "not_approved": [_brief(corpus, each) for each in found.offered],
    }


def _brief(corpus: Corpus, given: Answer) -> dict[str, Any]:
    event = given.standing.event
    return {
        "id": given.standing.product.id,
        "name": given.standing.product.name,
        "status": given.status.value,
        "verdict": given.verdict.value,
        "for": use_words(corpus, given.standing),
        "application": list(event.application) if event and event.status is given.status else [],
    }
