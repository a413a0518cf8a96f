"""Weights: what a page and a sentence are weighed by, and that the same words weigh differently where others speak."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest

from benchmarks.claim_pages import judged_pages
from kb.ingest import claims
from kb.ingest.claims import Scan, scan_page, weigh_page
from kb.ingest.cues import name_cues, place_cues, words_of
from kb.ingest.page import read_html
from kb.ingest.passage import Passage, PassageKind
from kb.ingest.rules import MILD_RULES, OFFER_ID, STATEMENT_RULES
from kb.ingest.scorecard import A_FEW_SENTENCES, evened, of_json, scorecard, sureness
from kb.ingest.sentences import plain, sentences
from kb.search.live import LiveService
from kb.settings import Settings
from tests.conftest import DAY

HOME = Path(__file__).resolve().parent.parent.parent
SELLER = (
    "<p>Call us today to book a visit. Our clinic offers our patients stem cell injections from umbilical cord tissue.</p>"
    "<p>{said}</p><p>Our patients get back to the life they love without surgery.</p>"
)
DOUBTER = (
    "<p>The attorney general sued the clinic. Regulators warn that these unproven treatments have harmed patients, the complaint says.</p>"
    "<p>{said}</p><p>Researchers say that more trials are needed before anyone knows whether stem cells help.</p>"
)


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> LiveService:
    live = LiveService(Settings(entries=HOME / "entries", index=tmp_path_factory.mktemp("index"), fixed_day=DAY))
    live.start()
    return live


def scan(live: LiveService, body: str) -> Scan:
    return scan_page(read_html(f"<title>Stem cells</title><body>{body}</body>"), live.now, DAY)


def test_words_are_stems_and_the_pairs_they_stand_in() -> None:
    assert words_of("cells heal knees 12 times") == {
        "cell",
        "heal",
        "kne",
        "<n>",
        "tim",
        ("cell", "heal"),
        ("heal", "kne"),
        ("kne", "<n>"),
        ("<n>", "tim"),
    }


def test_a_sentence_is_weighed_by_the_words_above_it_apart_from_its_own() -> None:
    item = Passage(PassageKind.ITEM, "Lupus", 0, 5, ("Conditions we treat",), "We help with:")

    assert place_cues(item, "stem cells") == {
        "kind:item",
        "title:stem",
        "title:cell",
        "lead:we",
        "lead:help",
        "lead:with",
        "lead::",
        "under:condition",
        "under:we",
        "under:treat",
    }


def test_what_is_named_and_what_is_named_above_are_told_apart() -> None:
    assert name_cues(True, True, True, False) != name_cues(False, True, True, False)
    assert "names:use above:product" in name_cues(False, True, True, False)


def test_a_long_page_weighs_no_more_than_a_short_one_that_speaks_the_same_way() -> None:
    assert evened(10.0, 1000) < evened(10.0, 100)
    assert evened(40.0, 16_000) == pytest.approx(evened(10.0, 1000), rel=0.05)


def test_the_weights_are_read_as_they_lie_in_the_file() -> None:
    weights = {"bias": 1.0, "words": {"heal": 2.0, "heal kne": -0.5}, "cues": {"rule:says-safe:serious": 0.75, "kind:item": 3.0}}

    card = of_json(
        {
            "page": {"bias": 0.5, "words": {"our": 1.0}},
            "of_page": 1.5,
            "sentence": weights,
            "threshold": 0.25,
            "sure": 1.0,
            "rules": {"says-safe": weights},
        }
    )

    assert card.sentence.of_words(words_of("heals knees")) == 1.5
    assert card.sentence.of_cues(("kind:item", "unknown")) == 3.0
    assert card.page_score({"our"}) == pytest.approx(sureness(1) * (0.5 + evened(1.0, 1)))


def test_every_rule_of_words_has_a_weight_and_a_sentence_without_one_weighs_less() -> None:
    card = scorecard()
    told = {cue.split(":")[1] for cue in card.sentence.cues if cue.startswith("rule:")}

    assert {rule.id for rule in (*STATEMENT_RULES, *MILD_RULES)} | {OFFER_ID, "none"} == told
    assert card.sentence.cues["rule:none"] < min(weight for cue, weight in card.sentence.cues.items() if cue.endswith(":serious"))
    assert set(card.rules) == told - {"none"}


def test_the_weights_hold_words_and_no_sentences() -> None:
    kept = json.loads(files("kb.ingest").joinpath("weights.json").read_text(encoding="utf-8"))

    assert max(len(word.split()) for word in (*kept["page"]["words"], *kept["sentence"]["words"])) == 2


@pytest.mark.parametrize(
    "said",
    [
        "Stem cells reverse arthritis and rebuild the cartilage of the knee.",
        "Stem cells are used to treat Parkinson's disease.",
    ],
)
def test_a_claim_of_a_seller_is_found_and_the_same_words_among_doubts_are_not(shipped: LiveService, said: str) -> None:
    assert [each for each in scan(shipped, SELLER.format(said=said)).findings if each.quote == said]
    assert not [each for each in scan(shipped, DOUBTER.format(said=said)).findings if each.quote == said]


def test_a_sentence_that_weighs_enough_is_told_without_a_rule_of_words_with_a_rule_a_fact_and_a_source(
    shipped: LiveService, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "Come and hear about stem cells from our neighbors on Friday."
    page = read_html(f"<title>Stem cells</title><body>{SELLER.format(said=said)}</body>")
    (weighed,) = [each for each in weigh_page(page, shipped.now, DAY) if each.sentence.plain == said.lower()]
    monkeypatch.setattr(claims, "scorecard", lambda: replace(scorecard(), threshold=-99.0, sure=-99.0))

    (found,) = [each for each in scan_page(page, shipped.now, DAY).findings if each.quote == said]

    assert weighed.findings == ()
    assert found.rule in scorecard().rules
    assert found.fact
    assert found.cite


def test_a_page_is_scanned_by_just_what_weights_are_fitted_on(shipped: LiveService) -> None:
    card = scorecard()
    pages = judged_pages()
    for page in (each.page for each in pages):
        weighed = list(weigh_page(page, shipped.now, DAY))
        on_page = {
            word for passage in page.passages for each in sentences(passage.text) for word in words_of(plain(passage.text[each.start : each.end]))
        }
        base = card.sentence.bias + card.of_page * card.page_score(on_page)
        scores = [(base + card.sentence.of_words(each.words) + card.sentence.of_cues(each.cues), each) for each in weighed]
        heavy = [(score, each) for score, each in scores if score >= card.threshold]
        short = sum(len(list(sentences(passage.text))) for passage in page.passages) <= A_FEW_SENTENCES
        plainly = short or any(score > card.sure for score, each in heavy if each.findings)

        found = set(scan_page(page, shipped.now, DAY).findings)

        assert {finding for _, each in heavy for finding in each.findings if plainly} <= found
        assert {each.start for each in found} <= {each.passage.start + each.sentence.start for _, each in heavy}

    assert sum(len(each.lines) for each in pages) > 500


def test_the_same_page_gives_the_same_findings(shipped: LiveService) -> None:
    body = SELLER.format(said="Stem cells cure lupus.")

    assert scan(shipped, body) == scan(shipped, body)


def test_a_long_page_without_a_plain_claim_gives_no_finding_and_a_short_text_is_judged_by_its_sentences(
    shipped: LiveService, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "Stem cells reverse arthritis and rebuild the cartilage of the knee."
    monkeypatch.setattr(claims, "scorecard", lambda: replace(scorecard(), sure=99.0))

    assert scan(shipped, SELLER.format(said=said) + "<p>We are open. Parking is free. Bring a form. See you soon.</p>").findings == ()
    assert [each.quote for each in scan(shipped, f"<p>Our clinic is open.</p><p>{said}</p>").findings] == [said]
