"""What the rules of words find and spare: exemption, approval, registration, safety; and which pages are an agency's or a paper."""

from __future__ import annotations

from time import perf_counter

import pytest

from kb.ingest.page import read_html
from kb.ingest.reading import read_text
from kb.ingest.rules import STATEMENT_RULES
from kb.ingest.sentences import clauses, plain, sentences
from kb.ingest.stance import Stance, stance_of
from kb.ingest.voice import is_denied, is_question, is_spoken_for

_FOUND = {
    "says-exempt": (
        "The FDA neither approves nor denies treatments made from your own cells.",
        "Wharton's jelly is neither a drug nor a device.",
        "Platelets do not fit into the FDA's framework for drugs.",
        "Your own cells don't fall under either category.",
        "The tissue is minimally manipulated and therefore legal.",
        "Our exosomes fall under section 361.",
        "FDA approval is unnecessary for marrow concentrate.",
        "FDA rules for drugs do not apply to these allografts.",
        "Our procedure qualifies for the same-day exemption.",
        "Jelly is regulated as a tissue rather than as a drug.",
        "Only cultured cells need such approval.",
        "Nothing in the law keeps us from giving your own cells back to you.",
        "PRP sidesteps the FDA approval process.",
        "Autologous treatments don't go through the FDA.",
    ),
    "says-approved": (
        "Yes, PRP has been approved for use in orthopedics since 2009.",
        "The FDA has given PRP the green light for joints.",
        "PRP is the only FDA approved regenerative treatment for joint pain.",
        "FDA sets guidelines for cells, and we meet all of those guidelines.",
        "100% pure fluid, FDA 2020 compliant",
        "Our procedures follow the guidelines for cell therapy published by the FDA.",
    ),
    "registration-as-approval": (
        "The tissue is processed at an AATB-accredited bank.",
        "The cells are made under strict cGMP conditions.",
        "We buy from a company with an FDA registration.",
        "Our lab adheres to FDA guidelines and is registered.",
    ),
    "says-safe": (
        "Rejection is not an issue with cord cells.",
        "The cells are non-immunogenic.",
        "In ten years we have not had a single complication.",
        "Safety is ensured by donor screening.",
        "Infections come only from poor technique.",
        "Side effects are rare and mild.",
        "Your body would not reject them.",
        "It can be done at near zero risk.",
        "Allergic reactions do not occur, because it is your own blood.",
        "We are certain of the safety of cells.",
        "The process is not merely safe, it is natural.",
        "Low risk, high reward",
    ),
}
_SPARED = (
    "Exosomes are not exempt from FDA regulation.",
    "Products that do not meet all criteria of 361 are regulated as drugs.",
    "The same surgical procedure exception is narrow, and SVF does not qualify.",
    "The practice of medicine requires a license from the state board.",
    "Dietary supplements do not require FDA approval.",
    "Whether a product is exempt depends on how it is processed.",
    "Florida lets physicians give therapies that the FDA has not approved.",
    "None of these products has been FDA approved.",
    "The FDA has approved no exosome product.",
    "FDA has cleared an IND for the cells.",
    "The kit that prepares PRP is FDA cleared.",
    "Your insurance must approve the treatment.",
    "Stem cells are regulated by the FDA.",
    "Our clinic is not registered with the FDA.",
    "FDA inspected the facility and found violations.",
    "FDA registered labs often process products that are not approved.",
    "Our physicians are licensed and board certified.",
    "The FDA's role is to ensure that any therapy is safe and effective.",
    "There must be no sign of infection.",
    "No treatment is without risk.",
    "Side effects are rare, but they can include infection.",
    "Without a sterile technique an infection could follow.",
    "Patients who had no side effects can leave after an hour.",
    "Is stem cell therapy safe?",
)


def found(text: str) -> set[str]:
    """Return the rules that find something in a text, in its own voice and not denied."""
    return {
        rule.id
        for sentence in sentences(text)
        for rule in STATEMENT_RULES
        if rule.may_stand_in(sentence.plain) and not (rule.unless and rule.unless.search(sentence.plain)) and not is_question(sentence.plain)
        for clause in ((sentence,) if rule.whole else clauses(sentence))
        for said in rule.says.finditer(clause.plain)
        if not is_spoken_for(clause.plain) and (rule.denies_itself or not is_denied(clause.plain, said.start()))
    }


@pytest.mark.parametrize(("rule", "said"), [(rule, said) for rule, many in _FOUND.items() for said in many])
def test_it_is_found_in_other_words(rule: str, said: str) -> None:
    assert rule in found(said)


