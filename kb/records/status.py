"""The vocabulary of FDA status: each code, its words on a page and what it does not mean.

The labels, glosses and headlines of the whole program are made from this table, so that a page,
an answer and a rule about prose cannot say different things of the same status.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """The answer to "is it approved for this use?" in one word."""

    YES = "yes"
    CONDITIONAL = "conditional"
    TRIAL_ONLY = "trial-only"
    NO = "no"
    NO_LONGER = "no-longer"
    UNKNOWN = "unknown"

    @property
    def rank(self) -> int:
        """How far the verdict goes towards a yes: 3 for yes, 0 for all that rule it out."""
        return {Verdict.YES: 3, Verdict.CONDITIONAL: 2, Verdict.TRIAL_ONLY: 1}.get(self, 0)


class Pathway(StrEnum):
    """The legal route a status event belongs to."""

    BLA = "351-bla"
    TISSUE = "361-tissue"
    PMA = "pma"
    HDE = "hde"
    CLEARANCE = "510k"
    DE_NOVO = "de-novo"
    IND = "ind"
    IDE = "ide"
    NDA = "nda"
    COSMETIC = "cosmetic"
    BLOOD = "blood"
    NONE = "none"

    @property
    def label(self) -> str:
        """The pathway as a reader of regulations writes it."""
        return _PATHWAY_LABELS[self]


_PATHWAY_LABELS = {
    Pathway.BLA: "Biologics license (BLA, PHS Act section 351)",
    Pathway.TISSUE: "Tissue rules (PHS Act section 361, 21 CFR part 1271)",
    Pathway.PMA: "Premarket approval of a device (PMA)",
    Pathway.HDE: "Humanitarian device exemption (HDE)",
    Pathway.CLEARANCE: "Device clearance (510(k))",
    Pathway.DE_NOVO: "De Novo classification of a device",
    Pathway.IND: "Investigational new drug application (IND)",
    Pathway.IDE: "Investigational device exemption (IDE)",
    Pathway.NDA: "New drug application (NDA)",
    Pathway.COSMETIC: "Cosmetic",
    Pathway.BLOOD: "Blood product",
    Pathway.NONE: "No premarket pathway",
}


class Status(StrEnum):
    """What FDA status a product has for one use on one day; `meaning` holds its words."""

    APPROVED = "approved"
    HUMANITARIAN = "humanitarian-exemption"
    CLEARED = "cleared"
    TISSUE = "tissue-361"
    EXEMPT = "exempt"
    INVESTIGATIONAL = "investigational"
    OFF_LABEL = "off-label"
    NOT_APPROVED = "not-approved"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"

    @property
    def meaning(self) -> StatusMeaning:
        """The words of this status."""
        return _MEANINGS[self]

    @property
    def verdict(self) -> Verdict:
        """The verdict of this status where the asked use itself is the one it speaks of."""
        return _MEANINGS[self].verdict


@dataclass(frozen=True, slots=True)
class StatusMeaning:
    """The words of one status. `{use}` in `label` and `sentence` stands for what it is for.

    `mark` names the shape of its badge, so that no status is told by colour alone.
    `sentence` reads on after the product's name and a colon.
    """

    verdict: Verdict
    label: str
    sentence: str
    short: str
    long: str
    does_not_mean: str
    plain: str
    mark: str


_MEANINGS = {
    Status.APPROVED: StatusMeaning(
        verdict=Verdict.YES,
        label="FDA-approved for {use}",
        sentence="FDA-approved for {use}",
        short="Reviewed by FDA and approved for this use.",
        long="FDA reviewed the maker's application (BLA, PMA or NDA) and allowed the product to be sold for the uses in its label.",
        does_not_mean="That it works for everybody, or that it is approved for any other use.",
        plain="FDA has approved this for {use}.",
        mark="disc",
    ),
    Status.HUMANITARIAN: StatusMeaning(
        verdict=Verdict.CONDITIONAL,
        label="Humanitarian exemption for {use}",
        sentence="humanitarian device exemption (HDE) for {use}; effectiveness need not be shown",
        short="Allowed for a rare condition on safety and probable benefit.",
        long="FDA allows a device for a rare condition where its probable benefit outweighs its risk. The maker need not show that it is effective.",
        does_not_mean="That effectiveness was shown.",
        plain="FDA allows this for {use} under a special rule for rare conditions. Proof that it works was not required.",
        mark="half",
    ),
    Status.CLEARED: StatusMeaning(
        verdict=Verdict.CONDITIONAL,
        label="Device cleared for {use}",
        sentence="device cleared for {use}; clearance is not approval of a treatment made with it",
        short="The device is like an earlier device.",
        long="FDA found the device substantially equivalent to one already sold (510(k)), or classed it by De Novo. "
        "The clearance covers the device and its stated use.",
        does_not_mean="That FDA approved the treatment made with the device.",
        plain="FDA cleared the device for {use}. FDA has not approved the treatment made with it.",
        mark="half",
    ),
    Status.TISSUE: StatusMeaning(
        verdict=Verdict.CONDITIONAL,
        label="Tissue: no FDA approval needed if every test of 21 CFR 1271.10(a) is met",
        sentence="tissue that needs no FDA approval for {use} if every test of 21 CFR 1271.10(a) is met",
        short="No approval needed, but only if four tests are met.",
        long="Human tissue that is minimally manipulated, meant for homologous use, not combined with other articles "
        "and without systemic effect may be sold under section 361 with no premarket review (21 CFR 1271.10(a)). "
        "Miss one test and it is a drug or biologic that needs approval.",
        does_not_mean="That FDA reviewed it.",
        plain="FDA approval may not be needed for {use}, if strict tissue rules are met. FDA has not tested whether it works.",
        mark="half",
    ),
    Status.EXEMPT: StatusMeaning(
        verdict=Verdict.CONDITIONAL,
        label="Outside FDA premarket review for {use}",
        sentence="outside FDA premarket review for {use}; FDA has not reviewed it",
        short="FDA does not review this before use.",
        long="The law leaves this outside premarket review: for example a patient's own tissue in the same surgery "
        "(21 CFR 1271.15(b)), or certain blood products.",
        does_not_mean="That FDA reviewed it.",
        plain="FDA does not review this before it is used. That is not the same as approval.",
        mark="half",
    ),
    Status.INVESTIGATIONAL: StatusMeaning(
        verdict=Verdict.TRIAL_ONLY,
        label="Only inside a clinical study",
        sentence="investigational for {use}, to be used only inside a clinical study (IND or IDE)",
        short="Being studied; not approved.",
        long="The product may be given only in a study that FDA lets proceed (IND or IDE). A pending or refused application does not change that.",
        does_not_mean="Approval, or that approval will come.",
        plain="This is still being tested. FDA has not approved it. It may be given only in a study.",
        mark="ring",
    ),
    Status.OFF_LABEL: StatusMeaning(
        verdict=Verdict.NO,
        label="Not approved for this use (approved or cleared for another)",
        sentence="not FDA-approved for {use}; its approval or clearance is for another use (off-label)",
        short="Approved or cleared for another use, not this one.",
        long="FDA approved or cleared the product for other uses. Using it here is off-label: "
        "FDA has not reviewed whether it is safe and works for this.",
        does_not_mean="That a doctor may never use it.",
        plain="FDA has not approved this for {use}. It is approved or cleared for something else.",
        mark="bar",
    ),
    Status.NOT_APPROVED: StatusMeaning(
        verdict=Verdict.NO,
        label="Not FDA-approved for {use}",
        sentence="not FDA-approved for {use}",
        short="Needs FDA approval and has none.",
        long="The product is a drug, biologic or device that needs FDA approval for this use before it is sold, and no approval was found.",
        does_not_mean="That it may not be studied in a trial.",
        plain="FDA has not approved this for {use}.",
        mark="bar",
    ),
    Status.WITHDRAWN: StatusMeaning(
        verdict=Verdict.NO_LONGER,
        label="No longer approved or marketed",
        sentence="no longer approved or marketed for {use}",
        short="Was approved; is no longer approved or sold.",
        long="The approval or the marketing ended. The event says when and why.",
        does_not_mean="That it was unsafe; the event says why it ended.",
        plain="This was once approved for {use}. It is no longer approved or sold.",
        mark="cross",
    ),
    Status.UNKNOWN: StatusMeaning(
        verdict=Verdict.UNKNOWN,
        label="Unknown",
        sentence="status for {use} not established",
        short="We could not establish the status.",
        long="We found no document that settles the status. Ask the seller for the application number and check it with FDA.",
        does_not_mean="That it is approved, or that it is not.",
        plain="We do not know. Ask for the FDA approval number before you decide.",
        mark="dashed",
    ),
}
