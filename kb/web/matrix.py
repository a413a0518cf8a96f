"""Products by conditions at a glance: status and evidence as two marks in each cell, never blended into one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kb.corpus.corpus import Corpus
from kb.corpus.standing import evidence, standing
from kb.records.condition import Condition
from kb.records.evidence import Direction, Evidence, Grade
from kb.records.product import Product
from kb.records.status import Status
from kb.web.asking import Asked

STATUS_MARKS = {"disc": "●", "half": "◐", "ring": "○", "bar": "–", "cross": "×", "dashed": "?"}
"""The shape of a badge as one letter."""
DIRECTION_MARKS = {Direction.BENEFIT: "+", Direction.NO_DIFFERENCE: "=", Direction.HARM: "!", Direction.UNCLEAR: "~"}
GRADE_MARKS = {Grade.HIGH: "4", Grade.MODERATE: "3", Grade.LOW: "2", Grade.VERY_LOW: "1", Grade.NONE: "0"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A product for a condition: its status, and its evidence where some is stated."""

    status: Status
    evidence: Evidence | None

    @property
    def marks(self) -> str:
        """The two marks: status, then evidence (direction and how sure, 0 to 4)."""
        first = STATUS_MARKS[self.status.meaning.mark]
        if self.evidence is None:
            return first
        second = "0" if self.evidence.grade is Grade.NONE else f"{DIRECTION_MARKS[self.evidence.direction]}{GRADE_MARKS[self.evidence.grade]}"
        return f"{first} {second}"


@dataclass(frozen=True, slots=True)
class Row:
    """A product with its cells; `depth` tells how far below the first class it hangs."""

    product: Product
    depth: int
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """Columns are conditions grouped by the widest one; rows are products in the order of the class tree."""

    groups: tuple[tuple[str, int], ...]
    columns: tuple[Condition, ...]
    rows: tuple[Row, ...]


def matrix(asked: Asked, class_id: str, condition_id: str) -> MatrixView:
    """Gather the table: the classes, or one class with its members; all conditions, or one with what it contains."""
    corpus = asked.corpus
    products = [(product, depth) for product, depth in _tree(corpus, class_id) if class_id or product.is_class]
    wanted = {condition_id, *corpus.narrower(condition_id)} if condition_id else set(corpus.conditions)
    told = {product.id: _told(corpus, product) & wanted for product, _ in products}
    columns = _ordered_columns(corpus, told)
    rows = [
        Row(product, depth, tuple(_cell(asked, product, column) if column.id in told[product.id] else None for column in columns))
        for product, depth in products
    ]
    shown = tuple(row for row in rows if any(row.cells))
    return MatrixView(_grouped(corpus, columns), tuple(columns), shown)


def _tree(corpus: Corpus, class_id: str) -> Iterable[tuple[Product, int]]:
    """Yield products depth first: each class before its members."""
    children: dict[str, list[Product]] = {}
    for product in corpus.products.values():
        children.setdefault(product.part_of, []).append(product)
    tops = sorted(children.get("", []), key=lambda each: (-len(_told(corpus, each)), each.name.casefold()))
    waiting = [(corpus.products[class_id], 0)] if class_id else [(product, 0) for product in reversed(tops)]
    while waiting:
        product, depth = waiting.pop()
        yield product, depth
        waiting += [(child, depth + 1) for child in reversed(_ordered(children.get(product.id, [])))]


def _ordered(products: list[Product]) -> list[Product]:
    return sorted(products, key=lambda each: (not each.is_class, each.name.casefold()))


def _told(corpus: Corpus, product: Product) -> set[str]:
    """Return the conditions a product speaks of: its own uses and, for a class, the uses its members are approved for."""
    own = {use.condition for use in product.uses}
    members = corpus.members(product.id) if product.is_class else ()
    return own | {use.condition for member in members for use in member.uses if any(event.status is Status.APPROVED for event in use.status.events)}


def _cell(asked: Asked, product: Product, condition: Condition) -> Cell:
    found = evidence(asked.corpus, product, condition.id)
    return Cell(standing(asked.corpus, product, condition.id, asked.day).status, found.evidence if found else None)


def _ordered_columns(corpus: Corpus, told: Mapping[str, set[str]]) -> list[Condition]:
    """Return the conditions that are spoken of, those of one widest condition together, the groups most spoken of first."""
    spoken = Counter(name for names in told.values() for name in names)
    groups: Counter[str] = Counter()
    for name, count in spoken.items():
        groups[_widest(corpus, name)] += count
    names = sorted(spoken, key=lambda name: (-groups[_widest(corpus, name)], _widest(corpus, name), len(corpus.wider(name)), -spoken[name], name))
    return [corpus.conditions[name] for name in names]


def _widest(corpus: Corpus, condition: str) -> str:
    wider = corpus.wider(condition)
    return wider[-1] if wider else condition


def _grouped(corpus: Corpus, columns: list[Condition]) -> tuple[tuple[str, int], ...]:
    groups: list[tuple[str, int]] = []
    for column in columns:
        name = corpus.conditions[_widest(corpus, column.id)].name
        if groups and groups[-1][0] == name:
            groups[-1] = (name, groups[-1][1] + 1)
        else:
            groups.append((name, 1))
    return tuple(groups)
