"""Rules about ids and names: each names one record, everywhere."""

from __future__ import annotations

from collections.abc import Iterator

from kb.corpus.draft import Check, Document, Draft
from kb.corpus.forms.library import SourceForm, StudyForm
from kb.corpus.forms.shared import EntryForm
from kb.corpus.yaml_source import Steps
from kb.errors import Problem


def _id_is_file_name(draft: Draft) -> Iterator[Problem]:
    for document in draft.documents:
        written = getattr(document.form, "id", None)
        if written and written != document.id:
            yield document.problem(
                ("id",), f"the id is '{written}' but the file is '{document.id}.yaml'; rename one, or take the id out", "id-not-file-name"
            )


def _id_is_unique(draft: Draft) -> Iterator[Problem]:
    for document in draft.documents:
        first = draft.by_id.get(document.id)
        if document.kind != "term" and first is not document and first is not None:
            yield document.problem((), f"the id '{document.id}' is taken by {first.file.path}; give this record another", "id-taken")


def _old_id_is_free(draft: Draft) -> Iterator[Problem]:
    moved: dict[str, Document] = {}
    for document in draft.documents:
        for place, old in enumerate(getattr(document.form, "old_ids", ())):
            taken = draft.by_id.get(old) or moved.get(old)
            if taken is not None:
                message = f"the old id '{old}' is an id, now or before, of {taken.file.path}; take it out here, or give that record another id"
                yield document.problem(("old_ids", place), message, "old-id-taken")
            moved.setdefault(old, document)


def fold(name: str) -> str:
    """Return a name as it is compared: case, hyphens and spaces do not make it another name."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _names(document: Document) -> Iterator[tuple[Steps, str]]:
    form = document.form
    if isinstance(form, EntryForm | StudyForm):
        yield ("name",), form.name
        yield from ((("also_known_as", place), name) for place, name in enumerate(form.also_known_as))
        yield from ((("brands", place), name) for place, name in enumerate(getattr(form, "brands", ())))
        for number, use in enumerate(getattr(form, "uses", ())):
            yield from ((("uses", number, "called", place), name) for place, name in enumerate(use.called))
        yield from ((("misspelled_as", place), name) for place, name in enumerate(form.misspelled_as))


def _name_is_unique(draft: Draft) -> Iterator[Problem]:
    owners: dict[str, Document] = {}
    for document in draft.documents:
        seen: set[str] = set()
        for steps, name in _names(document):
            key = fold(name)
            owner = owners.setdefault(key, document)
            if owner is not document:
                yield document.problem(steps, f"the name '{name}' belongs to {owner.file.path}; keep it on the one record it fits best", "name-taken")
            elif key in seen:
                yield document.problem(steps, f"the name '{name}' stands here twice; keep one", "name-twice")
            seen.add(key)


def _source_is_unique(draft: Draft) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for document in draft.of("source"):
        if isinstance(document.form, SourceForm) and document.form.url:
            url = document.form.url.rstrip("/")
            owner = owners.setdefault(url, document.id)
            if owner != document.id:
                message = f"this address is already the source '{owner}'; cite that one and take this out"
                yield document.problem(("url",), message, "source-twice")


CHECKS = (
    Check("id-not-file-name", "an id written in an entry equals its file name", _id_is_file_name),
    Check("id-taken", "an id names one record across all kinds", _id_is_unique),
    Check("old-id-taken", "an id that was given up is never used again", _old_id_is_free),
    Check("name-taken", "a name, alias or misspelling belongs to one record", _name_is_unique, ("name-twice",)),
    Check("source-twice", "a document is one source", _source_is_unique),
)
