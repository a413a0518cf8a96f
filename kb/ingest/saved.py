"""Sources read again from a folder of saved pages, each named by the id of its source with any extension.

A file `<id>.url` beside a page, or alone, names the address at which the page was in the end, where that is another one.
"""

from __future__ import annotations

from pathlib import Path

from kb.ingest.fetch import Fetched
from kb.ingest.passage import PageUnreadable
from kb.records.sources import Source


def saved_page(folder: Path, source: Source) -> Fetched | None:
    """Return the saved page of a source, None where there is none; PageUnreadable where its file cannot be read."""
    try:
        files = sorted(path for path in folder.iterdir() if path.stem == source.id and path.suffix and path.is_file())
        page = next((path for path in files if path.suffix != ".url"), None)
        ended = next((path.read_text(encoding="utf-8").strip() for path in files if path.suffix == ".url"), "")
        if page is None and not ended:
            return None
        return Fetched(source.url, ended or source.url, 200, "", page.read_bytes() if page else b"")
    except (OSError, ValueError) as error:
        raise PageUnreadable(f"the saved page of {source.id} cannot be read ({error}); save it again") from None
