"""What an editor is told to do next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kb.corpus.corpus import Corpus
from kb.corpus.disagreement import disagreements
from kb.corpus.report import report, report_json, report_lines
from kb.corpus.statements import cited_in, statements
from kb.records.evidence import Direction, Evidence, Grade
from kb.records.product import Use
from kb.records.sources import Read
from kb.records.status import Status
from tests.conftest import DAY


def with_source_unread(corpus: Corpus, name: str) -> Corpus:
    return replace(corpus, sources={**corpus.sources, name: replace(corpus.sources[name], read=Read.NOT_READ)})


def with_evidence(corpus: Corpus, product: str, condition: str, stated: Evidence) -> Corpus:
    changed = replace(corpus.products[product], uses=(Use(condition=condition, evidence=stated),))
    return replace(corpus, products={**corpus.products, product: changed})


def test_records_and_products_are_counted_by_kind_and_by_status_on_the_day(corpus: Corpus) -> None:
    now, before = report(corpus, DAY), report(corpus, date(2016, 1, 1))

    assert dict(now.kinds)["product"] == len(corpus.products)
    assert dict(now.kinds)["source"] == len(corpus.sources)
    assert sum(count for _, count in now.statuses) == len(corpus.products)
    assert dict(now.statuses)["approved"] == 1
    assert "approved" not in dict(before.statuses)


def test_each_kind_of_cited_statement_is_one(corpus: Corpus) -> None:
    texts = [each.text for each in statements(corpus) if each.record.id == "glimmer-cells"]

    assert "FDA said in 2019 that they need its approval for every use." in texts
    assert "FDA said that glimmer cells are biologics and that each needs a license." in texts
    assert "Twelve people had infections after injections in Harbor County." in texts
    assert any(text.startswith("Registration is paperwork.") for text in texts)
    assert "One small trial without a difference." in texts


def test_a_statement_is_unverified_only_where_nothing_it_rests_on_was_read(corpus: Corpus) -> None:
    assert {each.record.id for each in report(corpus, DAY).unverified} == {"tidewell-letter-2023"}
    found = report(with_source_unread(corpus, "harbor-report-2022"), DAY)

    assert {each.record.id for each in found.unverified} == {"tidewell-letter-2023", "glimmer-cells", "harbor-infections-2022"}
    assert 0 < found.unverified_share < 1
    assert found.unverified_events == 0


def test_a_status_event_nobody_read_is_counted_apart(corpus: Corpus) -> None:
    assert report(with_source_unread(corpus, "glimmer-notice-2019"), DAY).unverified_events == 1


def test_what_is_overdue_is_listed_for_the_day(corpus: Corpus) -> None:
    due = corpus.products["lumora"].review_due

    assert report(corpus, due).overdue == ()
    assert "lumora" in [each.record.id for each in report(corpus, due + timedelta(days=1)).overdue]


def test_a_source_that_nothing_cites_is_listed(corpus: Corpus) -> None:
    lonely = replace(corpus.sources["harbor-report-2022"], id="lonely")

    assert report(corpus, DAY).uncited_sources == ()
    assert report(replace(corpus, sources={**corpus.sources, "lonely": lonely}), DAY).uncited_sources == ("lonely",)


def test_a_product_whose_evidence_names_no_study_is_listed(corpus: Corpus) -> None:
    listed = report(corpus, DAY).without_studies

    assert "lumora" in listed
    assert "glimmer-cells" not in listed


def test_records_that_fit_together_make_no_pair(corpus: Corpus) -> None:
    assert disagreements(corpus, DAY) == ()


@pytest.mark.parametrize(("direction", "pairs"), [(Direction.BENEFIT, 1), (Direction.NO_DIFFERENCE, 0)])
def test_a_sure_benefit_over_a_missed_outcome_is_a_pair(corpus: Corpus, direction: Direction, pairs: int) -> None:
    stated = Evidence(grade=Grade.MODERATE, direction=direction, note="", studies=("glow-hip-2020",))

    assert len(disagreements(with_evidence(corpus, "glimmer-cells", "hip-disease", stated), DAY)) == pairs


def test_two_products_under_one_number_are_a_pair(corpus: Corpus) -> None:
    twin = replace(corpus.products["lumora"], id="twin")
    found = disagreements(replace(corpus, products={**corpus.products, "twin": twin}), DAY)

    assert [(each.first, each.second, each.why) for each in found] == [("lumora", "twin", "both rest on BLA 999001")]


def test_a_class_that_denies_what_a_member_has_is_a_pair(corpus: Corpus) -> None:
    glimmer = corpus.products["glimmer-cells"]
    denied = Use(condition="knee-disease", status=glimmer.status)
    changed = replace(corpus, products={**corpus.products, "glimmer-cells": replace(glimmer, uses=(denied,))})

    assert [(each.first, each.second) for each in disagreements(changed, DAY)] == [("glimmer-cells", "lumora")]


def test_the_table_and_the_json_say_the_same(corpus: Corpus) -> None:
    found = report(with_source_unread(corpus, "harbor-report-2022"), DAY)
    lines, values = "\n".join(report_lines(found)), report_json(found)

    assert values["statements"] == found.statements
    assert f"{len(values['unverified'])} ({100 * found.unverified_share:.1f} %)" in lines
    assert all(each["text"] in lines for each in values["unverified"])
    assert len(report_lines(found, lists=False)) < len(report_lines(found))
    assert values["statuses"] == {status.value: dict(found.statuses)[status.value] for status in Status if status.value in dict(found.statuses)}


def test_everything_a_record_rests_on_is_listed_once(corpus: Corpus) -> None:
    cited = cited_in(corpus.products["glimmer-cells"])

    assert {"glimmer-notice-2019", "lumora-approval-2021", "glow-hip-2020", "harbor-report-2022", "paper-door-rule"} == set(cited)
    assert len(cited) == len(set(cited))
