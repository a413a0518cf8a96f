"""Which product a sentence, an item or a heading offers, and for which use."""

from __future__ import annotations

import re

from kb.ingest.passage import ITEMS, LISTED, Passage, PassageKind
from kb.ingest.sentences import Stretch, last_sentence, plain
from kb.ingest.subject import Named, Subjects
from kb.ingest.voice import is_denied
from kb.ingest.wording.lexicon import ANAPHOR, DISEASES, FOREIGN_SUBJECT, ILLS, OTHER_SERVICE, OTHER_USES, WANTS
from kb.ingest.wording.offer import (
    ABOUT_STUDIES,
    BENEFIT_OF_PRODUCT,
    BLOOD,
    CARRIES,
    DOSE,
    EASES,
    HEADING_ABOUT,
    INTO_BODY,
    LISTING,
    MAKEUP,
    NO_OFFER_LEAD,
    NOT_USES,
    OFFER_LEAD,
    OFFER_VERB,
    OTHER_TREATMENTS,
    OUTCOME_ITEM,
    PRICE,
    PUTS_FORWARD,
    REFUSED,
    SOURCE,
    STATUS,
    STRONG_VERB,
    TO_WANT,
    VERBS,
)

_LEAST_COMMAS = 2
_SUBJECT = 60
"""How many letters the subject of a sentence lies in: what else is named there is what the sentence is about."""
_OTHER_SUBJECT = "prolotherapy"
_BLOOD_USE = "blood-disorder-transplant"
_CELLS = re.compile(r"\b(?:cells|mix|mixture|concentrate|prp|exosomes)\b")
_EXPLAINS = re.compile(r"(?:an?|the|this|when|high|low|too|loss|lack)\b")
_TRANSPLANT = re.compile(r"\btransplant")
_PATIENTS = re.compile(
    r"\b(?:for|in|with|patients?|people|athletes?|individuals|men|women|children|sufferers|anyone|who|those|when|if|treat\w*|therap\w+|cells?|we|our|you)\b"
)
_OWN_VOICE = re.compile(r"\b(?:we|our)\b")


