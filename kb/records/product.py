"""A product class as clinics offer it, or one named product, with its uses."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from kb.records.evidence import Evidence
from kb.records.history import StatusHistory
from kb.records.record import Record
from kb.records.sources import Citation


class ProductType(StrEnum):
    """Whether a record is a class of products or one named product."""

    CLASS = "class"
    PRODUCT = "product"


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A product for one condition: its status there (empty = the headline decides) and its evidence, side by side.

    `called` holds names of the product that mean this use, so that a search for one asks for the use.
    """

    condition: str
    called: tuple[str, ...] = ()
    status: StatusHistory = field(default_factory=StatusHistory)
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyNote:
    """A known harm or warning, with what kind of document says so."""

    text: str
    kind: str
    cite: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SellerClaim:
    """What is said of a product, and what stands."""

    claim: str
    fact: str
    cite: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Product(Record):
    """A product or class. `status` is the headline: it holds for every use not listed in `uses`."""

    kind: ClassVar[str] = "product"

    type: ProductType
    part_of: str = ""
    maker: str = ""
    identifiers: tuple[str, ...] = ()
    tissue: str = ""
    donor: str = ""
    status: StatusHistory = field(default_factory=StatusHistory)
    uses: tuple[Use, ...] = ()
    safety: tuple[SafetyNote, ...] = ()
    claims: tuple[SellerClaim, ...] = ()

    @property
    def is_class(self) -> bool:
        """Tell whether the record speaks of a class of products."""
        return self.type is ProductType.CLASS

    def use(self, condition: str) -> Use | None:
        """Return the use listed for exactly this condition."""
        return next((use for use in self.uses if use.condition == condition), None)
