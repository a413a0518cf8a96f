"""A trial or review with its result in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from kb.records.days import Day
from kb.records.sources import Read


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """A trial or review with its result in numbers; `n` counts people, None where not known."""

    kind: ClassVar[str] = "study"

    id: str
    name: str
    title: str
    type: str
    products: tuple[str, ...]
    conditions: tuple[str, ...]
    result: str
    primary_outcome: str
    published: Day
    peer_reviewed: bool
    read: Read
    read_what: str
    checked: date
    n: int | None = None
    population: str = ""
    comparator: str = ""
    follow_up: str = ""
    limits: str = ""
    also_known_as: tuple[str, ...] = ()
    misspelled_as: tuple[str, ...] = ()
    old_ids: tuple[str, ...] = ()
    pmid: str = ""
    doi: str = ""
    nct: str = ""
    pmcid: str = ""

    @property
    def url(self) -> str:
        """The address of the study made from its identifiers: DOI, then PubMed, PMC, the registry; empty with none."""
        if self.doi:
            return f"https://doi.org/{self.doi}"
        if self.pmid:
            return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/"
        if self.pmcid:
            return f"https://pmc.ncbi.nlm.nih.gov/articles/{self.pmcid}/"
        return f"https://clinicaltrials.gov/study/{self.nct}" if self.nct else ""
