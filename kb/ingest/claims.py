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

from kb.ingest.facts import Fact, Facts
from kb.ingest.offers import Offers
from kb.ingest.passage import Page, Passage, PassageKind
from kb.ingest.rules import MILD_RULES, OFFER_ID, OVERRULED, STATEMENT_RULES, ClaimRule, Severity
from kb.ingest.sentences import Stretch, clauses, last_sentence
from kb.ingest.stance import Stance, stance_of
from kb.ingest.subject import Named, Subjects
from kb.ingest.voice import is_denied, is_question, is_spoken_for, is_study, warns_list, warns_section
from kb.ingest.wording.approved import SAYS_APPROVED
from kb.ingest.wording.exempt import SAYS_EXEMPT
from kb.ingest.wording.lexicon import ANAPHOR, FOREIGN_SUBJECT, HEDGE, OTHER_SERVICE
from kb.records.status import Status
from kb.search.service import SearchService

_LONGEST_SENTENCE = 700
_LISTED = (PassageKind.ITEM, PassageKind.CELL, PassageKind.HEADING, PassageKind.TITLE)
_OUTSIDE = (Status.EXEMPT, Status.TISSUE)
_APPROVED = (Status.APPROVED, Status.HUMANITARIAN, Status.CLEARED)
_OWN_VOICE = re.compile(r"(?:fact|truth|reality)\b|(?:[^.]{0,40} )?(?:we|our)\b")
_NEAR_BEFORE = 45
_HELPS = re.compile(r"\bhelps? (?:to )?$")
_QUOTED = re.compile(r"\"[^\"]{12,}\"")


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
        self._facts = Facts(service.corpus, day)
        self._subjects = Subjects(service, page)
        self._stance = stance_of(page)
        self._offers = Offers(self._subjects)
        self._before: tuple[str, ...] = ()

    def scan(self) -> Scan:
        """Return everything found."""
        silent = self._stance in (Stance.OFFICIAL, Stance.JOURNAL)
        passages = [] if silent else zip(self._page.passages, self._subjects.parts, strict=True)
        findings = [finding for passage, parts in passages for finding in self._passage(passage, parts)]
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

    def _passage(self, passage: Passage, parts: list[tuple[Stretch, Named]]) -> Iterator[Finding]:
        if passage.kind is PassageKind.DATA:
            return
        cautions = self._cautions(passage)
        if cautions and passage.kind in _LISTED:
            return
        self._before = ()
        for sentence, named in parts:
            if cautions and not _OWN_VOICE.match(sentence.plain):
                continue
            if len(sentence.plain) <= _LONGEST_SENTENCE and not is_question(sentence.plain):
                yield from self._found(passage, sentence, named)
            self._before = named.products or self._before

    def _found(self, passage: Passage, sentence: Stretch, named: Named) -> list[Finding]:
        """Return what a sentence says by the rules of words, else what it offers, else its praise."""
        if told := list(self._statements(STATEMENT_RULES, passage, sentence, named)):
            return told
        offer = self._offer(passage, sentence, named)
        return [offer] if offer else list(self._statements(MILD_RULES, passage, sentence, named))

    def _cautions(self, passage: Passage) -> bool:
        """Tell whether the list or the section makes this a warning, a contraindication, a question or a reference."""
        if passage.kind in (PassageKind.ITEM, PassageKind.CELL) and warns_list(last_sentence(passage.lead)):
            return True
        return bool(passage.under) and warns_section(passage.under[-1])

    def _statements(self, rules: tuple[ClaimRule, ...], passage: Passage, sentence: Stretch, named: Named) -> Iterator[Finding]:
        """Yield what the rules of words find, clause by clause, each rule once a sentence."""
        told: set[str] = set()
        for rule in rules:
            if rule.id in told or OVERRULED.get(rule.id) in told or not self._may_apply(rule, sentence):
                continue
            for clause in (sentence,) if rule.whole else clauses(sentence):
                if self._claims(rule, clause, sentence) and (finding := self._claimed(rule, passage, sentence, clause, named)):
                    told.add(rule.id)
                    yield finding
                    break

    def _may_apply(self, rule: ClaimRule, sentence: Stretch) -> bool:
        if not rule.anywhere and self._stance is not Stance.SELLER:
            return False
        if not rule.may_stand_in(sentence.plain) or not rule.says.search(sentence.plain) or (rule.unless and rule.unless.search(sentence.plain)):
            return False
        return rule.studies or not is_study(sentence.plain)

    def _claims(self, rule: ClaimRule, clause: Stretch, sentence: Stretch) -> bool:
        """Tell whether a clause says it: in the page's own voice, not denied, and not as a mere possibility."""
        if is_spoken_for(clause.plain):
            return False
        for match in rule.says.finditer(clause.plain):
            place = clause.start - sentence.start + match.start()
            if not rule.denies_itself and is_denied(clause.plain, match.start()):
                continue
            if not rule.hedges and _softened(clause.plain[max(0, match.start() - _NEAR_BEFORE) : match.start()]):
                continue
            if self._stance is not Stance.SELLER and any(quote.start() <= place < quote.end() for quote in _QUOTED.finditer(sentence.plain)):
                continue
            return True
        return False

    def _claimed(self, rule: ClaimRule, passage: Passage, sentence: Stretch, clause: Stretch, named: Named) -> Finding | None:
        if not named.products:
            if not self._may_carry(rule, passage, clause):
                return None
            named = replace(named, products=self._subjects.carried(passage, self._before))
        if not named.products:
            return None
        condition = named.conditions[0] if named.conditions else None
        about = next((each for each in named.products if self._facts.answered(rule.id, sentence.plain, each)), named.products[0])
        fact = self._facts.against(rule.id, sentence.plain, about, condition)
        if fact is None or (rule is SAYS_APPROVED and fact.status in _APPROVED):
            return None
        if any(self._facts.approved(product) for product in named.products):
            return None
        agrees = rule is SAYS_EXEMPT and fact.status in _OUTSIDE
        return self._finding(rule.id, Severity.LOOK if agrees else rule.severity, passage, sentence, named, fact)

    def _may_carry(self, rule: ClaimRule, passage: Passage, clause: Stretch) -> bool:
        """Tell whether a clause that names no product may be about the one before or above it, and not about something else it names."""
        if self._stance is not Stance.SELLER:
            return False
        said = rule.says.search(clause.plain)
        if (said and FOREIGN_SUBJECT.search(clause.plain[: said.start()])) or OTHER_SERVICE.search(clause.plain):
            return False
        return passage.kind in _LISTED or not rule.near_product or bool(ANAPHOR.search(clause.plain)) or self._subjects.own_name_in(clause.plain)

    def _offer(self, passage: Passage, sentence: Stretch, named: Named) -> Finding | None:
        """Return an offer of a product for a use it is not approved for, on a page that sells."""
        if self._stance is not Stance.SELLER:
            return None
        offered = self._offers.made_by(passage, sentence, named, self._before)
        if offered is None or is_spoken_for(sentence.plain) or is_study(sentence.plain):
            return None
        condition = offered.conditions[0] if offered.conditions else None
        fact = self._facts.against(OFFER_ID, sentence.plain, offered.products[0], condition)
        if fact is None or fact.status in _APPROVED:
            return None
        severity = Severity.SERIOUS if fact.status in (Status.NOT_APPROVED, Status.INVESTIGATIONAL) else Severity.LOOK
        if severity is Severity.LOOK and HEDGE.search(sentence.plain):
            return None  # "may be an option for some" of an off-label use is how honest pages put it
        return self._finding(OFFER_ID, severity, passage, sentence, offered, fact)

    def _finding(self, rule: str, severity: Severity, passage: Passage, sentence: Stretch, named: Named, fact: Fact) -> Finding:
        start, end = passage.start + sentence.start, passage.start + sentence.end
        return Finding(rule, severity.value, self._page.text[start:end], start, end, named.products, named.conditions, fact.text, fact.cite)


def _softened(before: str) -> bool:
    """Tell whether the words before a promise make it a possibility, or mere help ("helps heal"), which the milder rules weigh."""
    return bool(HEDGE.search(before) or _HELPS.search(before))
