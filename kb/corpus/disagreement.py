"""Pairs of records that do not fit together: not wrong by any rule, but worth an editor's look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kb.corpus.corpus import Corpus
from kb.corpus.standing import Basis, standing
from kb.records.evidence import Direction, Evidence, Grade
from kb.records.product import Product
from kb.records.status import Verdict

_SURE = (Grade.HIGH, Grade.MODERATE)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two records and why they do not fit."""

    first: str
    second: str
    why: str


def disagreements(corpus: Corpus, day: date) -> tuple[Disagreement, ...]:
    """Return every pair found, in the order of their ids."""
    found = [*_shared_numbers(corpus), *_outcomes(corpus), *_class_and_member(corpus, day)]
    return tuple(sorted(set(found), key=lambda each: (each.first, each.second, each.why)))


def _shared_numbers(corpus: Corpus) -> Iterator[Disagreement]:
    """Two products under one application number: one of them has it wrong, or they are one product."""
    owners: dict[str, str] = {}
    for product in corpus.products.values():
        if product.is_class:
            continue
        for number in sorted({number for use in product.uses for event in use.status.events for number in event.application}):
            owner = owners.setdefault(number, product.id)
            if owner != product.id:
                yield Disagreement(owner, product.id, f"both rest on {number}")


def _outcomes(corpus: Corpus) -> Iterator[Disagreement]:
    """Evidence of a sure benefit where each cited study that had a primary outcome missed it, and the other way round."""
    for product, _, stated in _evidence(corpus):
        outcomes = {study: corpus.studies[study].primary_outcome for study in stated.studies}
        told = {study: outcome for study, outcome in outcomes.items() if outcome in ("met", "missed")}
        against = {Direction.BENEFIT: "missed", Direction.NO_DIFFERENCE: "met"}.get(stated.direction)
        if stated.grade in _SURE and told and against and set(told.values()) == {against}:
            yield Disagreement(
                product.id, min(told), f"'{stated.direction.label}' at {stated.grade.value} certainty, but the primary outcome was {against}"
            )


def _class_and_member(corpus: Corpus, day: date) -> Iterator[Disagreement]:
    """A class that says no to a use for which a member says yes, without naming the member by its headline."""
    for product in corpus.products.values():
        for above in corpus.classes_of(product):
            for use in product.uses:
                own = standing(corpus, product, use.condition, day)
                its = standing(corpus, above, use.condition, day)
                if own.verdict is Verdict.YES and its.basis in (Basis.USE, Basis.WIDER) and its.verdict is Verdict.NO:
                    yield Disagreement(above.id, product.id, f"the class says no to {use.condition}, its member is approved for it")


def _evidence(corpus: Corpus) -> Iterator[tuple[Product, str, Evidence]]:
    return ((product, use.condition, use.evidence) for product in corpus.products.values() for use in product.uses if use.evidence)
