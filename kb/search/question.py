"""The words of a question that name no record: what asks, what surrounds, and what kind of question it is.

Status words ("approved", "legal", "not") are the question itself and are never matched as text, so a
negation cannot flip an answer. Audience, price and place words name no use.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kb.search.analysis import stem

QUESTION_WORDS = frozenset(
    """a about all am an and any anyone are as at be been being but by can could did do does doing ever for from get gets getting got had has have
    having he her hers here him his how i if in into is it its itself just let like many may me might more most must my need needs no not now of off
    on or our out over please say says she should so some such tell than that the their them then there these they this those to too under up us
    very was we were what when where which while who why will with would yes you your yours vs versus
    approve approved approval approves fda legal legally illegal allowed allow cleared clear clearance licensed license licence legit ok okay safe
    status regulated regulation unapproved""".split()
)
"""Words that ask, or ask about status: they are the question, not what is looked for."""

ASIDE_WORDS = frozenset(
    """clinic clinics cost costs doctor doctors dr hospital insurance insured medicare medicaid near nearby offer offers offered offering pay paid
    patient patients people person price prices pricing product products therapy therapies treat treated treating treatment treatments
    injection injections shot shots jab jabs drip drips infusion infusions iv use used uses using usa us america american today now buy buying sell
    sells sold selling where evidence work works working worked help helps helping study studies trial trials really true truth new best good better
    brand name called info information question questions thanks thank anybody someone everyone ask asked asking want wants wanted know knows
    adult adults kid kids child children baby babies teen teens teenager man men male woman women female mom mother dad father husband wife son
    daughter grandma grandpa senior seniors elderly old older young age aged year years month months week weeks day days time first second
    side effect effects risk risks danger dangerous safety harm harmful worth expensive cheap free money dollar dollars thousand hundred
    local city state states country texas florida california arizona nevada utah mexico panama tijuana colombia
    available availability company companies maker makers lab labs laboratory website site online market marketed currently actually
    going go went come see saw think thinking thought heard hear told tell claim claims claimed said try tried trying take taking taken give given
    make makes made put done also only still yet already again since before after without within between per each every own other another same
    different kind kinds type types sort one two three lot lots thing things something anything nothing way right left both side
    scam hype""".split()
)
"""Words around a question that name no use: audience, price, place, filler."""

CONNECTING_WORDS = frozenset("a an the my your his her our their of in on to with from at by is are was that which both left right".split())
"""Words that may stand between the words of a name: "arthritis in my knee" is "knee arthritis"."""

COMPARING_WORDS = frozenset("vs versus compare compared comparison difference between better or than against".split())

BODY_PARTS = frozenset(
    """thumb thumbs finger fingers hand hands wrist wrists elbow elbows shoulder shoulders neck spine spinal back disc discs hip hips knee knees ankle
    ankles foot feet toe toes heel heels jaw tmj face scalp eye eyes ear ears lung lungs heart liver kidney kidneys brain skin bone bones""".split()
)
"""Parts of the body: one that neither a condition nor the product's record names makes the question one about another use."""

QUESTION_STEMS = frozenset(stem(word) for word in QUESTION_WORDS) | QUESTION_WORDS
"""The same as terms of the index."""


class Topic(StrEnum):
    """What a question is about beside status."""

    SAFETY = "safety"
    EVIDENCE = "evidence"
    COST = "cost"
    REPORT = "report-harm"
    STUDY = "study-check"


@dataclass(frozen=True, slots=True)
class Aside:
    """What is said to a question beside status: `text` for any product, `links` the ids of records that say more."""

    topic: Topic
    text: str
    links: tuple[str, ...]


ASIDES = {
    Topic.REPORT: Aside(
        Topic.REPORT,
        "To report harm: get medical care first, then tell FDA through MedWatch. A patient, a family or a clinician may report.",
        ("medwatch-reporting",),
    ),
    Topic.SAFETY: Aside(
        Topic.SAFETY, "Known harms and warnings stand on the record. What nobody reported is not known to be safe.", ("medwatch-reporting",)
    ),
    Topic.STUDY: Aside(
        Topic.STUDY,
        "A study of an unapproved product in people needs an IND (or IDE for a device). Ask for its number and the consent form. "
        "A listing on ClinicalTrials.gov is not proof of either.",
        ("ind-21-cfr-312", "clinicaltrials-gov-not-approval"),
    ),
    Topic.EVIDENCE: Aside(Topic.EVIDENCE, "Whether it works is a separate question from whether it is approved; it is graded for each use.", ()),
    Topic.COST: Aside(
        Topic.COST,
        "No prices and no insurance rules are held here. Ask for a written price and the billing code. "
        "Ask the insurer whether it pays before you agree.",
        ("cms-skin-substitutes-2026",),
    ),
}
_SIGNS = (
    (Topic.REPORT, ("report", "medwatch", "complain", "complaint")),
    (Topic.STUDY, ("ind", "enroll", "consent", "clinicaltrials", "irb")),
    (
        Topic.SAFETY,
        ("risk", "risks", "danger", "dangerous", "safe", "safety", "harm", "harmful", "side effect", "side effects", "adverse", "infection risk"),
    ),
    (
        Topic.COST,
        (
            "cost",
            "costs",
            "price",
            "prices",
            "pricing",
            "insurance",
            "insured",
            "medicare",
            "medicaid",
            "expensive",
            "pay",
            "afford",
            "cover",
            "covered",
        ),
    ),
    (
        Topic.EVIDENCE,
        ("evidence", "work", "works", "effective", "efficacy", "proof", "proven", "study", "studies", "trial", "trials", "data", "research"),
    ),
)


def topic_of(found: tuple[str, ...]) -> Aside | None:
    """Return what a question is about beside status, told by its words; None where it asks about status alone."""
    text = f" {' '.join(found)} "
    for topic, signs in _SIGNS:
        if any(f" {sign} " in text for sign in signs):
            return ASIDES[topic]
    return None
