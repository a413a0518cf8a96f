"""What of a record is searched, and by which facets it is counted.

Nobody else decides which fields of a record are found by which words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kb.corpus.corpus import AnyRecord, Corpus
from kb.records.action import Action
from kb.records.condition import Condition
from kb.records.product import Product
from kb.records.prose import plain
from kb.records.rule import Rule
from kb.records.status import Status
from kb.records.study import Study


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one record by field: its names, what it is about, and the rest."""

    id: str
    names: str
    about: str
    body: str


def document(corpus: Corpus, record: AnyRecord) -> Document:
    """Return what is indexed of a record."""
    brands = record.brands if isinstance(record, Action) else ()
    if isinstance(record, Product):
        brands = tuple(name for use in record.uses for name in use.called)
    names = [record.id.replace("-", " "), record.name, *record.also_known_as, *brands, *record.misspelled_as, *identifiers(record)]
    about = [corpus.records[other].name for other in _about(corpus, record)]
    return Document(record.id, " . ".join(names), " . ".join(about), " . ".join(body_texts(record)))


def identifiers(record: AnyRecord) -> tuple[str, ...]:
    """Return the application, registry and citation numbers by which a record is found exactly."""
    if isinstance(record, Product):
        events = [*record.status.events, *(event for use in record.uses for event in use.status.events)]
        return tuple(dict.fromkeys([*record.identifiers, *(number for event in events for number in event.application)]))
    if isinstance(record, Study):
        return tuple(code for code in (record.nct, record.pmid and f"PMID {record.pmid}", record.doi, record.pmcid) if code)
    if isinstance(record, Condition):
        return (*record.icd10cm, *record.mesh)
    return (record.citation,) if isinstance(record, Rule) and record.citation else ()


def body_texts(record: AnyRecord) -> tuple[str, ...]:
    """Return the prose of a record, citation marks left out, the most telling first; snippets come from here."""
    return tuple(plain(text) for text in _prose(record) if text)


def facets(corpus: Corpus, record: AnyRecord, status: Status | None) -> dict[str, tuple[str, ...]]:
    """Return the values a record is counted under for each facet; `status` is that of a product on the day in question."""
    values: dict[str, tuple[str, ...]] = {"kind": (record.kind,)}
    if isinstance(record, Product):
        values["status"] = (status.value,) if status else ()
        values["class"] = tuple(each.id for each in (record, *corpus.classes_of(record)) if each.is_class)
        values["condition"] = tuple(use.condition for use in record.uses)
        values["grade"] = tuple(dict.fromkeys(use.evidence.grade.value for use in record.uses if use.evidence))
    elif isinstance(record, Rule | Action | Study):
        values["class"] = tuple(product for product in record.products if corpus.products[product].is_class)
        values["condition"] = () if isinstance(record, Rule) else record.conditions
        if not isinstance(record, Rule):
            values["year"] = (str((record.on if isinstance(record, Action) else record.published).first.year),)
    elif isinstance(record, Condition):
        values["condition"] = (record.id, *corpus.wider(record.id))
    return {name: found for name, found in values.items() if found}


def _about(corpus: Corpus, record: AnyRecord) -> Iterator[str]:
    if isinstance(record, Product):
        yield from (use.condition for use in record.uses)
        yield from (product.id for product in corpus.classes_of(record))
    elif isinstance(record, Condition):
        yield from corpus.wider(record.id)
    elif isinstance(record, Rule):
        yield from record.products
    else:
        yield from record.products
        yield from record.conditions


def _prose(record: AnyRecord) -> Iterator[str]:
    if isinstance(record, Study):
        yield from (record.title, record.result, record.population, record.comparator, record.limits)
        return
    yield from (record.summary, record.patient)
    if isinstance(record, Product):
        for use in record.uses:
            yield from (event.because for event in use.status.events)
            yield from (event.purpose for event in use.status.events)
            if use.evidence:
                yield use.evidence.note
        yield from (event.because for event in record.status.events)
        yield from (note.text for note in record.safety)
        for claim in record.claims:
            yield from (claim.claim, claim.fact)
    elif isinstance(record, Rule):
        yield from (*record.means, *record.does_not_mean)
    elif isinstance(record, Action):
        yield from (*record.firms, record.alleged, record.outcome, record.jurisdiction, *(event.what for event in record.events))
    if record.call_card:
        yield from record.call_card.say
