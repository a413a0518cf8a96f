"""How often each rule of `kb scan` finds what it should, by sentences judged by hand. Prints one table; exit 1 below the bars.

usage: python benchmarks/claims.py [CLAIMS.yaml] [--show]

Each sentence is put on a page that sells, and scanned with the shipped records. Precision: of what a rule found, the share judged to break
it. Recall: of what was judged to break it, the share found by it. `any` asks only whether something was found. The bars: 0.95 and 0.85.
"""

from __future__ import annotations

import argparse
import html
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from benchmarks import claim_pages
from kb.errors import KnowledgeBaseError
from kb.ingest.claims import scan_page
from kb.ingest.page import read_html
from kb.ingest.passage import Page
from kb.search.live import LiveService
from kb.search.service import SearchService
from kb.settings import Settings

HERE = Path(__file__).resolve().parent
CLAIMS = HERE / "claims.yaml"
DAY = date(2026, 11, 24)
PRECISION, RECALL = 0.95, 0.85
_SELLS = "Call us today to schedule your appointment at our clinic."


@dataclass(frozen=True)
class Judged:
    """A sentence, the rule it breaks (or none), the product of its page, the heading it stands under, and rules it breaks besides."""

    text: str
    rule: str
    about: str = ""
    under: str = ""
    also: tuple[str, ...] = ()


def judged(path: Path = CLAIMS) -> list[Judged]:
    """Read the sentences."""
    listed = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [_judged(rule, {"text": each} if isinstance(each, str) else each) for rule, sentences in listed.items() for each in sentences]


def _judged(rule: str, item: dict[str, Any]) -> Judged:
    return Judged(item["text"], rule, item.get("about", ""), item.get("under", ""), tuple(item.get("also", ())))


def page_of(each: Judged) -> Page:
    """Return the page that a sentence is judged on."""
    tag = "li" if each.under else "p"
    heading = f"<h2>{html.escape(each.under)}</h2>" if each.under else ""
    body = f"{heading}<{tag}>{html.escape(each.text, quote=False)}</{tag}>"
    return read_html(f"<title>{html.escape(each.about or 'Our practice')}</title><body><p>{_SELLS}</p>{body}</body>")


def found_by(service: SearchService, each: Judged) -> set[str]:
    """Return the rules that find something in the sentence."""
    page = page_of(each)
    place = page.text.rindex(each.text.split(".")[0][:20])
    return {finding.rule for finding in scan_page(page, service, DAY).findings if finding.start >= place}


def table(outcomes: list[tuple[Judged, set[str]]]) -> tuple[list[tuple[str, int, int, float, float]], bool]:
    """Return rule, judged, found, precision, recall for each rule and for all, and whether every bar is met."""
    rows = []
    for rule in [*dict.fromkeys(each.rule for each, _ in outcomes if each.rule != "none"), "any"]:
        wanted = {each for each, _ in outcomes if each.rule == rule or (rule == "any" and each.rule != "none")}
        told = {each for each, found in outcomes if (rule in found and rule not in each.also) or (rule == "any" and found)}
        right = len(wanted & told)
        rows.append((rule, len(wanted), len(told), right / len(told) if told else 1.0, right / len(wanted)))
    return rows, all(precision >= PRECISION and recall >= RECALL for *_, precision, recall in rows)


def main() -> int:
    """Scan every sentence and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", nargs="?", type=Path, default=CLAIMS)
    parser.add_argument("--show", action="store_true", help="list every miss")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        live = LiveService(Settings(entries=HERE.parent / "entries", index=Path(folder), fixed_day=DAY))
        live.start()
        outcomes = [(each, found_by(live.now, each)) for each in judged(options.claims)]
        pages = claim_pages.measure(live.now, claim_pages.judged_pages())
    if options.show:
        for each, found in outcomes:
            if found != ({each.rule} - {"none"}):
                print(f"{each.rule:<26} {', '.join(sorted(found)) or '-':<40} {each.text}")
    rows, met = table(outcomes)
    print(f"{'':<26}{'judged':>8}{'found':>8}{'precision':>11}{'recall':>9}")
    for rule, wanted, told, precision, recall in rows:
        print(f"{rule:<26}{wanted:>8}{told:>8}{precision:>11.3f}{recall:>9.3f}")
    print(f"{len(outcomes)} sentences, {sum(each.rule == 'none' for each, _ in outcomes)} of which break no rule")
    print(claim_pages.report(pages, options.show))
    return 0 if met and pages.met else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KnowledgeBaseError as error:
        sys.exit(f"error: {error}")
