"""Which product a sentence, an item or a heading offers, and for which use."""

from __future__ import annotations

import re

from kb.ingest.passage import ITEMS, LISTED, Passage, PassageKind
from kb.ingest.sentences import Stretch, last_sentence, plain
from kb.ingest.subject import BLOOD_USE, PROLOTHERAPY, Named, Subjects
from kb.ingest.voice import is_denied
from kb.ingest.wording.lexicon import ANAPHOR, DISEASES, FOREIGN_SUBJECT, ILLS, OTHER_SERVICE, OTHER_USES, WANTS
from kb.ingest.wording.offer import (
    ABOUT_STUDIES,
    BENEFIT_OF_PRODUCT,
    BLOOD,
    CARRIES,
    DOSE,
    EASES,
    FROM_OUTSIDE,
    GAIN,
    HAVING,
    HEADING_ABOUT,
    INTO_BODY,
    LISTING,
    MAKEUP,
    NO_OFFER_LEAD,
    NOT_OFFERED,
    NOT_USES,
    OFFER_LEAD,
    OFFER_VERB,
    OTHER_TREATMENTS,
    OUTCOME_ITEM,
    OUTSIDERS,
    PLACES,
    POINTS_ELSEWHERE,
    PRICE,
    PROCEDURE,
    PUTS_FORWARD,
    REFUSED,
    SOURCE,
    STATUS,
    STRONG_VERB,
    TO_WANT,
    UNDERWENT,
    USE_LEAD,
    VERBS,
    WE_OFFER,
    WEAK,
)

_LEAST_COMMAS = 2
_LONGEST_NAME = 14
_SUBJECT = 60
"""How many letters the subject of a sentence lies in: what else is named there is what the sentence is about."""
_OUTSIDE_WORDS = 3
"""How many different words of those who do not sell make a page one of theirs."""
_CANDIDATE = re.compile(r"\b(?:candidates? for|benefit from|good fit for)\b")
_CELLS = re.compile(r"\b(?:cells|mix|mixture|concentrate|prp|exosomes)\b")
_EXPLAINS = re.compile(r"(?:an?|the|this|when|high|low|too|loss|lack)\b")
_TRANSPLANT = re.compile(r"\btransplant")
_PATIENTS = re.compile(
    r"\b(?:for|in|with|patients?|people|athletes?|individuals|men|women|children|sufferers|anyone|who|those|when|if|treat\w*|therap\w+|cells?|we|our|you)\b"
)
OURS = re.compile(r"\b(?:we|our)\b")
"""By which a page speaks of itself."""


