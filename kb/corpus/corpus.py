"""Everything known, as one immutable value with its links resolved.

Pages, lists, facets and answers come from here; the index is only for text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from kb.records.action import Action
from kb.records.condition import Condition
from kb.records.glossary import Term
from kb.records.product import Product
from kb.records.rule import Rule
from kb.records.sources import Citable, Citation, Source
from kb.records.study import Study

AnyRecord: TypeAlias = Product | Condition | Rule | Action | Study


@dataclass(frozen=True)
class Corpus:
    """All records by kind. `fingerprint` changes with any byte of any entry file."""

    fingerprint: str
    products: Mapping[str, Product]
    conditions: Mapping[str, Condition]
    rules: Mapping[str, Rule]
    actions: Mapping[str, Action]
    studies: Mapping[str, Study]
    sources: Mapping[str, Source]
    terms: Mapping[str, Term]
    synonyms: tuple[tuple[str, ...], ...] = ()
    records: Mapping[str, AnyRecord] = field(init=False)
    moved: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        everything: dict[str, AnyRecord] = {**self.products, **self.conditions, **self.rules, **self.actions, **self.studies}
        object.__setattr__(self, "records", everything)
        object.__setattr__(self, "moved", {old: record.id for record in everything.values() for old in record.old_ids})

    def find(self, entry_id: str) -> AnyRecord | None:
        """Return the record of an id, or of an id it had before."""
        return self.records.get(self.moved.get(entry_id, entry_id))

    def members(self, class_id: str) -> tuple[Product, ...]:
        """Return all products below a class, at any depth, in the order of their ids."""
        return self._members.get(class_id, ())

    def classes_of(self, product: Product) -> tuple[Product, ...]:
        """Return the classes a product belongs to, the nearest first."""
        line: list[Product] = []
        while product.part_of:
            product = self.products[product.part_of]
            line.append(product)
        return tuple(line)

    def wider(self, condition_id: str) -> tuple[str, ...]:
        """Return the conditions that contain this one, the nearest first."""
        line: list[str] = []
        while parent := self.conditions[condition_id].parent:
            line.append(parent)
            condition_id = parent
        return tuple(line)

    def narrower(self, condition_id: str) -> tuple[str, ...]:
        """Return the conditions contained in this one, at any depth, in the order of their ids."""
        return self._narrower.get(condition_id, ())

    @cached_property
    def _members(self) -> Mapping[str, tuple[Product, ...]]:
        below: dict[str, list[Product]] = {}
        for _, product in sorted(self.products.items()):
            for each in self.classes_of(product):
                below.setdefault(each.id, []).append(product)
        return {class_id: tuple(products) for class_id, products in below.items()}

    @cached_property
    def _narrower(self) -> Mapping[str, tuple[str, ...]]:
        below: dict[str, list[str]] = {}
        for condition_id in sorted(self.conditions):
            for wider in self.wider(condition_id):
                below.setdefault(wider, []).append(condition_id)
        return {wider: tuple(conditions) for wider, conditions in below.items()}

    def citable(self, citation: Citation | str) -> Citable:
        """Return what a page shows of a citation; the entries were checked, so it exists."""
        if isinstance(citation, str):
            citation = Citation(source=citation)
        source = self.sources.get(citation.source)
        if source is not None:
            return Citable(
                id=source.id,
                title=source.title,
                publisher=source.publisher,
                url=source.url,
                published=source.published,
                read=citation.read or source.read,
                checked=source.checked,
                at=citation.at,
                note=source.note,
            )
        study = self.studies[citation.source]
        return Citable(
            id=study.id,
            title=study.title,
            publisher=study.name,
            url=study.url,
            published=study.published,
            read=citation.read or study.read,
            checked=study.checked,
            at=citation.at,
            note="" if study.peer_reviewed else "Not peer reviewed.",
        )
