"""`kb draft`: a proposed entry from a page, for a person to finish."""

from __future__ import annotations

from pathlib import Path

import click

from kb.commands.scan import open_page
from kb.corpus.loading import check_draft
from kb.ingest.draft import draft_text, write_draft
from kb.ingest.fetch import FetchRules
from kb.search.live import LiveService
from kb.settings import Settings


@click.command()
@click.argument("page")
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), default=Path("drafts"), show_default=True, help="Folder for the draft.")
@click.option("--allow-private", is_flag=True, help="Fetch addresses inside your own network, too.")
@click.pass_obj
def draft(settings: Settings, page: str, into: Path, allow_private: bool) -> None:
    """Propose an entry from PAGE (a file, an address or -) and say what a person must still write. Never overwrites."""
    read = open_page(page, FetchRules(allow_private=allow_private))
    live = LiveService(settings)
    live.start()
    path = write_draft(draft_text(read, live.now, settings.today()), read, into)
    click.echo(f"wrote {path}; still to be written by a person:")
    for problem in check_draft(path, settings.entries, settings.today()):
        click.echo(f"  {problem}")
