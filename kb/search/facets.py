"""How many results have which value of a facet: counted over all results, from memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from kb.corpus.corpus import Corpus
from kb.corpus.standing import standing
from kb.records.product import Product
from kb.records.status import Status, Verdict
from kb.search.document import facets
from kb.search.whoosh_engine import mask_of

FACETS = ("kind", "status", "class", "condition", "grade", "year")
"""The names of the facets, in the order they are shown."""

Counts = tuple[tuple[str, int], ...]


class FacetTable:
    """The facet values of every record on one day, as masks; and the standing of each product without a use."""

    def __init__(self, corpus: Corpus, day: date) -> None:
        self.standings = {product.id: _in_short(corpus, product, day) for product in corpus.products.values()}
        numbers: dict[str, dict[str, list[int]]] = {name: {} for name in FACETS}
        for number, record in enumerate(corpus.records.values()):
            status = self.standings[record.id][0] if isinstance(record, Product) else None
            for name, values in facets(corpus, record, status).items():
                for value in values:
                    numbers[name].setdefault(value, []).append(number)
        self._masks = {name: {value: mask_of(found) for value, found in values.items()} for name, values in numbers.items()}

    def mask(self, filters: Sequence[tuple[str, str]], whole: int) -> int:
        """Return those of `whole` that have every wanted value."""
        for name, value in filters:
            whole &= self._masks.get(name, {}).get(value, 0)
        return whole

    def counts(self, mask: int) -> Mapping[str, Counts]:
        """Return the values of each facet with their counts over `mask`, the most frequent first."""
        return {name: _counted(values, mask) for name, values in self._masks.items()}


def _counted(values: Mapping[str, int], mask: int) -> Counts:
    counted = [(value, (mask & each).bit_count()) for value, each in values.items()]
    return tuple(sorted((pair for pair in counted if pair[1]), key=lambda pair: (-pair[1], pair[0])))


def _in_short(corpus: Corpus, product: Product, day: date) -> tuple[Status, Verdict]:
    found = standing(corpus, product, None, day)
    return found.status, found.verdict
