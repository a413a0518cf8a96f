"""The fact that stands against a claim: one sentence made from the record, with the sources it rests on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kb.corpus.corpus import Corpus
from kb.ingest.rules import OFFER_ID, STATEMENT_RULES
from kb.ingest.sentences import plain as lower
from kb.ingest.sentences import sentences
from kb.records.product import Product, SafetyNote, SellerClaim
from kb.records.prose import cited_ids, plain
from kb.records.status import Status, Verdict
from kb.search.analysis import stem, words
from kb.search.answer import Answer, answer

_LEAST_SHARED = 2
_TELLING = 2
_RARE = 2
_LETTERS = 4
_NAMED = 3
_MOSTLY = 0.6
_LEAST_TOLD = 45
_COMMON = frozenset(stem(word) for word in "the a of is are it they for and to in than that this not no fda our your with".split())
_RULES = {"registration-as-approval": "fda-registered", "trial-as-proof": "clinicaltrials-gov-not-approval"}


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence of the record with its sources, and the status it speaks of."""

    text: str
    cite: tuple[str, ...]
    status: Status
    verdict: Verdict


class Facts:
    """The facts of one page as of a day; what is asked of a product twice is worked out once."""

    def __init__(self, corpus: Corpus, day: date) -> None:
        self._corpus = corpus
        self._day = day
        self._answers: dict[tuple[str, str | None], Answer] = {}
        self._claims: dict[str, tuple[frozenset[str], list[tuple[SellerClaim, frozenset[str]]]]] = {}

    def against(self, rule: str, said: str, product_id: str, condition: str | None) -> Fact | None:
        """Return the fact against a claim of a rule: the record's own answer to it, a warning, or the status; None where the record has none."""
        corpus, product = self._corpus, self._corpus.products[product_id]
        if (product_id, condition) not in self._answers:
            self._answers[product_id, condition] = answer(corpus, product, condition, self._day)
        given = self._answers[product_id, condition]
        cited = tuple(each.id for each in given.citations)
        text, cite = _status(given), cited
        claim = self._answered(rule, product, said)
        if claim and rule == OFFER_ID:
            text, cite = f"{text} {_telling_part(plain(claim.fact))}", (*cited, *_cited(claim))
        elif claim:
            text, cite = _telling_part(plain(claim.fact)), _cited(claim)
        elif rule == "registration-as-approval" and _RULES[rule] in corpus.rules:
            named = corpus.rules[_RULES[rule]]
            text = _first(plain(named.means[1] if len(named.means) > 1 else named.means[0]))
            cite = (*cited_ids(named.means[1] if len(named.means) > 1 else named.means[0]), *cited)
        elif rule == "says-safe" and (harm := _harm(corpus, product)):
            text, cite = _first(plain(harm.text)), (*(each.source for each in harm.cite), *cited)
        elif rule in ("cure-or-guarantee", "trial-as-proof") and given.evidence:
            text = f"{product.name} for {corpus.conditions[given.evidence.condition].name}: {_lower(given.evidence.evidence.verdict)}"
            cite = (*given.evidence.evidence.studies, *cited)
        return Fact(text, tuple(dict.fromkeys(cite)), given.status, given.verdict) if cite else None

    def answered(self, rule: str, said: str, product_id: str) -> bool:
        """Tell whether the record answers just this claim of sellers."""
        return self._answered(rule, self._corpus.products[product_id], said) is not None

    def approved(self, product_id: str) -> bool:
        """Tell whether a named product is approved for some use of its own: what is said of it is the label's matter, not this scan's."""
        product = self._corpus.products[product_id]
        if product.is_class:
            return False
        headline = product.status.on(self._day)
        events = [headline, *(use.status.on(self._day) for use in product.uses)]
        return any(event is not None and event.status is Status.APPROVED for event in events)

    def _answered(self, rule: str, product: Product, said: str) -> SellerClaim | None:
        """Return the seller's claim of the same rule, of the product or its classes, that shares most words with what is said."""
        named, claims = self._claims_of(product)
        spoken = {stem(word) for word in words(said)} - _COMMON - named
        telling = _telling(self._corpus)
        best: tuple[int, SellerClaim] | None = None
        for claim, claimed in claims:
            if rule != OFFER_ID and not _breaks(rule, claim.claim):
                continue
            shared = sum(_TELLING if word in telling else 1 for word in spoken & claimed)
            if rule == OFFER_ID and len(spoken & claimed) < _MOSTLY * len(claimed):
                continue
            if shared >= max(_LEAST_SHARED, len(claimed) // 3) and (best is None or shared > best[0]):
                best = (shared, claim)
        return best[1] if best else None

    def _claims_of(self, product: Product) -> tuple[frozenset[str], list[tuple[SellerClaim, frozenset[str]]]]:
        """Return the words of a product's names and its sellers' claims with their words."""
        if product.id not in self._claims:
            holders = (product, *self._corpus.classes_of(product))
            named = frozenset(stem(word) for holder in holders for name in (holder.name, *holder.also_known_as) for word in words(name))
            claims = [
                (claim, frozenset(stem(word) for word in words(claim.claim)) - _COMMON - named) for holder in holders for claim in holder.claims
            ]
            self._claims[product.id] = (named, claims)
        return self._claims[product.id]


@lru_cache(maxsize=2)
def _telling_of(claims: tuple[str, ...]) -> frozenset[str]:
    counted = Counter(word for claim in claims for word in {stem(word) for word in words(claim)})
    return frozenset(word for word, count in counted.items() if count <= _RARE and len(word) >= _LETTERS)


def _telling(corpus: Corpus) -> frozenset[str]:
    """Return the words that stand in few claims of sellers: one of them tells which claim is meant."""
    return _telling_of(tuple(claim.claim for product in corpus.products.values() for claim in product.claims))


def _harm(corpus: Corpus, product: Product) -> SafetyNote | None:
    """Return the gravest kind of harm noted of a product or its classes."""
    for holder in (product, *corpus.classes_of(product)):
        for note in holder.safety:
            if note.kind in ("outbreak", "fda-warning", "boxed-warning", "case-report"):
                return note
    return product.safety[0] if product.safety else None


@lru_cache(maxsize=4096)
def _breaks(rule: str, claim: str) -> bool:
    said = lower(claim)
    return any(each.id == rule and each.says.search(said) for each in STATEMENT_RULES)


def _status(given: Answer) -> str:
    """Return the status in one sentence, with what is approved in the class, which is what a reader asks next."""
    status = _first(given.headline.split(" Last checked")[0])
    names = list(dict.fromkeys(approval.product.name for approval in given.approved_in_class))
    if not names or given.verdict.rank:
        return status
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"{status.rstrip('.')}; FDA-approved in this class, for their own uses only: {', '.join(names[:_NAMED])}{more}."


def _cited(claim: SellerClaim) -> tuple[str, ...]:
    return (*(each.source for each in claim.cite), *cited_ids(claim.fact))


def _telling_part(text: str) -> str:
    """Return the first sentence of a fact, or the first two where the first says little by itself ("Not shown in patients.")."""
    parts = [text[each.start : each.end] for each in sentences(text)]
    return " ".join(parts[: 2 if len(parts) > 1 and len(parts[0]) < _LEAST_TOLD else 1]) if parts else text


def _first(text: str) -> str:
    """Return the first sentence of a text."""
    return next((text[each.start : each.end] for each in sentences(text)), text)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
