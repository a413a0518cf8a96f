"""What a page claims, held against the record: findings with their exact place, the fact and its citation.

Deterministic and explainable: a finding names its rule, and the same page gives the same findings for the same data.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import inf
from typing import Any

from kb.ingest.cues import Word, name_cues, place_cues, words_of
from kb.ingest.facts import Fact, facts_of
from kb.ingest.offers import OURS, Offers
from kb.ingest.passage import ITEMS, LISTED, Page, Passage, PassageKind
from kb.ingest.rules import MILD_RULES, OFFER_ID, OVERRULED, STATEMENT_RULES, ClaimRule, Severity
from kb.ingest.scorecard import A_FEW_SENTENCES, Scorecard, scorecard
from kb.ingest.sentences import Stretch, clauses, last_sentence, plain
from kb.ingest.stance import Stance, stance_of
from kb.ingest.subject import NO_TISSUE, Named, Subjects
from kb.ingest.voice import denies, denies_row, is_denied, is_question, is_spoken_for, is_study, warns_list, warns_section
from kb.ingest.wording.approved import SAYS_APPROVED
from kb.ingest.wording.exempt import SAYS_EXEMPT
from kb.ingest.wording.lexicon import ANAPHOR, FOREIGN_SUBJECT, HEDGE, OTHER_SERVICE
from kb.ingest.wording.phrases import possible
from kb.ingest.wording.rule import worth_trying
from kb.ingest.wording.trial import TRIAL
from kb.records.status import Status
from kb.search.service import SearchService

_OUTSIDE = (Status.EXEMPT, Status.TISSUE)
_APPROVED = (Status.APPROVED, Status.HUMANITARIAN, Status.CLEARED)
_OWN_VOICE = re.compile(r"(?:fact|truth|reality)\b|(?:[^.]{0,40} )?(?:we|our)\b")
_AGENCY = "fda"
_NEAR_BEFORE = 45
_HELPS = re.compile(r"\bhelps? (?:to )?$")
_NOTHING = ("rule:none",)
_SHORT = 8
"""How many words a sentence has at most that is told without being weighed."""
_PROVES = re.compile(r"\bprove[sdn]?\b")
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


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence with what it is weighed by, and the findings of the rules of words that stand if it weighs enough; `score` where it is weighed."""

    passage: Passage
    sentence: Stretch
    words: frozenset[Word]
    cues: frozenset[str]
    findings: tuple[Finding, ...]
    score: float = 0.0


def scan_page(page: Page, service: SearchService, day: date) -> Scan:
    """Hold a page against the records as of `day`."""
    return _Scanner(page, service, day, scorecard()).scan()