class Offers:
    """The offers of one page; a list tells the same thing once."""

    def __init__(self, subjects: Subjects, sells: bool) -> None:
        self._subjects = subjects
        self._sells = sells
        self._from_outside = not sells and len(subjects.said(OUTSIDERS)) >= _OUTSIDE_WORDS
        self._other_subject = subjects.speaks_of(PROLOTHERAPY)
        self._told: set[tuple[str, str, str]] = set()

    def made_by(self, passage: Passage, sentence: Stretch, named: Named, before: tuple[str, ...]) -> Named | None:
        """Return the products and uses offered; None where nothing is offered, or a list repeats what was told."""
        listed = passage.kind in LISTED or _only_lists(sentence.plain)
        if (listed and _is_source_or_talk(passage, sentence.plain)) or self._for_blood(passage, sentence.plain, named):
            return None
        if self._is_talk(sentence.plain):
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

    def _use_above(self, passage: Passage) -> bool:
        """Tell whether a heading or the title names a use that the records have no name for."""
        above = plain(" ".join(self._subjects.lines_above(passage)))
        return any(uses.stands_in(above) for uses in (OTHER_USES, DISEASES, WANTS, TO_WANT))

    def _is_step(self, text: str, named: Named) -> bool:
        """Tell whether a sentence only says how a product is made and put in, and names nothing that it is good for."""
        return not named.conditions and not GAIN.stands_in(text) and PROCEDURE.stands_in(text)

    def _is_talk(self, text: str) -> bool:
        """Tell whether a sentence speaks about a product and offers none, as most do on a page that does not sell."""
        if NOT_OFFERED.stands_in(text):
            return True
        if OURS.search(text) or WE_OFFER.stands_in(text):
            return False
        return self._from_outside or (not self._sells and FROM_OUTSIDE.stands_in(text))

    def _for_blood(self, passage: Passage, text: str, named: Named) -> bool:
        """Tell whether cells are spoken of for what they are approved for, the renewal of blood."""
        other = any(each != BLOOD_USE for each in named.conditions)
        if BLOOD.stands_in(text):
            return not other or bool(_TRANSPLANT.search(text))
        if other or not (
            BLOOD_USE in self._subjects.conditions_above(passage)[:1] and _TRANSPLANT.search(plain(f"{passage.lead} {' '.join(passage.under)}"))
        ):
            return False
        return not (OTHER_USES.stands_in(text) or DISEASES.stands_in(text) or WANTS.stands_in(text))

    def _listed(self, passage: Passage, sentence: Stretch, named: Named) -> Named | None:
        """Return what an item, cell or heading offers: the other half may stand in its lead-in or heading."""
        text = sentence.plain
        if STATUS.stands_in(text) or (passage.kind is PassageKind.PARAGRAPH and NOT_USES.stands_in(text)):
            return None
        item = passage.kind in ITEMS or passage.kind is PassageKind.PARAGRAPH
        uses = bool(named.conditions) or any(each.stands_in(text) for each in (OTHER_USES, DISEASES, WANTS, TO_WANT))
        if named.products and (uses or (not item and PLACES.stands_in(text))):
            return named
        use_lead = passage.kind in ITEMS and USE_LEAD.stands_in(plain(last_sentence(passage.lead)))
        if use_lead:
            text = HAVING.sub("", text, count=1)
        if OTHER_SERVICE.stands_in(text) or not item or (not named.products and VERBS.stands_in(text) and not OUTCOME_ITEM.stands_in(text)):
            return None
        products = named.products or self._subjects.carried(passage)
        if not products:
            return None
        if (PRICE.search(text) or (named.products and DOSE.stands_in(text))) and named.products + self._subjects.conditions_above(passage):
            above = named.conditions or self._subjects.conditions_above(passage)
            return Named(products, above) if above or uses else None
        if not named.products and _defines(text):
            return None
        if use_lead and _is_short(text):
            return Named(products, named.conditions)
        above = self._subjects.conditions_above(passage)
        if above and OUTCOME_ITEM.stands_in(text) and OFFER_LEAD.stands_in(plain(last_sentence(passage.lead))):
            return Named(products, named.conditions or above)
        lead = plain(f"{passage.lead} {' '.join(passage.under[-2:])}")
        return Named(products, named.conditions) if uses and (OFFER_LEAD.stands_in(lead) or OUTCOME_ITEM.stands_in(text)) else None

    def _said(self, passage: Passage, sentence: Stretch, named: Named, before: tuple[str, ...]) -> Named | None:
        text = sentence.plain
        products = named.products or self._meant(passage, text, before)
        if not products or NOT_USES.stands_in(text) or ABOUT_STUDIES.stands_in(text) or (MAKEUP.stands_in(text) and not INTO_BODY.stands_in(text)):
            return None
        if BENEFIT_OF_PRODUCT.stands_in(text):
            return Named(products, named.conditions) if named.conditions or OTHER_USES.stands_in(text) or WANTS.stands_in(text) else None
        if named.products and named.conditions and OURS.search(text) and not REFUSED.stands_in(text):
            return named
        placed = INTO_BODY.search(text) if named.products or _CELLS.search(text) else None
        if placed and not is_denied(text, placed.start()) and not self._is_step(text, named):
            return Named(products, named.conditions)
        above = named.conditions or self._subjects.conditions_above(passage)
        wanted = bool(above) or self._use_above(passage)
        praised = PUTS_FORWARD.search(text)
        if praised and wanted and not is_denied(text, praised.start()):
            return Named(products, above)
        said = [each for each in OFFER_VERB.finditer(text) if not _denied(text, each)]
        if not said or (not named.products and not named.conditions and all(WEAK.fullmatch(each[0]) for each in said)):
            return None
        if named.conditions or any(uses.stands_in(text) for uses in (OTHER_USES, DISEASES, WANTS, EASES, TO_WANT)):
            return Named(products, named.conditions)
        if named.products and ILLS.stands_in(text):
            return Named(products)
        spoken = _CANDIDATE.search(text) or OURS.search(text) or UNDERWENT.stands_in(text) or WE_OFFER.stands_in(text)
        return Named(products, above) if wanted and named.products and spoken else None

    def _meant(self, passage: Passage, text: str, before: tuple[str, ...]) -> tuple[str, ...]:
        """Return the products that a sentence is about which names none; what it only says of "us" must be an offer in strong words."""
        pointed = (
            ANAPHOR.stands_in(POINTS_ELSEWHERE.blanked(text))
            or CARRIES.stands_in(text)
            or BENEFIT_OF_PRODUCT.stands_in(text)
            or self._subjects.own_name_in(text)
        )
        if OTHER_TREATMENTS.stands_in(text[:_SUBJECT]) or _about_ills(text):
            return ()
        if not pointed and not (OURS.search(text) and STRONG_VERB.stands_in(text)):
            return ()
        return () if OTHER_SERVICE.stands_in(text) or FOREIGN_SUBJECT.stands_in(text[:_SUBJECT]) else self._subjects.carried(passage, before)