@pytest.mark.parametrize("said", _SPARED)
def test_what_only_sounds_like_it_is_spared(said: str) -> None:
    assert found(said) == set()


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Exosomes and skin - NHS\n\nYou can buy them privately. It is not known how well they work.", Stance.OFFICIAL),
        ("Marrow transplant\n\nIt replaces diseased marrow.\n\nPage last reviewed: 7 May 2024", Stance.OFFICIAL),
        ("Speak to a GP if the pain goes on. There is not much evidence for it, and it is not given on the NHS.", Stance.OFFICIAL),
        ("Marrow transplant: MedlinePlus Medical Encyclopedia\n\nCells restore the marrow. Most people do well.", Stance.OFFICIAL),
        ("Stroke | National Institute of Neurological Disorders and Stroke\n\nContact us. Cells may one day restore function.", Stance.OFFICIAL),
        ("CDC and state health departments investigated infections after cord blood shots.", Stance.OFFICIAL),
        ("FDA is aware that they are marketed. If you were hurt, report it to the MedWatch program.", Stance.OFFICIAL),
        ("Warning letter\n\nDear Dr. Doe:\n\nThe Food and Drug Administration inspected your firm. Reply within 15 working days.", Stance.OFFICIAL),
        ("Background: Knees hurt. Methods: Forty got cells. Results: All improved. Conclusions: Cells are safe and effective.", Stance.JOURNAL),
        ("In this study, we evaluated PRP. Patients were randomized. It was safe (p < 0.01).", Stance.JOURNAL),
        ("Cells in stroke\n\nAbstract\n\nCells may help.\n\nMethods\n\nTen were treated.\n\nResults\n\nAll improved.", Stance.JOURNAL),
    ],
)
def test_an_agency_and_a_paper_are_known_without_their_address(text: str, stance: Stance) -> None:
    assert stance_of(read_text(text)) is stance


@pytest.mark.parametrize(
    "text",
    [
        "Stem cells | Apex Wellness Center\n\nFDA is warning of bad clinics. We offer safe cells.\n\nNational Institutes of Health",
        "White paper: cells in COPD\n\nAbstract\n\nCells heal lungs.\n\nMethods\n\nWe gave cells.\n\nResults\n\nMost improved.",
        "PRP research\n\nBackground: PRP heals. Methods: patients got PRP. Results: all improved. Book your free consultation now.",
        "Is PRP approved?\n\nIt is your own blood, so FDA does not regulate it. Sources: FDA, National Institutes of Health.",
        "Allograft\n\nGuidance for industry was followed, docket no. 12. It is safe and effective.",
        "Dear Mrs. Doe, you have read of a warning letter from the Food and Drug Administration. The cells at our clinic are safe.",
        "References\n\nDoe J, et al. 2019. doi: 10.1000/1. PMID: 12.\n\nOur clinic uses cells for knees.",
    ],
)
def test_a_seller_is_never_taken_for_an_agency_or_a_paper(text: str) -> None:
    assert stance_of(read_text(text)) not in (Stance.OFFICIAL, Stance.JOURNAL)


@pytest.mark.parametrize("word", ["no ", "fda ", "not ", "the fda approved ", "safe, ", "very low risk of ", "human ", "regulated as a tissue "])
def test_no_sentence_holds_a_rule_up(word: str) -> None:
    said, start = plain(word * 3000)[:20_000], perf_counter()
    for rule in STATEMENT_RULES:
        rule.says.search(said)

    assert perf_counter() - start < 5


@pytest.mark.parametrize(
    ("head", "stance"),
    [
        ('<link rel="canonical" href="https://www.nia.nih.gov/health/cells">', Stance.OFFICIAL),
        ('<meta property="og:url" content="https://www.nia.nih.gov/health/cells">', Stance.OFFICIAL),
        ('<link rel="canonical" href="https://cells.example/health">', Stance.OTHER),
        ('<link rel="canonical" href="https://[::1">', Stance.OTHER),
    ],
)
def test_a_saved_page_is_an_agencys_by_the_address_it_gives_itself(head: str, stance: Stance) -> None:
    saved = f"<head><title>Cells</title>{head}</head><body><p>Stem cells are being looked at for the treatment of many diseases.</p></body>"

    assert stance_of(read_html(saved, url="saved/cells.html")) == stance
    assert stance_of(read_html(saved, url="https://clinic.example/cells")) == Stance.OTHER
