"""What a page claims: the judged sentences, and what turns the same words into no claim."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.claims import PRECISION, RECALL, Judged, found_by, judged, table
from kb.ingest.claims import Scan, scan_page
from kb.ingest.page import read_html
from kb.ingest.reading import read_text
from kb.ingest.voice import denies
from kb.search.live import LiveService
from kb.settings import Settings
from tests.conftest import DAY

HOME = Path(__file__).resolve().parent.parent.parent
SELLS = "Call us today for an appointment at our clinic."


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> LiveService:
    live = LiveService(Settings(entries=HOME / "entries", index=tmp_path_factory.mktemp("index"), fixed_day=DAY))
    live.start()
    return live


def scan(live: LiveService, text: str, url: str = "") -> Scan:
    return scan_page(read_text(f"{SELLS}\n\n{text}", url=url), live.now, DAY)


def rules(found: Scan) -> set[str]:
    return {each.rule for each in found.findings}


def test_the_judged_sentences_are_many_and_at_least_four_in_ten_break_no_rule() -> None:
    sentences = judged()

    assert len({(each.text, each.under) for each in sentences}) == len(sentences) >= 600
    assert sum(each.rule == "none" for each in sentences) >= 0.4 * len(sentences)


def test_over_the_judged_sentences_every_rule_is_precise_and_few_claims_are_missed(shipped: LiveService) -> None:
    rows, _ = table([(each, found_by(shipped.now, each)) for each in judged()])

    assert {rule: precision for rule, _, _, precision, _ in rows if precision < PRECISION} == {}
    assert {rule: recall for rule, *_, recall in rows if recall < RECALL} == {}


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("Because exosomes hold no cells, the hurdle is not as high for exosomes.", "says-exempt"),
        ("Concerns about infection can be mitigated by using exosomes instead of stem cells.", "says-safe"),
        ("Infections after exosomes come from poor technique.", "says-safe"),
        ("Exosomes cross the blood-brain barrier.", "cure-or-guarantee"),
        ("The least controversial indication of exosomes is osteoarthritis.", "offers-unapproved-use"),
        ("Exosomes help people with Lyme disease.", "offers-unapproved-use"),
    ],
)
def test_the_statements_of_the_page_that_started_this_are_found_with_a_fact_and_a_source(shipped: LiveService, said: str, rule: str) -> None:
    found = [each for each in scan(shipped, said).findings if each.rule == rule]

    assert found
    assert all(each.fact and each.cite for each in found)


@pytest.mark.parametrize(
    "said",
    [
        "Both exosomes and stem cells require special FDA regulatory clearance.",
        "Exosomes are not FDA approved.",
        "Are exosomes FDA approved?",
        "The FDA warns that exosomes are not safe.",
        "We do not claim that stem cells cure arthritis.",
        "Our clinic does not treat Lyme disease with exosomes.",
        "Very few stem cell treatments have been proven safe.",
        "Stem cell therapy cures no disease.",
        "There are no standards for exosomes that are pure and safe.",
        "Prolotherapy makes the body regrow ligaments.",
    ],
)
def test_a_denial_a_warning_or_a_question_is_no_finding(shipped: LiveService, said: str) -> None:
    assert scan(shipped, said).findings == ()


def test_a_list_below_an_offering_heading_is_an_offer_and_below_a_warning_is_none(shipped: LiveService) -> None:
    offer = read_html(f"<body><p>{SELLS}</p><h2>Conditions we treat with stem cells</h2><ul><li>Parkinson's disease</li></ul></body>")
    warning = read_html(f"<body><p>{SELLS}</p><h2>Who should not have stem cells</h2><ul><li>Parkinson's disease</li></ul></body>")

    assert "offers-unapproved-use" in rules(scan_page(offer, shipped.now, DAY))
    assert scan_page(warning, shipped.now, DAY).findings == ()


def test_an_approved_product_offered_for_its_use_is_no_finding_and_for_another_is_one(shipped: LiveService) -> None:
    assert scan(shipped, "MACI is FDA approved for cartilage defects of the knee.").findings == ()
    assert rules(scan(shipped, "Our doctors use exosomes to treat Parkinson's disease.")) == {"offers-unapproved-use"}


def test_the_page_of_an_agency_is_never_held_against_the_record(shipped: LiveService) -> None:
    assert scan(shipped, "Stem cells are completely safe.", url="https://www.nih.gov/page").findings == ()
    assert scan(shipped, "Stem cells are completely safe.", url="https://clinic.example/nih.gov").findings != ()


def test_every_quote_stands_at_its_place_and_the_same_page_gives_the_same_findings(shipped: LiveService) -> None:
    page = read_text("\n\n".join([SELLS, *(each.text for each in judged()[:120])]))
    first, second = scan_page(page, shipped.now, DAY), scan_page(page, shipped.now, DAY)

    assert len(first.findings) > 50
    assert first == second
    assert all(page.text[each.start : each.end] == each.quote for each in first.findings)


def test_letters_that_only_look_latin_hide_nothing(shipped: LiveService) -> None:
    assert rules(scan(shipped, "Exоsomes are completely sаfe.")) == {"says-safe"}


def test_a_missed_sentence_lowers_recall_and_a_false_one_precision() -> None:
    claim, plain = Judged("a", "says-safe"), Judged("b", "none")

    assert table([(claim, set()), (plain, set())])[0][0] == ("says-safe", 1, 0, 1.0, 0.0)
    assert table([(claim, {"says-safe"}), (plain, {"says-safe"})])[0][0] == ("says-safe", 1, 2, 0.5, 1.0)
    assert table([(claim, {"says-safe"}), (plain, set())])[1]


def test_in_a_text_without_full_stops_claims_are_found_at_their_place(shipped: LiveService) -> None:
    talk = "we are open every day of the week, and at any hour of the night, " * 20
    text = f"{talk}our exosomes cure arthritis and rebuild cartilage, {talk}"

    found = scan(shipped, text).findings

    assert [("our exosomes cure arthritis" in each.quote, len(each.quote) < 700) for each in found] == [(True, True)]


@pytest.mark.parametrize(
    ("row", "findings"),
    [
        ("<td>Exosomes</td><td>Exosomes for knee arthritis</td><td>Not FDA-approved</td>", 0),
        ("<td>Exosomes</td><td>Exosomes for knee arthritis</td><td>No</td>", 0),
        ("<td>Exosomes</td><td>Exosomes for knee arthritis</td><td>$ 4,000</td>", 1),
    ],
)
def test_a_row_of_a_table_whose_other_cell_denies_approval_offers_nothing(shipped: LiveService, row: str, findings: int) -> None:
    table = f"<table><tr><th>Product</th><th>Use</th><th>FDA status</th></tr><tr>{row}</tr></table>"
    page = read_html(f"<title>Our treatments</title><body><p>{SELLS}</p>{table}</body>")

    assert len(scan_page(page, shipped.now, DAY).findings) == findings


@pytest.mark.parametrize(
    ("lead", "findings"),
    [("Stem cells help patients with:", 1), ("You may not be a good candidate if you have:", 0), ("You may experience:", 0)],
)
def test_a_list_inherits_what_its_lead_in_makes_of_it(shipped: LiveService, lead: str, findings: int) -> None:
    page = read_html(f"<title>Stem cells</title><body><p>{SELLS}</p><p>{lead}</p><ul><li>Rheumatoid arthritis</li></ul></body>")

    assert len([each for each in scan_page(page, shipped.now, DAY).findings if each.quote == "Rheumatoid arthritis"]) == findings


def test_a_transplant_for_a_disease_that_is_none_of_the_blood_is_held_against_the_record(shipped: LiveService) -> None:
    told = "<p>Our clinic treated her: call us.</p><p>Her hands have become functional after the stem cells were injected.</p>"
    page = read_html(f"<title>Stem Cell Transplantation for Cerebral Palsy, Miss. Li</title><body>{told}")

    found = scan_page(page, shipped.now, DAY).findings

    assert "cerebral-palsy" in {condition for each in found for condition in each.conditions}
    assert "blood-disorder-transplant" not in {condition for each in found for condition in each.conditions}
    assert any(each.quote.endswith("Miss. Li") for each in found)


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("prp is used for tears that did not respond to other treatment.", False),
        ("natural healing without drugs.", False),
        ("it works for you if cortisone has not helped with the pain.", False),
        ("stem cells did not help with the pain.", True),
        ("prp is not shown to heal tears.", True),
    ],
)
def test_what_other_treatments_did_not_do_denies_nothing_of_a_product(said: str, denied: bool) -> None:
    assert denies(said) is denied


PLAIN_PAGES = (
    "{}",
    "Call us today for an appointment at our clinic.\n\n{}",
    "Welcome. Our doctors listen. Parking is free. We are open on Saturday. The office is on Main Street. Bring your card.\n\n{}",
)


@pytest.mark.parametrize("page", PLAIN_PAGES)
@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("Exosomes cure autism.", "cure-or-guarantee"),
        ("Stem cells regenerate cartilage.", "cure-or-guarantee"),
        ("Our exosomes are FDA approved.", "says-approved"),
        ("Wharton's jelly is FDA approved.", "says-approved"),
        ("Our stem cells do not need FDA approval.", "says-exempt"),
        ("Exosomes have no side effects.", "says-safe"),
        ("Studies prove that exosomes work.", "trial-as-proof"),
        ("We offer exosome therapy for COPD.", "offers-unapproved-use"),
    ],
)
def test_a_short_plain_claim_is_told_whatever_stands_around_it(shipped: LiveService, page: str, said: str, rule: str) -> None:
    found = scan_page(read_text(page.format(said)), shipped.now, DAY).findings

    assert rule in {each.rule for each in found if each.quote == said}


@pytest.mark.parametrize("page", PLAIN_PAGES)
@pytest.mark.parametrize(
    "said",
    [
        "Exosomes do not cure autism.",
        "Are exosomes FDA approved?",
        "PRP therapy is not, however, approved by the FDA.",
        "Some clinics claim that stem cells cure autism.",
        "MACI is FDA-approved for cartilage defects of the knee.",
        "Registration with FDA is not approval.",
        "Exosomes may cause infection.",
        "We do not offer stem cells.",
    ],
)
def test_a_short_sentence_that_denies_asks_or_warns_is_no_finding_whatever_stands_around_it(shipped: LiveService, page: str, said: str) -> None:
    assert scan_page(read_text(page.format(said)), shipped.now, DAY).findings == ()
