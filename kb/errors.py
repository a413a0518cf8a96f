"""The two kinds of wrong.

A fault in an entry is a `Problem`: collected, never raised, each at its line. A fault around the
program is raised as a `KnowledgeBaseError`, whose text names what to do about it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem weighs: an error keeps the entries from being published, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault of one entry: `line` counts from 1, `field` is a path such as `status[1].cite`."""

    path: str
    line: int
    field: str
    message: str
    rule: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}: "
        field = f"{self.field}: " if self.field else ""
        return f"{where}{field}{self.message} [{self.rule}]"


class KnowledgeBaseError(Exception):
    """The root of what this program raises; its text is one line that a person can act on."""


class EntriesInvalid(KnowledgeBaseError):
    """The entries hold errors, so nothing can be built from them; `problems` lists all."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        count = sum(problem.severity is Severity.ERROR for problem in problems)
        noun = "error" if count == 1 else "errors"
        super().__init__(f"the entries hold {count} {noun}; see them with: kb check")
