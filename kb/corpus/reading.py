"""From a folder of entries to a draft: which file holds which kind, and pydantic's errors in our words.

Nobody else knows the layout of `entries/`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from kb.corpus.draft import Document
from kb.corpus.forms.fields import ID_PATTERN, Form
from kb.corpus.forms.library import ActionForm, ConditionForm, RuleForm, SourceForm, StudyForm, TermForm
from kb.corpus.forms.product import ProductForm
from kb.corpus.yaml_source import Plain, Steps, YamlFile, dotted, read_yaml
from kb.errors import KnowledgeBaseError, Problem

KINDS: dict[str, tuple[str, type[Form]]] = {
    "products": ("product", ProductForm),
    "conditions": ("condition", ConditionForm),
    "rules": ("rule", RuleForm),
    "actions": ("action", ActionForm),
    "studies": ("study", StudyForm),
}
"""Folder -> kind and form, for kinds with one record a file."""
_FILES: dict[str, tuple[str, type[Form]]] = {"sources": ("source", SourceForm), "glossary.yaml": ("term", TermForm)}


_NUMBER = ("number-malformed", "{given!r} is not a whole number from 0 up; write digits only")
_LIST = ("shape", "a list belongs here; write [one, two] or a line with '- ' for each")
_FIELDS = ("shape", "fields with values belong here; write 'name: value' lines")
_SAID = {
    "missing": ("field-missing", "the field is required; add it"),
    "string_pattern_mismatch": ("code-malformed", "{given!r} does not look like a {name}; write it as its register does"),
    "too_short": ("list-empty", "the list is empty; give at least one"),
    "bool_parsing": ("value-unknown", "{given!r} is neither true nor false; write one of them"),
    "int_parsing": _NUMBER,
    "int_type": _NUMBER,
    "greater_than_equal": _NUMBER,
    "tuple_type": _LIST,
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
    "string_type": ("shape", "plain text belongs here, not a list or mapping; write text"),
}
"""What pydantic finds, as our rule and our words."""


class EntriesMissing(KnowledgeBaseError):
    """The folder of entries is not there."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"there is no entries folder at {folder}; name it with --entries or KB_ENTRIES")


class Reading:
    """What was read: typed documents, synonym groups and the problems met on the way."""

    def __init__(self) -> None:
        self.documents: list[Document] = []
        self.synonyms: list[tuple[str, ...]] = []
        self.problems: list[Problem] = []
        self.unread: set[str] = set()
        self.mentioned: set[str] = set()
        self.files = 0


def entry_files(folder: Path) -> list[Path]:
    """Return every file that takes part, in a stable order; EntriesMissing where the folder is not there."""
    if not folder.is_dir():
        raise EntriesMissing(folder)
    return sorted(path for path in folder.rglob("*") if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts))


def read_entries(folder: Path, shown_as: str) -> Reading:
    """Read and type every file below `folder`; problems name files as `shown_as`/..."""
    reading = Reading()
    for path in entry_files(folder):
        relative = path.relative_to(folder)
        source = _read_one(path, f"{shown_as}/{relative.as_posix()}")
        reading.files += 1
        reading.problems += source.problems
        if source.data is None:
            reading.unread.update(_ids_in(path, relative))
            reading.mentioned.update(_tokens(path.read_bytes().decode("utf-8", "replace") if path.suffix == ".yaml" else ""))
        else:
            _take(relative, source, reading)
    if not reading.files:
        message = "the folder holds no entries; add some, or name the right folder with --entries or KB_ENTRIES"
        reading.problems.append(Problem(shown_as, 1, "", message, "entries-empty"))
    return reading


def read_draft(path: Path, reading: Reading) -> list[Problem]:
    """Read one product draft that lies outside the entries into a reading of them; return what is wrong with it so far."""
    before = len(reading.problems)
    source = _read_one(path, path.as_posix())
    reading.problems += source.problems
    if source.data is not None:
        _type("product", path.stem, ProductForm, source, (), reading)
    return reading.problems[before:]


def _read_one(path: Path, shown: str) -> YamlFile:
    if path.suffix != ".yaml":
        source = YamlFile(shown)
        source.problems.append(Problem(shown, 1, "", "only files that end in .yaml belong here; rename or move this one", "file-unexpected"))
        return source
    return read_yaml(path, shown)


def _ids_in(path: Path, relative: Path) -> list[str]:
    """Return the ids that a file holds which could not be read as YAML: its name, or what looks like an id in it."""
    if relative.parts[0] in KINDS:
        return [relative.stem]
    text = path.read_bytes().decode("utf-8", "replace") if path.suffix == ".yaml" else ""
    return re.findall(rf"^({ID_PATTERN}):", text, re.MULTILINE)


def _tokens(text: str) -> list[str]:
    """Return everything in a text that may be an id."""
    return re.findall(ID_PATTERN, text)


