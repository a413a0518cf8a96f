"""Whole pages: what surrounds a sentence decides whether it is a claim, which product it means and what is offered."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.claim_pages import Outcome, judged_pages, measure
from benchmarks.claims import judged
from kb.ingest.claims import Scan, scan_page
from kb.ingest.page import read_html
from kb.ingest.rules import MILD_RULES, STATEMENT_RULES
from kb.ingest.sentences import plain
from kb.ingest.stance import Stance, stance_of
from kb.search.live import LiveService
from kb.settings import Settings
from tests.conftest import DAY

HOME = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> LiveService:
    live = LiveService(Settings(entries=HOME / "entries", index=tmp_path_factory.mktemp("index"), fixed_day=DAY))
    live.start()
    return live


def scan(live: LiveService, body: str, title: str = "Our clinic", url: str = "") -> Scan:
    return scan_page(
        read_html(f"<title>{title}</title><body><p>Call us today to book a visit at our clinic.</p>{body}</body>", url=url), live.now, DAY
    )


def told(found: Scan) -> dict[str, set[str]]:
    return {each.quote: {other.rule for other in found.findings if other.quote == each.quote} for each in found.findings}


def test_over_the_judged_pages_claims_are_found_and_look_alikes_are_not(shipped: LiveService) -> None:
    outcome = measure(shipped.now, judged_pages())

    assert outcome.met, "\n".join(outcome.wrong)
    assert outcome.alike > 500


def test_a_missed_claim_and_a_look_alike_that_is_told_both_count() -> None:
    assert Outcome(claims=1, found=1, pages=1, right=1).met
    assert not Outcome(claims=1, found=0, pages=1, right=1).met
    assert not Outcome(claims=1, found=1, alike=1, tripped=1, pages=1, right=1).met


@pytest.mark.parametrize("rule", [*STATEMENT_RULES, *MILD_RULES], ids=lambda rule: rule.says.pattern[:20])
def test_no_cue_of_a_rule_hides_what_the_rule_finds(rule) -> None:  # type: ignore[no-untyped-def]
    texts = [plain(each.text) for each in judged()] + [plain(text) for page in judged_pages() for text, _ in page.lines]

    assert [text for text in texts if rule.says.search(text) and not rule.may_stand_in(text)] == []


def test_an_offer_names_the_status_and_what_is_approved_in_the_class(shipped: LiveService) -> None:
    (found,) = scan(shipped, "<p>We use stem cells for autism.</p>").findings

    assert found.rule == "offers-unapproved-use"
    assert found.conditions == ("autism",)
    assert found.fact.startswith("Stem cell products: not FDA-approved for autism; FDA-approved in this class, for their own uses only: ")


def test_what_sellers_say_is_answered_by_the_records_own_answer(shipped: LiveService) -> None:
    found = scan(shipped, "<p>The hurdle is not as high with exosomes.</p><p>Exosomes may cross the blood-brain barrier.</p>").findings

    assert [(each.rule, each.fact.split(":")[0].split(".")[0]) for each in found] == [
        ("says-exempt", "FDA says the opposite"),
        ("cure-or-guarantee", "Not shown in patients"),
    ]


def test_it_means_the_product_of_the_heading_above(shipped: LiveService) -> None:
    found = scan(shipped, "<h2>Exosomes</h2><p>They are completely safe.</p><h2>PRP</h2><p>It is completely safe.</p>").findings

    assert [each.products for each in found] == [("exosomes",), ("prp",)]


def test_what_else_a_practice_sells_is_not_the_product(shipped: LiveService) -> None:
    body = "<h2>Exosomes</h2><p>Ask us.</p><h2>Laser</h2><p>Our laser is FDA cleared.</p><p>Massage says goodbye to pain.</p>"

    assert scan(shipped, body).findings == ()


def test_the_same_list_is_an_offer_under_one_lead_in_and_none_under_another(shipped: LiveService) -> None:
    items = "<ul><li>Multiple sclerosis</li><li>Stroke</li></ul>"

    assert len(scan(shipped, f"<h2>Exosomes</h2><p>We treat:</p>{items}").findings) == 2
    assert scan(shipped, f"<h2>Exosomes</h2><p>They are not suitable for people with:</p>{items}").findings == ()
    assert scan(shipped, f"<h2>Exosomes</h2><p>Ask your doctor about:</p>{items}").findings == ()


def test_a_list_of_references_is_no_list_of_claims(shipped: LiveService) -> None:
    titles = "<ul><li>Exosomes cure osteoarthritis in 12 patients. 2019.</li><li>Safety and efficacy of stem cells: proven</li></ul>"

    assert scan(shipped, f"<h2>References</h2>{titles}").findings == ()


def test_a_but_keeps_the_claim_apart_from_the_denial(shipped: LiveService) -> None:
    assert told(scan(shipped, "<p>Exosomes are not FDA approved, but they are completely safe.</p>")) == {
        "Exosomes are not FDA approved, but they are completely safe.": {"says-safe"}
    }


def test_a_brand_that_is_a_plain_word_is_no_product_without_its_capital(shipped: LiveService) -> None:
    found = scan(shipped, "<p>We infuse exosomes, which augment and regenerate damaged joints.</p>")

    assert found.products == ("exosomes",)


@pytest.mark.parametrize(
    ("page", "stance"),
    [
        ("<title>Prices</title><body><p>Our clinic offers exosomes for every need and purse.</p></body>", Stance.SELLER),
        (
            "<title>Arthritis | National Institutes of Health</title><body><p>Exosomes are studied in many ways and places.</p></body>",
            Stance.OFFICIAL,
        ),
        ("<title>A trial</title><body><h2>Methods</h2><p>We gave exosomes.</p><h2>Results</h2><p>Pain fell.</p></body>", Stance.JOURNAL),
        ("<title>Exosomes</title><body><p>Exosomes are unproven, and researchers warn of them.</p></body>", Stance.OTHER),
    ],
)
def test_a_page_is_known_by_its_own_words(page: str, stance: Stance) -> None:
    assert stance_of(read_html(page)) is stance


def test_on_a_page_that_sells_nothing_only_plain_claims_count(shipped: LiveService) -> None:
    page = read_html("<title>Exosomes</title><body><p>Exosomes are studied for stroke.</p><p>FDA has approved exosomes for stroke.</p></body>")

    assert [each.rule for each in scan_page(page, shipped.now, DAY).findings] == ["says-approved"]