def _only_lists(sentence: str) -> bool:
    """Tell whether a sentence is a bare list of names."""
    return sentence.count(",") >= _LEAST_COMMAS and not VERBS.stands_in(sentence) and bool(LISTING.fullmatch(sentence))


def _of_ours(offered: Named, named: Named) -> Named | None:
    """Return an offer without what is another subject; where that comes first above a sentence, it is what the sentence is about."""
    if not named.products and offered.products[:1] == (PROLOTHERAPY,):
        return None
    return Named(tuple(each for each in offered.products if each != PROLOTHERAPY), offered.conditions)


def _is_source_or_talk(passage: Passage, text: str) -> bool:
    """Tell whether an item is a printed work, or a heading speaks about a product and offers none."""
    if passage.kind in ITEMS:
        return bool(SOURCE.stands_in(plain(passage.text)) or NO_OFFER_LEAD.stands_in(plain(last_sentence(passage.lead))) or NOT_USES.stands_in(text))
    return passage.kind in (PassageKind.HEADING, PassageKind.TITLE) and HEADING_ABOUT.stands_in(text)


def _defines(item: str) -> bool:
    """Tell whether an item says what an illness is ("stroke: a vessel bursts")."""
    name, colon, rest = item.partition(": ")
    return bool(colon) and bool(DISEASES.stands_in(name) or OTHER_USES.stands_in(name)) and bool(_EXPLAINS.match(rest))


def _is_short(item: str) -> bool:
    """Tell whether an item is the name of something, not an amount or a sentence."""
    return len(item.split()) <= _LONGEST_NAME and not item[:1].isdigit() and not FOREIGN_SUBJECT.stands_in(item)


def _about_ills(text: str) -> bool:
    """Tell whether a sentence is about an illness or a part of the body: it stands before the verb, and nothing there is a product or a patient."""
    verb = VERBS.search(text)
    head = text[: verb.start()] if verb else ""
    if not head or not any(ills.stands_in(head) for ills in (OTHER_USES, DISEASES)):
        return False
    return not (ANAPHOR.stands_in(head) or CARRIES.stands_in(head) or _PATIENTS.search(head))


def _denied(sentence: str, said: re.Match[str]) -> bool:
    """Tell whether a verb of offering is denied, before it or between the seller and it ("our clinic does not treat")."""
    return is_denied(sentence, said.start()) or is_denied(sentence, said.end())
