"""`kb drift`: re-reads the cited sources and says which changed."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from pathlib import Path

import click

from kb.corpus.drifted import Drift, Drifted
from kb.corpus.loading import load_corpus
from kb.errors import KnowledgeBaseError
from kb.ingest.drift import affected, online
from kb.ingest.drift import drift as look
from kb.ingest.fetch import FetchRules
from kb.settings import Settings


@click.command()
@click.option("--only", multiple=True, metavar="SOURCE", help="Only these sources, by id.")
@click.option(
    "--offline", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Folder of saved pages, each named by its source's id."
)
@click.option("--allow-private", is_flag=True, help="Fetch addresses inside your own network, too.")
@click.option("--json", "as_json", is_flag=True, help="Everything as JSON.")
@click.pass_obj
def drift(settings: Settings, only: tuple[str, ...], offline: Path | None, allow_private: bool, as_json: bool) -> None:
    """Re-read every cited source and compare it with what was last seen; exit 1 where one changed, moved, went or leads elsewhere."""
    corpus = load_corpus(settings.entries, settings.today())
    unknown = sorted(set(only) - set(corpus.sources))
    if unknown:
        raise KnowledgeBaseError(f"there is no source '{unknown[0]}'; ids stand in entries/sources/")
    outside = None if offline else online(FetchRules(allow_private=allow_private), time.monotonic, time.sleep)
    run = look(corpus, settings.entries, settings.today(), outside, offline, only)
    with click.progressbar(run, length=len(only or corpus.sources), label="sources", file=sys.stderr) as looked:
        found = {each.source: each for each in looked}
    records = affected(corpus, found)
    if as_json:
        values = {name: {"drift": each.drift.value, "detail": each.detail, "records": records.get(name, [])} for name, each in found.items()}
        click.echo(json.dumps(values, indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(_lines(found, records)))
    sys.exit(1 if any(each.drift.needs_a_look for each in found.values()) else 0)


def _lines(found: dict[str, Drifted], records: dict[str, list[str]]) -> list[str]:
    lines = []
    for name, each in found.items():
        if each.drift not in (Drift.SAME, Drift.FIRST_SEEN):
            lines.append(f"{each.drift:<18} {name}: {each.detail}")
            lines += [f"{'':<18}   {record}" for record in records.get(name, [])]
    counted = Counter(each.drift for each in found.values())
    return [*lines, f"{len(found)} sources: " + ", ".join(f"{counted[kind]} {kind}" for kind in Drift if counted[kind])]
