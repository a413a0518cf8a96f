"""Products point by point, with what differs marked."""

from __future__ import annotations

from dataclasses import dataclass

from werkzeug.exceptions import BadRequest

from kb.corpus.standing import approvals
from kb.records.product import Product
from kb.records.prose import plain
from kb.search.answer import Answer, answer
from kb.web.asking import Asked, find
from kb.web.audience import words_for

_LEAST, _MOST = 2, 4
_CHECKED = "Last checked"
_EXAMPLE = "write for instance /compare?ids=exosomes,stem-cells"


@dataclass(frozen=True, slots=True)
class Point:
    """One line of a comparison: a text for each product, and whether they differ."""

    name: str
    texts: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Tell whether the products differ in this point; when each was checked is no difference between them."""
        return len(set(self.texts)) > 1 and self.name != _CHECKED


@dataclass(frozen=True, slots=True)
class Comparison:
    """The products with their answers, the points, and the uses that at least one of them speaks of."""

    products: tuple[Product, ...]
    answers: tuple[Answer, ...]
    points: tuple[Point, ...]
    uses: tuple[tuple[str, tuple[Answer, ...], bool], ...]


def compare(asked: Asked, given: str) -> Comparison:
    """Compare the products named in `given`, ids joined by commas; BadRequest or NotFoundHere where they cannot be."""
    names = list(dict.fromkeys(part.strip() for part in given.split(",") if part.strip()))
    if len(names) < _LEAST:
        raise BadRequest(f"ids names {len(names)} product{'' if len(names) == 1 else 's'}, and two to four different ones are compared; {_EXAMPLE}.")
    if len(names) > _MOST:
        raise BadRequest(f"ids names {len(names)} products; at most four fit beside each other, so leave some out; {_EXAMPLE}.")
    found = [find(asked, "products", name)[0] for name in names]
    products = tuple(product for product in found if isinstance(product, Product))
    answers = tuple(answer(asked.corpus, product, None, asked.day) for product in products)
    return Comparison(products, answers, _points(asked, products, answers), _uses(asked, products))


def _points(asked: Asked, products: tuple[Product, ...], answers: tuple[Answer, ...]) -> tuple[Point, ...]:
    lines = {
        "FDA status": [words_for(asked.reader, asked.corpus, each).label for each in answers],
        "In one word": [words_for(asked.reader, asked.corpus, each).short for each in answers],
        "Legal route": [each.standing.event.pathway.label if each.standing.event else "not known" for each in answers],
        "FDA-approved for": ["; ".join(each.event.purpose for each in approvals(product, asked.day)) or "no use" for product in products],
        "Application numbers": [", ".join(_numbers(product)) or "none recorded" for product in products],
        "Made from": [product.tissue or "not stated" for product in products],
        "Donor": [product.donor or "not stated" for product in products],
        "Maker": [product.maker or ("many" if product.is_class else "not stated") for product in products],
        "First of the known harms": [plain(product.safety[0].text) if product.safety else "none recorded" for product in products],
        _CHECKED: [each.standing.said_of.checked.isoformat() for each in answers],
    }
    return tuple(Point(name, tuple(texts)) for name, texts in lines.items())


def _numbers(product: Product) -> list[str]:
    return list(dict.fromkeys(number for use in product.uses for event in use.status.events for number in event.application))


def _uses(asked: Asked, products: tuple[Product, ...]) -> tuple[tuple[str, tuple[Answer, ...], bool], ...]:
    names = sorted({use.condition for product in products for use in product.uses}, key=lambda name: asked.corpus.conditions[name].name)
    rows = []
    for name in names:
        answers = tuple(answer(asked.corpus, product, name, asked.day) for product in products)
        rows.append((name, answers, len({each.verdict for each in answers}) > 1))
    return tuple(rows)
