"""What a request asks for: the reader, the day, the service; and what is said when it asks for what is not here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import cast
from urllib.parse import urlencode

from flask import g, request
from werkzeug.exceptions import BadRequest

from kb.corpus.corpus import AnyRecord, Corpus
from kb.errors import KnowledgeBaseError
from kb.search.facets import FACETS
from kb.search.present import PLURALS
from kb.search.service import SearchRequest, SearchService
from kb.settings import DayMalformed, Settings
from kb.web.audience import DEFAULT_READER, Reader

_MOST_PER_PAGE = 100
_LAST_PAGE = 10_000


class NotFoundHere(KnowledgeBaseError):
    """No record of this id; `near` holds ids that look like it."""

    def __init__(self, noun: str, given: str, near: list[str]) -> None:
        self.near = near
        super().__init__(f"There is no {noun} '{given[:80]}' here.")


@dataclass(frozen=True, slots=True)
class Asked:
    """The reader and day of a request, and the service that answers it."""

    service: SearchService
    settings: Settings
    reader: Reader
    day: date
    today: date

    @property
    def corpus(self) -> Corpus:
        """The records to answer from."""
        return self.service.corpus

    @property
    def is_today(self) -> bool:
        """Tell whether the day asked for is today."""
        return self.day == self.today

    def url(self, path: str, **parameters: object) -> str:
        """Return an address that keeps the reader and the day; a parameter of None is left out."""
        kept = {"view": None if self.reader is DEFAULT_READER else self.reader.value, "as_of": None if self.is_today else self.day.isoformat()}
        wanted = {name: value for name, value in (kept | parameters).items() if value not in (None, "")}
        return f"{path}?{urlencode(wanted)}" if wanted else path


def ask(*, strict: bool = True) -> Asked:
    """Read reader and day from the request; with `strict` off, what is malformed counts as not given."""
    service, settings = cast(SearchService, g.service), cast(Settings, g.settings)
    today = settings.today()
    try:
        day = settings.asked_day(request.args.get("as_of", "").strip())
    except DayMalformed:
        if strict:
            raise
        day = today
    view = request.args.get("view", "").strip() or DEFAULT_READER.value
    if view not in list(Reader):
        if strict:
            raise BadRequest(f"view is '{view[:40]}'; write one of {', '.join(Reader)}.")
        view = DEFAULT_READER.value
    return Asked(service, settings, Reader(view), day, today)


def find(asked: Asked, plural: str, entry_id: str) -> tuple[AnyRecord, bool]:
    """Return a record and whether its address moved; NotFoundHere with near ids where there is none."""
    from kb.search.near import near_ids

    record = asked.corpus.find(entry_id)
    if record is None or PLURALS[record.kind] != plural:
        same_kind = [other.id for other in asked.corpus.records.values() if PLURALS[other.kind] == plural]
        near = [entry_id] if record is not None else near_ids(same_kind, entry_id) or near_ids(asked.corpus.records, entry_id)
        raise NotFoundHere(next(kind for kind, word in PLURALS.items() if word == plural), entry_id, near)
    return record, record.id != entry_id


def search_request(asked: Asked, default_per_page: int) -> SearchRequest:
    """Read a search from the request; BadRequest where a number is none."""
    filters = tuple((name, value) for name in FACETS if (value := request.args.get(name, "").strip()))
    page = _number("page", 1, _LAST_PAGE)
    per_page = _number("per_page", default_per_page, _MOST_PER_PAGE)
    sort = request.args.get("sort", "").strip() or "relevance"
    if sort not in ("relevance", "date"):
        raise BadRequest(f"sort is '{sort[:40]}'; write relevance or date.")
    return SearchRequest(request.args.get("q", ""), asked.day, filters, page, per_page, newest=sort == "date")


def _number(name: str, default: int, most: int) -> int:
    text = request.args.get(name, "").strip()
    if not text:
        return default
    if not text.isascii() or not text.isdigit() or len(text) > 9 or not 1 <= int(text) <= most:
        raise BadRequest(f"{name} is '{text[:40]}'; write a whole number from 1 to {most}.")
    return int(text)
