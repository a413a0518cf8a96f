"""Whether a page sells, and whether a sentence is put forward or merely spoken of: the weights of its words, added up.

The rules know what a claim says; who says it, and how, has too many forms for rules. The weights were fitted on sentences of real pages
judged by hand (`benchmarks/fit_weights.py`, logistic regression); they lie in `weights.json` to be read, and nothing is learned later.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from kb.ingest.cues import Word

A_FEW_SENTENCES = 6
"""A text of no more sentences is judged sentence by sentence: there is no room for several claims."""
_SCALE = 10.0
_SHORT = 60
_FEW = 100


@dataclass(frozen=True, slots=True)
class Weights:
    """What words and other cues add to a score, which begins at `bias`; scores are log odds."""

    bias: float
    words: dict[Word, float]
    cues: dict[str, float]

    def of_words(self, words: Iterable[Word]) -> float:
        """Return what words add."""
        return sum(filter(None, map(self.words.get, words)))  # most words weigh nothing; no loop is as quick

    def of_cues(self, cues: Iterable[str]) -> float:
        """Return what other cues add."""
        known = self.cues
        return sum(known[cue] for cue in cues if cue in known)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """A sentence that weighs more than `threshold` is a claim, on a page where at least one weighs more than `sure`.

    Who makes claims makes several, and plainly: what is barely a claim on a page without a plain one is taken for none.
    `page` tells how likely a page makes claims at all and weighs `of_page` times in a sentence; `sentence` weighs the sentence itself,
    `rules` tells which rule a claim breaks.
    """

    page: Weights
    of_page: float
    sentence: Weights
    threshold: float
    sure: float
    rules: dict[str, Weights]

    def page_score(self, words: set[Word]) -> float:
        """Return how likely a page with these words makes claims."""
        return sureness(len(words)) * (self.page.bias + evened(self.page.of_words(words), len(words)))

    def rule_of(self, words: set[Word], cues: Iterable[str]) -> str:
        """Return the rule that a claim breaks most likely."""
        kept = tuple(cues)
        return max(self.rules, key=lambda rule: (self.rules[rule].bias + self.rules[rule].of_words(words) + self.rules[rule].of_cues(kept), rule))


def evened(total: float, count: int) -> float:
    """Return a sum over `count` words made even, so that a long page weighs no more than a short one that speaks the same way."""
    return total * _SCALE / math.sqrt(count + _SHORT)


def sureness(count: int) -> float:
    """Return how far a page of `count` words is to be judged by them: a few words say little of who speaks."""
    return count / (count + _FEW)


@lru_cache(maxsize=1)
def scorecard() -> Scorecard:
    """Return the weights that lie beside this module."""
    return of_json(json.loads(files("kb.ingest").joinpath("weights.json").read_text(encoding="utf-8")))


def of_json(kept: dict[str, Any]) -> Scorecard:
    """Return the weights as they lie in the file: a pair of words is written with a blank between them."""
    rules = {rule: _weights(weights) for rule, weights in kept["rules"].items()}
    return Scorecard(_weights(kept["page"]), kept["of_page"], _weights(kept["sentence"]), kept["threshold"], kept["sure"], rules)


def _weights(kept: dict[str, Any]) -> Weights:
    words = {_word(name): weight for name, weight in kept["words"].items()}
    return Weights(kept["bias"], words, kept.get("cues", {}))


def _word(name: str) -> Word:
    one, _, two = name.partition(" ")
    return (one, two) if two else one
