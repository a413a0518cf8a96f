"""The forms of conditions, rules, actions, studies, sources and terms."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kb.corpus.forms.fields import DayText, Form, FullDay, Id, Text, Url, Words
from kb.corpus.forms.shared import CallCardForm, EntryForm, MilestoneForm
from kb.records.action import Action
from kb.records.condition import Condition
from kb.records.glossary import Term
from kb.records.rule import Rule
from kb.records.sources import Read, Source
from kb.records.study import Study


class CodesForm(Form):
    """Codes of a condition in public classifications."""

    icd10cm: tuple[Text, ...] = ()
    mesh: tuple[Text, ...] = ()


class ConditionForm(EntryForm):
    """A disease or purpose somebody is treated for; `name` reads inside a sentence."""

    parent: Id | None = None
    codes: CodesForm = CodesForm()
    patient: Text

    def record(self, entry_id: str) -> Condition:
        """Return the condition as the rest of the program knows it."""
        return Condition(**self.shared(entry_id), parent=self.parent or "", icd10cm=self.codes.icd10cm, mesh=self.codes.mesh)


class RuleForm(EntryForm):
    """A regulation, guidance or regulatory term."""

    kind: Literal["regulation", "statute", "guidance", "program", "term"]
    citation: Words = ""
    patient: Text
    call_card: CallCardForm
    means: tuple[Text, ...] = Field(min_length=1)
    does_not_mean: tuple[Text, ...] = ()
    products: tuple[Id, ...] = ()
    history: tuple[MilestoneForm, ...] = ()

    def record(self, entry_id: str) -> Rule:
        """Return the rule as the rest of the program knows it."""
        return Rule(
            **self.shared(entry_id),
            type=self.kind,
            citation=self.citation,
            means=self.means,
            does_not_mean=self.does_not_mean,
            products=self.products,
            history=tuple(milestone.record() for milestone in self.history),
        )


class ActionForm(EntryForm):
    """Something that happened: a letter, ruling, communication, outbreak or state law."""

    kind: Literal["fda-communication", "warning-letter", "untitled-letter", "enforcement", "court", "outbreak", "state-law", "other-agency"]
    on: DayText
    ended: DayText | None = None
    firms: tuple[Text, ...] = ()
    brands: tuple[Text, ...] = Field(default=(), description="Product names that the document names; a search for one is answered by its class")
    products: tuple[Id, ...] = ()
    conditions: tuple[Id, ...] = ()
    jurisdiction: Words = ""
    patient: Text
    alleged: Words = ""
    outcome: Words = ""
    events: tuple[MilestoneForm, ...] = ()

    def record(self, entry_id: str) -> Action:
        """Return the action as the rest of the program knows it."""
        return Action(
            **self.shared(entry_id),
            type=self.kind,
            on=self.on,
            ended=self.ended,
            firms=self.firms,
            brands=self.brands,
            products=self.products,
            conditions=self.conditions,
            jurisdiction=self.jurisdiction,
            alleged=self.alleged,
            outcome=self.outcome,
            events=tuple(milestone.record() for milestone in self.events),
        )


class StudyIdsForm(Form):
    """Where a study is registered or published."""

    pmid: str = Field(default="", pattern=r"^\d{1,8}$")
    doi: str = Field(default="", pattern=r"^10\.\d{4,9}/\S+$")
    nct: str = Field(default="", pattern=r"^NCT\d{8}$")
    pmcid: str = Field(default="", pattern=r"^PMC\d+$")


_StudyKind = Literal[
    "rct", "crossover", "single-arm", "cohort", "case-series", "case-report", "systematic-review", "meta-analysis", "registration", "laboratory"
]


class StudyForm(Form):
    """A trial or review with its result in numbers."""

    id: Id | None = None
    name: Text
    also_known_as: tuple[Text, ...] = ()
    misspelled_as: tuple[Text, ...] = ()
    old_ids: tuple[Id, ...] = ()
    title: Text
    kind: _StudyKind
    products: tuple[Id, ...] = Field(min_length=1)
    conditions: tuple[Id, ...] = Field(min_length=1)
    n: int | None = Field(default=None, ge=0, description="People; leave out where not known")
    population: Words = ""
    comparator: Words = ""
    follow_up: Words = ""
    result: Text
    primary_outcome: Literal["met", "missed", "no-hypothesis", "not-reported"]
    limits: Words = ""
    published: DayText
    peer_reviewed: bool
    identifiers: StudyIdsForm = StudyIdsForm()
    read: Read
    read_what: Literal["abstract", "full text", "registry record", "news report", "conference abstract"]
    checked: FullDay

    def record(self, entry_id: str) -> Study:
        """Return the study as the rest of the program knows it."""
        fields = {name: getattr(self, name) for name in type(self).model_fields if name not in {"id", "kind", "identifiers"}}
        return Study(id=entry_id, type=self.kind, **fields, **self.identifiers.model_dump())


_SourceKind = Literal[
    "notice",
    "letter",
    "guidance",
    "regulation",
    "statute",
    "label",
    "approval",
    "review",
    "court",
    "report",
    "registry",
    "journal",
    "news",
    "company",
    "law",
]


class SourceForm(Form):
    """A document that can be cited."""

    title: Text
    publisher: Text
    kind: _SourceKind
    url: Url = ""
    published: DayText | None = None
    read: Read
    note: Words = ""
    checked: FullDay

    def record(self, entry_id: str) -> Source:
        """Return the source as the rest of the program knows it."""
        return Source(id=entry_id, **{name: getattr(self, name) for name in type(self).model_fields})


class TermForm(Form):
    """A word explained for patients."""

    term: Text
    meaning: Text
    also: tuple[Text, ...] = ()
    see: tuple[Id, ...] = ()

    def record(self, entry_id: str) -> Term:
        """Return the term as the rest of the program knows it."""
        return Term(id=entry_id, term=self.term, meaning=self.meaning, also=self.also, see=self.see)
