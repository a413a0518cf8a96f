"""A corpus of any size made from the real one, so that scale can be measured without inventing words.

The real records stay; the rest are study records of about 150 words, their sentences drawn from the prose of real
records (or, with a registry file, from real registry texts), with names that no other record has.
"""

from __future__ import annotations

import json
import lzma
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from kb.corpus.corpus import Corpus
from kb.records.study import Study
from kb.search.document import body_texts

_WORDS = 150
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def grow(corpus: Corpus, count: int, registry: Path | None = None, seed: int = 20261124) -> Corpus:
    """Return a corpus of `count` records (never fewer than the real ones), the same for the same seed."""
    missing = max(0, count - len(corpus.records))
    chance = random.Random(seed)
    texts = _registry_texts(registry) if registry else _mixed_texts(corpus, chance)
    pattern = next(iter(corpus.studies.values()))
    products, conditions = list(corpus.products), list(corpus.conditions)
    made: dict[str, Study] = {}
    for number, (title, text) in enumerate(islice(texts, missing)):
        name = f"made-{number:05d}"
        made[name] = replace(
            pattern,
            id=name,
            name=f"Made {number:05d}",
            title=title,
            result=text,
            population="",
            comparator="",
            limits="",
            products=tuple(chance.sample(products, 1)),
            conditions=tuple(chance.sample(conditions, 1)),
            also_known_as=(),
            misspelled_as=(),
            old_ids=(),
            pmid="",
            doi="",
            pmcid="",
            nct=f"NCT9{number:07d}",
        )
    return replace(corpus, fingerprint=f"{seed:08x}{count:08x}", studies={**corpus.studies, **made})


def _mixed_texts(corpus: Corpus, chance: random.Random) -> Iterator[tuple[str, str]]:
    sentences = [part for record in corpus.records.values() for text in body_texts(record) for part in _SENTENCE.split(text) if len(part.split()) > 4]
    while True:
        picked: list[str] = []
        while sum(len(sentence.split()) for sentence in picked) < _WORDS:
            picked.append(chance.choice(sentences))
        yield picked[0][:120], " ".join(picked[1:])


def _registry_texts(path: Path) -> Iterator[tuple[str, str]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            trial = json.loads(line)
            words = f"{trial.get('summary') or ''} {trial.get('description') or ''}".split()
            yield trial["title"], " ".join(words[:_WORDS])
