"""Words explained where they stand, and the questions a patient can take to the visit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kb.records.glossary import Term
from kb.records.status import Status, Verdict
from kb.search.answer import Answer

_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `term` where it is a word that the glossary explains."""

    text: str
    term: Term | None = None


class Explainer:
    """Finds the words of a glossary in text; made once for each glossary."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms: dict[str, Term] = {}
        for term in terms:
            for name in (term.term, *term.also):
                if len(name) >= _SHORTEST and not re.search(r"[()]", name):
                    self._terms.setdefault(name.casefold(), term)
        names = sorted(self._terms, key=lambda name: (-len(name), name))
        self._pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])", re.IGNORECASE) if names else None

    def pieces(self, text: str, seen: set[str]) -> list[Piece]:
        """Split a text at the words it can explain, each once; `seen` holds the terms explained before and is added to."""
        found: list[Piece] = []
        place = 0
        for match in self._pattern.finditer(text) if self._pattern else ():
            term = self._terms[match[0].casefold()]
            if term.id in seen:
                continue
            seen.add(term.id)
            found += [Piece(text[place : match.start()]), Piece(match[0], term)]
            place = match.end()
        found.append(Piece(text[place:]))
        return [piece for piece in found if piece.text]


def questions_for(given: Answer) -> tuple[str, ...]:
    """Return what a patient should ask, from what the record leaves open: number, study, evidence, harm, price, other ways."""
    name = given.standing.product.name
    asked = [*_about_status(given)]
    if given.verdict.rank < Verdict.YES.rank or not any(use.evidence for use in given.standing.product.uses):
        asked.append("Which study in people shows that it helps a problem like mine?")
    asked.append("What harm has been seen, and whom do I call if I feel ill after it?")
    asked.append("What does it cost in all, and what will my insurance pay?")
    asked.append("What else could help me that FDA has approved, and what if I wait?")
    if given.approved_in_class:
        first = given.approved_in_class[0].product.name
        asked.insert(1, f"Is what I would get the same product as {first}, or is it something else?")
    return tuple(dict.fromkeys(question.replace("this product", name) for question in asked))


def _about_status(given: Answer) -> Iterable[str]:
    if given.status is Status.INVESTIGATIONAL:
        return ("Is this a study? What is its IND or IDE number, and may I read the consent form?", "Do I have to pay to be in it?")
    if given.status is Status.CLEARED:
        return ("FDA cleared the device. Has FDA looked at the treatment made with it for my problem?",)
    if given.status in (Status.TISSUE, Status.EXEMPT):
        return ("Which rule lets you use this with no FDA approval, and does it hold for my problem?",)
    if given.verdict is Verdict.YES:
        return ("Is my problem the one that FDA approved it for?",)
    return ("What is the FDA approval number, and for which use?", "If it is a study, what is the IND number?")
