"""The three readers and what each one sees first, in which words.

Nobody else decides what differs between the physician's, the staff member's and the patient's page.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kb.corpus.corpus import Corpus
from kb.records.status import Status, Verdict
from kb.search.answer import Answer, use_words


class Reader(StrEnum):
    """Who reads; the value is what `?view=` says."""

    PHYSICIAN = "physician"
    STAFF = "staff"
    PATIENT = "patient"

    @property
    def label(self) -> str:
        """The reader as the page names them."""
        return {"physician": "Physician", "staff": "On the phone", "patient": "Patient"}[self.value]


DEFAULT_READER = Reader.PATIENT
_SHORT = {
    Verdict.YES: "Yes, for this use",
    Verdict.CONDITIONAL: "Only under conditions",
    Verdict.TRIAL_ONLY: "Only in a study",
    Verdict.NO: "No",
    Verdict.NO_LONGER: "No longer",
    Verdict.UNKNOWN: "Not known",
}


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """An answer worded for one reader: the short word, the main sentence, and what it does not mean."""

    short: str
    main: str
    label: str
    does_not_mean: str


def words_for(reader: Reader, corpus: Corpus, given: Answer) -> AnswerWords:
    """Word an answer for a reader; the facts are the same for all three."""
    meaning = given.status.meaning
    use = use_words(corpus, given.standing)
    main = given.headline if reader is Reader.PHYSICIAN else f"{_plain(corpus, given, use)} {given.doubt}".strip()
    short = "Yes, for some uses" if given.verdict is Verdict.YES and given.standing.condition is None else _SHORT[given.verdict]
    whole_class = given.standing.condition is None and given.approved_in_class and given.status is Status.NOT_APPROVED
    label = "No FDA approval covers this class as a whole" if whole_class else meaning.label.format(use=use)
    return AnswerWords(short, main, label, meaning.does_not_mean)


def _plain(corpus: Corpus, given: Answer, use: str) -> str:
    """The patient's sentence: the status in plain words, then who in the class is approved."""
    found = given.standing
    name = found.product.name
    if found.members:
        members = ", ".join(member.product.name for member in found.members)
        return f"FDA has approved only {members} for this use. No other product of this kind that is recorded here is approved for it."
    text = found.status.meaning.plain.format(use=use)
    if found.status is Status.UNKNOWN and found.event is None:
        return f"{text}"
    if given.approved_in_class and found.verdict is Verdict.NO:
        approved = ", ".join(dict.fromkeys(each.product.name for each in given.approved_in_class))
        if found.condition is None:
            text = "FDA has not approved this kind of product as a whole."
        return f"{name}: {text} Some products of this kind are approved, each only for its own use: {approved}."
    if found.within and found.verdict is Verdict.CONDITIONAL:
        only = " and ".join(corpus.conditions[each].name for each in found.within)
        return f"{name}: {text} That is only for {only}."
    return f"{name}: {text}"