def weigh_page(page: Page, service: SearchService, day: date) -> Iterator[Weighed]:
    """Yield every sentence of a page with what it would be weighed by: what weights are fitted on."""
    return _Scanner(page, service, day, None).weighed()


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

    def __init__(self, page: Page, service: SearchService, day: date, card: Scorecard | None) -> None:
        self._page = page
        self._facts = facts_of(service, day)
        self._subjects = Subjects(service, page)
        self._stance = stance_of(page)
        self._offers = Offers(self._subjects, self._stance is Stance.SELLER)
        self._before: tuple[str, ...] = ()
        self._saying: dict[tuple[int, str], list[str]] = {}
        self._card = card
        self._base, self._spoken = self._of_words(card) if card else (0.0, [])
        self._most = self._mosts(card) if card else []
        self._denied_rows = {each.row for each in page.passages if each.row and denies_row(each.text, each.lead)}
        self._place: frozenset[str] = frozenset()
        self._place_score = 0.0

    def _of_words(self, card: Scorecard) -> tuple[float, list[list[float]]]:
        """Return what the page adds to each of its sentences, and what the words of each sentence add."""
        on_page: set[Word] = set()
        spoken: list[list[float]] = []
        for parts in self._subjects.parts:
            spoken.append([])
            for sentence, _ in parts:
                words = words_of(sentence.plain)
                on_page |= words
                spoken[-1].append(card.sentence.of_words(words))
        return card.sentence.bias + card.of_page * card.page_score(on_page), spoken

    def scan(self) -> Scan:
        """Return everything found."""
        claims = list(self.weighed())
        short = sum(map(len, self._subjects.parts)) <= A_FEW_SENTENCES
        plainly = self._card is None or short or any(each.score > self._card.sure for each in claims)
        findings = [finding for each in claims for finding in each.findings] if plainly else []
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

    def weighed(self) -> Iterator[Weighed]:
        """Yield the sentences that may be claims; with weights, only those that are."""
        if self._stance in (Stance.OFFICIAL, Stance.JOURNAL):
            return
        title = plain(self._page.title)
        for number, (passage, parts) in enumerate(zip(self._page.passages, self._subjects.parts, strict=True)):
            cautions = self._cautions(passage)
            if passage.kind is PassageKind.DATA or (cautions and passage.kind in LISTED):
                continue
            self._place = frozenset({f"stance:{self._stance.value}", *place_cues(passage, title)})
            self._place_score = self._card.sentence.of_cues(self._place) if self._card else 0.0
            self._before = ()
            for place, (sentence, named) in enumerate(parts):
                told = not (cautions and not _OWN_VOICE.match(sentence.plain))
                told = told and not is_question(sentence.plain)
                if told and (weighed := self._weighed(passage, sentence, named, self._spoken[number][place] if self._card else 0.0)):
                    yield weighed
                self._before = named.products or self._before

    def _weighed(self, passage: Passage, sentence: Stretch, named: Named, spoken: float) -> Weighed | None:
        """Return a sentence with its findings; None where it weighs too little, or is about no product. Its words add `spoken`."""
        products = named.products or self._subjects.carried(passage, self._before)
        if not products or (NO_TISSUE.issuperset(products) and _AGENCY not in sentence.plain):
            return None
        above = self._subjects.conditions_above(passage)
        cues = name_cues(bool(named.products), bool(named.conditions), bool(products), bool(above))
        card = self._card
        if card is None:
            found = self._found(passage, sentence, named)
            return Weighed(passage, sentence, frozenset(words_of(sentence.plain)), frozenset({*cues, *self._place, *self._told(found)}), tuple(found))
        score = self._base + self._place_score + spoken + card.sentence.of_cues(cues)
        short = _is_short(sentence.plain) and bool(named.products)
        if not short and not self._may_weigh(score, card.threshold, sentence):
            return None
        found = self._found(passage, sentence, named)
        if short and found and _is_outright(found[0], sentence.plain):
            return Weighed(passage, sentence, frozenset(), cues, tuple(found), inf)
        score += card.sentence.of_cues(self._told(found))
        if score < card.threshold:
            return None
        if not found:
            rule = card.rule_of(words_of(sentence.plain), cues | self._place)
            found = self._put_forward(passage, sentence, Named(products, named.conditions or above), rule)
        return Weighed(passage, sentence, frozenset(), cues, tuple(found), score) if found else None

    def _may_weigh(self, score: float, threshold: float, sentence: Stretch) -> bool:
        """Tell whether what is found in a sentence may lift its score to the threshold; only rules that could by themselves are tried."""
        held = possible(sentence.plain)
        for most, rule in self._most:
            if score + most < threshold:
                return False
            if rule is None or (rule.says.bits & held and self._clauses_that_say(rule, sentence)):
                return True
        return False

    def _mosts(self, card: Scorecard) -> list[tuple[float, ClaimRule | None]]:
        """Return the most that each rule can add, the most first; None is what needs no rule of words, an offer or nothing found."""
        most: list[tuple[float, ClaimRule | None]] = [(card.sentence.of_cues(_NOTHING), None)]
        most += [(card.sentence.of_cues(self._cues_of(OFFER_ID, each.value)), None) for each in Severity]
        for rule in (*STATEMENT_RULES, *MILD_RULES):
            most += [(card.sentence.of_cues(self._cues_of(rule.id, each.value)), rule) for each in _severities(rule)]
        return sorted(most, key=lambda each: -each[0])

    def _told(self, found: list[Finding]) -> tuple[str, ...]:
        """Return the cues of what the rules of words find in a sentence, and on what kind of page."""
        return self._cues_of(found[0].rule, found[0].severity) if found else _NOTHING

    def _cues_of(self, rule: str, severity: str) -> tuple[str, ...]:
        kind = "offer" if rule == OFFER_ID else severity
        return (f"rule:{rule}:{severity}", f"rule on {self._stance.value}:{kind}")

    def _put_forward(self, passage: Passage, sentence: Stretch, named: Named, rule: str) -> list[Finding]:
        """Return the finding of a sentence that no rule of words finds, though it is put forward as a claim."""
        if any(self._facts.approved(product) for product in named.products) or is_spoken_for(sentence.plain) or denies(sentence.plain):
            return []
        condition = named.conditions[0] if named.conditions else None
        fact = self._facts.against(rule, sentence.plain, named.products[0], condition)
        if fact is None or fact.status in _APPROVED:
            return []
        return [self._finding(rule, Severity.SERIOUS, passage, sentence, named, fact)]

    def _found(self, passage: Passage, sentence: Stretch, named: Named) -> list[Finding]:
        """Return what a sentence says by the rules of words, else what it offers, else its praise."""
        if told := list(self._statements(STATEMENT_RULES, passage, sentence, named)):
            return told
        offer = self._offer(passage, sentence, named)
        return [offer] if offer else list(self._statements(MILD_RULES, passage, sentence, named))

    def _cautions(self, passage: Passage) -> bool:
        """Tell whether the list, the row or the section makes this a warning, a contraindication, a question or a reference."""
        if passage.row in self._denied_rows:
            return True
        if passage.kind in ITEMS and warns_list(last_sentence(passage.lead)):
            return True
        return bool(passage.under) and warns_section(passage.under[-1])

    def _statements(self, rules: tuple[ClaimRule, ...], passage: Passage, sentence: Stretch, named: Named) -> Iterator[Finding]:
        """Yield what the rules of words find, clause by clause, each rule once a sentence."""
        told: set[str] = set()
        for rule in worth_trying(rules, sentence.plain):
            if rule.id in told or OVERRULED.get(rule.id) in told:
                continue
            for clause in self._clauses_that_say(rule, sentence):
                if finding := self._claimed(rule, passage, sentence, clause, named):
                    told.add(rule.id)
                    yield finding
                    break

    def _clauses_that_say(self, rule: ClaimRule, sentence: Stretch) -> list[str]:
        """Return the clauses of a sentence that say it; pages say the same thing over and over, so what was worked out is kept."""
        key = (id(rule), sentence.plain)
        if key not in self._saying:
            parts = ((sentence,) if rule.whole else clauses(sentence)) if _may_apply(rule, sentence.plain) else ()
            self._saying[key] = [clause.plain for clause in parts if self._claims(rule, clause, sentence)]
        return self._saying[key]

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

    def _claimed(self, rule: ClaimRule, passage: Passage, sentence: Stretch, clause: str, named: Named) -> Finding | None:
        if not named.products:
            if not self._may_carry(rule, passage, clause):
                return None
            named = Named(self._subjects.carried(passage, self._before), named.conditions)
        if not named.products:
            return None
        condition = named.conditions[0] if named.conditions else None
        about = named.products[0]
        if len(named.products) > 1:
            about = next((each for each in named.products if self._facts.answered(rule.id, sentence.plain, each)), about)
        fact = self._facts.against(rule.id, sentence.plain, about, condition)
        if fact is None or (rule is SAYS_APPROVED and fact.status in _APPROVED):
            return None
        if any(self._facts.approved(product) for product in named.products):
            return None
        agrees = rule is SAYS_EXEMPT and fact.status in _OUTSIDE
        return self._finding(rule.id, Severity.LOOK if agrees else rule.severity, passage, sentence, named, fact)

    def _may_carry(self, rule: ClaimRule, passage: Passage, clause: str) -> bool:
        """Tell whether a clause that names no product may be about the one before or above it, and not about something else it names."""
        said = rule.says.search(clause)
        if (said and FOREIGN_SUBJECT.stands_in(clause[: said.start()])) or OTHER_SERVICE.stands_in(clause):
            return False
        return passage.kind in LISTED or not rule.near_product or ANAPHOR.stands_in(clause) or self._subjects.own_name_in(clause)

    def _offer(self, passage: Passage, sentence: Stretch, named: Named) -> Finding | None:
        """Return an offer of a product for a use it is not approved for, on a page that sells."""
        offered = self._offers.made_by(passage, sentence, named, self._before)
        if offered is None or is_spoken_for(sentence.plain) or is_study(sentence.plain):
            return None
        fact = self._offered_fact(sentence, offered)
        if fact is None:
            return None
        severity = Severity.SERIOUS if fact.status in (Status.NOT_APPROVED, Status.INVESTIGATIONAL) else Severity.LOOK
        return self._finding(OFFER_ID, severity, passage, sentence, offered, fact)

    def _offered_fact(self, sentence: Stretch, offered: Named) -> Fact | None:
        """Return the fact on the first product offered that is not approved for the use; where the record has none on the use, the product's own."""
        condition = offered.conditions[0] if offered.conditions else None
        for product in offered.products:
            fact = self._facts.against(OFFER_ID, sentence.plain, product, condition) or self._facts.against(OFFER_ID, sentence.plain, product, None)
            if fact is not None and fact.status not in _APPROVED:
                return fact
        return None

    def _finding(self, rule: str, severity: Severity, passage: Passage, sentence: Stretch, named: Named, fact: Fact) -> Finding:
        start, end = passage.start + sentence.start, passage.start + sentence.end
        return Finding(rule, severity.value, self._page.text[start:end], start, end, named.products, named.conditions, fact.text, fact.cite)


