"""YAML read as text with lines: every scalar stays a string and knows where it stands.

Nobody else imports yaml for reading. The typed loaders are never used: they lose lines, turn `no`
into False and let a second key win in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import yaml

from kb.errors import Problem

MAX_LINES = 1000
_MAX_BYTES = 512 * 1024
_MAX_DEPTH = 20  # entries nest 6 deep; at 30,000 the C parser takes the process with it
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]")

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
Steps: TypeAlias = tuple[str | int, ...]


@dataclass(slots=True)
class YamlFile:
    """A file's content as plain values, the line of each, and what was wrong with the file itself.

    `data` is None where the file could not be read. A path is a tuple of keys and list positions;
    `lines` maps it to the line of its key (or list item), counted from 1.
    """

    path: str
    data: Plain | None = None
    lines: dict[Steps, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line_of(self, steps: Steps) -> int:
        """Return the line of the longest known beginning of `steps`."""
        for end in range(len(steps), 0, -1):
            if (line := self.lines.get(steps[:end])) is not None:
                return line
        return 1


def read_yaml(path: Path, shown_as: str) -> YamlFile:
    """Read one file; faults of the file become problems at their line, never exceptions."""
    source = YamlFile(shown_as)
    text = _decoded(path, source)
    if text is None or _refuse_text(text, source):
        return source
    try:
        if _refuse_features(text, source):
            return source
        loader = yaml.CBaseLoader(text)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        source.problems.append(_syntax_problem(shown_as, error))
        return source
    if node is None:
        source.problems.append(Problem(shown_as, 1, "", "the file is empty; write the entry or delete the file", "yaml-syntax"))
        return source
    source.data = _plain(node, (), source)
    return source


def _decoded(path: Path, source: YamlFile) -> str | None:
    try:
        raw = path.read_bytes()
    except OSError as error:
        problem = f"the file cannot be read ({error.strerror}); check that it is a file and its permissions"
        source.problems.append(Problem(source.path, 1, "", problem, "file-unreadable"))
        return None
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8; save the file as UTF-8"
        source.problems.append(Problem(source.path, line, "", message, "encoding"))
        return None


def _refuse_text(text: str, source: YamlFile) -> bool:
    """Report what makes a text unfit to be parsed at all; tell whether anything was found."""
    lines = text.count("\n") + 1
    if lines > MAX_LINES or len(text) > _MAX_BYTES:
        message = f"the file has {lines:,} lines, more than {MAX_LINES:,} (or over 512 kB); split it"
        source.problems.append(Problem(source.path, 1, "", message, "file-too-long"))
        return True
    for number, line in enumerate(text.split("\n"), 1):
        if "\t" in line:
            source.problems.append(Problem(source.path, number, "", "a tab stands here; indent and space with blanks", "yaml-tab"))
        elif match := _CONTROL.search(line):
            message = f"the unprintable character U+{ord(match[0]):04X} stands here; delete it"
            source.problems.append(Problem(source.path, number, "", message, "encoding"))
    return bool(source.problems)


def _refuse_features(text: str, source: YamlFile) -> bool:
    """Report anchors, aliases, tags and deep nesting; tell whether it is unsafe to build the values (an alias may hold itself)."""
    depth, unsafe = 0, False
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _MAX_DEPTH:
            message = f"lists and mappings stand more than {_MAX_DEPTH} deep in each other here; look for a bracket that is never closed"
            source.problems.append(Problem(source.path, line, "", message, "yaml-syntax"))
            return True
        if isinstance(event, yaml.AliasEvent):
            unsafe = True
            message = f"the alias '*{event.anchor}' stands here; write the value out"
            source.problems.append(Problem(source.path, line, "", message, "yaml-anchor"))
            continue
        if anchor := getattr(event, "anchor", None):
            message = f"the anchor '&{anchor}' stands here; write the value out wherever it is needed"
            source.problems.append(Problem(source.path, line, "", message, "yaml-anchor"))
        if tag := getattr(event, "tag", None):
            message = f"the tag '{tag}' stands here; write the plain value"
            source.problems.append(Problem(source.path, line, "", message, "yaml-tag"))
    return unsafe


def _syntax_problem(path: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    what = getattr(error, "problem", None) or "not readable as YAML"
    if what.startswith("but "):  # the second half of a sentence that PyYAML begins in its context
        what = f"{getattr(error, 'context', None)}, {what}"
    line = mark.line + 1 if mark is not None else 1
    message = f"{what}; look at the indentation and quotes here, and quote text that holds ': ' or starts with a sign"
    return Problem(path, line, "", message, "yaml-syntax")


def _plain(node: yaml.Node, steps: Steps, source: YamlFile) -> Plain:
    source.lines.setdefault(steps, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        return {key: _plain(value, (*steps, key), source) for key, value in _pairs(node, steps, source)}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*steps, place), source) for place, item in enumerate(node.value)]
    return str(node.value).strip()


def _pairs(node: yaml.MappingNode, steps: Steps, source: YamlFile) -> Iterator[tuple[str, yaml.Node]]:
    seen: dict[str, int] = {}
    for key_node, value in node.value:
        line = key_node.start_mark.line + 1
        key = str(key_node.value)
        if not isinstance(key_node, yaml.ScalarNode):
            message = "a list or mapping stands where a field name belongs; write a plain word"
            source.problems.append(Problem(source.path, line, dotted(steps), message, "yaml-syntax"))
            continue
        if key in seen:
            message = f"'{key}' is written twice (first on line {seen[key]}); keep one"
            source.problems.append(Problem(source.path, line, dotted((*steps, key)), message, "key-twice"))
            continue
        seen[key] = line
        source.lines[(*steps, key)] = line
        yield key, value


def dotted(steps: Steps) -> str:
    """Write a path as people do: `uses[0].status[1].cite`."""
    text = ""
    for step in steps:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text
