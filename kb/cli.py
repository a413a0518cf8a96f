"""The command line: one thin door to each thing the program does.

Exit codes: 0 done, 1 problems found or nothing found, 2 the command or its surroundings were wrong.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from kb.commands.draft import draft
from kb.commands.drift import drift
from kb.commands.printing import prepare_output, say, say_json, tell_fault
from kb.commands.scan import scan
from kb.corpus.loading import check_entries, load_corpus
from kb.corpus.report import report as corpus_report
from kb.corpus.report import report_json, report_lines
from kb.corpus.rulebook import rulebook
from kb.corpus.schema import write_schemas
from kb.errors import KnowledgeBaseError, Problem, Severity
from kb.search.answer import answer, answer_json
from kb.search.explain import explain_json, explain_lines
from kb.search.facets import FACETS
from kb.search.live import LiveService, build_from_entries
from kb.search.near import near_ids
from kb.search.present import record_json, search_json
from kb.search.service import SearchRequest
from kb.settings import Settings
from kb.web.serving import serve_forever


class _Group(click.Group):
    """Turns what the program raises into one line and exit code 2."""

    def invoke(self, ctx: click.Context) -> object:
        prepare_output()
        try:
            return super().invoke(ctx)
        except KnowledgeBaseError as error:
            say(f"error: {error}", err=True)
            ctx.exit(2)
        except OSError as error:
            tell_fault(error)
            ctx.exit(2)


_DAY = click.DateTime(["%Y-%m-%d"])
_BENCHMARKS = {"check": "check_500", "scan": "scan_speed"}


@click.group(cls=_Group)
@click.option("--entries", type=click.Path(path_type=Path), help="Folder of the entries (or KB_ENTRIES).")
@click.option("--index", type=click.Path(path_type=Path), help="Folder of the built index (or KB_INDEX).")
@click.pass_context
def main(ctx: click.Context, entries: Path | None, index: Path | None) -> None:
    """The FDA status of regenerative products: check entries, build the index, ask, serve."""
    settings = Settings.from_environment(os.environ)
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s", level=logging.WARNING)
    ctx.obj = replace(settings, entries=entries or settings.entries, index=index or settings.index)


@main.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "github"]), default="text", help="github annotates pull requests.")
@click.option("--day", type=_DAY, help="Check as of this day instead of today.")
@click.pass_obj
def check(settings: Settings, folder: Path | None, form: str, day: datetime | None) -> None:
    """Check the entries; print every problem with its file and line, exit 1 where one is an error."""
    place = folder or settings.entries
    checked = check_entries(place, day.date() if day else settings.today())
    for problem in checked.problems:
        click.echo(_annotation(problem) if form == "github" else _line(problem))
    warnings = len(checked.problems) - checked.errors
    click.echo(f"{checked.files} files: {_count(checked.errors, 'problem')}, {_count(warnings, 'warning')}")
    sys.exit(1 if checked.errors else 0)


def _line(problem: Problem) -> str:
    return str(problem) if problem.severity is Severity.ERROR else f"{problem} (warning)"


def _annotation(problem: Problem) -> str:
    """Write a problem as a GitHub workflow command, its text escaped as GitHub asks."""
    text = f"{problem.field}: {problem.message}" if problem.field else problem.message
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    path = problem.path.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    return f"::{problem.severity} file={path},line={problem.line},title={problem.rule}::{text}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


@main.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path("docs/schema"))
def schema(folder: Path) -> None:
    """Write the JSON Schema files for editors into FOLDER."""
    write_schemas(folder)
    click.echo(f"wrote the schemas to {folder}")


@main.command()
def rules() -> None:
    """Print the page of all rules of the check (docs/rules.md)."""
    click.echo(rulebook(), nl=False)


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Everything as JSON.")
@click.option("--lists/--counts", default=True, help="With the lists of records, or the counts alone.")
@click.pass_obj
def report(settings: Settings, as_json: bool, lists: bool) -> None:
    """Say what an editor should do next: counts, overdue, unverified, uncited, in disagreement."""
    found = corpus_report(load_corpus(settings.entries, settings.today()), settings.today())
    if as_json:
        say_json(report_json(found))
    else:
        click.echo("\n".join(report_lines(found, lists)))


@main.command()
@click.pass_obj
def index(settings: Settings) -> None:
    """Check the entries, build the index aside, verify it and switch to it."""
    started = time.perf_counter()
    generation = build_from_entries(settings, settings.today(), _progress())
    seconds = time.perf_counter() - started
    click.echo(f"{len(generation.index)} records indexed in {seconds:.1f} s; generation {generation.name} serves")


@main.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--as-of", metavar="DAY", help="Statuses as of this day instead of today.")
@click.option("--only", multiple=True, metavar="FACET=VALUE", help="Keep only these, for instance --only kind=product.")
@click.option("--page", type=click.IntRange(1, 1000), default=1, show_default=True)
@click.option("--per-page", type=click.IntRange(1, 100), default=10, show_default=True)
@click.option(
    "--sort", type=click.Choice(["relevance", "date"]), default="relevance", show_default=True, help="date: the newest events and studies first."
)
@click.option("--explain", is_flag=True, help="Say what was recognized, what was tried and why the order is as it is.")
@click.option("--json", "as_json", is_flag=True, help="The same object as the API gives.")
@click.pass_obj
def search(
    settings: Settings,
    words: tuple[str, ...],
    as_of: str | None,
    only: tuple[str, ...],
    page: int,
    per_page: int,
    sort: str,
    explain: bool,
    as_json: bool,
) -> None:
    """Search the records; exit 1 where nothing is found."""
    service = _live(settings).now
    found = service.search(SearchRequest(" ".join(words), settings.asked_day(as_of), _filters(only), page, per_page, newest=sort == "date"))
    if as_json:
        say_json(search_json(service.corpus, found) | ({"explain": explain_json(service, found)} if explain else {}))
    elif explain:
        click.echo("\n".join(explain_lines(service, found)))
    else:
        if found.answer:
            click.echo(f"{found.answer.verdict.upper()}  {found.answer.headline}\n")
        for notice in (found.query.notice, found.relaxed):
            if notice:
                click.echo(f"({notice})")
        for result in found.results:
            click.echo(f"{result.record.kind:<10} {result.record.id}: {result.record.name}")
        click.echo(f"{_count(found.total, 'record')} found")
    sys.exit(0 if found.total else 1)


@main.command()
@click.argument("product")
@click.argument("condition", required=False)
@click.option("--as-of", metavar="DAY", help="The status as of this day instead of today.")
@click.option("--json", "as_json", is_flag=True, help="The same object as the API gives.")
@click.pass_obj
def status(settings: Settings, product: str, condition: str | None, as_of: str | None, as_json: bool) -> None:
    """Say whether PRODUCT is approved for CONDITION (ids, as in addresses), and who says so."""
    corpus = _live(settings).now.corpus
    record = corpus.products.get(corpus.moved.get(product, product))
    if record is None:
        raise _unknown("product", product, near_ids(corpus.products, product))
    if condition is not None:
        condition = corpus.moved.get(condition, condition)
        if condition not in corpus.conditions:
            raise _unknown("condition", condition, near_ids(corpus.conditions, condition))
    given = answer(corpus, record, condition, settings.asked_day(as_of))
    if as_json:
        say_json(answer_json(corpus, given))
        return
    click.echo(f"{given.verdict.upper()}  {given.headline}")
    if given.evidence:
        click.echo(f"Evidence ({given.evidence.evidence.grade.label}): {given.evidence.evidence.verdict}")
    for cited in given.citations:
        click.echo(
            f"  {cited.publisher}, {cited.published or 'no date'}: {cited.title}  {cited.url or '(no link)'}  [{cited.read}, checked {cited.checked}]"
        )


@main.command()
@click.argument("entry")
@click.option("--as-of", metavar="DAY", help="Statuses as of this day instead of today.")
@click.option("--json", "as_json", is_flag=True, help="Everything in the record, as the API gives it.")
@click.pass_obj
def show(settings: Settings, entry: str, as_of: str | None, as_json: bool) -> None:
    """Show one record by its id."""
    corpus = _live(settings).now.corpus
    record = corpus.find(entry)
    if record is None:
        raise _unknown("record", entry, near_ids(corpus.records, entry))
    whole = record_json(corpus, record, settings.asked_day(as_of))
    if as_json:
        say_json(whole)
        return
    click.echo(f"{record.name}  ({record.kind} {record.id})")
    if "answer" in whole:
        click.echo(f"\n{whole['answer']['verdict'].upper()}  {whole['answer']['headline']}")
    click.echo(f"\n{whole.get('summary') or whole.get('result')}\n\nEverything in it: kb show {record.id} --json")


@main.command()
@click.option("--host", help="Address to listen on (or KB_HOST).")
@click.option("--port", type=click.IntRange(0, 65535), help="Port to listen on (or KB_PORT).")
@click.pass_obj
def serve(settings: Settings, host: str | None, port: int | None) -> None:
    """Serve the pages and the API; build the index first where it is missing or old."""
    logging.getLogger("kb").setLevel(logging.INFO)
    chosen = replace(settings, host=host or settings.host, port=settings.port if port is None else port)
    serve_forever(chosen, LiveService(chosen, _progress()))


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("name", type=click.Choice(["relevance", "claims", "speed", "scan", "check"]))
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def bench(name: str, options: tuple[str, ...]) -> None:
    """Measure the program: relevance, claims, speed, scan or check; OPTIONS go to the benchmark (try --help after its name)."""
    home = Path(__file__).resolve().parent.parent
    script = home / "benchmarks" / f"{_BENCHMARKS.get(name, name)}.py"
    if not script.is_file():
        raise KnowledgeBaseError(f"there is no {script.name} beside this program; run benchmarks in a checkout of the repository")
    environment = {**os.environ, "PYTHONPATH": str(home)}
    sys.exit(subprocess.run([sys.executable, str(script), *options], cwd=home, env=environment, check=False).returncode)


main.add_command(scan)
main.add_command(draft)
main.add_command(drift)


def _live(settings: Settings) -> LiveService:
    live = LiveService(settings, _progress())
    live.start()
    return live


def _progress() -> Any:
    """Return a progress line for a terminal: nothing where the output goes to a file."""
    if not sys.stderr.isatty():
        return None

    def show_progress(done: int, total: int) -> None:
        if done % 20 == 0 or done == total:
            click.echo(f"\rindexing {done} of {total}", nl=done == total, err=True)

    return show_progress


def _filters(only: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    pairs = [tuple(each.split("=", 1)) for each in only]
    for pair in pairs:
        if len(pair) != 2 or pair[0] not in FACETS:
            raise KnowledgeBaseError(f"'{'='.join(pair)}' is no filter; write FACET=VALUE with one of {', '.join(FACETS)}")
    return tuple((pair[0], pair[1]) for pair in pairs)


def _unknown(noun: str, given: str, near: list[str]) -> KnowledgeBaseError:
    hint = f"did you mean {' or '.join(near)}?" if near else "find it with: kb search WORDS"
    return KnowledgeBaseError(f"there is no {noun} '{given}'; {hint}")
