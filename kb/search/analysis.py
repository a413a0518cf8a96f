"""How text becomes terms: no stop words, case and accents folded, codes kept whole and split, light stems.

The same function reads records and queries, so the two cannot disagree. There are no stop words
on purpose: without "not", the query "is not fda approved" would ask the opposite.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from snowballstemmer import stemmer

_CODE = re.compile(
    r"""
    (?P<cfr>\d{1,2}\s+(?:cfr|usc)\s+(?:part\s+)?\d+(?:\.\d+)?(?:\([a-z0-9]+\))*)   # 21 CFR 1271.10(a)
    | (?P<section>\d+\.\d+(?:\([a-z0-9]+\))*|\d+\([a-z]\)(?:\(\d+\))*)            # 1271.15(b), 510(k)
    | (?P<number>(?:bla|pma|hde|nda|ind)\s*(?:stn\s*)?[a-z]{0,2}\d{5,6}|nct\d{8}|b?k\d{6}|den\d{6}|[phb]\d{6})
    | (?P<joined>[a-z0-9]+(?:[-/&][a-z0-9]+)+)                                     # remestemcel-L, HCT/P
    | (?P<word>[a-z0-9]+(?:'[a-z]+)?)
    """,
    re.VERBOSE,
)
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'"})
_stemmer = stemmer("english")


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a text: what is matched, and where the words stand that it was made from."""

    text: str
    start: int
    end: int
    is_code: bool = False


def fold(text: str) -> str:
    """Return text in lower case without accents; one character for one, so that places stay true."""
    if text.isascii():
        return text.lower().replace("`", "'")
    plain = text.translate(_APOSTROPHES)
    return plain.lower() if plain.isascii() else "".join(map(_fold_letter, plain))


@lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    if letter.isascii():
        return letter.lower()
    bare = unicodedata.normalize("NFKD", letter)[:1].lower()
    return bare if len(bare) == 1 else letter


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the stem of a folded word; what holds a digit is a code and stays whole."""
    bare = word.removesuffix("'s").replace("'", "")
    if any(letter.isdigit() for letter in bare) or len(bare) < 4:
        return bare
    return str(_stemmer.stemWord(bare))


def terms(text: str) -> list[Term]:
    """Return the terms of a text in order; a code gives one whole term and one for each of its parts."""
    found: list[Term] = []
    for match in _CODE.finditer(fold(text)):
        start, end = match.span()
        for term, first, last, is_code in _made_of(match[0], match.lastgroup or ""):
            found.append(Term(term, start + first, end if last is None else start + last, is_code))
    return found


@lru_cache(maxsize=65536)
def _made_of(written: str, group: str) -> tuple[tuple[str, int, int | None, bool], ...]:
    """Return the terms of one word or code with their places in it; an end of None is the end of the whole."""
    if group == "word":
        return ((stem(written), 0, None, any(letter.isdigit() for letter in written)),)
    wholes = _wholes(written, group)
    made: list[tuple[str, int, int | None, bool]] = [(whole, 0, None, group != "joined") for whole in wholes]
    for part in re.finditer(r"[a-z0-9]+", written):
        if stem(part[0]) not in wholes:
            made.append((stem(part[0]), part.start(), part.end(), part[0].isdigit()))
    return tuple(made)


def _wholes(code: str, group: str) -> list[str]:
    """Return the ways a code is written as one term: with and without its title, paragraph or prefix."""
    whole = re.sub(r"[^a-z0-9]", "", code)
    if group == "joined":
        return [whole if any(letter.isdigit() for letter in whole) else stem(whole)]
    if group == "number":
        number = re.search(r"[phbk]*\d+$", whole)
        return list(dict.fromkeys([whole, number[0] if number and not whole.startswith("nct") else whole]))
    section = re.search(r"\d+(?:\.\d+)?(?:\([a-z0-9]+\))*$", code)
    tail = section[0] if section else code
    variants = [code, code.split("(")[0], tail, tail.split("(")[0]]
    return list(dict.fromkeys(re.sub(r"[^a-z0-9]", "", variant) for variant in variants))


def words(text: str) -> list[str]:
    """Return the words of a text, folded but not stemmed, as names are compared: Wharton's is whartons, HCT/P is hct p."""
    return re.findall(r"[a-z0-9]+", fold(text).replace("'", ""))
