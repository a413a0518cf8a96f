"""How long `kb check` takes on 500 files, beside reading the same files with PyYAML alone. Prints seconds and ratios.

usage: python benchmarks/check_500.py [FILES]
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from itertools import cycle
from pathlib import Path

import yaml

from kb.corpus.loading import check_entries
from kb.corpus.yaml_source import read_yaml

ENTRIES = Path(__file__).resolve().parent.parent / "entries"
DAY = date(2026, 11, 24)


def multiply(folder: Path, count: int) -> None:
    """Copy the real entries, then add renamed copies of real products, conditions, rules and actions until there are `count` files."""
    for path in ENTRIES.rglob("*.yaml"):
        target = folder / path.relative_to(ENTRIES)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    originals = [path for kind in ("products", "conditions", "rules", "actions") for path in sorted((ENTRIES / kind).glob("*.yaml"))]
    have = sum(1 for _ in folder.rglob("*.yaml"))
    for number, path in zip(range(count - have), cycle(originals), strict=False):
        record = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)
        record = {key: value for key, value in record.items() if key not in ("also_known_as", "misspelled_as", "old_ids", "id")}
        record["name"] = f"Copy {number}"
        target = folder / path.relative_to(ENTRIES).parent / f"copy-{number}.yaml"
        target.write_text(yaml.dump(record, sort_keys=False, allow_unicode=True, width=120), encoding="utf-8")


def timed(name: str, task: Callable[[], object]) -> float:
    started = time.perf_counter()
    result = task()
    seconds = time.perf_counter() - started
    print(f"{name:<44} {seconds:6.2f} s   {result}")
    return seconds


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        multiply(folder, count)
        files = sorted(folder.rglob("*.yaml"))
        size = sum(path.stat().st_size for path in files)
        print(f"{len(files)} files, {size / 1e6:.1f} MB")
        whole = timed("kb check", lambda: f"{len(check_entries(folder, DAY, 'entries').problems)} problems")
        ours = timed("kb reading only (text with lines)", lambda: sum(read_yaml(path, path.name).data is not None for path in files))
        fast = timed("PyYAML CSafeLoader (typed, no lines)", lambda: sum(bool(yaml.load(path.read_bytes(), yaml.CSafeLoader)) for path in files))
        slow = timed("PyYAML safe_load (pure Python)", lambda: sum(bool(yaml.safe_load(path.read_bytes())) for path in files))
        print(f"kb check / CSafeLoader {whole / fast:.2f}; kb reading / CSafeLoader {ours / fast:.2f}; kb check / safe_load {whole / slow:.2f}")


if __name__ == "__main__":
    main()
