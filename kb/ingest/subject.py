"""Which product and which use a sentence of a page speaks of: its own words, else its heading, its lead-in, the title.

Everything is linked once; names of clinics and of articles that hold a product's name are not the product.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kb.ingest.passage import Page, Passage, PassageKind
from kb.ingest.sentences import Stretch, latin, sentences
from kb.records.action import Action
from kb.records.condition import Condition
from kb.records.product import Product
from kb.search.service import SearchService

_INSTITUTE = re.compile(
    r"\b(?:[A-Z][\w'&-]+\s+){0,3}(?:Stem\s+Cells?|Regenerative\s+Medicine|Exosomes?|PRP|Cellular)(?:\s+[A-Z&][\w'&-]*){0,3}\s+(?:Institute|Centers?|Clinics?|Network|Society|Association|Foundation|Group|Journal|Conference|Academy|America|International)\b"
)
_WORTH_LINKING = re.compile(
    r"""cell|stromal|exosom|exozom|vesicle|prp|plate|plasma|amni|placent|umbil|cord|wharton|bone|marrow|fat\b|adipose|lipo|svf|graft|tissue|biolog|hyal|gel|maci|collagen|peptide|bpc|ozone|prolo|fibrin|msc|bmac|allograft|regen|serum|a2m|
    secretome|fetal|nano|matrix|skin|cartilage|growth\ factor|inject""",
    re.X | re.I,
)
_GENERAL = frozenset({"regenerative-medicine"})


@dataclass(frozen=True, slots=True)
class Named:
    """The products and conditions that a text names, in the order of the text."""

    products: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()


class Subjects:
    """The subjects of one page."""

    def __init__(self, service: SearchService, page: Page) -> None:
        self._service = service
        self._page = page
        self._known: dict[str, Named] = {}
        self._title = self.named(page.title)

    def named(self, text: str) -> Named:
        """Return what a text names; each text is linked once."""
        if text not in self._known:
            self._known[text] = self._linked(text) if text else Named()
        return self._known[text]

    def in_sentence(self, passage: Passage, sentence: Stretch) -> Named:
        """Return what a sentence names itself."""
        return self.named(passage.text[sentence.start : sentence.end])

    def carried(self, passage: Passage) -> tuple[str, ...]:
        """Return the products that stand above a passage: in its lead-in, its nearest heading that names one, or the title."""
        for text in (passage.lead, *reversed(passage.under)):
            if found := self.named(text).products:
                return found
        return self._title.products or self._most_named()

    def conditions_above(self, passage: Passage) -> tuple[str, ...]:
        """Return the conditions that stand above a passage: in its lead-in, or its nearest heading that names one."""
        for text in (passage.lead, *reversed(passage.under)):
            if found := self.named(text).conditions:
                return found
        return self._title.conditions

    def all_named(self) -> list[Named]:
        """Return what every passage of the page names."""
        return [self._in_passage(passage) for passage in self._page.passages]

    def _in_passage(self, passage: Passage) -> Named:
        parts = [self.in_sentence(passage, sentence) for sentence in sentences(passage.text)]
        return Named(tuple(name for part in parts for name in part.products), tuple(name for part in parts for name in part.conditions))

    def _most_named(self) -> tuple[str, ...]:
        """Return the one product of a page whose headings name no other."""
        headings = [self.named(passage.text) for passage in self._page.passages if passage.kind is PassageKind.HEADING]
        products = [name for found in headings for name in found.products]
        return (products[0],) if products and len(set(products)) == 1 else ()

    def _linked(self, text: str) -> Named:
        text = _INSTITUTE.sub(lambda match: " " * len(match[0]), latin(text))
        if not _WORTH_LINKING.search(text):
            return Named((), self._conditions(text))
        links = self._service.link(text)
        products = [link.record.id for link in links.links if isinstance(link.record, Product) and link.record.id not in _GENERAL]
        products += [
            link.record.products[0]
            for link in links.links
            if isinstance(link.record, Action) and link.record.products and link.name in link.record.brands
        ]
        conditions = [link.record.id for link in links.links if isinstance(link.record, Condition)]
        return Named(self._narrow(products), tuple(dict.fromkeys(conditions)))

    def _conditions(self, text: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(link.record.id for link in self._service.link(text).of(Condition)))

    def _narrow(self, products: list[str]) -> tuple[str, ...]:
        """Return products without the classes of others that are named: "stem cells from fat" is one subject."""
        corpus = self._service.corpus
        above = {each.id for name in products for each in corpus.classes_of(corpus.products[name])}
        return tuple(dict.fromkeys(name for name in products if name not in above))
