"""Which records match a query and in what order: tier after tier, until one has matches.

Scores are BM25F as the engine gives them; within a tier what matches more of the words comes first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kb.search.query import Query
from kb.search.question import QUESTION_STEMS
from kb.search.whoosh_engine import TextIndex, mask_of

_PARTS_OF_A_NUMBER = 5


@dataclass(frozen=True, slots=True)
class Tier:
    """One step that was tried: its name, the terms of each group, and how many records matched."""

    name: str
    groups: tuple[tuple[str, ...], ...]
    found: int


@dataclass(frozen=True, slots=True)
class Ranking:
    """Matching records by number, best first, with their scores; `said` tells in words what was loosened."""

    scores: Mapping[int, float]
    mask: int = 0
    said: str | None = None
    tiers: tuple[Tier, ...] = field(default=())

    @property
    def numbers(self) -> list[int]:
        """The records, best first; of equals the one that stands first in the corpus."""
        return sorted(self.scores, key=lambda number: (-self.scores[number], number))


class Ranker:
    """Ranks the records of one text index."""

    def __init__(self, index: TextIndex, synonyms: Mapping[str, tuple[str, ...]]) -> None:
        self._index = index
        self._synonyms = synonyms

    def rank(self, query: Query) -> Ranking:
        """Return what matches: all words, else all words or their synonyms, else any of them."""
        groups = self._groups(query)
        if not groups:
            return Ranking({})
        wider = tuple(self._with_synonyms(group) for group in groups)
        tried: list[Tier] = []
        for name, wanted, every, said in (
            ("all words", groups, True, None),
            ("all words or synonyms", wider, True, "Words that mean the same were searched too."),
            ("any word", wider, False, "No record has all the words; these have some of them."),
        ):
            if name == "all words or synonyms" and wider == groups:
                continue
            scores, mask = self._match(wanted, every=every)
            tried.append(Tier(name, wanted, len(scores)))
            if scores:
                return Ranking(scores, mask, said, tuple(tried))
        return Ranking({}, 0, None, tuple(tried))

    def without(self, terms: Sequence[str]) -> int:
        """Return the mask of the records that have any of these terms."""
        mask = 0
        for term in terms:
            mask |= self._index.postings(term).mask
        return mask

    def _match(self, groups: Sequence[Sequence[str]], *, every: bool) -> tuple[dict[int, float], int]:
        weighed = [self._weights(group) for group in groups]
        if every:
            weighed.sort(key=len)
            common = [number for number in weighed[0] if all(number in other for other in weighed[1:])]
            summed = {number: sum(weights[number] for weights in weighed) for number in common}
            return summed, mask_of(summed)
        scores: dict[int, float] = {}
        matched: dict[int, int] = {}
        for weights in weighed:
            for number, weight in weights.items():
                scores[number] = scores.get(number, 0.0) + weight
                matched[number] = matched.get(number, 0) + 1
        return {number: score * matched[number] / len(groups) for number, score in scores.items()}, mask_of(scores)

    def _weights(self, group: Sequence[str]) -> Mapping[int, float]:
        """Return the weight of a group in each record: that of the term which weighs most there."""
        if len(group) == 1:
            return self._index.postings(group[0]).weights
        best: dict[int, float] = {}
        for term in group:
            for number, weight in self._index.postings(term).weights.items():
                best[number] = max(weight, best.get(number, 0.0))
        return best

    def _groups(self, query: Query) -> tuple[tuple[str, ...], ...]:
        """Return the terms to match, one group a word of the query; question words only where there is nothing else."""
        spans: dict[tuple[int, int], list[str]] = {}
        for term in query.wanted:
            holder = next((span for span in spans if span[0] <= term.start and term.end <= span[1]), (term.start, term.end))
            spans.setdefault(holder, []).append(term.text)
        groups = tuple(dict.fromkeys(group for spanned in spans.values() for group in self._known(spanned)))
        telling = tuple(group for group in groups if group[0] not in QUESTION_STEMS)
        return telling or groups

    def _known(self, spanned: list[str]) -> list[tuple[str, ...]]:
        """Return a code as one group where some record writes it whole, else each of its parts; a number is never found by parts."""
        whole, *parts = spanned
        if not parts or self._index.knows(whole) or _is_number(whole):
            return [(whole,)]
        return [(part,) for part in parts if len(part) > 1] or [(whole,)]

    def _with_synonyms(self, group: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys([*group, *(other for term in group for other in self._synonyms.get(term, ()))]))


def _is_number(term: str) -> bool:
    return sum(letter.isdigit() for letter in term) >= _PARTS_OF_A_NUMBER and "cfr" not in term
