"""What a rule is: a pattern of what is said, what near it makes it right, and on what kind of page it counts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kb.ingest.wording.phrases import Phrases, possible


class Severity(StrEnum):
    """How much a finding weighs."""

    SERIOUS = "serious"
    LOOK = "worth-a-look"


@dataclass(frozen=True, slots=True)
class ClaimRule:
    """A rule: `says` finds the statement, `unless` anywhere in the sentence makes it right.

    `denies_itself`: a "not" is part of the claim. `hedges`: a "may" leaves it a claim. `studies`: study words leave it one.
    `whole`: the sentence is looked at as a whole, not clause by clause.
    `near_product`: a sentence that names no product must point at one ("it", "our cells"); else its page's product is meant.
    """

    id: str
    says: Phrases
    unless: Phrases | None = None
    severity: Severity = Severity.SERIOUS
    denies_itself: bool = False
    hedges: bool = False
    studies: bool = False
    whole: bool = False
    near_product: bool = True
    cues: tuple[str, ...] = ()

    def may_stand_in(self, sentence: str) -> bool:
        """Tell at little cost whether it is worth looking for the statement in a sentence; it must hold one of the `cues`, where there are any."""
        return not self.cues or any(cue in sentence for cue in self.cues)


def worth_trying(rules: tuple[ClaimRule, ...], sentence: str) -> list[ClaimRule]:
    """Return the rules whose words stand in a sentence; of the others none says anything in it."""
    held = possible(sentence)
    return [rule for rule in rules if rule.says.bits & held]


def any_of(*patterns: str) -> Phrases:
    """Return phrases that find any of these; passages have single blanks, so a blank is a blank."""
    return Phrases(*patterns)