class Offers:
    """The offers of one page; a list tells the same thing once."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects
        self._other_subject = subjects.speaks_of(_OTHER_SUBJECT)
        self._told: set[tuple[str, str, str]] = set()

    def made_by(self, passage: Passage, sentence: Stretch, named: Named, before: tuple[str, ...]) -> Named | None:
        """Return the products and uses offered; None where nothing is offered, or a list repeats what was told."""
        listed = passage.kind in LISTED or _only_lists(sentence.plain)
        if (listed and _is_source_or_talk(passage, sentence.plain)) or self._for_blood(passage, sentence.plain, named):
            return None
        offered = (self._listed(passage, sentence, named) if listed else None) or self._said(passage, sentence, named, before)
        offered = _of_ours(offered, named) if offered and self._other_subject else offered
        if offered is None or not offered.products:
            return None
        key = (passage.kind.value, offered.products[0], sentence.plain)
        if listed and key in self._told:
            return None
        self._told.add(key)
        return offered

    def _for_blood(self, passage: Passage, text: str, named: Named) -> bool:
        """Tell whether cells are spoken of for what they are approved for, the renewal of blood."""
        other = any(each != _BLOOD_USE for each in named.conditions)
        if BLOOD.search(text):
            return not other or bool(_TRANSPLANT.search(text))
        if other or not (
            _BLOOD_USE in self._subjects.conditions_above(passage)[:1] and _TRANSPLANT.search(plain(f"{passage.lead} {' '.join(passage.under)}"))
        ):
            return False
        return not (OTHER_USES.search(text) or DISEASES.search(text) or WANTS.search(text))

    def _listed(self, passage: Passage, sentence: Stretch, named: Named) -> Named | None:
        """Return what an item, cell or heading offers: the other half may stand in its lead-in or heading."""
        text = sentence.plain
        if STATUS.search(text):
            return None
        item = passage.kind in ITEMS or passage.kind is PassageKind.PARAGRAPH
        uses = bool(named.conditions) or bool(OTHER_USES.search(text) or DISEASES.search(text) or WANTS.search(text) or TO_WANT.search(text))
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
        if not named.products and _defines(text):
            return None
        above = self._subjects.conditions_above(passage)
        if above and OUTCOME_ITEM.search(text) and OFFER_LEAD.search(plain(last_sentence(passage.lead))):
            return Named(products, named.conditions or above)
        lead = plain(f"{passage.lead} {' '.join(passage.under[-2:])}")
        return Named(products, named.conditions) if uses and (OFFER_LEAD.search(lead) or OUTCOME_ITEM.search(text)) else None

    def _said(self, passage: Passage, sentence: Stretch, named: Named, before: tuple[str, ...]) -> Named | None:
        text = sentence.plain
        products = named.products or self._meant(passage, text, before)
        if not products or NOT_USES.search(text) or ABOUT_STUDIES.search(text) or (MAKEUP.search(text) and not INTO_BODY.search(text)):
            return None
        if BENEFIT_OF_PRODUCT.search(text):
            return Named(products, named.conditions) if named.conditions or OTHER_USES.search(text) or WANTS.search(text) else None
        if named.products and named.conditions and _OWN_VOICE.search(text) and not REFUSED.search(text):
            return named
        placed = INTO_BODY.search(text) if named.products or _CELLS.search(text) else None
        if placed and not is_denied(text, placed.start()):
            return Named(products, named.conditions)
        above = named.conditions or self._subjects.conditions_above(passage)
        praised = PUTS_FORWARD.search(text)
        if praised and above and not is_denied(text, praised.start()):
            return Named(products, above)
        if not any(not _denied(text, each) for each in OFFER_VERB.finditer(text)):
            return None
        if named.conditions or any(uses.search(text) for uses in (OTHER_USES, DISEASES, WANTS, EASES, TO_WANT)):
            return Named(products, named.conditions)
        if named.products and ILLS.search(text):
            return Named(products)
        above = self._subjects.conditions_above(passage)
        return Named(products, above) if above and named.products and _OWN_VOICE.search(text) else None

    def _meant(self, passage: Passage, text: str, before: tuple[str, ...]) -> tuple[str, ...]:
        """Return the products that a sentence is about which names none; what it only says of "us" must be an offer in strong words."""
        pointed = ANAPHOR.search(text) or CARRIES.search(text) or BENEFIT_OF_PRODUCT.search(text) or self._subjects.own_name_in(text)
        if OTHER_TREATMENTS.search(text[:_SUBJECT]) or _about_ills(text):
            return ()
        if not pointed and not (_OWN_VOICE.search(text) and STRONG_VERB.search(text)):
            return ()
        return () if OTHER_SERVICE.search(text) or FOREIGN_SUBJECT.search(text[:_SUBJECT]) else self._subjects.carried(passage, before)


def _only_lists(sentence: str) -> bool:
    """Tell whether a sentence is a bare list of names."""
    return sentence.count(",") >= _LEAST_COMMAS and not VERBS.search(sentence) and bool(LISTING.fullmatch(sentence))


def _of_ours(offered: Named, named: Named) -> Named | None:
    """Return an offer without what is another subject; where that comes first above a sentence, it is what the sentence is about."""
    if not named.products and offered.products[:1] == (_OTHER_SUBJECT,):
        return None
    return Named(tuple(each for each in offered.products if each != _OTHER_SUBJECT), offered.conditions)


def _is_source_or_talk(passage: Passage, text: str) -> bool:
    """Tell whether an item is a printed work, or a heading speaks about a product and offers none."""
    if passage.kind in ITEMS:
        return bool(SOURCE.search(plain(passage.text)) or NO_OFFER_LEAD.search(plain(last_sentence(passage.lead))) or NOT_USES.search(text))
    return passage.kind in (PassageKind.HEADING, PassageKind.TITLE) and bool(HEADING_ABOUT.search(text))


def _defines(item: str) -> bool:
    """Tell whether an item says what an illness is ("stroke: a vessel bursts")."""
    name, colon, rest = item.partition(": ")
    return bool(colon) and bool(DISEASES.search(name) or OTHER_USES.search(name)) and bool(_EXPLAINS.match(rest))


def _about_ills(text: str) -> bool:
    """Tell whether a sentence is about an illness or a part of the body: it stands before the verb, and nothing there is a product or a patient."""
    verb = VERBS.search(text)
    head = text[: verb.start()] if verb else ""
    if not head or not any(ills.search(head) for ills in (OTHER_USES, DISEASES)):
        return False
    return not (ANAPHOR.search(head) or CARRIES.search(head) or _PATIENTS.search(head))


def _denied(sentence: str, said: re.Match[str]) -> bool:
    """Tell whether a verb of offering is denied, before it or between the seller and it ("our clinic does not treat")."""
    return is_denied(sentence, said.start()) or is_denied(sentence, said.end())
