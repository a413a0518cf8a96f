"""How often the right record and the right answer come first, by judged queries. Prints one table; exit 1 where an answer is dangerous.

usage: python benchmarks/relevance.py [QUERIES.yaml] [--show] [--save]

success@k: one of the wanted records is among the first k. MRR: the mean of 1 / place. nDCG@10: each wanted record counts 1. Cards right:
product, use and verdict agree. DANGEROUS: a card that says yes or conditional where the truth is less. `--show` lists every miss.
"""

from __future__ import annotations

import argparse
import math
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from kb.errors import KnowledgeBaseError
from kb.records.status import Verdict
from kb.search.live import LiveService
from kb.search.service import SearchRequest, SearchService
from kb.settings import Settings

HERE = Path(__file__).resolve().parent
QUERIES = HERE / "queries.yaml"
BASELINE = HERE / "relevance_baseline.yaml"
DAY = date(2026, 11, 24)
_SHOWN = 20


@dataclass(frozen=True)
class Outcome:
    """What one judged query gave: the place of the first wanted record (0 = none), and how its card compares."""

    query: dict[str, Any]
    ids: tuple[str, ...]
    place: int
    card: tuple[str, str | None, str] | None
    card_right: bool | None
    dangerous: bool

    @property
    def ranked(self) -> bool:
        """Tell whether the query wants a record at all."""
        return bool(self.query.get("expect"))


def judge(service: SearchService, queries: Iterable[dict[str, Any]]) -> list[Outcome]:
    """Ask every query and compare."""
    return [_judged(service, query) for query in queries]


def figures(outcomes: list[Outcome]) -> dict[str, float]:
    """Return the figures of a set of outcomes; a figure without a query to measure it is left out."""
    ranked = [each for each in outcomes if each.ranked]
    cards = [each for each in outcomes if each.query.get("answer") and each.card_right is not None]
    bare = [each for each in outcomes if "answer" in each.query and each.query["answer"] is None]
    made: dict[str, float] = {"queries": float(len(outcomes))}
    if ranked:
        made["success@1"] = sum(each.place == 1 for each in ranked) / len(ranked)
        made["success@3"] = sum(1 <= each.place <= 3 for each in ranked) / len(ranked)
        made["MRR"] = sum(1 / each.place for each in ranked if each.place) / len(ranked)
        made["nDCG@10"] = sum(_ndcg(each) for each in ranked) / len(ranked)
    if cards:
        made["cards right"] = sum(bool(each.card_right) for each in cards) / len(cards)
    if bare:
        made["cards where none belongs"] = float(sum(each.card is not None for each in bare))
    made["DANGEROUS"] = float(sum(each.dangerous for each in outcomes))
    return made


def table(outcomes: list[Outcome]) -> list[str]:
    """Return the figures of all, of each reader and of each kind of query, as lines of one table."""
    groups: dict[str, list[Outcome]] = defaultdict(list)
    groups["all"] = outcomes
    for each in outcomes:
        groups[f"reader {each.query.get('role', '?')}"].append(each)
        groups[f"kind {each.query.get('kind', '?')}"].append(each)
    names = ["queries", "success@1", "success@3", "MRR", "nDCG@10", "cards right", "cards where none belongs", "DANGEROUS"]
    lines = [f"{'':<20}" + "".join(f"{name:>{max(len(name), 9) + 2}}" for name in names)]
    for group, members in sorted(groups.items(), key=lambda item: (item[0] != "all", item[0])):
        made = figures(members)
        cells = [f"{_cell(name, made.get(name)):>{max(len(name), 9) + 2}}" for name in names]
        lines.append(f"{group:<20}" + "".join(cells))
    return lines


def service_for(entries: Path, index: Path) -> SearchService:
    """Return a search service over a folder of entries."""
    live = LiveService(Settings(entries=entries, index=index, fixed_day=DAY))
    live.start()
    return live.now


def _judged(service: SearchService, query: dict[str, Any]) -> Outcome:
    found = service.search(SearchRequest(query["q"], DAY, per_page=_SHOWN))
    ids = tuple(result.record.id for result in found.results)
    place = next((place for place, each in enumerate(ids, 1) if each in (query.get("expect") or ())), 0)
    card = (found.answer.standing.product.id, found.answer.standing.condition, found.answer.verdict.value) if found.answer else None
    wanted = query.get("answer")
    if "answer" not in query:
        return Outcome(query, ids, place, card, None, False)
    if wanted is None:
        return Outcome(query, ids, place, card, card is None, False)
    right = card == (wanted["entry"], wanted["condition"], wanted["verdict"])
    said, truth = Verdict(card[2]).rank if card else 0, Verdict(wanted["verdict"]).rank
    return Outcome(query, ids, place, card, right, said >= Verdict.CONDITIONAL.rank and said > truth)


def _ndcg(outcome: Outcome) -> float:
    wanted = set(outcome.query["expect"])
    gained = sum(1 / math.log2(place + 1) for place, each in enumerate(outcome.ids[:10], 1) if each in wanted)
    one_is_enough = 1.0  # the wanted ids of a query are alternatives: any one of them first is the ideal
    return min(1.0, gained / one_is_enough)


def _cell(name: str, value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.0f}" if name in ("queries", "cards where none belongs", "DANGEROUS") else f"{value:.3f}"


def _misses(outcomes: list[Outcome]) -> list[str]:
    lines = []
    for each in outcomes:
        if each.ranked and each.place != 1:
            lines.append(f"rank {each.place or '-'}: {each.query['q']!r} wants {each.query['expect']} got {list(each.ids[:4])}")
        if each.card_right is False:
            lines.append(f"{'DANGEROUS' if each.dangerous else 'card'}: {each.query['q']!r} wants {each.query['answer']} got {each.card}")
    return lines


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("queries", nargs="?", type=Path, default=QUERIES)
    parser.add_argument("--entries", type=Path, default=HERE.parent / "entries")
    parser.add_argument("--show", action="store_true", help="list every miss")
    parser.add_argument("--save", action="store_true", help="write the figures as the new baseline")
    asked = parser.parse_args()
    queries = yaml.safe_load(asked.queries.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        outcomes = judge(service_for(asked.entries, Path(folder)), queries)
    if asked.show:
        print("\n".join(_misses(outcomes)))
    print("\n".join(table(outcomes)))
    if asked.save:
        kept = {name: round(value, 3) for name, value in figures(outcomes).items()}
        BASELINE.write_text(yaml.safe_dump(kept, sort_keys=False), encoding="utf-8")
    return int(figures(outcomes)["DANGEROUS"] > 0)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KnowledgeBaseError as error:
        sys.exit(f"error: {error}")
