"""Where citations, ids and prose stand in the forms, so that each rule need not know all fields."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from kb.corpus.draft import Document
from kb.corpus.forms.fields import CitationForm
from kb.corpus.forms.library import ActionForm, ConditionForm, RuleForm, StudyForm, TermForm
from kb.corpus.forms.product import ProductForm, StatusEventForm
from kb.corpus.forms.shared import CallCardForm, EntryForm
from kb.corpus.yaml_source import Steps

_NOT_PROSE = frozenset(
    """id name also_known_as misspelled_as brands called old_ids related condition type kind part_of parent maker origin identifiers application
    citation codes products conditions studies firms title publisher url read read_what is pathway jurisdiction source at grade direction
    primary_outcome""".split()
)
_OTHERS_WORDS = frozenset({"never_say", "claim", "alleged", "does_not_mean"})


def citations(document: Document) -> Iterator[tuple[Steps, CitationForm]]:
    """Yield every citation outside prose with its place."""
    yield from _citations(document.form, ())


def prose(document: Document, *, own_words_only: bool = False) -> Iterator[tuple[Steps, str]]:
    """Yield every stretch of prose; `own_words_only` leaves out what quotes others (misleading phrases, allegations)."""
    for steps, text in _strings(document.form, ()):
        if not own_words_only or not _OTHERS_WORDS.intersection(steps):
            yield steps, text


def references(document: Document) -> Iterator[tuple[Steps, str, tuple[str, ...]]]:
    """Yield every id that names another record, with its place and the kinds it may name."""
    form = document.form
    if isinstance(form, EntryForm):
        for place, target in enumerate(form.related):
            yield ("related", place), target, ("product", "condition", "rule", "action", "study")
    if isinstance(form, ProductForm):
        yield from _product_references(form)
    if isinstance(form, ConditionForm) and form.parent:
        yield ("parent",), form.parent, ("condition",)
    if isinstance(form, RuleForm | ActionForm | StudyForm):
        yield from (((("products", place)), target, ("product",)) for place, target in enumerate(form.products))
    if isinstance(form, ActionForm | StudyForm):
        yield from ((("conditions", place), target, ("condition",)) for place, target in enumerate(form.conditions))
    if isinstance(form, TermForm):
        for place, target in enumerate(form.see):
            yield ("see", place), target, ("product", "condition", "rule", "action", "study")


def events(document: Document) -> Iterator[tuple[Steps, tuple[StatusEventForm, ...]]]:
    """Yield each list of status events of a product: the headline and one for each use."""
    form = document.form
    if isinstance(form, ProductForm):
        yield ("status",), form.status
        for place, use in enumerate(form.uses):
            yield ("uses", place, "status"), use.status


def call_card_text(card: CallCardForm) -> str:
    """Return the card as one text, each item a sentence, for measuring how hard it reads."""
    items = (*card.say, *card.never_say, *card.hand_over_when)
    return " ".join(item if item.endswith((".", "?", "!")) else f"{item}." for item in items)


def _product_references(form: ProductForm) -> Iterator[tuple[Steps, str, tuple[str, ...]]]:
    if form.part_of:
        yield ("part_of",), form.part_of, ("product",)
    for place, use in enumerate(form.uses):
        yield ("uses", place, "condition"), use.condition, ("condition",)
        if use.evidence:
            for number, study in enumerate(use.evidence.studies):
                yield ("uses", place, "evidence", "studies", number), study, ("study",)


def _fields(form: BaseModel) -> Iterator[tuple[str, object]]:
    for name, field in type(form).model_fields.items():
        yield field.alias or name, getattr(form, name)


def _citations(value: object, steps: Steps) -> Iterator[tuple[Steps, CitationForm]]:
    if isinstance(value, CitationForm):
        yield steps, value
    elif isinstance(value, BaseModel):
        for name, inner in _fields(value):
            yield from _citations(inner, (*steps, name))
    elif isinstance(value, tuple):
        for place, inner in enumerate(value):
            yield from _citations(inner, (*steps, place))


def _strings(value: object, steps: Steps) -> Iterator[tuple[Steps, str]]:
    if type(value) is str:
        yield steps, value
    elif isinstance(value, BaseModel) and not isinstance(value, CitationForm):
        for name, inner in _fields(value):
            if name not in _NOT_PROSE:
                yield from _strings(inner, (*steps, name))
    elif isinstance(value, tuple):
        for place, inner in enumerate(value):
            yield from _strings(inner, (*steps, place))
