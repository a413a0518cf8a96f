"""The judged queries over the real records: a change may not make finding or answering worse."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from benchmarks.relevance import BASELINE, QUERIES, Outcome, figures, judge, service_for, table

HOME = Path(__file__).resolve().parent.parent
FALL_ALLOWED = 0.02


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> list[Outcome]:
    queries = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    return judge(service_for(HOME / "entries", tmp_path_factory.mktemp("index")), queries)


def test_there_are_at_least_two_hundred_judged_queries_of_all_readers() -> None:
    queries = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))

    assert len({query["q"] for query in queries}) == len(queries) >= 200
    assert {query["role"] for query in queries} == {"patient", "staff", "physician"}


def test_no_judged_query_gets_a_dangerous_answer(outcomes: list[Outcome]) -> None:
    assert [each.query["q"] for each in outcomes if each.dangerous] == []


def test_no_card_stands_where_none_belongs(outcomes: list[Outcome]) -> None:
    assert [each.query["q"] for each in outcomes if each.query.get("answer", "") is None and each.card] == []


def test_no_figure_falls_by_more_than_two_hundredths(outcomes: list[Outcome]) -> None:
    now, before = figures(outcomes), yaml.safe_load(BASELINE.read_text(encoding="utf-8"))

    rates = [name for name in before if name in ("success@1", "success@3", "MRR", "nDCG@10", "cards right")]
    assert rates
    assert {name: (before[name], now[name]) for name in rates if now[name] < before[name] - FALL_ALLOWED} == {}


def test_the_table_has_a_line_for_all_for_each_reader_and_for_each_kind(outcomes: list[Outcome]) -> None:
    lines = table(outcomes)

    assert lines[1].startswith("all")
    assert len(lines) == 2 + len({each.query["role"] for each in outcomes}) + len({each.query["kind"] for each in outcomes})
