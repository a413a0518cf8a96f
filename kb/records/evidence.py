"""Whether a product works for a condition: the axis beside status, never blended with it.

Grades are GRADE's words for how sure one can be; the verb of a sentence follows the grade.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kb.records.sources import Citation


class Grade(StrEnum):
    """How sure one can be of the direction, in GRADE's words; `none` = no controlled human result found."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very-low"
    NONE = "none"

    @property
    def label(self) -> str:
        """The grade as a reader sees it."""
        return _GRADE_LABELS[self]


class Direction(StrEnum):
    """Which way the results point."""

    BENEFIT = "benefit"
    NO_DIFFERENCE = "no-difference"
    HARM = "harm"
    UNCLEAR = "unclear"

    @property
    def label(self) -> str:
        """The direction as a reader sees it."""
        return self.value.replace("-", " ")


_GRADE_LABELS = {
    Grade.HIGH: "High certainty",
    Grade.MODERATE: "Moderate certainty",
    Grade.LOW: "Low certainty",
    Grade.VERY_LOW: "Very low certainty",
    Grade.NONE: "No controlled human result found",
}
_VERBS = {Grade.HIGH: "{v}s", Grade.MODERATE: "probably {v}s", Grade.LOW: "may {v}"}
_OUTCOMES = {
    Direction.BENEFIT: ("help", ""),
    Direction.NO_DIFFERENCE: ("make", " no difference"),
    Direction.HARM: ("do", " harm"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What controlled studies in people show of a product for a condition, with the studies themselves."""

    grade: Grade
    direction: Direction
    note: str
    studies: tuple[str, ...] = ()
    cite: tuple[Citation, ...] = ()

    @property
    def verdict(self) -> str:
        """One sentence whose verb follows the grade: it helps, probably helps, may help, or nobody knows."""
        if self.grade is Grade.NONE and self.direction is Direction.HARM:
            return "No controlled result in people was found; cases of harm were reported."
        if self.grade is Grade.NONE:
            return "No controlled result in people was found, so whether it works is not known."
        if self.grade is Grade.VERY_LOW or self.direction is Direction.UNCLEAR:
            return "It is not known whether it works: the results are too few or too uncertain."
        verb, rest = _OUTCOMES[self.direction]
        phrase = _VERBS[self.grade].format(v=verb)
        return f"It {phrase.replace('dos', 'does')}{rest}."
