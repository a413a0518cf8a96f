"""What a question means: the product asked about, the use, and what was not understood.

Decided from the records that its words name, before any text is searched, so that the answer cannot
depend on which words happen to stand in which record.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kb.corpus.corpus import Corpus
from kb.records.action import Action
from kb.records.condition import Condition
from kb.records.product import Product
from kb.records.study import Study
from kb.search.analysis import words
from kb.search.linking import Link, Linker, Links
from kb.search.name_table import singular
from kb.search.question import ASIDE_WORDS, BODY_PARTS, COMPARING_WORDS, QUESTION_WORDS, Aside, topic_of

_MOST_COMPARED = 4
_BEFORE_A_USE = frozenset("for in into against treat treating treats cure cures curing heal heals with on".split())
_BRAND = re.compile(r"[a-z][a-z0-9]{3,}")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is asked. `compared` holds two or more products where several are; `unknown_use` and `unknown_name` are words of no record."""

    product: Product | None = None
    condition: str | None = None
    compared: tuple[Product, ...] = ()
    unknown_use: tuple[str, ...] = ()
    unknown_name: str = ""
    doubtful: tuple[str, ...] = ()
    aside: Aside | None = None


class Understanding:
    """Reads meanings over one corpus; `says` tells whether a record's own text has a word, `known` whether any has."""

    def __init__(self, corpus: Corpus, linker: Linker, says: Callable[[str, str], bool], known: Callable[[str], bool]) -> None:
        self._corpus = corpus
        self._linker = linker
        self._says = says
        self._known = known

    def of(self, links: Links) -> Meaning:
        """Return what a text with these links means."""
        aside = topic_of(links.words)
        chosen = self._chosen(links)
        condition = self._condition(links, chosen[0] if chosen else None)
        if chosen is None:
            brand = next((link for link in links.links if isinstance(link.record, Action) and link.name in link.record.brands), None)
            return self._of_brand(brand, condition, aside) if brand else Meaning(condition=condition, aside=aside)
        link, product = chosen
        product = self._lists_the_use(product, link, condition)
        doubtful = tuple(word for word in links.leftover if len(word) > 2 and word not in ASIDE_WORDS and not self._says(product.id, word))
        return Meaning(
            product=product,
            condition=condition,
            compared=self._compared(links, product),
            unknown_use=self._elsewhere(links, product, condition) or (() if condition else self._unknown_use(links, doubtful)),
            unknown_name=self._unknown_name(links, link) if product.is_class else "",
            doubtful=doubtful,
            aside=aside,
        )

    def _of_brand(self, link: Link, condition: str | None, aside: Aside | None) -> Meaning:
        """Return what a product name means that only a letter or ruling names: the class that the document speaks of."""
        products = link.record.products if isinstance(link.record, Action) else ()
        product = self._corpus.products[products[0]] if products else None
        return Meaning(product=product, condition=condition, unknown_name=link.name if product else "", aside=aside)

    def _chosen(self, links: Links) -> tuple[Link, Product] | None:
        """Return the product meant: none where an action or study takes more words than any product."""
        best = min(self._narrow(links), key=lambda link: (-link.length, link.start), default=None)
        if best is None or not isinstance(best.record, Product):
            return None
        if any(link.length > best.length and isinstance(link.record, Action | Study) for link in links.links):
            return None
        return best, best.record

    def _narrow(self, links: Links) -> list[Link]:
        """Return the product links without the classes of other products named."""
        named = links.of(Product)
        above = {each.id for link in named if isinstance(link.record, Product) for each in self._corpus.classes_of(link.record)}
        return [link for link in named if link.record.id not in above]

    def _compared(self, links: Links, product: Product) -> tuple[Product, ...]:
        """Return the products set side by side: two or more that are named, with a word that compares or none between them."""
        named = [link.record for link in links.of(Product) if isinstance(link.record, Product)]
        different = tuple({each.id: each for each in named}.values())
        if len(different) < 2 or not (COMPARING_WORDS.intersection(links.words) or len(self._narrow(links)) > 1):
            return ()
        return (
            tuple(sorted(different, key=lambda each: each is not product))[:_MOST_COMPARED]
            if not COMPARING_WORDS.intersection(links.words)
            else different
        )

    def _lists_the_use(self, product: Product, link: Link, condition: str | None) -> Product:
        """Return the product whose entry speaks of the use where the one named does not and its name is part of another's.

        "Cord blood" for transplantation is the licensed product; for autism it is the other one.
        """
        if condition is None or self._speaks_of(product, condition):
            return product
        wanted = f"{link.name.casefold()} for "
        others = [each for each in self._corpus.products.values() if each is not product and self._speaks_of(each, condition)]
        fitting = [each for each in others if any(name.casefold().startswith(wanted) for name in each.also_known_as)]
        return fitting[0] if len(fitting) == 1 else product

    def _condition(self, links: Links, product: Link | None) -> str | None:
        """Return the condition asked about: one that is named, that the product's name means, or that stands inside the name of its class."""
        named = self._narrowest(links.of(Condition))
        if named or product is None:
            return named
        if product.use or not (isinstance(product.record, Product) and product.record.is_class):
            return product.use or None
        return self._narrowest(self._linker.conditions_within(links, product))

    def _speaks_of(self, product: Product, condition: str) -> bool:
        near = {condition, *self._corpus.wider(condition), *self._corpus.narrower(condition)}
        return any(use.condition in near for use in product.uses)

    def _narrowest(self, links: tuple[Link, ...]) -> str | None:
        above = {wider for link in links for wider in self._corpus.wider(link.record.id)}
        narrow = [link for link in links if link.record.id not in above]
        best = min(narrow, key=lambda link: (-link.length, link.start), default=None)
        return best.record.id if best else None

    def _unknown_use(self, links: Links, doubtful: tuple[str, ...]) -> tuple[str, ...]:
        """Return the words after "for", "in" or "treat" that name no use and that the product's own record never uses."""
        taken = {place for link in links.links for place in range(link.start, link.end)}
        found: list[str] = []
        for place, word in enumerate(links.words):
            if word not in _BEFORE_A_USE:
                continue
            for after in range(place + 1, len(links.words)):
                if after in taken or links.words[after] in _BEFORE_A_USE:
                    break
                if links.words[after] in doubtful and links.words[after] not in found:
                    found.append(links.words[after])
        return tuple(found)

    def _elsewhere(self, links: Links, product: Product, condition: str | None) -> tuple[str, ...]:
        """Return the parts of the body asked about that neither the condition's names nor any purpose of the product names."""
        parts = tuple(word for word in links.leftover if word in BODY_PARTS)
        if not parts:
            return ()
        asked = self._corpus.conditions[condition] if condition else None
        told = [*(asked.also_known_as if asked else ()), *(event.purpose for use in product.uses for event in use.status.events)]
        told += [self._corpus.conditions[use.condition].name for use in product.uses]
        named = {singular(word) for text in told for word in words(text)}
        return tuple(word for word in parts if singular(word) not in named)

    def _unknown_name(self, links: Links, link: Link) -> str:
        """Return a word right before or after the name of a class that no record has: a brand without an entry."""
        for place in (link.start - 1, link.end):
            word = links.words[place] if 0 <= place < len(links.words) else ""
            if _BRAND.fullmatch(word) and word in links.leftover and word not in ASIDE_WORDS | QUESTION_WORDS and not self._known(word):
                return word
        return ""
