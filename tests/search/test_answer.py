"""The words and numbers of an answer: always those of the records, never more than they say."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.corpus.corpus import Corpus
from kb.corpus.loading import load_corpus
from kb.records.status import Verdict
from kb.search.answer import answer, answer_json, with_doubt
from tests.conftest import CORPUS_FOLDER, DAY

CORPUS = load_corpus(CORPUS_FOLDER, DAY)


def headline(corpus: Corpus, product: str, condition: str | None = None, day: date = DAY) -> str:
    return answer(corpus, corpus.products[product], condition, day).headline


def test_an_approval_is_said_with_its_use_its_number_and_its_day(corpus: Corpus) -> None:
    assert headline(corpus, "lumora", "knee-disease") == (
        "Lumora: FDA-approved for knee disease in adults (BLA 999001, since 2021-06-15). Last checked 2026-11-01."
    )


def test_a_no_names_what_is_approved_in_the_class(corpus: Corpus) -> None:
    said = headline(corpus, "glimmer-cells")

    assert "no FDA approval covers this class as a whole" in said
    assert "FDA-approved for their own uses only: Lumora" in said


def test_a_class_asked_for_a_use_names_the_member_approved_for_it(corpus: Corpus) -> None:
    found = answer(corpus, corpus.products["glimmer-cells"], "knee-disease", DAY)

    assert found.verdict is Verdict.CONDITIONAL
    assert "only Lumora (BLA 999001)" in found.headline


def test_a_member_without_a_statement_says_whose_answer_it_is(corpus: Corpus) -> None:
    assert "This is what holds for the class Glimmer cells." in headline(corpus, "palelume")


def test_before_the_first_event_the_answer_is_that_nothing_was_recorded(corpus: Corpus) -> None:
    assert "no status was recorded by 2000-01-01; the first known is of 2005" in headline(corpus, "oldlume", None, date(2000, 1, 1))


def test_the_answer_object_carries_source_dates_and_what_was_read(corpus: Corpus) -> None:
    given_object = answer_json(corpus, answer(corpus, corpus.products["lumora"], "knee-disease", DAY))

    assert given_object["as_of"] == "2026-11-24"
    assert given_object["checked"] == "2026-11-01"
    assert given_object["application"] == ["BLA 999001"]
    assert {"id", "title", "publisher", "url", "published", "read", "checked", "at"} == set(given_object["citations"][0])


def test_evidence_of_the_class_is_marked_as_of_another_product(corpus: Corpus) -> None:
    found = answer_json(corpus, answer(corpus, corpus.products["palelume"], "knee-disease", DAY))["evidence"]

    assert found["same_class_different_product"] is True
    assert found["product"] == "dawn-glimmer-cells"


def test_doubt_is_added_only_where_words_were_not_understood(corpus: Corpus) -> None:
    sure = answer(corpus, corpus.products["lumora"], "knee-disease", DAY)

    assert with_doubt(sure, ()) is sure
    assert "gout" in with_doubt(sure, ("gout",)).headline


@given(
    product=st.sampled_from(sorted(CORPUS.products)),
    condition=st.sampled_from([None, *sorted(CORPUS.conditions)]),
    day=st.dates(date(1990, 1, 1), DAY),
)
def test_no_headline_says_approved_for_where_the_verdict_is_no(product: str, condition: str | None, day: date) -> None:
    found = answer(CORPUS, CORPUS.products[product], condition, day)

    first = found.headline.split(". ")[0]
    if found.verdict in (Verdict.NO, Verdict.NO_LONGER, Verdict.TRIAL_ONLY, Verdict.UNKNOWN):
        assert ": FDA-approved for" not in first
    assert found.verdict is not Verdict.YES or found.standing.product is found.standing.said_of


@pytest.mark.parametrize("condition", [None, *sorted(CORPUS.conditions)])
def test_every_answer_names_the_day_of_its_last_check_or_what_to_ask(condition: str | None) -> None:
    for product in CORPUS.products.values():
        assert "Last checked 2026-11-01." in answer(CORPUS, product, condition, DAY).headline