def _take(relative: Path, source: YamlFile, reading: Reading) -> None:
    top = relative.parts[0]
    if top in KINDS and len(relative.parts) > 1:
        kind, form = KINDS[top]
        if not re.fullmatch(ID_PATTERN, relative.stem):
            message = f"'{relative.stem}' is not an id; name files with lower-case words joined by hyphens"
            reading.problems.append(Problem(source.path, 1, "", message, "id-malformed"))
        else:
            _type(kind, relative.stem, form, source, (), reading)
    elif top in _FILES and (top == "glossary.yaml") == (len(relative.parts) == 1):
        kind, form = _FILES[top]
        _take_many(kind, form, source, reading)
    elif relative.as_posix() == "synonyms.yaml":
        _take_synonyms(source, reading)
    else:
        places = ", ".join([*KINDS, *_FILES, "synonyms.yaml"])
        reading.problems.append(Problem(source.path, 1, "", f"nothing is read from here; the places are {places}", "file-unexpected"))


def _take_many(kind: str, form: type[Form], source: YamlFile, reading: Reading) -> None:
    if not isinstance(source.data, dict):
        reading.problems.append(Problem(source.path, 1, "", "a mapping of id to record belongs here; see docs/entry-format.md", "shape"))
        return
    for entry_id in source.data:
        if re.fullmatch(ID_PATTERN, entry_id):
            _type(kind, entry_id, form, source, (entry_id,), reading)
        else:
            message = f"'{entry_id}' is not an id; use lower-case words joined by hyphens"
            reading.problems.append(Problem(source.path, source.line_of((entry_id,)), entry_id, message, "id-malformed"))


def _take_synonyms(source: YamlFile, reading: Reading) -> None:
    groups = source.data if isinstance(source.data, list) else [source.data]
    for place, group in enumerate(groups):
        if isinstance(group, list) and len(group) > 1 and all(isinstance(word, str) and word for word in group):
            reading.synonyms.append(tuple(str(word) for word in group))
        else:
            message = "a list of two or more words belongs here; write for instance [shot, injection]"
            reading.problems.append(Problem(source.path, source.line_of((place,)), f"[{place}]", message, "shape"))


def _type(kind: str, entry_id: str, form: type[Form], source: YamlFile, prefix: Steps, reading: Reading) -> None:
    data: Plain | None = source.data
    for step in prefix:
        data = data[step] if isinstance(data, dict) and isinstance(step, str) else None
    try:
        typed = form.model_validate(data)
    except ValidationError as error:
        reading.unread.add(entry_id)
        reading.mentioned.update(_tokens(str(data)))
        reading.problems += in_our_words(error, form, source, prefix)
        return
    reading.documents.append(Document(kind, entry_id, typed, source, prefix))


def in_our_words(error: ValidationError, form: type[Form], source: YamlFile, prefix: Steps) -> Iterator[Problem]:
    """Yield what pydantic found in a form as problems at their lines."""
    for fault in error.errors(include_url=False):
        steps = (*prefix, *fault["loc"])
        rule, message = _say(dict(fault), form)
        yield Problem(source.path, source.line_of(steps), dotted(steps), message, rule)


def _say(fault: dict[str, Any], form: type[Form]) -> tuple[str, str]:
    name = str(fault["loc"][-1]) if fault["loc"] else ""
    given, kind = fault.get("input"), fault["type"]
    if kind == "extra_forbidden":
        names = _field_names(form, fault["loc"][:-1])
        return "field-unknown", f"no field of this name here; {_nearest(name, names) or 'the fields are ' + ', '.join(names)}"
    if kind in ("enum", "literal_error"):
        choices = re.findall(r"'([^']*)'", fault["ctx"]["expected"])
        return "value-unknown", f"{given!r} is not one of {', '.join(choices)}; {_nearest(str(given), choices) or 'write one of them'}"
    if kind in _SAID:
        rule, message = _SAID[kind]
        return rule, message.format(given=given, name=name)
    if "-" in kind or kind == "shape":
        return kind, str(fault["msg"])
    return "value-malformed", f"{str(fault['msg'])[:1].lower()}{str(fault['msg'])[1:]}; see docs/entry-format.md"


def _nearest(wrong: str, choices: list[str]) -> str:
    close = get_close_matches(wrong, choices, n=1, cutoff=0.6)
    return f"did you mean '{close[0]}'?" if close else ""


def _field_names(form: type[BaseModel], steps: tuple[str | int, ...]) -> list[str]:
    """Return the field names of the form at `steps`, found by walking the annotations."""
    current: type[BaseModel] | None = form
    for step in steps:
        if isinstance(step, str) and current is not None:
            fields = {field.alias or name: field for name, field in current.model_fields.items()}
            current = _form_in(fields[step].annotation) if step in fields else current
    return [field.alias or name for name, field in current.model_fields.items()] if current else []


def _form_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for inner in getattr(annotation, "__args__", ()) if (found := _form_in(inner))), None)
