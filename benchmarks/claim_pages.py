"""How `kb scan` judges whole pages: how many of the claims it finds, how many look-alikes it trips on, how many pages it judges right.

usage: python benchmarks/claim_pages.py [PAGES.txt] [--show]

A page is judged right where a serious finding stands on it just when it holds a claim. The bars: 0.85, 0.05 and 0.85. Printed after the
sentences of `kb bench claims`, too; sentences are told one by one there, with their surroundings here.
"""

from __future__ import annotations

import argparse
import html
import re
import sys
import tempfile
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kb.ingest.claims import Finding, scan_page
from kb.ingest.page import read_html
from kb.ingest.passage import Page
from kb.search.live import LiveService
from kb.search.service import SearchService
from kb.settings import Settings

HERE = Path(__file__).resolve().parent
PAGES = HERE / "claim_pages.txt"
DAY = date(2026, 11, 24)
FOUND, TRIPPED, RIGHT = 0.85, 0.05, 0.85
_MARK = re.compile(r"\s*\[\[(.*?)\]\]\s*$")
_TAGS = (("## ", "h2"), ("# ", "h1"), ("- ", "li"))


@dataclass(frozen=True)
class JudgedPage:
    """A page with its judged lines: each its text and the rules it breaks, none for a look-alike; `harmless` do not even look like one."""

    name: str
    page: Page
    lines: tuple[tuple[str, frozenset[str]], ...]
    harmless: tuple[str, ...] = ()

    @property
    def claims(self) -> bool:
        """Tell whether the page holds a claim."""
        return any(rules for _, rules in self.lines)


@dataclass
class Outcome:
    """What was counted, and what went wrong in words."""

    claims: int = 0
    found: int = 0
    alike: int = 0
    tripped: int = 0
    pages: int = 0
    right: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def met(self) -> bool:
        """Tell whether every bar is met."""
        return self.found >= FOUND * self.claims and self.tripped <= TRIPPED * self.alike and self.right >= RIGHT * self.pages


def judged_pages(path: Path = PAGES) -> list[JudgedPage]:
    """Read the pages."""
    blocks = re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.M)[1:]
    return [_judged(*block.split("\n", 1)) for block in blocks]


def _judged(head: str, body: str) -> JudgedPage:
    name, _, url, title = head.split(" | ", 3)
    lines, harmless, markup, paragraph = [], [], [f"<title>{html.escape(title)}</title><body>"], False
    for line in body.split("\n"):
        mark, text = _MARK.search(line), _MARK.sub("", line).strip()
        tag = next((tag for start, tag in _TAGS if text.startswith(start)), "p" if text else "")
        text = text.removeprefix({"h1": "# ", "h2": "## ", "li": "- "}.get(tag, ""))
        if paragraph and tag != "p":
            markup.append("</p>")
        markup.append(f"<{tag}>{html.escape(text, quote=False)}</{tag}>" if tag not in ("p", "") else "<p>" if tag and not paragraph else "")
        markup.append(f" {html.escape(text, quote=False)}" if tag == "p" else "")
        paragraph = tag == "p"
        if mark and mark[1] == ".":
            harmless.append(text)
        elif mark and mark[1] != "?":
            lines.append((text, frozenset(mark[1].split("|")) - {"~"}))
    return JudgedPage(name, read_html(_with_lists("".join(markup)), url=url), tuple(lines), tuple(harmless))


def _with_lists(markup: str) -> str:
    """Put lists around their items."""
    return re.sub(r"(?:<li>.*?</li>)+", lambda match: f"<ul>{match[0]}</ul>", markup)


def measure(service: SearchService, pages: list[JudgedPage]) -> Outcome:
    """Scan the pages and count."""
    outcome = Outcome()
    for each in pages:
        findings = scan_page(each.page, service, DAY).findings
        for text, rules in each.lines:
            _count(outcome, each, text, rules, findings)
        claims = each.claims
        outcome.pages += 1
        if any(finding.severity == "serious" for finding in findings) == claims:
            outcome.right += 1
        else:
            outcome.wrong.append(f"page    {each.name}: {'no serious finding' if claims else 'a serious finding, and no claim'}")
    return outcome


def _count(outcome: Outcome, each: JudgedPage, text: str, rules: frozenset[str], findings: tuple[Finding, ...]) -> None:
    start = each.page.text.find(text)
    told = {finding.rule for finding in findings if start >= 0 and finding.start < start + len(text) and finding.end > start}
    outcome.claims += bool(rules)
    outcome.found += bool(rules and told)
    outcome.alike += not rules
    outcome.tripped += bool(told and not rules)
    if bool(told) != bool(rules):
        outcome.wrong.append(f"{'missed ' if rules else 'tripped'} {each.name}: {text} [{', '.join(sorted(rules or told))}]")


def report(outcome: Outcome, show: bool) -> str:
    """Return the outcome as lines of text."""
    lines = outcome.wrong if show else []
    return "\n".join(
        [
            *lines,
            f"{outcome.pages} whole pages: {outcome.found} of {outcome.claims} claims found ({outcome.found / outcome.claims:.3f}), "
            f"{outcome.tripped} of {outcome.alike} look-alikes tripped on ({outcome.tripped / outcome.alike:.3f}), "
            f"{outcome.right} pages judged right ({outcome.right / outcome.pages:.3f})",
        ]
    )


def main() -> int:
    """Scan every page and print what was counted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="?", type=Path, default=PAGES)
    parser.add_argument("--show", action="store_true", help="list every miss")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        live = LiveService(Settings(entries=HERE.parent / "entries", index=Path(folder), fixed_day=DAY))
        live.start()
        outcome = measure(live.now, judged_pages(options.pages))
    print(report(outcome, options.show))
    return 0 if outcome.met else 1


if __name__ == "__main__":
    sys.exit(main())
