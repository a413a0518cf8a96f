"""Where in a text a record may be named: the stretches of words that names are made of, so that only these are linked.

A page of a megabyte holds ten thousand sentences but few different stretches; each is linked once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kb.search.analysis import stem, words
from kb.search.linking import Link
from kb.search.question import CONNECTING_WORDS
from kb.search.service import SearchService

_LOOKS_LIKE_A_NAME = re.compile(
    r"exo[sz]|e[xs]ozom|exasom|stem|cell|plate?l|plasm|amni|whart|umbil|placen|osteo|arthr|parkin|alz|neuro|mesen|fibro|tend|scler|autis|adip|strom|vesic|hyal|carti|scoli|diabet|derm|alop"
)
"""Letters that misspelt names keep: such a word is given to the linker, which knows near spellings."""
_MOST_KEPT = 50_000
_SERVICES_KEPT = 2


class Mentions:
    """The names that texts may hold; made once for a service, kept with what it has linked."""

    def __init__(self, service: SearchService) -> None:
        self._root = service.names.root
        self._words = _words_of_names(service)
        self._linked = lru_cache(maxsize=_MOST_KEPT)(lambda stretch: service.named_by(stretch.split(" ")))
        self._part = lru_cache(maxsize=_MOST_KEPT)(self._part_of)

    def links(self, text: str) -> list[tuple[Link, str]]:
        """Return what a text names, in order, each with the words it was found in."""
        found = []
        for stretch in self._stretches(text):
            for link in self._linked(stretch):
                found.append((link, " ".join(stretch.split()[link.start : link.end])))
        return found

    def _part_of(self, word: str) -> bool | None:
        """Tell whether names may be made of a word; None for one that may only stand between the words of a name."""
        if word in CONNECTING_WORDS:
            return None
        return self._root(word) in self._words or bool(_LOOKS_LIKE_A_NAME.search(word))

    def _stretches(self, text: str) -> Iterator[str]:
        """Yield runs of words that names are made of; small words only between them."""
        run: list[str] = []
        kept = 0
        found = words(text)
        parts = list(map(self._part, found))
        if True not in parts:
            return
        for word, part in zip(found, parts, strict=True):
            if part:
                run.append(word)
                kept = len(run)
            elif part is None:
                if run:
                    run.append(word)
            elif kept:
                yield " ".join(run[:kept])
                run, kept = [], 0
        if kept:
            yield " ".join(run[:kept])


@lru_cache(maxsize=_SERVICES_KEPT)
def mentions_of(service: SearchService) -> Mentions:
    """Return the mentions of a service, the same for each page that is scanned with it."""
    return Mentions(service)


def _words_of_names(service: SearchService) -> frozenset[str]:
    corpus = service.corpus
    records = (*corpus.products.values(), *corpus.conditions.values(), *corpus.actions.values())
    names = [name for record in records for name in (record.name, record.id, *record.also_known_as, *record.misspelled_as)]
    names += [brand for action in corpus.actions.values() for brand in action.brands]
    names += [name for product in corpus.products.values() for use in product.uses for name in use.called]
    return frozenset(service.names.root(word) for name in names for word in words(name)) - {stem(word) for word in CONNECTING_WORDS}
