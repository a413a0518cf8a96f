"""Which product a sentence, an item or a heading offers, and for which use."""

from __future__ import annotations

import re

from kb.ingest.passage import Passage, PassageKind
from kb.ingest.sentences import Stretch, plain
from kb.ingest.subject import Named, Subjects
from kb.ingest.voice import is_denied
from kb.ingest.wording.lexicon import ANAPHOR, DISEASES, FOREIGN_SUBJECT, ILLS, OTHER_SERVICE, OTHER_USES, WANTS
from kb.ingest.wording.offer import (
    ABOUT_STUDIES,
    BENEFIT_OF_PRODUCT,
    CARRIES,
    DOSE,
    EASES,
    INTO_BODY,
    LISTING,
    NOT_USES,
    OFFER_LEAD,
    OFFER_VERB,
    OUTCOME_ITEM,
    PRICE,
    PUTS_FORWARD,
    REFUSED,
    STATUS,
    STRONG_VERB,
    VERBS,
)

_LISTED = (PassageKind.ITEM, PassageKind.CELL, PassageKind.HEADING, PassageKind.TITLE)

_ITEMS = (PassageKind.ITEM, PassageKind.CELL)
_LEAST_COMMAS = 2
_SUBJECT = 60
"""How many letters the subject of a sentence lies in: what else is named there is what the sentence is about."""
_OWN_VOICE = re.compile(r"\b(?:we|our)\b")


class Offers:
    """The offers of one page; a list tells the same thing once."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects
        self._told: set[tuple[str, str, str]] = set()

    def made_by(self, passage: Passage, sentence: Stretch, named: Named, before: tuple[str, ...]) -> Named | None:
        """Return the products and uses offered; None where nothing is offered, or a list repeats what was told."""
        listed = passage.kind in _LISTED or _only_lists(sentence.plain)
        offered = (self._listed(passage, sentence, named) if listed else None) or self._said(passage, sentence, named, before)
        if offered is None or not offered.products:
            return None
        key = (passage.kind.value, offered.products[0], sentence.plain)
        if listed and key in self._told:
            return None
        self._told.add(key)
        return offered

    def _listed(self, passage: Passage, sentence: Stretch, named: Named) -> Named | None:
        """Return what an item, cell or heading offers: the other half may stand in its lead-in or heading."""
        text = sentence.plain
        if STATUS.search(text):
            return None
        item = passage.kind in _ITEMS or passage.kind is PassageKind.PARAGRAPH
        uses = bool(named.conditions) or bool(OTHER_USES.search(text) or DISEASES.search(text) or WANTS.search(text))
        if named.products and uses:
            return named
        if OTHER_SERVICE.search(text) or not item or (not named.products and VERBS.search(text) and not OUTCOME_ITEM.search(text)):
            return None
        products = named.products or self._subjects.carried(passage)
        if not products:
            return None
        if (PRICE.search(text) or (named.products and DOSE.search(text))) and named.products + self._subjects.conditions_above(passage):
            above = named.conditions or self._subjects.conditions_above(passage)
            return Named(products, above) if above or uses else None
        lead = plain(f"{passage.lead} {' '.join(passage.under[-2:])}")
        return Named(products, named.conditions) if uses and (OFFER_LEAD.search(lead) or OUTCOME_ITEM.search(text)) else None

    def _said(self, passage: Passage, sentence: Stretch, named: Named, before: tuple[str, ...]) -> Named | None:
        text = sentence.plain
        products = named.products or self._meant(passage, text, before)
        if not products or NOT_USES.search(text) or ABOUT_STUDIES.search(text):
            return None
        if BENEFIT_OF_PRODUCT.search(text):
            return Named(products, named.conditions) if named.conditions or OTHER_USES.search(text) or WANTS.search(text) else None
        if named.products and named.conditions and _OWN_VOICE.search(text) and not REFUSED.search(text):
            return named
        if not any(not _denied(text, each) for each in OFFER_VERB.finditer(text)):
            return None
        if named.conditions or any(uses.search(text) for uses in (OTHER_USES, DISEASES, WANTS, EASES)):
            return Named(products, named.conditions)
        if named.products and (ILLS.search(text) or INTO_BODY.search(text)):
            return Named(products)
        above = self._subjects.conditions_above(passage)
        return Named(products, above) if above and named.products and (_OWN_VOICE.search(text) or PUTS_FORWARD.search(text)) else None

    def _meant(self, passage: Passage, text: str, before: tuple[str, ...]) -> tuple[str, ...]:
        """Return the products that a sentence is about which names none; what it only says of "us" must be an offer in strong words."""
        pointed = ANAPHOR.search(text) or CARRIES.search(text) or BENEFIT_OF_PRODUCT.search(text) or self._subjects.own_name_in(text)
        if not pointed and not (_OWN_VOICE.search(text) and STRONG_VERB.search(text)):
            return ()
        return () if OTHER_SERVICE.search(text) or FOREIGN_SUBJECT.search(text[:_SUBJECT]) else self._subjects.carried(passage, before)


def _only_lists(sentence: str) -> bool:
    """Tell whether a sentence is a bare list of names."""
    return sentence.count(",") >= _LEAST_COMMAS and not VERBS.search(sentence) and bool(LISTING.fullmatch(sentence))


def _denied(sentence: str, said: re.Match[str]) -> bool:
    """Tell whether a verb of offering is denied, before it or between the seller and it ("our clinic does not treat")."""
    return is_denied(sentence, said.start()) or is_denied(sentence, said.end())
