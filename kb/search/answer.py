"""The answer card: status, verdict, headline, evidence and citations of a product for a use on a day.

Everything here is computed from records, never from text found by search, so that a page, the API
and the command line give the same answer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from kb.corpus.corpus import Corpus
from kb.corpus.standing import Approval, Basis, EvidenceFound, Standing, approvals_in_class, evidence, first_known, standing
from kb.records.product import Product
from kb.records.sources import Citable
from kb.records.status import Status, Verdict

_ANY_USE = "any use"
_NUMBERS_NAMED = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with what it rests on. `headline` is one paragraph and names the day of the last check."""

    standing: Standing
    headline: str
    approved_in_class: tuple[Approval, ...]
    evidence: EvidenceFound | None
    citations: tuple[Citable, ...]
    doubt: str = ""

    @property
    def verdict(self) -> Verdict:
        """The answer in one word."""
        return self.standing.verdict

    @property
    def status(self) -> Status:
        """The status the verdict comes from."""
        return self.standing.status


def answer(corpus: Corpus, product: Product, condition: str | None, day: date) -> Answer:
    """Answer whether a product is approved for a use (None = no use asked) on a day."""
    found = standing(corpus, product, condition, day)
    within = approvals_in_class(corpus, product, day)
    cited = found.event.cite if found.event else ()
    citations = [corpus.citable(each) for each in cited]
    for member in found.members:
        citations += [corpus.citable(each) for each in (member.event.cite if member.event else ())]
    unique = tuple({each.id: each for each in citations}.values())
    about = evidence(corpus, product, condition) if condition else None
    return Answer(found, _headline(corpus, found, within), within, about, unique)


def with_doubt(given: Answer, words: tuple[str, ...]) -> Answer:
    """Return the answer with a sentence on the words of the question that were not understood; unchanged where there are none."""
    if not words:
        return given
    doubt = f"Not recognized in the question: {', '.join(words)}. The answer does not speak of that."
    return replace(given, headline=f"{given.headline} {doubt}", doubt=doubt)


def for_unknown_use(corpus: Corpus, given: Answer, words: tuple[str, ...]) -> Answer:
    """Return the answer where the use asked for is none that is recorded: never a yes, whatever holds for other uses."""
    found = given.standing
    said = " ".join(words)
    doubt = f"'{said}' is not recognized as a use here, and no approval reaches beyond its own use."
    headline = f"{found.product.name}: status for '{said}' not established. {doubt} What is recorded: {given.headline}"
    unknown = replace(found, status=Status.UNKNOWN, verdict=Verdict.UNKNOWN)
    return replace(given, standing=unknown, headline=headline, doubt=doubt)


def for_unknown_name(given: Answer, name: str) -> Answer:
    """Return the answer of a class for a name that has no entry: it says so first."""
    doubt = f"There is no entry for '{name}' here; this is what holds for {given.standing.product.name} as a class."
    return replace(given, headline=f"{doubt} {given.headline}", doubt=doubt)


def use_words(corpus: Corpus, found: Standing) -> str:
    """Return what the status is for, as it reads after "for"."""
    event = found.event
    if event and event.purpose and found.status is event.status and found.basis in (Basis.USE, Basis.WIDER, Basis.NARROWER, Basis.MEMBERS):
        return event.purpose
    if found.condition:
        return corpus.conditions[found.condition].name
    return event.purpose if event and event.purpose and found.status is event.status else _ANY_USE


def _headline(corpus: Corpus, found: Standing, within: tuple[Approval, ...]) -> str:
    name = found.product.name
    parts = [f"{name}: {_sentence(corpus, found, within)}."]
    if found.basis is Basis.NOTHING:
        parts = [_nothing_known(found)]
    elif found.said_of is not found.product:
        parts.append(f"This is what holds for the class {found.said_of.name}.")
    if within and found.basis is not Basis.MEMBERS and not found.verdict.rank:
        parts.append(f"In this class, FDA-approved for their own uses only: {_names(within)}.")
    parts.append(f"Last checked {found.said_of.checked.isoformat()}.")
    return " ".join(parts)


def _sentence(corpus: Corpus, found: Standing, within: tuple[Approval, ...]) -> str:
    use = use_words(corpus, found)
    if found.basis is Basis.MEMBERS:
        return _by_members(found)
    if found.basis is Basis.NARROWER and found.verdict is Verdict.CONDITIONAL:
        asked = corpus.conditions[found.condition].name if found.condition else _ANY_USE
        only = " and ".join(corpus.conditions[name].name for name in found.within)
        return f"{_said(found, use)}; that is only for {only}, not for {asked} in general"
    if found.condition is None and within and found.status is Status.NOT_APPROVED:
        return "no FDA approval covers this class as a whole"
    if found.condition is None and found.basis is Basis.OTHER_USES:
        return _several_uses(found, use)
    return _said(found, use)


