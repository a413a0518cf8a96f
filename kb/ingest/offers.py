"""Which product a sentence, an item or a heading offers, and for which use."""

from __future__ import annotations

import re

from kb.ingest.passage import Passage, PassageKind
from kb.ingest.sentences import Stretch, plain
from kb.ingest.subject import Named, Subjects
from kb.ingest.voice import is_denied
from kb.ingest.wording.lexicon import ANAPHOR, OTHER_SERVICE, OTHER_USES
from kb.ingest.wording.offer import BENEFIT_OF_PRODUCT, EASES, INTO_BODY, NOT_USES, OFFER_LEAD, OFFER_VERB, OUTCOME_ITEM, PRICE, REFUSED

_LISTED = (PassageKind.ITEM, PassageKind.CELL, PassageKind.HEADING, PassageKind.TITLE)

_OWN_VOICE = re.compile(r"\b(?:we|our)\b")


class Offers:
    """The offers of one page; a list tells each product and use once."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects
        self._told: set[tuple[bool, str, str]] = set()

    def made_by(self, passage: Passage, sentence: Stretch, named: Named, before: tuple[str, ...]) -> Named | None:
        """Return the products and uses offered; None where nothing is offered, or a list repeats what was told."""
        listed = passage.kind in _LISTED
        offered = self._listed(passage, sentence, named) if listed else self._said(passage, sentence, named, before)
        if offered is None or not offered.products:
            return None
        item = passage.kind in (PassageKind.ITEM, PassageKind.CELL)
        use = offered.conditions[0] if offered.conditions and not PRICE.search(sentence.plain) else sentence.plain
        key = (item, offered.products[0], use)
        if listed and key in self._told:
            return None
        self._told.add(key)
        return offered

    def _listed(self, passage: Passage, sentence: Stretch, named: Named) -> Named | None:
        """Return what an item, cell or heading offers: the other half may stand in its lead-in or heading."""
        lead = plain(f"{passage.lead} {' '.join(passage.under[-2:])}")
        uses = bool(named.conditions) or bool(OTHER_USES.search(sentence.plain))
        item = passage.kind in (PassageKind.ITEM, PassageKind.CELL)
        if named.products and uses:
            return named
        carries = item and not OTHER_SERVICE.search(sentence.plain)
        products = named.products or (self._subjects.carried(passage) if carries else ())
        if not products:
            return None
        if PRICE.search(sentence.plain) and item and named.products + self._subjects.conditions_above(passage):
            above = named.conditions or self._subjects.conditions_above(passage)
            return Named(products, above) if above or uses else None
        if uses and item and OFFER_LEAD.search(lead):
            return Named(products, named.conditions)
        return Named(products, named.conditions) if item and OUTCOME_ITEM.search(sentence.plain) and uses else None

    def _said(self, passage: Passage, sentence: Stretch, named: Named, before: tuple[str, ...]) -> Named | None:
        text = sentence.plain
        products = named.products
        if not products and (ANAPHOR.search(text) or _OWN_VOICE.search(text) or self._subjects.own_name_in(text) or BENEFIT_OF_PRODUCT.search(text)):
            products = self._subjects.carried(passage, before)
        if not products or NOT_USES.search(text):
            return None
        if BENEFIT_OF_PRODUCT.search(text):
            return Named(products, named.conditions) if named.conditions else None
        if named.products and named.conditions and _OWN_VOICE.search(text) and not REFUSED.search(text):
            return named
        if not any(not _denied(text, each) for each in OFFER_VERB.finditer(text)):
            return None
        if named.conditions or OTHER_USES.search(text) or EASES.search(text):
            return Named(products, named.conditions)
        if INTO_BODY.search(text):
            return Named(products)
        above = self._subjects.conditions_above(passage)
        return Named(products, above) if above and named.products and re.search(r"\b(?:we|our)\b", text) else None


def _denied(sentence: str, said: re.Match[str]) -> bool:
    """Tell whether a verb of offering is denied, before it or between the seller and it ("our clinic does not treat")."""
    return is_denied(sentence, said.start()) or is_denied(sentence, said.end())
