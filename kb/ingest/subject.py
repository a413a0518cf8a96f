"""Which product and which use a sentence of a page speaks of: its own words, else what was spoken of before it, above it, in the title.

Everything is linked once; names of clinics and of articles that hold a product's name are not the product.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from kb.ingest.mentions import mentions_of
from kb.ingest.passage import Page, Passage, PassageKind
from kb.ingest.sentences import Stretch, latin, plain, sentences
from kb.ingest.wording.names import ANY_OTHER_NAME, INSTITUTE, OTHER_NAMES
from kb.ingest.wording.offer import BLOOD
from kb.ingest.wording.phrases import Phrases
from kb.records.action import Action
from kb.records.condition import Condition
from kb.records.product import Product
from kb.search.linking import Link
from kb.search.name_table import How
from kb.search.service import SearchService

_GENERAL = frozenset({"regenerative-medicine"})
PROLOTHERAPY = "prolotherapy"
BLOOD_USE = "blood-disorder-transplant"
NO_TISSUE = frozenset({PROLOTHERAPY})
"""What is of the records, though nothing of the body is in it: only what a page says of its approval is held against them."""
_NO_USES = frozenset({"infection", "autotransfusion"})
_LEAST_NAMED = 2
_LEAST_NARROWED = 2

_LEAST_NEAR = 7
_LONGEST_OWN_NAME = 3


class Named(NamedTuple):
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
        self.parts = [[(each, self.named(passage.text[each.start : each.end])) for each in sentences(passage.text)] for passage in page.passages]
        """The sentences of each passage, in the order of the page, with what each names itself."""
        self._everything = [_together(part) for part in self.parts]
        self._own_name = self._name_of_its_own()
        self._chief = self._named_most()
        self._of_the_house = self._linked(page.title, houses=True).products

    def named(self, text: str) -> Named:
        """Return what a text names; each text is linked once."""
        if text not in self._known:
            self._known[text] = self._linked(text) if text else Named()
        return self._known[text]

    def carried(self, passage: Passage, before: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return the products a passage is about: by its lead-in or heading, by what was named `before`, by the title, or by the whole page."""
        for text in (passage.lead, *reversed(passage.under)):
            if found := self.named(text).products:
                return found
        return before or self._title.products or self._chief or self._of_the_house

    def own_name_in(self, sentence: str) -> bool:
        """Tell whether a sentence, in lower case, says the name the page gives its own product: its title and first heading, when short."""
        return bool(self._own_name) and self._own_name in sentence

    def speaks_of(self, word: str) -> bool:
        """Tell whether a word, in lower case, stands anywhere on the page."""
        return word in plain(self._page.text)

    def said(self, cue: Phrases) -> set[str]:
        """Return what a cue finds on the page, each once."""
        return {found[0] for found in cue.finditer(plain(self._page.text))}

    def conditions_above(self, passage: Passage) -> tuple[str, ...]:
        """Return the conditions that stand above a passage: in its lead-in, or its nearest heading that names one."""
        for text in (passage.lead, *reversed(passage.under)):
            if found := self.named(text).conditions:
                return found
        return self._title.conditions

    def lines_above(self, passage: Passage) -> tuple[str, ...]:
        """Return what stands above a passage: its lead-in, its headings, the title."""
        return (passage.lead, *reversed(passage.under), self._page.title)

    def all_named(self) -> list[Named]:
        """Return what every passage of the page names."""
        return self._everything

    def _name_of_its_own(self) -> str:
        first = next((passage.text for passage in self._page.passages if passage.kind is PassageKind.HEADING), "")
        short = 0 < len(first.split()) <= _LONGEST_OWN_NAME and self._page.title.startswith(first)
        return plain(first) if short and not self.named(first).products else ""

    def _named_most(self) -> tuple[str, ...]:
        """Return the product a page names most often, headings first; none where it is named but once."""
        headings = Counter(name for passage, found in self._pairs() if passage.kind is PassageKind.HEADING for name in found.products)
        if len(headings) == 1:
            return tuple(headings)
        counted = Counter(name for found in self._everything for name in found.products)
        return tuple(name for name, count in counted.most_common(1) if count >= _LEAST_NAMED or len(counted) == 1)

    def _pairs(self) -> list[tuple[Passage, Named]]:
        return list(zip(self._page.passages, self._everything, strict=True))

    def _linked(self, text: str, houses: bool = False) -> Named:
        """Return what a text names; the name of a clinic counts with `houses` only."""
        text = latin(text) if houses else INSTITUTE.blanked(latin(text))
        found = mentions_of(self._service).links(text)
        conditions = [link.record.id for link, said in found if isinstance(link.record, Condition) and _is_use(link, said)]
        different = {(link.record.id, link.name, link.how, link.length == 1): link for link, _ in found if isinstance(link.record, Product)}
        products = [link.record.id for link in different.values() if self._meant(link, text)]
        products += [
            link.record.products[0]
            for link, _ in found
            if isinstance(link.record, Action) and link.record.products and link.name in link.record.brands
        ]
        return Named(self._narrow(products) or self._otherwise_named(text), _uses(conditions, text))

    def _meant(self, link: Link, text: str) -> bool:
        """Tell whether a link names a product: a near spelling of a brand, or a brand without its capital, is a plain word ("infuse")."""
        record = link.record
        if not isinstance(record, Product) or record.id in _GENERAL:
            return False
        if record.is_class or link.length > 1:
            return record.is_class or link.how is not How.NEAR
        return link.how is not How.NEAR and any(word[:1].isupper() for word in re.findall(re.escape(link.name), text, re.I))

    def _otherwise_named(self, text: str) -> tuple[str, ...]:
        if not ANY_OTHER_NAME.stands_in(text):
            return ()
        known = self._service.corpus.products
        return next(((product,) for pattern, product in OTHER_NAMES if product in known and pattern.stands_in(text)), ())

    def _narrow(self, products: list[str]) -> tuple[str, ...]:
        """Return products without the classes of others that are named: "stem cells from fat" is one subject."""
        if len(products) < _LEAST_NARROWED:
            return tuple(products)
        corpus = self._service.corpus
        above = {each.id for name in products for each in corpus.classes_of(corpus.products[name])}
        return tuple(dict.fromkeys(name for name in products if name not in above))


def _together(parts: list[tuple[Stretch, Named]]) -> Named:
    return Named(tuple(name for _, each in parts for name in each.products), tuple(name for _, each in parts for name in each.conditions))


def _uses(conditions: list[str], text: str) -> tuple[str, ...]:
    """Return the conditions that a product is spoken of for: a transplant "for cerebral palsy" is none for diseases of the blood."""
    others = tuple(dict.fromkeys(each for each in conditions if each != BLOOD_USE))
    return others if others and not BLOOD.stands_in(plain(text)) else tuple(dict.fromkeys(conditions))


def _is_use(link: Link, said: str) -> bool:
    """Tell whether a condition is one that people are treated for here, and no short word that merely looks like one ("scans", "scars")."""
    return link.record.id not in _NO_USES and not (link.how is How.NEAR and len(said) < _LEAST_NEAR)
