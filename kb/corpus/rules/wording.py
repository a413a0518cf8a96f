"""Rules about words: prose says what the structured status says, plainly, and never says approved without a use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.corpus.draft import Check, Document, Draft
from kb.corpus.forms.library import TermForm
from kb.corpus.forms.product import ProductForm
from kb.corpus.forms.shared import EntryForm
from kb.corpus.readability import read_level, sentences
from kb.corpus.walk import call_card_text, prose
from kb.errors import Problem
from kb.records.prose import plain
from kb.records.status import Status

PATIENT_GRADE = 8.0
CALL_CARD_GRADE = 7.0
SENTENCE_WORDS = 20
_APPROVED = re.compile(
    r"\bFDA[\s-]+(?:has\s+|had\s+|have\s+)?(?:approved|licensed)\b|\b(?:approved|licensed)\s+by\s+(?:the\s+)?(?:US\s+|U\.S\.\s+)?FDA\b", re.I
)
_BARE = re.compile(r"\bFDA[\s-]+approved\b", re.I)
_DENIED = re.compile(r"\b(?:not|no|never|none|nor|neither|without|nothing|cannot|un\w+ed)\b|n['’]t\b", re.I)
_JUDGING = re.compile(r"\b(illegal(?:ly)?|banned|scams?|quack\w*|miracle\w*|breakthrough therapy for all|snake oil)\b", re.I)
_FIRST_PERSON = re.compile(r"(?<![\w.'’-])(?<![Pp]hase )(?<![Tt]ype )(?<![Cc]lass )(I|[Ww]e|[Oo]ur|us|[Mm]y)(?![\w-])")


def _status_in_prose(draft: Draft) -> Iterator[Problem]:
    for document in draft.of("product"):
        form = document.form
        if not isinstance(form, ProductForm) or _ever_approved(form):
            continue
        others = _approved_names(draft)
        for steps, text in prose(document, own_words_only=True):
            for sentence in sentences(plain(text), at_colon=False):
                said = _APPROVED.search(sentence)
                if said and not _DENIED.search(sentence) and not any(name in sentence.casefold() for name in others):
                    message = f"'{said[0]}' stands in an entry without an approval: \"{_short(sentence)}\"; name what is approved"
                    yield document.problem(steps, message, "prose-contradicts-status")


def _ever_approved(form: ProductForm) -> bool:
    histories = [form.status, *(use.status for use in form.uses)]
    return any(event.status is Status.APPROVED for events in histories for event in events)


def _approved_names(draft: Draft) -> tuple[str, ...]:
    names: list[str] = []
    for document in draft.of("product"):
        if isinstance(document.form, ProductForm) and _ever_approved(document.form):
            names += [document.form.name, *document.form.also_known_as]
    return tuple(name.casefold() for name in names)


def _approved_for_something(draft: Draft) -> Iterator[Problem]:
    for document in draft.documents:
        if document.kind in ("source", "study"):
            continue
        for steps, text in prose(document, own_words_only=True):
            for sentence in sentences(plain(text), at_colon=False):
                said = _BARE.search(sentence)
                if said and not re.search(r"\bfor\b", sentence[said.end() :]):
                    message = f"'{said[0]}' stands without its use: \"{_short(sentence)}\"; write 'FDA-approved for <use>', or 'FDA has not approved'"
                    yield document.problem(steps, message, "approved-without-use")


def _neutral_words(draft: Draft) -> Iterator[Problem]:
    for document in draft.documents:
        if document.kind in ("source", "study"):
            continue
        for steps, text in prose(document, own_words_only=True):
            if said := _JUDGING.search(text):
                message = f"'{said[0]}' judges; say what FDA said or found, and when"
                yield document.problem(steps, message, "judging-word")
            if "—" in text or " – " in text:
                yield document.problem(steps, "a long dash stands here; write a full stop, a comma or a colon", "long-dash")


def _no_first_person(draft: Draft) -> Iterator[Problem]:
    for document, _ in draft.entries():
        for steps, text in prose(document, own_words_only=True):
            if steps[0] != "call_card" and (said := _FIRST_PERSON.search(text)):
                yield document.problem(steps, f"'{said[0]}' speaks in the first person; name who did it", "first-person")


def _plain_for_patients(draft: Draft) -> Iterator[Problem]:
    for document, steps, text in _patient_texts(draft):
        level = read_level(text)
        if level.grade > PATIENT_GRADE:
            message = f"the text reads at grade {level.grade}; bring it to {PATIENT_GRADE:g} or below with shorter words and sentences"
            yield document.problem(steps, message, "reading-level")
        yield from _long_sentences(document, steps, text)


def _patient_texts(draft: Draft) -> Iterator[tuple[Document, tuple[str, ...], str]]:
    for document in draft.documents:
        form = document.form
        if isinstance(form, EntryForm) and form.patient:
            yield document, ("patient",), form.patient
        elif isinstance(form, TermForm):
            yield document, ("meaning",), form.meaning


def _long_sentences(document: Document, steps: tuple[str | int, ...], text: str) -> Iterator[Problem]:
    for sentence in sentences(text):
        words = read_level(sentence).longest_sentence
        if words >= SENTENCE_WORDS:
            message = f'a sentence has {words} words: "{_short(sentence)}"; keep it under {SENTENCE_WORDS}'
            yield document.problem(steps, message, "sentence-too-long")


def _plain_call_cards(draft: Draft) -> Iterator[Problem]:
    for document, form in draft.entries():
        if form.call_card is None:
            continue
        level = read_level(call_card_text(form.call_card))
        if level.grade > CALL_CARD_GRADE:
            message = f"the card reads at grade {level.grade}; bring it to {CALL_CARD_GRADE:g} or below with shorter words and sentences"
            yield document.problem(("call_card",), message, "call-card-level")
        for field in ("say", "hand_over_when"):
            for place, item in enumerate(getattr(form.call_card, field)):
                yield from _long_sentences(document, ("call_card", field, place), item)


def _evidence_rests_on_studies(draft: Draft) -> Iterator[Problem]:
    for document in draft.of("product"):
        form = document.form
        for place, use in enumerate(form.uses if isinstance(form, ProductForm) else ()):
            evidence = use.evidence
            if evidence is None:
                continue
            steps = ("uses", place, "evidence")
            if evidence.grade.value != "none" and not evidence.studies and not evidence.cite:
                message = f"the grade '{evidence.grade}' rests on no study; name the studies, or write 'none'"
                yield document.problem((*steps, "grade"), message, "evidence-without-study")
            if evidence.grade.value == "none" and evidence.direction.value not in ("unclear", "harm"):
                message = f"without a controlled human result the direction cannot be '{evidence.direction}'; write 'unclear' or 'harm'"
                yield document.problem((*steps, "direction"), message, "evidence-none-directed")


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= 70 else sentence[:67] + "..."


CHECKS = (
    Check("prose-contradicts-status", "prose calls nothing approved that has no approval", _status_in_prose),
    Check("approved-without-use", "approved is always said with its use", _approved_for_something),
    Check("judging-word", "words report and do not judge, with no long dashes", _neutral_words, ("long-dash",)),
    Check("first-person", "an entry does not speak in the first person", _no_first_person),
    Check(
        "reading-level", "patient text and glossary read at grade 8 or below, sentences under 20 words", _plain_for_patients, ("sentence-too-long",)
    ),
    Check("call-card-level", "call cards read at grade 7 or below", _plain_call_cards, ("sentence-too-long",)),
    Check(
        "evidence-without-study", "a grade rests on studies, and no result points nowhere", _evidence_rests_on_studies, ("evidence-none-directed",)
    ),
)
