"""Asking: a request in, results with facets and an answer card out.

One service belongs to one generation and is never changed; a server swaps the whole service.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from heapq import nsmallest

from kb.corpus.corpus import AnyRecord, Corpus
from kb.records.action import Action
from kb.records.condition import Condition
from kb.records.product import Product
from kb.records.status import Status, Verdict
from kb.records.study import Study
from kb.search.analysis import terms, words
from kb.search.answer import Answer, answer, for_unknown_name, for_unknown_use, with_doubt
from kb.search.facets import Counts, FacetTable
from kb.search.index_store import Generation
from kb.search.linking import Link, Linker, Links, by_weight
from kb.search.meaning import Meaning, Understanding
from kb.search.name_table import How
from kb.search.names import NameBook, Named
from kb.search.overview import Overview, overview
from kb.search.query import Query, parse_query
from kb.search.question import QUESTION_STEMS
from kb.search.ranking import Ranker, Tier
from kb.search.snippet import Piece, snippet
from kb.search.whoosh_engine import BOOSTS, mask_of

_DAYS_KEPT = 8


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What is asked: `filters` maps facet names to a wanted value, `day` is the day statuses are for, `newest` sorts by date."""

    text: str
    day: date
    filters: tuple[tuple[str, str], ...] = ()
    page: int = 1
    per_page: int = 20
    newest: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """A record found, with the pieces of the sentence that shows why; a product with its status without a use."""

    record: AnyRecord
    status: Status | None
    verdict: Verdict | None
    snippet: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One page of results with the counts of all. `relaxed` says in words what was loosened, None where nothing was."""

    request: SearchRequest
    query: Query
    total: int
    answer: Answer | None
    results: tuple[Result, ...]
    facets: Mapping[str, Counts]
    did_you_mean: str | None
    relaxed: str | None
    generation: str
    compared: tuple[Answer, ...] = ()
    overview: Overview | None = None
    links: Links = field(default_factory=lambda: Links((), (), ()))
    meaning: Meaning = field(default_factory=Meaning)
    tiers: tuple[Tier, ...] = ()


class SearchService:
    """Search over one generation."""

    def __init__(self, generation: Generation) -> None:
        self.corpus: Corpus = generation.corpus
        self.generation = generation.name
        self._index = generation.index
        self._bodies = generation.bodies
        self._records = tuple(generation.corpus.records.values())
        self._number = {record.id: number for number, record in enumerate(self._records)}
        self.names = NameBook(generation.corpus, generation.names, generation.vocabulary.__contains__)
        self._linker = Linker(self.names)
        self._ranker = Ranker(self._index, _synonym_stems(generation.corpus))
        self._understanding = Understanding(generation.corpus, self._linker, self._says, self.names.knows)
        self._table = lru_cache(maxsize=_DAYS_KEPT)(lambda day: FacetTable(self.corpus, day))
        self._text = lru_cache(maxsize=1024)(self._searchable)
        self._plain = lru_cache(maxsize=2048)(lambda name, day: answer(self.corpus, self.corpus.products[name], None, day))

    def search(self, request: SearchRequest) -> SearchResult:
        """Answer a request; any text gives a result, an empty one gives none."""
        query = parse_query(request.text)
        links = self._linker.link(query.text)
        meaning = self._understanding.of(links)
        table = self._table(request.day)
        order, mask, relaxed, tiers = self._ranked(query, links, request, table)
        start = (request.page - 1) * request.per_page
        wanted = frozenset(term.text for term in query.wanted if term.text not in QUESTION_STEMS)
        shown = tuple(self._result(number, wanted, table) for number in order[start : start + request.per_page])
        return SearchResult(
            request=request,
            query=query,
            total=mask.bit_count(),
            answer=self._answer(meaning, request.day),
            results=shown,
            facets=table.counts(mask),
            did_you_mean=links.corrected,
            relaxed=relaxed,
            generation=self.generation,
            compared=tuple(answer(self.corpus, each, meaning.condition, request.day) for each in meaning.compared),
            overview=self._overview(meaning, links, request.day),
            links=links,
            meaning=meaning,
            tiers=tiers,
        )

    def link(self, text: str) -> Links:
        """Return which records a text names."""
        return self._linker.link(text)

    def named_by(self, found: list[str]) -> tuple[Link, ...]:
        """Return which records words name that were taken from a text before."""
        return tuple(self._linker.links(found))

    def suggest(self, typed: str) -> list[Named]:
        """Return up to eight records whose names begin with what was typed."""
        return self.names.suggest(typed)

    def product_answer(self, product: Product, day: date) -> Answer:
        """Return the answer for a product without a use, kept for the next list it stands in."""
        return self._plain(product.id, day)

    def field_scores(self, record_id: str, query: Query) -> dict[str, float]:
        """Return how much each field of a record adds to its score for the words of a query."""
        number, wanted = self._number[record_id], {term.text for term in query.wanted} - QUESTION_STEMS
        return {name: round(sum(self._index.weights_in(name, term).get(number, 0.0) for term in wanted), 2) for name in BOOSTS}

    def _answer(self, meaning: Meaning, day: date) -> Answer | None:
        """Return the answer card for what is meant; None where no product is named."""
        if meaning.product is None:
            return None
        given = answer(self.corpus, meaning.product, meaning.condition, day)
        if meaning.unknown_name:
            return for_unknown_name(given, meaning.unknown_name)
        if given.verdict.rank < Verdict.CONDITIONAL.rank:
            return given
        if meaning.unknown_use:
            return for_unknown_use(self.corpus, given, meaning.unknown_use)
        return with_doubt(given, meaning.doubtful)

    def _overview(self, meaning: Meaning, links: Links, day: date) -> Overview | None:
        """Return the condition card where a condition is named and nothing else is."""
        if meaning.condition is None or any(not isinstance(link.record, Condition) for link in links.links):
            return None
        return overview(self.corpus, self.corpus.conditions[meaning.condition], day)

    def _ranked(self, query: Query, links: Links, request: SearchRequest, table: FacetTable) -> tuple[list[int], int, str | None, tuple[Tier, ...]]:
        """Return the matching records by number, best first as far as they are shown, all of them as a mask, and what was loosened."""
        named = list(dict.fromkeys(self._number[link.record.id] for link in by_weight(links)))
        ranking = self._ranker.rank(query)
        mask = (mask_of(named) | ranking.mask) & ~self._ranker.without(query.excluded)
        if query.phrases:
            mask = mask_of(number for number in {*named, *ranking.scores} if mask >> number & 1 and self._has_phrases(number, query.phrases))
        mask = table.mask(request.filters, mask)
        family = self._family(named)
        place = {number: rank for rank, number in enumerate(named)}
        kept = [number for number in {*named, *ranking.scores} if mask >> number & 1]
        most = request.page * request.per_page
        if request.newest:
            order = nsmallest(most, kept, key=lambda number: (-_ordinal(self._records[number]), number))
        else:
            order = nsmallest(most, kept, key=lambda n: (place.get(n, len(place)), n not in family, -ranking.scores.get(n, 0.0), n))
        return order, mask, self._loosened(links, ranking.said, bool(named)), ranking.tiers

    def _family(self, named: list[int]) -> frozenset[int]:
        """Return the members of a class that is named first: they stand right behind it."""
        first = self._records[named[0]] if named else None
        if not isinstance(first, Product) or not first.is_class:
            return frozenset()
        return frozenset(self._number[member.id] for member in self.corpus.members(first.id))

    def _loosened(self, links: Links, said: str | None, named: bool) -> str | None:
        near = [link.name for link in links.links if link.how is How.NEAR]
        if near:
            return f"Nothing is written quite like this; showing what is near: {', '.join(near)}."
        return None if named and said and "some of them" in said else said

    def _has_phrases(self, number: int, phrases: tuple[str, ...]) -> bool:
        text = self._text(number)
        return all(f" {' '.join(words(phrase))} " in text for phrase in phrases)

    def _says(self, record_id: str, word: str) -> bool:
        return f" {word} " in self._text(self._number[record_id])

    def _searchable(self, number: int) -> str:
        record = self._records[number]
        names = getattr(record, "also_known_as", ())
        return f" {' '.join(words(' . '.join([record.name, *names, *self._bodies[number]])))} "

    def _result(self, number: int, wanted: frozenset[str], table: FacetTable) -> Result:
        record = self._records[number]
        status, verdict = table.standings.get(record.id, (None, None))
        return Result(record, status, verdict, snippet(self._bodies[number], wanted))


def _ordinal(record: AnyRecord) -> int:
    day = record.on if isinstance(record, Action) else record.published if isinstance(record, Study) else None
    return day.last.toordinal() if day else 0


def _synonym_stems(corpus: Corpus) -> dict[str, tuple[str, ...]]:
    """Return for each term the terms that mean the same; only single words take part here, phrases are names."""
    same: dict[str, tuple[str, ...]] = {}
    for group in corpus.synonyms:
        single = tuple(dict.fromkeys(term.text for word in group if len(words(word)) == 1 for term in terms(word)[:1]))
        for term in single:
            same[term] = tuple(dict.fromkeys([*same.get(term, ()), *(other for other in single if other != term)]))
    return same
