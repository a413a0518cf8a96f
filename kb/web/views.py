"""What the pages of products and conditions show, gathered from the corpus for one reader and day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kb.corpus.standing import evidence
from kb.records.condition import Condition
from kb.records.evidence import Grade
from kb.records.history import StatusEvent
from kb.records.product import Product
from kb.records.status import Verdict
from kb.records.study import Study
from kb.search.answer import Answer, answer
from kb.web.asking import Asked
from kb.web.audience import AnswerWords, words_for
from kb.web.charts import Story, story
from kb.web.words import questions_for

_CONTROLLED = ("rct", "crossover", "systematic-review", "meta-analysis")


@dataclass(frozen=True, slots=True)
class UseRow:
    """One line of a table of uses: status beside evidence."""

    product: Product
    condition: Condition
    answer: Answer
    words: AnswerWords
    studies: tuple[Study, ...]


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One status event with the use it is about (None: the headline)."""

    condition: Condition | None
    event: StatusEvent
    counts_now: bool


@dataclass(frozen=True, slots=True)
class ProductView:
    """The page of a product."""

    answer: Answer
    words: AnswerWords
    uses: tuple[UseRow, ...]
    history: tuple[HistoryRow, ...]
    classes: tuple[Product, ...]
    members: tuple[tuple[Product, Answer], ...]
    studies: tuple[Study, ...]
    questions: tuple[str, ...]
    story: Story | None


@dataclass(frozen=True, slots=True)
class ConditionView:
    """The page of a condition: `approved` and `offered` split what is known of products for it."""

    approved: tuple[UseRow, ...]
    conditional: tuple[UseRow, ...]
    offered: tuple[UseRow, ...]
    wider: tuple[Condition, ...]
    narrower: tuple[Condition, ...]
    checked: date


def product_view(asked: Asked, product: Product) -> ProductView:
    """Gather the page of a product."""
    given = answer(asked.corpus, product, None, asked.day)
    members = [(member, answer(asked.corpus, member, None, asked.day)) for member in asked.corpus.members(product.id)]
    return ProductView(
        answer=given,
        words=words_for(asked.reader, asked.corpus, given),
        uses=tuple(sorted((_use_row(asked, product, use.condition) for use in product.uses), key=_strongest_first)),
        history=tuple(sorted(_history(asked, product), key=lambda row: row.event.from_day, reverse=True)),
        classes=asked.corpus.classes_of(product),
        members=tuple(sorted(members, key=lambda pair: (-pair[1].verdict.rank, pair[0].name))),
        studies=_studies(asked, product),
        questions=questions_for(given),
        story=story(asked, product),
    )


def _studies(asked: Asked, product: Product) -> tuple[Study, ...]:
    """Return the studies of all uses, each once, those with a control group first."""
    names = dict.fromkeys(name for use in product.uses if use.evidence for name in use.evidence.studies)
    found = [asked.corpus.studies[name] for name in names]
    return tuple(sorted(found, key=lambda study: (study.type not in _CONTROLLED, -study.published.last.toordinal())))


def condition_view(asked: Asked, condition: Condition) -> ConditionView:
    """Gather the page of a condition: every product with a status or evidence of its own for it, or for what it contains."""
    names = {condition.id, *asked.corpus.narrower(condition.id), *asked.corpus.wider(condition.id)}
    listed = [product for product in asked.corpus.products.values() if any(use.condition in names for use in product.uses)]
    rows = sorted((_use_row(asked, product, condition.id) for product in listed), key=_strongest_first)
    return ConditionView(
        approved=tuple(row for row in rows if row.answer.verdict is Verdict.YES),
        conditional=tuple(row for row in rows if row.answer.verdict is Verdict.CONDITIONAL),
        offered=tuple(row for row in rows if row.answer.verdict.rank < Verdict.CONDITIONAL.rank),
        wider=tuple(asked.corpus.conditions[name] for name in asked.corpus.wider(condition.id)),
        narrower=tuple(asked.corpus.conditions[name] for name in asked.corpus.narrower(condition.id)),
        checked=max([condition.checked, *(row.product.checked for row in rows)]),
    )


def _use_row(asked: Asked, product: Product, condition: str) -> UseRow:
    given = answer(asked.corpus, product, condition, asked.day)
    found = evidence(asked.corpus, product, condition)
    studies = tuple(asked.corpus.studies[name] for name in found.evidence.studies) if found else ()
    return UseRow(product, asked.corpus.conditions[condition], given, words_for(asked.reader, asked.corpus, given), studies)


def _history(asked: Asked, product: Product) -> Iterator[HistoryRow]:
    listed = [(None, product.status), *((asked.corpus.conditions[use.condition], use.status) for use in product.uses)]
    for condition, history in listed:
        now = history.on(asked.day)
        for event in history.events:
            yield HistoryRow(condition, event, event is now)


def _strongest_first(row: UseRow) -> tuple[int, int, str, str]:
    found = row.answer.evidence
    grade = list(Grade).index(found.evidence.grade) if found else len(Grade)
    return -row.answer.verdict.rank, grade, row.condition.name.lower(), row.product.name.lower()
