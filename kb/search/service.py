"""Asking: a request in, results with facets and an answer card out.

One service belongs to one generation and is never changed; a server swaps the whole service.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from kb.corpus.corpus import AnyRecord, Corpus
from kb.records.condition import Condition
from kb.records.product import Product
from kb.records.status import Verdict
from kb.search.analysis import stem, terms, words
from kb.search.answer import Answer, answer, with_doubt
from kb.search.document import body_texts, document, facets
from kb.search.index_store import Generation
from kb.search.linking import ASIDE_WORDS, QUESTION_WORDS, How, Link, Linker, Links, by_weight
from kb.search.query import Query, parse_query
from kb.search.snippet import Piece, snippet

_NUMBER = re.compile(r"[a-z]{0,8}[0-9]{5,8}")
FACETS = ("kind", "status", "class", "condition", "grade", "year")
"""The names of the facets, in the order they are shown."""


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What is asked: `filters` maps facet names to a wanted value, `day` is the day statuses are for."""

    text: str
    day: date
    filters: tuple[tuple[str, str], ...] = ()
    page: int = 1
    per_page: int = 20


@dataclass(frozen=True, slots=True)
class Result:
    """A record found, with the pieces of the sentence that shows why."""

    record: AnyRecord
    answer: Answer | None
    snippet: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One page of results with the counts of all. `relaxed` says in words what was loosened, None where nothing was."""

    request: SearchRequest
    query: Query
    total: int
    answer: Answer | None
    results: tuple[Result, ...]
    facets: dict[str, tuple[tuple[str, int], ...]]
    did_you_mean: str | None
    relaxed: str | None
    generation: str
    links: Links = field(default_factory=lambda: Links((), (), ()))


class SearchService:
    """Search over one generation."""

    def __init__(self, generation: Generation) -> None:
        self.corpus: Corpus = generation.corpus
        self.generation = generation.name
        self._index = generation.index
        self._linker = Linker(generation.corpus, lambda word: self._index.knows(stem(word)))
        self._synonyms = _synonym_stems(generation.corpus)
        self._texts = {record.id: _searchable(generation.corpus, record) for record in generation.corpus.records.values()}
        self._facets = lru_cache(maxsize=8)(self._facets_on)

    def search(self, request: SearchRequest) -> SearchResult:
        """Answer a request; any text gives a result, an empty one gives none."""
        query = parse_query(request.text)
        links = self._linker.link(query.text)
        ids, relaxed = self._ranked(query, links)
        values = self._facets(request.day)
        ids = [each for each in ids if all(wanted in values[each].get(name, ()) for name, wanted in request.filters)]
        start = (request.page - 1) * request.per_page
        wanted = frozenset(term.text for term in query.wanted if term.text not in _QUESTION_STEMS)
        shown = [self._result(self.corpus.records[each], wanted, request.day) for each in ids[start : start + request.per_page]]
        return SearchResult(
            request=request,
            query=query,
            total=len(ids),
            answer=self.answer(links, request.day),
            results=tuple(shown),
            facets=_count(values[each] for each in ids),
            did_you_mean=links.corrected,
            relaxed=relaxed,
            generation=self.generation,
            links=links,
        )

    def answer(self, links: Links, day: date) -> Answer | None:
        """Return the answer card for what a text speaks of; None where it names no product."""
        product = self._meant(links.of(Product))
        if product is None or not isinstance(product.record, Product):
            return None
        if any(link.length > product.length and not isinstance(link.record, Product | Condition) for link in links.links):
            return None
        condition = self._narrowest(links.of(Condition))
        given = answer(self.corpus, product.record, condition, day)
        return with_doubt(given, self._not_understood(product.record, links)) if given.verdict.rank >= Verdict.CONDITIONAL.rank else given

    def _not_understood(self, product: Product, links: Links) -> tuple[str, ...]:
        """Return the words of a question that name nothing known and that the product's own record never uses: perhaps another use."""
        text = self._texts[product.id]
        return tuple(word for word in links.leftover if len(word) > 2 and word not in ASIDE_WORDS and f" {word} " not in text)

    def link(self, text: str) -> Links:
        """Return which records a text names."""
        return self._linker.link(text)

    def _ranked(self, query: Query, links: Links) -> tuple[list[str], str | None]:
        """Return the matching ids, best first: what the query names, then by tiers, and what had to be loosened."""
        named = list(dict.fromkeys(link.record.id for link in by_weight(links.links)))
        groups = self._groups(query)
        found, relaxed = self._tiers(groups, bool(named))
        ids = list(dict.fromkeys([*named, *found]))
        near = [link for link in links.links if link.how is How.NEAR]
        if near:
            relaxed = f"Nothing is written quite like this; showing what is near: {', '.join(link.name for link in near)}."
        excluded = set(query.excluded)
        return [each for each in ids if self._fits(each, query.phrases, excluded)], relaxed

    def _tiers(self, groups: list[list[str]], named: bool) -> tuple[list[str], str | None]:
        if not groups:
            return [], None
        if hits := self._index.search(groups, every=True):
            return [hit.id for hit in hits], None
        wider = [self._with_synonyms(group) for group in groups]
        if wider != groups and (hits := self._index.search(wider, every=True)):
            return [hit.id for hit in hits], "Words that mean the same were searched too."
        hits = self._index.search(wider, every=False)
        return [hit.id for hit in hits], "No record has all the words; these have some of them." if hits and not named else None

    def _groups(self, query: Query) -> list[list[str]]:
        """Return the terms to match, one group a word of the query; question words only where there is nothing else."""
        spans: dict[tuple[int, int], list[str]] = {}
        for term in query.wanted:
            holder = next((span for span in spans if span[0] <= term.start and term.end <= span[1]), (term.start, term.end))
            spans.setdefault(holder, []).append(term.text)
        groups = [group for spanned in spans.values() for group in self._known(spanned)]
        telling = [group for group in groups if group[0] not in _QUESTION_STEMS]
        return telling or groups

    def _known(self, spanned: list[str]) -> list[list[str]]:
        """Return a code as one group where some record writes it whole, else each of its parts; a number is never found by parts."""
        if len(spanned) == 1 or self._index.knows(spanned[0]) or _NUMBER.fullmatch(spanned[0]):
            return [spanned[:1]]
        whole, *parts = spanned
        return [[part] for part in parts if len(part) > 1] or [[whole]]

    def _with_synonyms(self, group: list[str]) -> list[str]:
        return list(dict.fromkeys([*group, *(other for term in group for other in self._synonyms.get(term, ()))]))

    def _fits(self, record_id: str, phrases: tuple[str, ...], excluded: set[str]) -> bool:
        if not phrases and not excluded:
            return True
        text = self._texts[record_id]
        return all(f" {' '.join(words(phrase))} " in text for phrase in phrases) and not excluded.intersection(stem(word) for word in text.split())

    def _result(self, record: AnyRecord, wanted: frozenset[str], day: date) -> Result:
        given = answer(self.corpus, record, None, day) if isinstance(record, Product) else None
        return Result(record, given, snippet(body_texts(record), wanted))

    def _facets_on(self, day: date) -> dict[str, dict[str, tuple[str, ...]]]:
        return {record.id: facets(self.corpus, record, day) for record in self.corpus.records.values()}

    def _meant(self, links: tuple[Link, ...]) -> Link | None:
        """Return the product meant: one within the class of another wins over it, then the longest name, then the first."""
        above = {each.id for link in links if isinstance(link.record, Product) for each in self.corpus.classes_of(link.record)}
        narrow = [link for link in links if link.record.id not in above]
        return min(narrow, key=lambda link: (-link.length, link.start), default=None)

    def _narrowest(self, links: tuple[Link, ...]) -> str | None:
        above = {wider for link in links for wider in self.corpus.wider(link.record.id)}
        narrow = [link for link in links if link.record.id not in above]
        best = min(narrow, key=lambda link: (-link.length, link.start), default=None)
        return best.record.id if best else None


_QUESTION_STEMS = frozenset(stem(word) for word in QUESTION_WORDS) | QUESTION_WORDS


def _synonym_stems(corpus: Corpus) -> dict[str, tuple[str, ...]]:
    """Return for each term the terms that mean the same; only single words take part here, phrases are names."""
    same: dict[str, tuple[str, ...]] = {}
    for group in corpus.synonyms:
        single = tuple(dict.fromkeys(term.text for word in group if len(words(word)) == 1 for term in terms(word)[:1]))
        for term in single:
            same[term] = tuple(dict.fromkeys([*same.get(term, ()), *(other for other in single if other != term)]))
    return same


def _searchable(corpus: Corpus, record: AnyRecord) -> str:
    made = document(corpus, record)
    return f" {' '.join(words(f'{made.names} {made.about} {made.body}'))} "


def _count(values: Iterable[dict[str, tuple[str, ...]]]) -> dict[str, tuple[tuple[str, int], ...]]:
    counters: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    for each in values:
        for name, found in each.items():
            counters[name].update(found)
    return {name: tuple(sorted(counter.items(), key=lambda item: (-item[1], item[0]))) for name, counter in counters.items()}
