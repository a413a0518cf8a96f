"""The form of a product entry."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kb.corpus.forms.fields import Applications, Cite, DayText, Form, Id, Identifier, Text, Words, records
from kb.corpus.forms.shared import CallCardForm, Donor, EntryForm
from kb.records.evidence import Direction, Evidence, Grade
from kb.records.history import Dating, StatusEvent, StatusHistory
from kb.records.product import Product, ProductType, SafetyNote, SellerClaim, Use
from kb.records.status import Pathway, Status


class StatusEventForm(Form):
    """A change of status on a day."""

    on: DayText
    status: Status = Field(alias="is")
    pathway: Pathway
    because: Text = Field(description="One or two sentences a physician can use")
    cite: tuple[Cite, ...] = ()
    application: Applications = ()
    purpose: Words = Field(default="", alias="for", description='Reads on after "FDA-approved for"')
    dating: Dating | None = Field(default=None, description="Why the event is older or younger than all its sources")

    def record(self) -> StatusEvent:
        """Return the event as the rest of the program knows it."""
        return StatusEvent(
            on=self.on,
            status=self.status,
            pathway=self.pathway,
            because=self.because,
            cite=records(self.cite),
            application=self.application,
            purpose=self.purpose,
            dating=self.dating,
        )


class EvidenceForm(Form):
    """What controlled studies in people show."""

    grade: Grade
    direction: Direction
    note: Text
    studies: tuple[Id, ...] = ()
    cite: tuple[Cite, ...] = ()

    def record(self) -> Evidence:
        """Return the evidence as the rest of the program knows it."""
        return Evidence(grade=self.grade, direction=self.direction, note=self.note, studies=self.studies, cite=records(self.cite))


class UseForm(Form):
    """The product for one condition."""

    condition: Id
    called: tuple[Text, ...] = Field(default=(), description="Names of the product that mean this use, for instance vampire facial")
    status: tuple[StatusEventForm, ...] = ()
    evidence: EvidenceForm | None = None

    def record(self) -> Use:
        """Return the use as the rest of the program knows it."""
        evidence = self.evidence.record() if self.evidence else None
        return Use(condition=self.condition, called=self.called, status=history(self.status), evidence=evidence)


class SafetyForm(Form):
    """A known harm or warning."""

    text: Text
    kind: Literal["label", "boxed-warning", "fda-warning", "outbreak", "trial", "case-report"]
    cite: tuple[Cite, ...] = Field(min_length=1)


class ClaimForm(Form):
    """What sellers say, and what stands."""

    claim: Text
    fact: Text
    cite: tuple[Cite, ...] = Field(min_length=1)


class OriginForm(Form):
    """What the product is made from."""

    tissue: Text
    donor: Donor


class ProductForm(EntryForm):
    """A product class as clinics offer it, or one named product."""

    type: ProductType
    part_of: Id | None = None
    maker: Words = ""
    identifiers: tuple[Identifier, ...] = ()
    origin: OriginForm | None = None
    patient: Text
    call_card: CallCardForm
    status: tuple[StatusEventForm, ...] = Field(default=(), description="The headline: holds for every use not listed")
    uses: tuple[UseForm, ...] = ()
    safety: tuple[SafetyForm, ...] = ()
    claims: tuple[ClaimForm, ...] = ()

    def record(self, entry_id: str) -> Product:
        """Return the product as the rest of the program knows it."""
        return Product(
            **self.shared(entry_id),
            type=self.type,
            part_of=self.part_of or "",
            maker=self.maker,
            identifiers=self.identifiers,
            tissue=self.origin.tissue if self.origin else "",
            donor=self.origin.donor if self.origin else "",
            status=history(self.status),
            uses=tuple(use.record() for use in self.uses),
            safety=tuple(SafetyNote(text=s.text, kind=s.kind, cite=records(s.cite)) for s in self.safety),
            claims=tuple(SellerClaim(claim=c.claim, fact=c.fact, cite=records(c.cite)) for c in self.claims),
        )


def history(events: tuple[StatusEventForm, ...]) -> StatusHistory:
    """Return the events as a history."""
    return StatusHistory(tuple(event.record() for event in events))
