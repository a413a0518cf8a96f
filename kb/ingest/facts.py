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
from kb.search.service import SearchService

_LEAST_SHARED = 2
_TELLING = 2
_RARE = 2
_LETTERS = 4
_NAMED = 3
_MOSTLY = 0.6
_LEAST_TOLD = 45
_ANSWERS_KEPT = 1024
_FACTS_KEPT = 2
_SAID_KEPT = 16
_TEXTS_KEPT = 1024
_COMMON = frozenset(stem(word) for word in "the a of is are it they for and to in than that this not no fda our your with".split())
_RULES = {"registration-as-approval": "fda-registered", "trial-as-proof": "clinicaltrials-gov-not-approval"}


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence of the record with its sources, and the status it speaks of."""

    text: str
    cite: tuple[str, ...]
    status: Status
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class _Claims:
    """Claims of sellers with their telling words, how many of these must be said at least, and the words of the names, which do not count."""

    named: frozenset[str]
    claims: list[SellerClaim]
    words: list[frozenset[str]]
    least: list[float]


class Facts:
    """The facts as of a day; what is asked of a product twice is worked out once."""

    def __init__(self, corpus: Corpus, day: date) -> None:
        self._corpus = corpus
        self._day = day
        self._answer = lru_cache(maxsize=_ANSWERS_KEPT)(lambda product, condition: answer(corpus, corpus.products[product], condition, day))
        self._fact = lru_cache(maxsize=_ANSWERS_KEPT)(self._made)
        self._answered = lru_cache(maxsize=_SAID_KEPT)(self._answering)
        self._telling = _telling(corpus)
        self._claims: dict[tuple[str, str], _Claims] = {}
        self._approved: dict[str, bool] = {}

    def against(self, rule: str, said: str, product_id: str, condition: str | None) -> Fact | None:
        """Return the fact against a claim of a rule: the record's own answer to it, a warning, or the status; None where the record has none."""
        return self._fact(rule, product_id, condition, self._answered(rule, product_id, said))

    def answered(self, rule: str, said: str, product_id: str) -> bool:
        """Tell whether the record answers just this claim of sellers."""
        return self._answered(rule, product_id, said) is not None

    def approved(self, product_id: str) -> bool:
        """Tell whether a named product is approved for some use of its own: what is said of it is the label's matter, not this scan's."""
        if product_id not in self._approved:
            product = self._corpus.products[product_id]
            events = [] if product.is_class else [product.status.on(self._day), *(use.status.on(self._day) for use in product.uses)]
            self._approved[product_id] = any(event is not None and event.status is Status.APPROVED for event in events)
        return self._approved[product_id]

    def _made(self, rule: str, product_id: str, condition: str | None, answering: int | None) -> Fact | None:
        """Return the fact; `answering` is the seller's claim, by its place among those of the rule, that the record answers."""
        corpus, product = self._corpus, self._corpus.products[product_id]
        given = self._answer(product_id, condition)
        cited = tuple(each.id for each in given.citations)
        text, cite = _status(given), cited
        claim = None if answering is None else self._claims_of(rule, product_id).claims[answering]
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

    def _answering(self, rule: str, product_id: str, said: str) -> int | None:
        """Return which seller's claim of the same rule, of the product or its classes, shares most words with what is said."""
        asked = self._claims_of(rule, product_id)
        spoken = _spoken(said) - asked.named
        best: tuple[int, int] | None = None
        for number, claimed in enumerate(asked.words):
            if claimed.isdisjoint(spoken) or len(both := spoken & claimed) < asked.least[number]:
                continue
            shared = len(both) + (_TELLING - 1) * len(both & self._telling)
            if shared >= max(_LEAST_SHARED, len(claimed) // 3) and (best is None or shared > best[0]):
                best = (shared, number)
        return best[1] if best else None

    def _claims_of(self, rule: str, product_id: str) -> _Claims:
        """Return the claims of sellers of a product and its classes that break a rule; for offers all of them, and most words must be shared."""
        if (rule, product_id) not in self._claims:
            product = self._corpus.products[product_id]
            holders = (product, *self._corpus.classes_of(product))
            named = frozenset(stem(word) for holder in holders for name in (holder.name, *holder.also_known_as) for word in words(name))
            claims = [claim for holder in holders for claim in holder.claims if rule == OFFER_ID or _breaks(rule, claim.claim)]
            said = [_spoken(claim.claim) - named for claim in claims]
            self._claims[rule, product_id] = _Claims(named, claims, said, [_MOSTLY * len(each) if rule == OFFER_ID else 0 for each in said])
        return self._claims[rule, product_id]


@lru_cache(maxsize=_FACTS_KEPT)
def facts_of(service: SearchService, day: date) -> Facts:
    """Return the facts of a service as of a day, the same for each page that is scanned with it."""
    return Facts(service.corpus, day)


@lru_cache(maxsize=_SAID_KEPT)
def _spoken(said: str) -> frozenset[str]:
    return frozenset(map(stem, words(said))) - _COMMON


def _telling(corpus: Corpus) -> frozenset[str]:
    """Return the words that stand in few claims of sellers: one of them tells which claim is meant."""
    claims = tuple(claim.claim for product in corpus.products.values() for claim in product.claims)
    counted = Counter(word for claim in claims for word in {stem(word) for word in words(claim)})
    return frozenset(word for word, count in counted.items() if count <= _RARE and len(word) >= _LETTERS)


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
    return any(each.id == rule and each.says.stands_in(said) for each in STATEMENT_RULES)


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


@lru_cache(maxsize=_TEXTS_KEPT)
def _telling_part(text: str) -> str:
    """Return the first sentence of a fact, or the first two where the first says little by itself ("Not shown in patients.")."""
    parts = [text[each.start : each.end] for each in sentences(text)]
    return " ".join(parts[: 2 if len(parts) > 1 and len(parts[0]) < _LEAST_TOLD else 1]) if parts else text


@lru_cache(maxsize=_TEXTS_KEPT)
def _first(text: str) -> str:
    """Return the first sentence of a text."""
    return next((text[each.start : each.end] for each in sentences(text)), text)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
