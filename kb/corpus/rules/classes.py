"""Rules about classes and members: what is said of a class is about its own members, and evidence about its own studies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.corpus.draft import Check, Draft
from kb.corpus.forms.library import StudyForm
from kb.corpus.forms.product import ProductForm
from kb.corpus.readability import sentences
from kb.corpus.walk import prose
from kb.errors import Problem
from kb.records.prose import plain
from kb.records.status import Status

_APPROVED = re.compile(r"\b(?:FDA[\s-]+approved|FDA has approved|licensed)\b", re.I)


def _members_hang_below(draft: Draft) -> Iterator[Problem]:
    approved = {each.id: each.form.name for each in draft.of("product") if isinstance(each.form, ProductForm) and _is_approved(each.form)}
    for document in draft.of("product"):
        form = document.form
        if not isinstance(form, ProductForm) or form.type.value != "class":
            continue
        strangers = {name: other for other, name in approved.items() if document.id not in _family(draft, other) and other not in form.related}
        for steps, text in prose(document, own_words_only=True):
            for sentence in sentences(plain(text), at_colon=False):
                for name in _named(sentence, strangers) if _APPROVED.search(sentence) else ():
                    message = (
                        f"'{name}' is named as approved, but hangs not below this class; give it 'part_of', or list '{strangers[name]}' under related"
                    )
                    yield document.problem(steps, message, "class-member-missing")


def _is_approved(form: ProductForm) -> bool:
    return form.type.value == "product" and any(event.status is Status.APPROVED for use in form.uses for event in use.status)


def _named(sentence: str, names: dict[str, str]) -> list[str]:
    return [name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence)]


def _studies_of_the_family(draft: Draft) -> Iterator[Problem]:
    for document in draft.of("product"):
        form = document.form
        for place, use in enumerate(form.uses if isinstance(form, ProductForm) else ()):
            for number, study_id in enumerate(use.evidence.studies if use.evidence else ()):
                study = draft.by_id[study_id].form if study_id in draft.by_id else None
                if isinstance(study, StudyForm) and not any(_family(draft, document.id) & _family(draft, other) for other in study.products):
                    message = f"the study '{study_id}' is about {', '.join(study.products)}; cite it there, or mend its products"
                    yield document.problem(("uses", place, "evidence", "studies", number), message, "study-other-product")


def _family(draft: Draft, product: str) -> set[str]:
    """Return a product with all classes above it."""
    line: set[str] = set()
    step: str | None = product
    while step and step not in line:
        line.add(step)
        form = draft.by_id[step].form if step in draft.by_id else None
        step = form.part_of if isinstance(form, ProductForm) else None
    return line


CHECKS = (
    Check("class-member-missing", "a product that a class calls approved hangs below it or is linked as related", _members_hang_below),
    Check("study-other-product", "a study is cited for the product it is about, or one of its class", _studies_of_the_family),
)
