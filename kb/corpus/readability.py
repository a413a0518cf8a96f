"""How hard a text is to read, by the Flesch-Kincaid grade.

Nobody else counts syllables. The counter is ours because the well-kept package for this
(`textstat`) downloads a word list at run time, and `kb check` must work with no network.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\bDr)(?<!\bvs)(?<!\bNo)(?<!\bv)[.!?]+[\"”]?(?=\s|$)")
_COLON = re.compile(r":(?=\s)")
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_CITATION = re.compile(r"\s*\[[a-z0-9][a-z0-9, -]*\]")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(r"(?:[^laeiouycsxzgh]es|[^dtaeiouy]ed|[^laeiouy]e)$")
_TWO_SOUNDS = re.compile(r"(?:(?<![cst])ia|ia(?!n\b|l\b)|io(?!n)|eo(?!p|u)|(?<!t)ie(?=n[ct])|[rd]eas?$|ua(?!r)|[aeiou]ing|ism$|uou)")


@dataclass(frozen=True, slots=True)
class Readability:
    """The grade of a text and its longest sentence in words."""

    grade: float
    longest_sentence: int


def sentences(text: str, *, at_colon: bool = True) -> list[str]:
    """Split `text` into sentences, citation marks left out; a full stop after an initial ends none, a colon ends one if `at_colon`."""
    plain = _CITATION.sub("", text).strip()
    parts = _SENTENCE_END.split(plain)
    if at_colon:
        parts = [piece for part in parts for piece in _COLON.split(part)]
    return [part.strip() for part in parts if _WORD.search(part)]


def count_syllables(word: str) -> int:
    """Return the syllables of an English word, at least 1; spelled-out initials (FDA) count one a letter."""
    if word.isupper() and len(word) <= 5:
        return len(word) + word.count("W") * 2
    low = word.lower().replace("’", "'").split("'")[0]
    count = len(_VOWELS.findall(low)) + len(_TWO_SOUNDS.findall(low))
    if _SILENT_END.search(low):
        count -= 1
    return max(count, 1)


def read_level(text: str) -> Readability:
    """Measure `text` by Flesch-Kincaid: 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    parts = [_WORD.findall(sentence) for sentence in sentences(text)]
    words = [word for part in parts for word in part]
    if not words:
        return Readability(0.0, 0)
    syllables = sum(count_syllables(word) for word in words)
    grade = 0.39 * len(words) / len(parts) + 11.8 * syllables / len(words) - 15.59
    return Readability(round(grade, 1), max(len(part) for part in parts))
