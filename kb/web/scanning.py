"""Checking a page for claims, in the browser and as JSON: text pasted, a file sent, or an address where fetching is switched on.

Nothing sent is kept. Fetching is off unless `KB_SCAN_FETCH=on`, and then goes through the guards of `kb.ingest.fetch`.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from flask import Blueprint, g, jsonify, request
from werkzeug.exceptions import BadRequest, Forbidden, RequestEntityTooLarge, UnprocessableEntity

from kb.ingest.claims import Finding, Scan, scan_json, scan_page
from kb.ingest.fetch import FetchFailed, FetchRefused, FetchRules, fetch
from kb.ingest.limits import OF_A_SERVER
from kb.ingest.passage import Page, PageTooLong, PageUnreadable, Passage
from kb.ingest.reading import read_page
from kb.ingest.sarif import RULE_WORDS
from kb.search.answer import citation_json
from kb.web.asking import Asked, ask
from kb.web.pages import render
from kb.web.turns import turn

bp = Blueprint("scanning", __name__)
MOST_SENT = OF_A_SERVER.size
"""Bytes of one request."""
_MOST_EXPLAINED = 100
"""Findings of a page up to which each is explained at its own place, though another says the same."""
_WRITE_JSON = 'Write JSON such as {"text": "..."}; "url" names where the text is from.'
_NOTHING = "Nothing was sent. Paste the text of a page, or choose a file of up to 3 MB."


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a passage; `findings` are numbered from 1 in the order of the page, none where the words stand as they are."""

    text: str
    findings: tuple[tuple[int, Finding], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A passage in pieces, with what was found in it."""

    passage: Passage
    pieces: tuple[Piece, ...]

    @property
    def findings(self) -> list[tuple[int, Finding]]:
        """The findings of this passage, in order."""
        return [each for piece in self.pieces for each in piece.findings]

    def explained_here(self, where: dict[int, int]) -> list[tuple[int, Finding]]:
        """The findings that are explained at this passage, in order."""
        return [each for each in self.findings if where[each[0]] == each[0]]


@bp.get("/scan")
def form() -> Any:
    """The form: paste, send a file, or name an address."""
    return _page(ask())


@bp.post("/scan")
def scanned() -> Any:
    """The text of what was sent, findings marked in place and explained beside it."""
    asked = ask()
    with turn():
        try:
            page = _sent_by_form(asked)
        except (PageUnreadable, FetchFailed, FetchRefused) as error:
            return _page(asked, trouble=str(error)), 413 if isinstance(error, PageTooLong) else 422
        return _page(asked, page=page, found=scan_page(page, asked.service, asked.day))


@bp.post("/api/v1/scan")
def scan() -> Any:
    """The findings as JSON, with the text that their offsets count in and the sources they cite."""
    asked = ask()
    with turn():
        try:
            page = _sent_by_program(asked)
        except PageTooLong as error:
            raise RequestEntityTooLarge(str(error)) from None
        except (PageUnreadable, FetchFailed, FetchRefused) as error:
            raise UnprocessableEntity(str(error)) from None
        found = scan_page(page, asked.service, asked.day)
    cited = dict.fromkeys(name for finding in found.findings for name in finding.cite)
    body = scan_json(found)
    body["text"] = page.text
    body["citations"] = [citation_json(asked.corpus.citable(name)) for name in cited]
    return jsonify(body | {"as_of": asked.day.isoformat(), "generation": asked.service.generation})


def rows_of(page: Page, findings: tuple[Finding, ...]) -> list[Row]:
    """Return the passages of a page cut where its findings, in the order of the page, begin and end."""
    numbered = list(enumerate(findings, 1))
    starts = [each.start for each in findings]
    rows = []
    for passage in page.passages:
        own = numbered[bisect_left(starts, passage.start) : bisect_left(starts, passage.end)]
        pieces, place = [], passage.start
        for (start, end), group in groupby(own, key=lambda each: (each[1].start, each[1].end)):
            if start > place:
                pieces.append(Piece(page.text[place:start]))
            pieces.append(Piece(page.text[start:end], tuple(group)))
            place = end
        if place < passage.end:
            pieces.append(Piece(page.text[place : passage.end]))
        rows.append(Row(passage, tuple(pieces)))
    return rows


def _explained(findings: tuple[Finding, ...]) -> dict[int, int]:
    """Return where each finding, by its number, is explained: by itself; on a page with very many, where the same was explained first."""
    if len(findings) <= _MOST_EXPLAINED:
        return {number: number for number in range(1, len(findings) + 1)}
    first: dict[object, int] = {}
    same = ((each.rule, each.severity, each.fact, each.products[:1], each.conditions[:1], each.cite) for each in findings)
    return {number: first.setdefault(told, number) for number, told in enumerate(same, 1)}


def _page(asked: Asked, *, page: Page | None = None, found: Scan | None = None, trouble: str = "") -> str:
    return render(
        asked,
        "scan.html",
        page=page,
        found=found,
        trouble=trouble,
        fetching=g.settings.scan_fetch,
        rows=rows_of(page, found.findings) if page and found else [],
        explained=_explained(found.findings) if found else {},
        rule_words=RULE_WORDS,
        cited=asked.corpus.citable,
    )


def _sent_by_form(asked: Asked) -> Page:
    _allow_long()
    upload, text, url = request.files.get("page"), request.form.get("text", ""), request.form.get("url", "").strip()
    if upload and upload.filename:
        with upload.stream as sent:  # a long one lies in a file
            return _read(sent.read(), url=upload.filename)
    if text.strip():
        return _read(text.encode("utf-8", "replace"), url="pasted text")
    if url:
        return _fetched(asked, url)
    raise PageUnreadable(_NOTHING)


def _sent_by_program(asked: Asked) -> Page:
    _allow_long()
    if not request.is_json:
        raw = request.get_data()
        if not raw.strip():
            raise BadRequest('The body is empty; send the page itself, or JSON such as {"text": "..."}.')
        return _read(raw, content_type=request.content_type or "")
    body = _json_sent()
    given = {name: body[name] for name in ("text", "url") if isinstance(body.get(name), str)} if isinstance(body, dict) else {}
    if given.get("text", "").strip():
        return _read(given["text"].encode("utf-8", "replace"), url=given.get("url", ""))
    if given.get("url"):
        return _fetched(asked, given["url"])
    raise BadRequest(_WRITE_JSON)


def _json_sent() -> Any:
    """Return the JSON of the request, None where it is none; BadRequest for half letters (lone surrogates), which no answer could repeat."""
    try:
        body = request.get_json(silent=True)
        if isinstance(body, dict):
            str(body.get("url", "")).encode()
    except (RecursionError, UnicodeEncodeError):
        raise BadRequest(_WRITE_JSON) from None
    return body


def _fetched(asked: Asked, url: str) -> Page:
    if not asked.settings.scan_fetch:
        raise Forbidden("This server fetches no addresses. Open the page, copy its text and paste it here.")
    got = fetch(url, FetchRules(most_bytes=MOST_SENT))
    return _read(got.raw, url=got.final_url, content_type=got.content_type)


def _read(raw: bytes, *, url: str = "", content_type: str = "") -> Page:
    return read_page(raw, url=url, content_type=content_type, limits=OF_A_SERVER)


def _allow_long() -> None:
    """Let this one request be longer than those of a search; RequestEntityTooLarge, said in words, beyond that."""
    if (request.content_length or 0) > MOST_SENT:
        raise RequestEntityTooLarge("More than 3 MB was sent. Save the part that matters and send that.")
    request.max_content_length = MOST_SENT
    request.max_form_memory_size = MOST_SENT
