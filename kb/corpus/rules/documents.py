"""Rules about what is cited: a document stands in one place, letters are dated like their addresses, nothing lies about uncited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kb.corpus.draft import Check, Document, Draft
from kb.corpus.forms.library import ActionForm, SourceForm, StudyForm
from kb.corpus.forms.product import ProductForm
from kb.corpus.walk import citations, prose
from kb.errors import Problem, Severity
from kb.records.prose import cited_ids

_LETTER_DAY = re.compile(r"/warning-letters/[^/]*-(\d{2})(\d{2})(\d{4})/?$")
_LETTERS = ("warning-letter", "untitled-letter")


def _numbers(form: StudyForm) -> Iterator[tuple[str, str]]:
    """Yield the numbers that name one paper; a registry number may stand behind several papers of one trial."""
    ids = form.identifiers
    yield from ((name, value.casefold()) for name, value in (("doi", ids.doi), ("pmid", ids.pmid), ("pmcid", ids.pmcid)) if value)


def _one_study_a_paper(draft: Draft) -> Iterator[Problem]:
    owners: dict[tuple[str, str], Document] = {}
    for document in draft.of("study"):
        for number in _numbers(document.form) if isinstance(document.form, StudyForm) else ():
            owner = owners.setdefault(number, document)
            if owner is not document:
                message = f"this paper is already the study '{owner.id}'; keep one of the two"
                yield document.problem(("identifiers", number[0]), message, "study-twice")
    for document in draft.of("source"):
        url = document.form.url.casefold() if isinstance(document.form, SourceForm) else ""
        for (_, value), owner in owners.items() if url else ():
            if value in url and re.search(rf"(?<![\w.]){re.escape(value)}(?!\w)", url):
                yield document.problem(("url",), f"this paper is the study '{owner.id}'; cite the study and take this out", "source-is-study")


def _dated_like_its_address(draft: Draft) -> Iterator[Problem]:
    for document in draft.of("source"):
        form = document.form
        found = _LETTER_DAY.search(form.url) if isinstance(form, SourceForm) else None
        if found and isinstance(form, SourceForm):
            month, day, year = (int(part) for part in found.groups())
            if form.published is None or not form.published.first <= date(year, month, day) <= form.published.last:
                message = f"FDA's address dates the letter {year}-{month:02}-{day:02}; write that day"
                yield document.problem(("published",), message, "letter-misdated")


def _letters_say_what_they_allege(draft: Draft) -> Iterator[Problem]:
    for document in draft.of("action"):
        form = document.form
        if isinstance(form, ActionForm) and form.kind in _LETTERS and not form.alleged:
            yield document.problem((), "a letter is an allegation; write what it alleges under 'alleged'", "letter-without-allegation")


def _states_do_not_approve(draft: Draft) -> Iterator[Problem]:
    for document in draft.of("action"):
        form = document.form
        if isinstance(form, ActionForm) and form.kind == "state-law" and "FDA" not in form.patient:
            yield document.problem(
                ("patient",), "a state law opens no way around FDA; say that it does not make a product FDA-approved", "state-law-alone"
            )


def _every_source_is_cited(draft: Draft) -> Iterator[Problem]:
    cited = {cite.source for document in draft.documents for _, cite in citations(document)}
    cited |= {name for document in draft.documents for _, text in prose(document) for name in cited_ids(text)}
    for document in draft.of("source"):
        if document.id not in cited | draft.mentioned:
            yield document.problem((), "nothing cites this source; cite it where it belongs, or take it out", "source-unused", Severity.WARNING)


def _label_warnings_cite_a_label(draft: Draft) -> Iterator[Problem]:
    for document in draft.of("product"):
        form = document.form
        for place, note in enumerate(form.safety if isinstance(form, ProductForm) else ()):
            kinds = {getattr(draft.by_id[cite.source].form, "kind", "") for cite in note.cite if cite.source in draft.by_id}
            if note.kind == "boxed-warning" and kinds and not kinds & {"label", "approval", "review", "notice"}:
                message = "a boxed warning stands on a label; cite the label, FDA's approval or FDA's notice"
                yield document.problem(("safety", place, "cite"), message, "boxed-warning-unsourced")


CHECKS = (
    Check("study-twice", "a paper is one study, and no source beside it", _one_study_a_paper, ("source-is-study",)),
    Check("letter-misdated", "an FDA letter is dated like its address", _dated_like_its_address),
    Check("letter-without-allegation", "a letter says what it alleges", _letters_say_what_they_allege),
    Check("state-law-alone", "a state law says that it is not FDA approval", _states_do_not_approve),
    Check("source-unused", "a source is cited by something (a warning)", _every_source_is_cited),
    Check("boxed-warning-unsourced", "a boxed warning cites a label or FDA", _label_warnings_cite_a_label),
)
