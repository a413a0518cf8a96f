"""Rules about links: every id leads somewhere, and trees have no loops."""

from __future__ import annotations

from collections.abc import Iterator

from kb.corpus.draft import Check, Draft
from kb.corpus.forms.library import ConditionForm, StudyForm
from kb.corpus.forms.product import ProductForm
from kb.corpus.walk import citations, prose, references
from kb.errors import Problem
from kb.records.prose import cited_ids


def _references_resolve(draft: Draft) -> Iterator[Problem]:
    for document in draft.documents:
        for steps, target, kinds in references(document):
            if target == document.id and document.kind in kinds:
                yield document.problem(steps, f"'{target}' is this record itself; take it out", "link-to-itself")
            elif not draft.is_a(target, *kinds):
                noun = " or ".join(kinds)
                yield document.problem(steps, f"no {noun} '{target}' here{draft.near(target, *kinds)}", "link-unknown")


def _sources_exist(draft: Draft) -> Iterator[Problem]:
    for document in draft.documents:
        named = [(steps, cite.source) for steps, cite in citations(document)]
        named += [(steps, cited) for steps, text in prose(document) for cited in cited_ids(text)]
        for steps, source in named:
            if not draft.is_a(source, "source", "study"):
                yield document.problem(steps, f"no source or study '{source}' here{draft.near(source, 'source', 'study')}", "source-unknown")


def _trees_have_no_loops(draft: Draft) -> Iterator[Problem]:
    for document in draft.of("product", "condition"):
        seen = [document.id]
        parent = _parent(draft, document.id)
        while parent and parent not in seen:
            seen.append(parent)
            parent = _parent(draft, parent)
        if parent == document.id:
            field = "part_of" if document.kind == "product" else "parent"
            loop = " -> ".join([*seen, document.id])
            yield document.problem((field,), f"the tree runs in a circle: {loop}; take one link out", "tree-loop")


def _parent(draft: Draft, entry_id: str) -> str | None:
    form = draft.by_id[entry_id].form if entry_id in draft.by_id else None
    if isinstance(form, ProductForm):
        return form.part_of
    return form.parent if isinstance(form, ConditionForm) else None


def _part_of_a_class(draft: Draft) -> Iterator[Problem]:
    for document in draft.of("product"):
        form = document.form
        parent = draft.by_id.get(form.part_of or "") if isinstance(form, ProductForm) else None
        if parent is not None and isinstance(parent.form, ProductForm) and parent.form.type.value != "class":
            yield document.problem(("part_of",), f"'{parent.id}' is a product, not a class; name the class", "part-of-product")


def _uses_once(draft: Draft) -> Iterator[Problem]:
    for document in draft.of("product"):
        if not isinstance(document.form, ProductForm):
            continue
        seen: set[str] = set()
        for place, use in enumerate(document.form.uses):
            if use.condition in seen:
                message = f"the condition '{use.condition}' is listed twice; put both into one use"
                yield document.problem(("uses", place, "condition"), message, "use-twice")
            seen.add(use.condition)
            if not use.status and use.evidence is None:
                message = "the use states neither status nor evidence; write one of them or take the use out"
                yield document.problem(("uses", place), message, "use-empty")


def _studies_fit(draft: Draft) -> Iterator[Problem]:
    for document in draft.of("product"):
        if not isinstance(document.form, ProductForm):
            continue
        for place, use in enumerate(document.form.uses):
            for number, study_id in enumerate(use.evidence.studies if use.evidence else ()):
                study = draft.by_id[study_id].form if study_id in draft.by_id else None
                if isinstance(study, StudyForm) and not _related(draft, use.condition, study.conditions):
                    steps = ("uses", place, "evidence", "studies", number)
                    about = ", ".join(study.conditions)
                    message = f"the study '{study_id}' is about {about}, not {use.condition}; cite it there, or mend its conditions"
                    yield document.problem(steps, message, "study-other-condition")


def _related(draft: Draft, condition: str, studied: tuple[str, ...]) -> bool:
    def line(start: str) -> set[str]:
        seen: set[str] = set()
        step: str | None = start
        while step and step not in seen:
            seen.add(step)
            step = _parent(draft, step)
        return seen

    return any(condition in line(other) or other in line(condition) for other in studied)


CHECKS = (
    Check("link-unknown", "an id in a field names a record of the right kind", _references_resolve, ("link-to-itself",)),
    Check("source-unknown", "a citation names a source or a study", _sources_exist),
    Check("tree-loop", "part_of and parent make trees", _trees_have_no_loops),
    Check("part-of-product", "part_of names a class", _part_of_a_class),
    Check("use-twice", "a condition is one use of a product, and a use says something", _uses_once, ("use-empty",)),
    Check("study-other-condition", "a study is cited for a condition it is about, or a wider or narrower one", _studies_fit),
)
