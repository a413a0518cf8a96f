"""JSON Schema for editors, generated from the forms, so that there is no second copy of the vocabulary."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from kb.corpus.forms.fields import ID_PATTERN
from kb.corpus.forms.library import SourceForm, TermForm
from kb.corpus.reading import KINDS

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """Return the schema files by name: one for each kind of file below `entries/`."""
    made: dict[str, dict[str, Any]] = {f"{kind}.json": form.model_json_schema(by_alias=True) for kind, form in KINDS.values()}
    made["sources.json"] = _mapping(SourceForm.model_json_schema(by_alias=True), "Sources: a mapping of id to source")
    made["glossary.json"] = _mapping(TermForm.model_json_schema(by_alias=True), "Glossary: a mapping of id to term")
    words = {"type": "array", "minItems": 2, "items": {"type": "string"}}
    made["synonyms.json"] = {"title": "Synonyms", "type": "array", "items": words}
    return {name: json.dumps({"$schema": _DRAFT, **schema}, indent=2) + "\n" for name, schema in made.items()}


def write_schemas(folder: Path) -> None:
    """Write every schema file into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")


def _mapping(form: dict[str, Any], title: str) -> dict[str, Any]:
    definitions = form.pop("$defs", {})
    return {"title": title, "type": "object", "patternProperties": {f"^{ID_PATTERN}$": form}, "additionalProperties": False, "$defs": definitions}
