"""What the forms of all kinds share: names, prose, call card, review."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from kb.corpus.forms.fields import Cite, DayText, Form, FullDay, Id, Span, Text, Words, records
from kb.records.record import CallCard, Milestone, SignOff


class CallCardForm(Form):
    """What a staff member says on the phone; each sentence at grade 7 or below."""

    say: tuple[Text, ...] = Field(min_length=1, description="Sentences that may be read out")
    never_say: tuple[Text, ...] = Field(min_length=1, description="Phrases that mislead, as they would be said")
    hand_over_when: tuple[Text, ...] = Field(min_length=1, description="When to fetch a clinician")

    def record(self) -> CallCard:
        """Return the card as the rest of the program knows it."""
        return CallCard(say=self.say, never_say=self.never_say, hand_over_when=self.hand_over_when)


class SignOffForm(Form):
    """A clinician's signature."""

    by: Text
    role: Text
    on: FullDay


class MilestoneForm(Form):
    """A dated thing that happened, other than a change of status."""

    on: DayText
    what: Text
    cite: tuple[Cite, ...] = Field(min_length=1)

    def record(self) -> Milestone:
        """Return the milestone as the rest of the program knows it."""
        return Milestone(on=self.on, what=self.what, cite=records(self.cite))


def _none_or_form(raw: object) -> object:
    return None if raw == "none" else raw


_SIGN_OFF_SCHEMA = {"anyOf": [{"const": "none"}, {"type": "object", "required": ["by", "role", "on"]}]}
SignOffField = Annotated[SignOffForm | None, BeforeValidator(_none_or_form), WithJsonSchema(_SIGN_OFF_SCHEMA)]


class EntryForm(Form):
    """The fields of every record but sources and studies."""

    id: Id | None = Field(default=None, description="Optional; must equal the file name")
    name: Text
    also_known_as: tuple[Text, ...] = Field(default=(), description="Other names; one name belongs to one record only")
    misspelled_as: tuple[Text, ...] = Field(default=(), description="What people type wrong")
    old_ids: tuple[Id, ...] = Field(default=(), description="Ids this record had before")
    summary: Text = Field(description="For a clinician; citations in [brackets] after the sentence they carry")
    patient: Words = Field(default="", description="For a patient: grade 8 or below, sentences under 20 words")
    call_card: CallCardForm | None = None
    related: tuple[Id, ...] = ()
    checked: FullDay = Field(description="The day somebody last compared the record with its sources")
    review_every: Span = Field(description="For instance 180 days")
    clinician_review: SignOffField = Field(description="none, or who signed")

    def shared(self, entry_id: str) -> dict[str, Any]:
        """Return the shared fields as keyword arguments of a record."""
        names = ("name", "also_known_as", "misspelled_as", "old_ids", "summary", "patient", "related", "checked", "review_every")
        fields: dict[str, Any] = {name: getattr(self, name) for name in names}
        signed = self.clinician_review
        fields["clinician_review"] = SignOff(by=signed.by, role=signed.role, on=signed.on) if signed else None
        fields["call_card"] = self.call_card.record() if self.call_card else None
        return fields | {"id": entry_id}


Donor = Literal["autologous", "allogeneic", "xenogeneic", "recombinant", "various", "none"]
