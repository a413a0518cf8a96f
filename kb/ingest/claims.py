"""What a page claims, held against the record: findings with their exact place, the fact and its citation.

Deterministic and explainable: a finding names its rule, and the same page gives the same findings for the same data.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from kb.ingest.facts import Fact, Facts
from kb.ingest.passage import Page, Passage, PassageKind
from kb.ingest.rules import (
    BENEFIT_OF_PRODUCT,
    OFFER_ID,
    OFFER_LEAD,
    OFFER_VERB,
    SAYS_APPROVED,
    SELLING,
    STATEMENT_RULES,
    ClaimRule,
    Severity,
)
from kb.ingest.sentences import Stretch, clauses, plain, sentences
from kb.ingest.subject import Named, Subjects
from kb.ingest.voice import is_denied, is_question, is_spoken_for, is_study, warns
from kb.records.status import Status, Verdict
from kb.search.service import SearchService

_OFFICIAL = (".gov", ".mil")
_SELLING_CUES = 2
_LONGEST_SENTENCE = 700
_PRONOUN = re.compile(
    r"\b(?:it|they|them|these|this|those|the|our|your|such)\s*(?:treatments?|therap(?:y|ies)|injections?|procedures?|cells?|products?|shots?|infusions?|solution)?\b"
)
_PRICE = re.compile(r"\$\s?\d")
_NOT_CLAIMS = (PassageKind.DATA,)


@dataclass(frozen=True, slots=True)
class Finding:
    """A statement that stands against the record: `page.text[start:end] == quote`; `fact` is one sentence of the record, `cite` its sources."""

    rule: str
    severity: str
    quote: str
    start: int
    end: int
    products: tuple[str, ...]
    conditions: tuple[str, ...]
    fact: str
    cite: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scan:
    """A page with the products and conditions it names, most often named first, and its findings in the order of the page."""

    url: str
    title: str
    products: tuple[str, ...]
    conditions: tuple[str, ...]
    findings: tuple[Finding, ...]


def scan_page(page: Page, service: SearchService, day: date) -> Scan:
    """Hold a page against the records as of `day`."""
    return _Scanner(page, service, day).scan()


def scan_json(scan: Scan) -> dict[str, Any]:
    """Return a scan as plain JSON values."""
    findings = [
        {
            "rule": each.rule,
            "severity": each.severity,
            "quote": each.quote,
            "start": each.start,
            "end": each.end,
            "products": list(each.products),
            "conditions": list(each.conditions),
            "fact": each.fact,
            "cite": list(each.cite),
        }
        for each in scan.findings
    ]
    return {"url": scan.url, "title": scan.title, "products": list(scan.products), "conditions": list(scan.conditions), "findings": findings}


class _Scanner:
    """One scan of one page."""

    def __init__(self, page: Page, service: SearchService, day: date) -> None:
        self._page = page
        self._service = service
        self._facts = Facts(service.corpus, day)
        self._subjects = Subjects(service, page)
        host = urlsplit(page.url).hostname or ""
        self._official = host.endswith(_OFFICIAL)
        self._selling = len(SELLING.findall(plain(page.text))) >= _SELLING_CUES
        self._offered: set[tuple[str, str]] = set()

    def scan(self) -> Scan:
        """Return everything found."""
        findings = [] if self._official else [finding for passage in self._page.passages for finding in self._passage(passage)]
        named = self._subjects.all_named()
        products = Counter(each for found in named for each in found.products)
        conditions = Counter(each for found in named for each in found.conditions)
        return Scan(
            self._page.url,
            self._page.title,
            tuple(name for name, _ in products.most_common()),
            tuple(name for name, _ in conditions.most_common()),
            tuple(sorted(findings, key=lambda each: (each.start, each.rule))),
        )

    def _passage(self, passage: Passage) -> Iterator[Finding]:
        if passage.kind in _NOT_CLAIMS or self._cautions(passage):
            return
        for sentence in sentences(passage.text):
            if len(sentence.plain) > _LONGEST_SENTENCE or is_question(sentence.plain):
                continue
            told = list(self._statements(passage, sentence))
            yield from told
            if not told and (offer := self._offer(passage, sentence)):
                yield offer

    def _cautions(self, passage: Passage) -> bool:
        """Tell whether the list or the section makes this a warning, a contraindication, a question or a reference."""
        nearest = passage.under[-1] if passage.under else ""
        if passage.kind in (PassageKind.ITEM, PassageKind.CELL) and warns(passage.lead):
            return True
        return warns(nearest) and not SELLING.search(plain(nearest))

    def _statements(self, passage: Passage, sentence: Stretch) -> Iterator[Finding]:
        """Yield what the rules of words find, clause by clause, each rule once a sentence."""
        told: set[str] = set()
        for rule in STATEMENT_RULES:
            if not rule.says.search(sentence.plain) or (is_study(sentence.plain) and not rule.studies):
                continue
            if rule is SAYS_APPROVED and any(other.says.search(sentence.plain) for other in STATEMENT_RULES[1:2]):
                continue  # a registered or licensed laboratory is the registration rule's
            claimed = any(self._clause_claims(rule, clause, sentence) for clause in ((sentence,) if rule.whole else clauses(sentence)))
            if claimed and rule.id not in told and (finding := self._claimed(rule, passage, sentence)):
                told.add(rule.id)
                yield finding

    def _clause_claims(self, rule: ClaimRule, clause: Stretch, sentence: Stretch) -> bool:
        match = rule.says.search(clause.plain)
        if match is None or (rule.unless and rule.unless.search(sentence.plain)):
            return False
        if not rule.denies_itself and is_denied(clause.plain, match.start()):
            return False
        return not is_spoken_for(clause.plain)

    def _claimed(self, rule: ClaimRule, passage: Passage, sentence: Stretch) -> Finding | None:
        named = self._subjects.in_sentence(passage, sentence)
        if not named.products and not rule.own_product:
            named = replace(named, products=self._carried(passage, sentence))
        if not named.products and rule.own_product and self._speaks_of_it(sentence):
            named = replace(named, products=self._carried(passage, sentence))
        if not named.products:
            return None
        product = named.products[0]
        condition = named.conditions[0] if named.conditions else None
        fact = self._facts.against(rule.id, sentence.plain, product, condition)
        if fact is None or (rule is SAYS_APPROVED and fact.verdict.rank >= Verdict.CONDITIONAL.rank):
            return None
        return self._finding(rule.id, rule.severity, passage, sentence, named, fact)

    def _carried(self, passage: Passage, sentence: Stretch) -> tuple[str, ...]:
        """Return the products that headings, lead-in or title carry to a sentence which names none."""
        return self._subjects.carried(passage) if self._selling or self._speaks_of_it(sentence) else ()

    def _speaks_of_it(self, sentence: Stretch) -> bool:
        return bool(_PRONOUN.search(sentence.plain[:120]))

    def _offer(self, passage: Passage, sentence: Stretch) -> Finding | None:
        """Return an offer of a product for a use it is not approved for: on a seller's page, or in a seller's own voice."""
        if not self._selling or is_spoken_for(sentence.plain) or is_study(sentence.plain):
            return None
        named = self._subjects.in_sentence(passage, sentence)
        listed = passage.kind in (PassageKind.ITEM, PassageKind.CELL, PassageKind.HEADING, PassageKind.TITLE)
        offered = self._offered_here(passage, sentence, named, listed)
        if offered is None:
            return None
        product, condition = offered
        if (product, condition) in self._offered and listed:
            return None
        self._offered.add((product, condition))
        fact = self._facts.against(OFFER_ID, sentence.plain, product, condition)
        if fact is None or fact.verdict in (Verdict.YES, Verdict.CONDITIONAL):
            return None
        severity = Severity.LOOK if fact.status in (Status.OFF_LABEL, Status.UNKNOWN, Status.WITHDRAWN) else Severity.SERIOUS
        return self._finding(OFFER_ID, severity, passage, sentence, Named((product,), (condition,)), fact)

    def _offered_here(self, passage: Passage, sentence: Stretch, named: Named, listed: bool) -> tuple[str, str] | None:
        """Return the product and use offered by a sentence, or by an item whose heading or lead-in carries the other half."""
        products, conditions = named.products, named.conditions
        if listed:
            lead = plain(f"{passage.lead} {passage.under[-1] if passage.under else ''}")
            offers = OFFER_LEAD.search(lead) or OFFER_VERB.search(sentence.plain) or (products and conditions)
            if not offers:
                return None
            products = products or self._subjects.carried(passage)
            above = products == named.products or _PRICE.search(sentence.plain)
            conditions = conditions or (self._subjects.conditions_above(passage) if above else ())
        elif BENEFIT_OF_PRODUCT.search(sentence.plain):
            products = products or self._subjects.carried(passage)
        else:
            match = OFFER_VERB.search(sentence.plain)
            if match is None or all(_denies(sentence.plain, each) for each in OFFER_VERB.finditer(sentence.plain)):
                return None
            if not products and self._speaks_of_it(sentence):
                products = self._subjects.carried(passage)
            if not conditions and named.products:
                conditions = self._subjects.conditions_above(passage)
        return (products[0], conditions[0]) if products and conditions else None

    def _finding(self, rule: str, severity: Severity, passage: Passage, sentence: Stretch, named: Named, fact: Fact) -> Finding:
        start, end = passage.start + sentence.start, passage.start + sentence.end
        return Finding(rule, severity.value, self._page.text[start:end], start, end, named.products, named.conditions, fact.text, fact.cite)


def _denies(sentence: str, said: re.Match[str]) -> bool:
    """Tell whether a verb of offering is denied, before it or between the seller and it ("our clinic does not treat")."""
    return is_denied(sentence, said.start()) or is_denied(sentence, said.end())
