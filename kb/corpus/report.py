"""What an editor should do next: the state of all records in counts and lists, for a given day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from kb.corpus.corpus import Corpus
from kb.corpus.disagreement import Disagreement, disagreements
from kb.corpus.freshness import Overdue, overdue
from kb.corpus.standing import standing
from kb.corpus.statements import Statement, cited_in, statements
from kb.records.sources import Read
from kb.records.status import Status

Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The state of a corpus on a day. `reads` counts citations by what was read, `statements` what carries a citation."""

    day: date
    kinds: Counts
    statuses: Counts
    reads: Counts
    statements: int
    events: int
    unverified: tuple[Statement, ...]
    overdue: tuple[Overdue, ...]
    without_studies: tuple[str, ...]
    uncited_sources: tuple[str, ...]
    disagreements: tuple[Disagreement, ...]

    @property
    def unverified_share(self) -> float:
        """The share of statements that rest on documents nobody read, from 0 to 1."""
        return len(self.unverified) / self.statements if self.statements else 0.0

    @property
    def unverified_events(self) -> int:
        """How many status events rest on documents nobody read; the check of the entries holds it at 0."""
        return sum(each.is_event for each in self.unverified)


def report(corpus: Corpus, day: date) -> Report:
    """Count and list everything for `day`."""
    said = tuple(statements(corpus))
    statuses = Counter(standing(corpus, product, None, day).status for product in corpus.products.values())
    reads = Counter(cited.read for each in said for cited in each.cited)
    kinds = Counter(record.kind for record in corpus.records.values())
    return Report(
        day=day,
        kinds=(*kinds.items(), ("source", len(corpus.sources)), ("term", len(corpus.terms))),
        statuses=tuple((status.value, statuses[status]) for status in Status if statuses[status]),
        reads=tuple((read.value, reads[read]) for read in Read if reads[read]),
        statements=len(said),
        events=sum(each.is_event for each in said),
        unverified=tuple(each for each in said if not each.verified),
        overdue=overdue(corpus, day),
        without_studies=tuple(
            sorted(product.id for product in corpus.products.values() if not any(u.evidence and u.evidence.studies for u in product.uses))
        ),
        uncited_sources=_uncited(corpus),
        disagreements=disagreements(corpus, day),
    )


def _uncited(corpus: Corpus) -> tuple[str, ...]:
    """Return the sources that no record and no study cites."""
    cited = {source for record in corpus.records.values() for source in cited_in(record)}
    return tuple(sorted(set(corpus.sources) - cited))


def report_lines(found: Report, lists: bool = True) -> list[str]:
    """Return the report as lines of text: a table of counts, then the lists an editor works from."""
    rows: list[tuple[str, str, str]] = [("records", kind, str(count)) for kind, count in found.kinds]
    rows += [("product status", status, str(count)) for status, count in found.statuses]
    rows += [("citations", read, str(count)) for read, count in found.reads]
    rows += [
        ("statements", "with a citation", str(found.statements)),
        ("statements", "unverified", f"{len(found.unverified)} ({100 * found.unverified_share:.1f} %)"),
        ("statements", "status events", str(found.events)),
        ("statements", "status events unverified", str(found.unverified_events)),
        ("to do", "reviews overdue", str(len(found.overdue))),
        ("to do", "pairs that disagree", str(len(found.disagreements))),
        ("to do", "sources never cited", str(len(found.uncited_sources))),
        ("to do", "products without a study", str(len(found.without_studies))),
    ]
    lines = [f"as of {found.day}", *(f"{group:<15} {name:<25} {value:>8}" for group, name, value in rows)]
    return lines + (_lists(found) if lists else [])


def _lists(found: Report) -> list[str]:
    listed = {
        "reviews overdue": [f"{each.record.id}: due {each.record.review_due}" for each in found.overdue],
        "unverified": [f"{each.record.id}: {each.text} [{', '.join(cited.id for cited in each.cited)}]" for each in found.unverified],
        "pairs that disagree": [f"{each.first} / {each.second}: {each.why}" for each in found.disagreements],
        "sources never cited": list(found.uncited_sources),
        "products without a study": list(found.without_studies),
    }
    return [line for title, items in listed.items() if items for line in ("", f"{title}:", *(f"  {item}" for item in items))]


def report_json(found: Report) -> dict[str, Any]:
    """Return the report as plain JSON values."""
    return {
        "day": found.day.isoformat(),
        "records": dict(found.kinds),
        "statuses": dict(found.statuses),
        "citations": dict(found.reads),
        "statements": found.statements,
        "status_events": found.events,
        "status_events_unverified": found.unverified_events,
        "unverified": [{"record": each.record.id, "text": each.text, "cited": [cited.id for cited in each.cited]} for each in found.unverified],
        "overdue": [{"record": each.record.id, "due": each.record.review_due.isoformat(), "days": each.days} for each in found.overdue],
        "disagreements": [{"first": each.first, "second": each.second, "why": each.why} for each in found.disagreements],
        "sources_never_cited": list(found.uncited_sources),
        "products_without_a_study": list(found.without_studies),
    }
