"""Phrases: they find what one pattern finds, and leave a text alone only where nothing can be found."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.claim_pages import judged_pages
from benchmarks.claims import judged
from benchmarks.pattern_needs import needs
from kb.ingest.rules import MILD_RULES, STATEMENT_RULES
from kb.ingest.sentences import plain
from kb.ingest.wording import names, offer
from kb.ingest.wording.lexicon import ANAPHOR, HEDGE, OTHER_USES
from kb.ingest.wording.page import DOUBTING, PROMOTING, SELLING
from kb.ingest.wording.phrases import Phrases, _Kept, alternatives

HOME = Path(__file__).resolve().parent.parent.parent
TEXTS = [each.text for each in judged()] + [text for page in judged_pages() for text, _ in page.lines]
RULES = [pattern for rule in (*STATEMENT_RULES, *MILD_RULES) for pattern in (rule.says, rule.unless) if pattern]
OTHERS = [ANAPHOR, HEDGE, SELLING, PROMOTING, DOUBTING, offer.OFFER_VERB, offer.NOT_USES]
WITH_CAPITALS = [OTHER_USES, names.INSTITUTE, *(pattern for pattern, _ in names.OTHER_NAMES)]


def places(found: list[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in found]


@pytest.mark.parametrize("phrases", [*RULES, *OTHERS], ids=lambda phrases: phrases.pattern[:24])
def test_phrases_find_just_what_one_pattern_of_all_of_them_finds(phrases: Phrases) -> None:
    whole = re.compile(phrases.pattern)
    texts = [plain(text) for text in TEXTS]

    assert [text for text in texts if places(list(phrases.finditer(text))) != places(list(whole.finditer(text)))] == []
    assert [text for text in texts if bool(phrases.search(text)) != bool(whole.search(text))] == []


@pytest.mark.parametrize("phrases", WITH_CAPITALS, ids=lambda phrases: phrases.pattern[:24])
def test_patterns_with_capitals_and_those_that_ignore_them_are_found_as_well(phrases: Phrases) -> None:
    whole = re.compile(phrases.pattern, phrases.flags)

    assert [text for text in TEXTS if places(list(phrases.finditer(text))) != places(list(whole.finditer(text)))] == []


def test_where_two_patterns_match_at_one_place_the_first_counts() -> None:
    phrases = Phrases(r"\bfat cells?\b", r"\bfat (?:cells? )+now\b", r"\bour fat\b")

    assert [match[0] for match in phrases.finditer("fat cells now, our fat cells")] == ["fat cells", "our fat"]


def test_letters_that_are_alike_where_case_is_ignored_are_alike_here() -> None:
    phrases = Phrases(r"\bskin kits\b", flags=re.I)

    assert phrases.search("our \u017fkin \N{KELVIN SIGN}\u0130t\u017f")


def test_what_is_blanked_leaves_every_other_letter_in_its_place() -> None:
    assert Phrases(r"\bthe \w+ clinic\b").blanked("At the knee clinic and the hip clinic.") == "At                 and               ."


def test_a_pattern_parts_at_its_outermost_bars_and_those_of_groups_that_are_all_of_a_part() -> None:
    assert alternatives(r"a(?:b|c)|[|)]x|\|y|[^]|]|(?:d|(?:e|f))") == [r"a(?:b|c)", r"[|)]x", r"\|y", r"[^]|]", "d", "e", "f"]
    assert alternatives(r"(?:a|b)(?:c|d)") == [r"(?:a|b)(?:c|d)"]
    assert alternatives(r"(?:a|b)\)") == [r"(?:a|b)\)"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\bsafe\b", [{" safe "}]),
        (r"\bside[ -]effects?\b", [{" effect ", " effects "}, {" side "}]),
        (r"\brepair\w+ (?:\w+ ){0,3}(?:tissue|cartilage)", [{" repair"}, {" tissue", " cartilage"}]),
        (r"\b(?:strengthen|boosts?) (?!not)\w+", [{" strengthen ", " boost ", " boosts "}]),
        (r"(?:unproven|\d+ trials?)", [{"unproven", " trial", " trials"}]),
        (r"\$ ?\d", []),
        (r"a?\w*", []),
    ],
)
def test_a_pattern_tells_which_words_it_needs(pattern: str, expected: list[set[str]]) -> None:
    assert [set(need) for need in needs(pattern, most=2)] == expected


def test_what_patterns_need_is_written_down_as_it_is() -> None:
    run = subprocess.run([sys.executable, "-m", "benchmarks.pattern_needs", "--check"], cwd=HOME, capture_output=True, text=True)

    assert (run.returncode, run.stderr) == (0, "")


def test_a_pattern_whose_needs_are_not_written_down_is_found_all_the_same() -> None:
    assert Phrases(r"\bnever written \w+ before\b").search("it was never written down before")


def test_a_long_page_is_worked_out_once_for_all_that_ask_of_it_and_anew_after_what_was_known_is_forgotten() -> None:
    asked: list[int] = []
    kept = _Kept(lambda text: asked.append(len(text)) or len(asked), 10)
    page, other = "cells " * 1_000, "knees " * 1_000

    assert [kept[page], kept["".join(page)], kept[other], kept[page]] == [1, 1, 2, 3]
    kept.clear()
    assert kept[page] == 4
    assert asked == [6_000] * 4
