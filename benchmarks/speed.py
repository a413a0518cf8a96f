"""How fast a search is, beside other engines on the same records and the same words. One run, one table a size; read the ratios.

usage: python benchmarks/speed.py [--sizes shipped,1000,10000] [--registry trials.jsonl.xz] [--queries N] [--skip NAME]

Each engine answers each query in full: the first 20 records, their snippets, facet counts over all matches. The figures are of the first time
each query is asked, so nothing answers from a cache of results. `ratio` is the median beside that of our own service. Needs the extra packages
of the `bench` extra (tantivy, datasette).
"""

from __future__ import annotations

import argparse
import gc
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import yaml
from flask import Flask

from benchmarks.maker import grow
from benchmarks.peers import Datasette, Fts5, Peer, StockWhoosh, Tantivy, rows_of, temporary
from kb.corpus.corpus import Corpus
from kb.corpus.loading import load_corpus
from kb.search.index_store import IndexStore
from kb.search.live import Health
from kb.search.present import search_json
from kb.search.service import SearchRequest, SearchService
from kb.settings import Settings
from kb.web.app import create_app

HERE = Path(__file__).resolve().parent
DAY = date(2026, 11, 24)
_WARM = ("blood", "what is it", "skin graft for a child")


def queries(most: int) -> list[str]:
    """Return the judged queries, which people would really type."""
    listed = yaml.safe_load((HERE / "queries.yaml").read_text(encoding="utf-8"))
    return [each["q"] for each in listed][:most]


def measure(ask: Callable[[str], Any], asked: list[str]) -> tuple[float, float]:
    """Return the median and the 95th percentile in milliseconds over the first time each query is asked."""
    for words in _WARM:
        ask(words)
    gc.collect()
    times = []
    for words in asked:
        started = time.perf_counter()
        ask(words)
        times.append(1000 * (time.perf_counter() - started))
    times.sort()
    return times[len(times) // 2], times[min(len(times) - 1, int(len(times) * 0.95))]


def ours(corpus: Corpus, folder: Path, asked: list[str]) -> list[tuple[str, float, float, float, float]]:
    """Measure our service, our API and our page: name, build seconds, open milliseconds, median, 95th percentile."""
    started = time.perf_counter()
    IndexStore(folder).build(corpus).index.close()
    built = time.perf_counter() - started
    gc.collect()
    started = time.perf_counter()
    service = SearchService(IndexStore(folder).open_current())
    service.search(SearchRequest("blood", DAY))
    opened = 1000 * (time.perf_counter() - started)
    rows = []
    doors: list[tuple[str, Callable[[SearchService], Callable[[str], Any]]]] = [
        ("ours: service", _service),
        ("ours: API", _api),
        ("ours: page", _page),
    ]
    for name, door in doors:
        fresh = SearchService(IndexStore(folder).open_current())
        rows.append((name, built, opened, *measure(door(fresh), asked)))
    return rows


def _service(service: SearchService) -> Callable[[str], Any]:
    return lambda words: search_json(service.corpus, service.search(SearchRequest(words, DAY)))


def _client(service: SearchService) -> Any:
    live: Any = SimpleNamespace(now=service, health=Health("ok"))
    return create_app(Settings(fixed_day=DAY), live).test_client()


def _api(service: SearchService) -> Callable[[str], Any]:
    client = _client(service)
    return lambda words: client.get("/api/v1/search", query_string={"q": words}).get_data()


def _page(service: SearchService) -> Callable[[str], Any]:
    client = _client(service)
    return lambda words: client.get("/search", query_string={"q": words}).get_data()


def floor(asked: list[str]) -> tuple[float, float]:
    """Measure a Flask page that does nothing: what the web itself costs."""
    app = Flask("floor")
    app.add_url_rule("/search", view_func=lambda: "<!doctype html><title>nothing</title>")
    client = app.test_client()
    return measure(lambda words: client.get("/search", query_string={"q": words}).get_data(), asked)


def run(corpus: Corpus, asked: list[str], skip: set[str]) -> list[str]:
    """Measure everything on one corpus and return the table."""
    lines = [
        f"{len(corpus.records):,} records, {len(asked)} queries",
        f"{'':<18}{'build s':>9}{'open ms':>9}{'median ms':>11}{'p95 ms':>9}{'ratio':>9}",
    ]
    with temporary() as folder:
        rows = ours(corpus, Path(folder) / "ours", asked)
        base = rows[0][3]
        lines += [
            f"{name:<18}{built:>9.2f}{opened:>9.0f}{middle:>11.2f}{slow:>9.2f}{middle / base:>9.2f}" for name, built, opened, middle, slow in rows
        ]
        middle, slow = floor(asked)
        lines.append(f"{'bare Flask page':<18}{'':>9}{'':>9}{middle:>11.2f}{slow:>9.2f}{middle / base:>9.2f}")
        table = rows_of(corpus)
        peers: list[Peer] = [Fts5(), Tantivy(), StockWhoosh(), Datasette(page=False), Datasette(page=True)]
        for peer in peers:
            if peer.name in skip:
                continue
            started = time.perf_counter()
            try:
                peer.build(table, Path(folder))
            except ModuleNotFoundError as missing:
                lines.append(f"{peer.name:<18} not measured: no module {missing.name}; make bench installs it")
                continue
            built = time.perf_counter() - started
            middle, slow = measure(peer.ask, asked)
            lines.append(f"{peer.name:<18}{built:>9.2f}{'':>9}{middle:>11.2f}{slow:>9.2f}{middle / base:>9.2f}")
    return lines


_MEMORY = """
import sys
from benchmarks.speed import DAY, HERE, queries
from kb.search.live import LiveService
from kb.search.service import SearchRequest
from kb.settings import Settings
from kb.web.app import create_app
from pathlib import Path

live = LiveService(Settings(entries=HERE.parent / "entries", index=Path(sys.argv[1]), fixed_day=DAY))
live.start()
client = create_app(Settings(fixed_day=DAY), live).test_client()
for words in queries(1000):
    client.get("/search", query_string={"q": words})
status = Path("/proc/self/status").read_text()
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")))
"""


def memory() -> float | None:
    """Return the megabytes of a serving process on a built index after all queries; None where the system does not tell."""
    if not Path("/proc/self/status").exists():
        return None
    with temporary() as folder:
        for _ in range(2):  # the first builds the index, the second opens it
            done = subprocess.run([sys.executable, "-c", _MEMORY, folder], cwd=HERE.parent, capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="shipped,1000,10000")
    parser.add_argument("--registry", type=Path, help="registry texts to make records from, one JSON object a line, xz")
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--skip", action="append", default=[], help="an engine to leave out")
    parser.add_argument("--entries", type=Path, default=HERE.parent / "entries")
    asked = parser.parse_args()
    corpus = load_corpus(asked.entries, DAY)
    for size in asked.sizes.split(","):
        sized = corpus if size == "shipped" else grow(corpus, int(size), asked.registry)
        print("\n".join(run(sized, queries(asked.queries), set(asked.skip))), end="\n\n", flush=True)
    used = memory()
    print(f"memory of a serving process at the shipped size: {used:.0f} MB" if used else "memory: not told by this system")
    return 0


if __name__ == "__main__":
    sys.exit(main())
