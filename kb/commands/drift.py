"""`kb drift`: re-reads the cited sources and says which changed."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from kb.commands.printing import say, say_json
from kb.corpus.drifted import Drift, Drifted
from kb.corpus.loading import load_corpus
from kb.ingest.drift import affected, cited_sources
from kb.ingest.drift import drift as look
from kb.ingest.fetch import FetchRules
from kb.ingest.reaching import online
from kb.settings import Settings

_QUIET = (Drift.SAME, Drift.FIRST_SEEN)
_INDENT = " " * 21


@click.command()
@click.option("--only", multiple=True, metavar="ID", help="Only this source; may be given more than once.")
@click.option(
    "--offline", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Folder of saved pages, each named by its source's id."
)
@click.option("--allow-private", is_flag=True, help="Fetch addresses inside your own network, too.")
@click.option("--json", "as_json", is_flag=True, help="Everything as JSON.")
@click.pass_obj
def drift(settings: Settings, only: tuple[str, ...], offline: Path | None, allow_private: bool, as_json: bool) -> None:
    """Re-read every cited source and compare it with what was last seen; exit 1 where one moved, changed, went or leads elsewhere.

    A run that is broken off goes on where it was. Once you have read a changed source again, give it a new day at `checked`:
    then the next run takes it as it stands.
    """
    corpus = load_corpus(settings.entries, settings.today())
    cited = cited_sources(corpus, only)
    outside = None if offline else online(FetchRules(allow_private=allow_private), time.monotonic, time.sleep)
    run = look(corpus, settings.entries, settings.today(), outside, offline, only)
    with click.progressbar(run, length=len(cited), label="sources", file=sys.stderr, hidden=not sys.stderr.isatty()) as looked:
        found = {each.source: each for each in looked}
    for each in found.values():
        if each.warning:
            say(f"warning: {each.source}: {each.warning}", err=True)
    records = affected(corpus, found)
    missing = [each.source.id for each in cited if each.source.id not in found]
    if as_json:
        say_json(_plain(found, records))
    else:
        say("\n".join(_lines(found, records, missing)))
    sys.exit(1 if any(each.drift.needs_a_look for each in found.values()) else 0)


def _plain(found: Mapping[str, Drifted], records: Mapping[str, list[str]]) -> dict[str, Any]:
    return {
        name: {"drift": each.drift, "since": each.since.isoformat(), "detail": each.detail, "records": records.get(name, [])}
        for name, each in found.items()
    }


def _lines(found: Mapping[str, Drifted], records: Mapping[str, list[str]], missing: list[str]) -> list[str]:
    """Return a line for each source that is not as it was with the records that rest on it below, then the counts of all."""
    lines = []
    for name, each in found.items():
        if each.drift not in _QUIET:
            lines.append(f"{each.drift:<18} {name}: {each.detail}")
            lines += [f"{_INDENT}{record}" for record in records.get(name, [])]
    counted = Counter(each.drift for each in found.values())
    counts = ", ".join(f"{counted[kind]} {kind}" for kind in Drift if counted[kind])
    noun = "source" if len(found) == 1 else "sources"
    absent = f"; {len(missing)} not among the saved pages" if missing else ""
    return [*lines, f"{len(found)} {noun}{': ' if counts else ''}{counts}{absent}"]