def _said(found: Standing, use: str) -> str:
    text = found.status.meaning.sentence.format(use=use)
    event = found.event
    if event and found.status is event.status:
        numbers = f"{_few(event.application)}, " if event.application else ""
        text += f" ({numbers}since {found.since})" if found.verdict.rank >= Verdict.CONDITIONAL.rank else ""
        if found.status is Status.WITHDRAWN:
            text += f" (since {found.since})"
    return text


def _several_uses(found: Standing, use: str) -> str:
    """Word the status of a product asked without a use: each use with the same status is named."""
    product, event = found.product, found.event
    if event is None or event.status is not found.status:
        return _said(found, use)
    same = [each for listed in product.uses if (each := listed.status.on(found.day)) and each.status is found.status]
    purposes = list(dict.fromkeys(each.purpose for each in same if each.purpose))
    numbers = list(dict.fromkeys(number for each in same for number in each.application))
    if len(purposes) < 2:
        return _said(found, use if use != _ANY_USE else "its studied uses" if found.status is Status.INVESTIGATIONAL else use)
    text = found.status.meaning.sentence.format(use="; and for ".join(purposes))
    return f"{text} ({_few(tuple(numbers))})" if numbers else text


def _few(numbers: tuple[str, ...]) -> str:
    """Name at most three application numbers; the answer object lists all."""
    rest = len(numbers) - _NUMBERS_NAMED
    return ", ".join(numbers[:_NUMBERS_NAMED]) + (f" and {rest} more" if rest > 0 else "")


def _by_members(found: Standing) -> str:
    named = []
    for member in found.members:
        event = member.event
        number = f" ({', '.join(event.application)})" if event and event.application else ""
        purpose = event.purpose if event and event.purpose else "this use"
        named.append(f"{member.product.name}{number} for {purpose}")
    verb = "is" if len(named) == 1 else "are"
    return f"only {'; '.join(named)} {verb} FDA-approved for this use; no other product recorded here in this class is"


def _nothing_known(found: Standing) -> str:
    first = first_known(found.product)
    name = found.product.name
    if first is not None and first.from_day > found.day:
        return f"{name}: no status was recorded by {found.day.isoformat()}; the first known is of {first.on}."
    return f"{name}: the status for this use is not established. Ask the seller for the FDA application number."


def _names(within: tuple[Approval, ...]) -> str:
    return ", ".join(dict.fromkeys(each.product.name for each in within))


def answer_json(corpus: Corpus, given: Answer) -> dict[str, Any]:
    """Return the answer object of the API and the command line."""
    found = given.standing
    return {
        "entry": found.product.id,
        "condition": found.condition,
        "status": found.status.value,
        "verdict": found.verdict.value,
        "headline": given.headline,
        "does_not_mean": found.status.meaning.does_not_mean,
        "for": use_words(corpus, found),
        "application": list(found.event.application) if found.event and found.status is found.event.status else [],
        "since": found.since.text if found.since else None,
        "because": found.event.because if found.event else None,
        "basis": found.basis.value,
        "said_of": found.said_of.id,
        "within": list(found.within),
        "approved_in_class": [_approval_json(each) for each in given.approved_in_class],
        "evidence": _evidence_json(corpus, found.product, given.evidence),
        "as_of": found.day.isoformat(),
        "checked": found.said_of.checked.isoformat(),
        "citations": [citation_json(each) for each in given.citations],
    }


def citation_json(cited: Citable) -> dict[str, Any]:
    """Return a citation as the API gives it: what it is, where, its own date, and what was read of it when."""
    return {
        "id": cited.id,
        "title": cited.title,
        "publisher": cited.publisher,
        "url": cited.url or None,
        "published": cited.published.text if cited.published else None,
        "read": cited.read.value,
        "checked": cited.checked.isoformat(),
        "at": cited.at or None,
    }


def _approval_json(each: Approval) -> dict[str, Any]:
    return {
        "id": each.product.id,
        "name": each.product.name,
        "condition": each.condition or None,
        "for": each.event.purpose,
        "application": list(each.event.application),
        "since": each.since.text,
    }


def _evidence_json(corpus: Corpus, asked: Product, found: EvidenceFound | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "grade": found.evidence.grade.value,
        "direction": found.evidence.direction.value,
        "verdict": found.evidence.verdict,
        "note": found.evidence.note,
        "studies": list(found.evidence.studies),
        "product": found.product.id,
        "condition": found.condition,
        "same_class_different_product": found.product.id != asked.id,
    }
