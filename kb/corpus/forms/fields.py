"""The types of single fields: what text is accepted and what is said of any other.

A fault raised here carries its rule id, so nobody else turns pydantic's errors about a field into words.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, HttpUrl, PlainValidator, TypeAdapter, ValidationError, WithJsonSchema
from pydantic_core import PydanticCustomError

from kb.records.days import Day
from kb.records.sources import Citation, Read

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_SPAN = re.compile(r"(\d{1,4}) days?\Z")
_IDENTIFIER = re.compile(r"(?:BLA \d{6}|PMA P\d{6}(?:/S\d{3})?|HDE H\d{6}|B?K\d{6}|BR\d{6}|DEN\d{6}|NDA \d{6}|NCT\d{8}|IND \d{4,6}|BP\d{6})\Z")
_URL: TypeAdapter[HttpUrl] = TypeAdapter(HttpUrl)


class Form(BaseModel):
    """The base of all forms: unknown fields are refused, values never change after the check."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)


def _day(raw: object) -> Day:
    try:
        return Day.parse(_words(raw))
    except ValueError:
        raise PydanticCustomError("day-malformed", "{raw} is not a day; write it as YYYY-MM-DD, YYYY-MM or YYYY", {"raw": repr(raw)}) from None


def _full_day(raw: object) -> date:
    try:
        day = Day.parse(_words(raw))
    except ValueError:
        day = None
    if day is None or day.first != day.last:
        raise PydanticCustomError("day-malformed", "{raw} is not a full day; write it as YYYY-MM-DD", {"raw": repr(raw)})
    return day.first


def _span(raw: object) -> timedelta:
    match = _SPAN.match(_words(raw))
    if match is None or int(match[1]) == 0:
        raise PydanticCustomError("span-malformed", "{raw} is not a span; write for instance 180 days", {"raw": repr(raw)})
    return timedelta(days=int(match[1]))


def _words(raw: object) -> str:
    if not isinstance(raw, str):
        raise PydanticCustomError("shape", "a list or mapping stands where plain text belongs; write text", {})
    return raw


def _text(raw: object) -> str:
    words = _words(raw)
    if not words:
        raise PydanticCustomError("text-empty", "the text is empty; write it or take the field out", {})
    return words


def _identifier(raw: object) -> str:
    words = _words(raw)
    if not _IDENTIFIER.match(words):
        hint = "write for instance BLA 125603, PMA P950027, HDE H990002, K103340, BK060007, DEN230001 or NCT00719576"
        raise PydanticCustomError("code-malformed", "{raw} is not an application or registry number; {hint}", {"raw": repr(raw), "hint": hint})
    return words


def _id(raw: object) -> str:
    words = _words(raw)
    if not re.fullmatch(ID_PATTERN, words):
        raise PydanticCustomError("id-malformed", "{raw} is not an id; use lower-case words joined by hyphens", {"raw": repr(raw)})
    return words


def _url(raw: str) -> str:
    try:
        _URL.validate_python(raw)
    except ValidationError:
        raise PydanticCustomError("url-malformed", "{raw} is not a web address; write it in full, from https://", {"raw": repr(raw)}) from None
    return raw


def _as_list(raw: object) -> object:
    return [raw] if isinstance(raw, str) else raw


def _as_citation(raw: object) -> object:
    return {"source": raw} if isinstance(raw, str) else raw


_TEXT_SCHEMA = {"type": "string", "minLength": 1}

Text = Annotated[str, PlainValidator(_text), WithJsonSchema(_TEXT_SCHEMA)]
Words = Annotated[str, PlainValidator(_words), WithJsonSchema({"type": "string"})]
Id = Annotated[str, PlainValidator(_id), WithJsonSchema({"type": "string", "pattern": f"^{ID_PATTERN}$"})]
DayText = Annotated[Day, PlainValidator(_day), WithJsonSchema({"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"})]
FullDay = Annotated[date, PlainValidator(_full_day), WithJsonSchema({"type": "string", "format": "date"})]
Span = Annotated[timedelta, PlainValidator(_span), WithJsonSchema({"type": "string", "pattern": r"^\d{1,4} days?$"})]
Identifier = Annotated[str, PlainValidator(_identifier), WithJsonSchema({"type": "string", "pattern": f"^{_IDENTIFIER.pattern[:-2]}$"})]
Applications = Annotated[tuple[Identifier, ...], BeforeValidator(_as_list)]
Url = Annotated[str, AfterValidator(_url)]


class CitationForm(Form):
    """A pointer to a source or study."""

    source: Id
    read: Read | None = None
    at: Words = ""

    def record(self) -> Citation:
        """Return the citation as the rest of the program knows it."""
        return Citation(source=self.source, read=self.read, at=self.at)


def _citation_schema() -> dict[str, Any]:
    full = CitationForm.model_json_schema()
    full.pop("$defs", None)
    full["properties"]["read"] = {"enum": [read.value for read in Read]}
    return {"anyOf": [{"type": "string", "pattern": f"^{ID_PATTERN}$"}, full]}


Cite = Annotated[CitationForm, BeforeValidator(_as_citation), WithJsonSchema(_citation_schema())]


def records(forms: tuple[CitationForm, ...]) -> tuple[Citation, ...]:
    """Return citations as the rest of the program knows them."""
    return tuple(form.record() for form in forms)
