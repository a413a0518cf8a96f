"""Pages that send their readers on by themselves: the meta refresh of a page that has moved."""

from __future__ import annotations

import re
from contextlib import suppress
from html.parser import HTMLParser
from urllib.parse import urljoin

from kb.ingest.fetch import Fetched

_REFRESH = re.compile(r"\s*(\d+)[\d.]*\s*[;,]\s*(?:url\s*=\s*)?['\"]?\s*([^'\"]+)", re.I)
_LONGEST_REFRESH = 30  # seconds: a page that is read for longer reads itself anew
_HEAD = 30_000


def sent_on(got: Fetched) -> str:
    """Return the address that a page sends its readers on to by itself (a meta refresh); empty where it does not."""
    reader = _RefreshReader()
    with suppress(AssertionError):  # what HTMLParser raises on a broken declaration
        reader.feed(got.raw[:_HEAD].decode("utf-8", "replace"))
    return urljoin(got.final_url, reader.target) if reader.target else ""


class _RefreshReader(HTMLParser):
    """Reads the meta refresh of a page; what stands in comments, scripts and noscript is none."""

    target = ""
    _hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag == "noscript"
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and not self._hidden and not self.target and given.get("http-equiv", "").strip().lower() == "refresh":
            found = _REFRESH.match(given.get("content", ""))
            if found and int(found[1][:9]) <= _LONGEST_REFRESH:
                self.target = found[2].strip()

    def handle_endtag(self, tag: str) -> None:
        self._hidden = max(0, self._hidden - (tag == "noscript"))