def _may_apply(rule: ClaimRule, sentence: str) -> bool:
    if not rule.may_stand_in(sentence) or not rule.says.stands_in(sentence) or (rule.unless and rule.unless.stands_in(sentence)):
        return False
    return rule.studies or not is_study(sentence)


def _severities(rule: ClaimRule) -> tuple[Severity, ...]:
    """Return how grave a finding of a rule may be: what the record agrees with is worth a look."""
    return (rule.severity, Severity.LOOK) if rule is SAYS_EXEMPT else (rule.severity,)


def _is_short(sentence: str) -> bool:
    """Tell whether a full sentence has so few words that none of them can make a plain statement anything else."""
    return sentence.endswith((".", "!")) and sentence.count(" ") < _SHORT


def _is_outright(finding: Finding, sentence: str) -> bool:
    """Tell whether what a short sentence says stands whatever else the page is: a grave statement, or a use that "we" offer."""
    if finding.severity != Severity.SERIOUS.value or (finding.rule == TRIAL.id and not _PROVES.search(sentence)):
        return False
    return finding.rule != OFFER_ID or (bool(finding.conditions) and bool(OURS.search(sentence)))


def _softened(before: str) -> bool:
    """Tell whether the words before a promise make it a possibility, or mere help ("helps heal"), which the milder rules weigh."""
    return bool(HEDGE.stands_in(before) or _HELPS.search(before))
