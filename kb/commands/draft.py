"""`kb draft`: a proposed entry from a page, for a person to finish."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kb.commands.printing import say
from kb.commands.scan import open_page
from kb.corpus.loading import check_draft
from kb.errors import KnowledgeBaseError, Problem, Severity
from kb.ingest.draft import draft_text, write_draft
from kb.ingest.fetch import FetchRules
from kb.search.live import LiveService
from kb.settings import Settings


@click.command()
@click.argument("page")
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), default=Path("drafts"), show_default=True, help="Folder for the draft.")
@click.option("--check", is_flag=True, help="PAGE is a draft: say what is still missing, write nothing; exit 1 where something is.")
@click.option("--allow-private", is_flag=True, help="Fetch addresses inside your own network, too.")
@click.pass_obj
def draft(settings: Settings, page: str, into: Path, check: bool, allow_private: bool) -> None:
    """Propose an entry from PAGE (a file, an address or -) and say what a person must still write. Never overwrites."""
    if check:
        problems = _problems(Path(page), settings)
        say("\n".join(map(str, problems)) or f"{page} can be moved to {settings.entries}/products/")
        sys.exit(1 if any(problem.severity is Severity.ERROR for problem in problems) else 0)
    read = open_page(page, FetchRules(allow_private=allow_private))
    live = LiveService(settings)
    live.start()
    path = write_draft(draft_text(read, live.now, settings.today()), into)
    say(f"wrote {path}; still to be written by a person:")
    say("\n".join(f"  {problem}" for problem in _problems(path, settings)))


def _problems(path: Path, settings: Settings) -> tuple[Problem, ...]:
    if not path.is_file():
        raise KnowledgeBaseError(f"there is no draft at {path}; make one with: kb draft PAGE")
    return check_draft(path, settings.entries, settings.today())
