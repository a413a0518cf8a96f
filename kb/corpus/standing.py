"""Whether a product is approved for a use on a day: the one place where that is decided.

The order of the steps is the design's: the use itself, a wider condition, narrower ones, members of
the class, then the headline. Nobody else reads a history to answer a question about a use.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from kb.corpus.corpus import Corpus
from kb.records.days import Day
from kb.records.evidence import Evidence, Grade
from kb.records.history import StatusEvent
from kb.records.product import Product
from kb.records.status import Status, Verdict


class Basis(StrEnum):
    """Which step of the resolution gave the answer."""

    USE = "use"
    WIDER = "wider-condition"
    NARROWER = "narrower-conditions"
    MEMBERS = "members"
    HEADLINE = "headline"
    OTHER_USES = "other-uses"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Approval:
    """One approved use of one product: what `approved_in_class` lists."""

    product: Product
    condition: str
    event: StatusEvent
    since: Day


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of `product` for `condition` (None = no use asked) at the end of `day`.

    `event` is what the answer rests on (None where nothing was recorded by then), `said_of` the product
    or class whose entry says it, `within` the conditions it speaks of where they are not the asked one,
    and `members` the products of the class it speaks of.
    """

    product: Product
    condition: str | None
    day: date
    status: Status
    verdict: Verdict
    basis: Basis
    event: StatusEvent | None
    said_of: Product
    within: tuple[str, ...] = ()
    members: tuple[Standing, ...] = ()

    @property
    def since(self) -> Day | None:
        """The day from which this status has held without a break; None where the event is about another status or there is none."""
        if self.event is None or self.event.status is not self.status:
            return None
        holder = self.members[0].product if self.members else self.said_of
        histories = (holder.status, *(use.status for use in holder.uses))
        return next((history.since(self.event) for history in histories if self.event in history.events), self.event.on)


@dataclass(frozen=True, slots=True)
class EvidenceFound:
    """Evidence with the product and condition whose entry states it, which may be a class or another joint."""

    evidence: Evidence
    product: Product
    condition: str


_PRECEDENCE = (
    Status.APPROVED,
    Status.HUMANITARIAN,
    Status.CLEARED,
    Status.TISSUE,
    Status.EXEMPT,
    Status.INVESTIGATIONAL,
    Status.WITHDRAWN,
    Status.OFF_LABEL,
    Status.NOT_APPROVED,
    Status.UNKNOWN,
)
_FOR_LABELLED_USES = frozenset({Status.APPROVED, Status.HUMANITARIAN, Status.CLEARED})
_ENDS_WITH_ITS_USE = frozenset({Status.INVESTIGATIONAL, Status.WITHDRAWN})
_HANGS_ON_THE_USE = frozenset({Status.TISSUE, Status.EXEMPT})
"""Whether these hold depends on what the tissue is used for (21 CFR 1271.10(a)(2)), so a headline settles no use that is not listed."""
_ELSEWHERE = {
    **dict.fromkeys(_FOR_LABELLED_USES, Status.OFF_LABEL),
    Status.INVESTIGATIONAL: Status.NOT_APPROVED,
    Status.WITHDRAWN: Status.NOT_APPROVED,
    Status.TISSUE: Status.UNKNOWN,
    Status.EXEMPT: Status.UNKNOWN,
}
"""What a status for other uses says of a use that is not listed."""


def standing(corpus: Corpus, product: Product, condition: str | None, day: date) -> Standing:
    """Resolve the status of a product for a condition (or of the product as a whole) on a day."""
    found = _listed(corpus, product, condition, day) if condition else None
    found = found or (_by_members(corpus, product, condition, day) if condition and product.is_class else None)
    found = found or _by_headline(product, condition, day) or _by_class(corpus, product, condition, day)
    return found or Standing(product, condition, day, Status.UNKNOWN, Verdict.UNKNOWN, Basis.NOTHING, None, product)


def approvals_in_class(corpus: Corpus, product: Product, day: date) -> tuple[Approval, ...]:
    """Return the approved uses of the members of a class on a day; nothing for a single product."""
    members = corpus.members(product.id) if product.is_class else ()
    return tuple(approval for member in members for approval in approvals(member, day))


def approvals(product: Product, day: date) -> tuple[Approval, ...]:
    """Return the uses for which a product itself is approved on a day."""
    listed = [*((use.condition, use.status) for use in product.uses), ("", product.status)]
    in_force = [(condition, history, history.on(day)) for condition, history in listed]
    return tuple(
        Approval(product, condition, event, history.since(event))
        for condition, history, event in in_force
        if event and event.status is Status.APPROVED
    )


def evidence(corpus: Corpus, product: Product, condition: str) -> EvidenceFound | None:
    """Return the evidence for a use: the product's own, else that of its nearest class; the condition's own, else a wider or narrower one's.

    A class takes none from the class above it: what was studied of one kind of cell says little of another.
    """
    above = () if product.is_class else corpus.classes_of(product)[:1]
    for holder in (product, *above):
        stated = {use.condition: use.evidence for use in holder.uses if use.evidence}
        surest_first = sorted((name for name in corpus.narrower(condition) if name in stated), key=lambda name: list(Grade).index(stated[name].grade))
        for name in (condition, *corpus.wider(condition), *surest_first):
            if name in stated:
                return EvidenceFound(stated[name], holder, name)
    return None


def first_known(product: Product) -> StatusEvent | None:
    """Return the earliest status event of a product, for any use."""
    listed = [*product.status.events, *(event for use in product.uses for event in use.status.events)]
    return min(listed, key=lambda event: event.from_day, default=None)


def _listed(corpus: Corpus, product: Product, condition: str, day: date) -> Standing | None:
    """Steps 1 to 3: the use itself, a wider condition, narrower ones."""
    if event := _event(product, condition, day):
        return Standing(product, condition, day, event.status, event.status.verdict, Basis.USE, event, product)
    for wider in corpus.wider(condition):
        if event := _event(product, wider, day):
            return Standing(product, condition, day, event.status, event.status.verdict, Basis.WIDER, event, product, (wider,))
    found = [(name, event) for name in corpus.narrower(condition) if (event := _event(product, name, day))]
    if not found:
        return None
    best = min((event for _, event in found), key=_order)
    within = tuple(name for name, event in found if event.status is best.status)
    return Standing(product, condition, day, best.status, _at_most_conditional(best.status.verdict), Basis.NARROWER, best, product, within)


def _by_members(corpus: Corpus, product: Product, condition: str, day: date) -> Standing | None:
    """Step 4: members of the class that are approved for the use. A member that is only cleared or exempted says nothing of the class."""
    resolved = [_listed(corpus, member, condition, day) for member in corpus.members(product.id)]
    found = tuple(each for each in resolved if each and each.status is Status.APPROVED)
    if not found:
        return None
    return Standing(product, condition, day, Status.APPROVED, Verdict.CONDITIONAL, Basis.MEMBERS, found[0].event, product, members=found)


def _by_headline(product: Product, condition: str | None, day: date) -> Standing | None:
    """Step 5: the headline; without one, what the listed uses say of all others. An approval never reaches beyond its uses."""
    headline = product.status.on(day)
    listed = [event for use in product.uses if (event := use.status.on(day))]
    event = headline or min(listed, key=_order, default=None)
    if event is None:
        return None
    basis, status = Basis.HEADLINE if headline else Basis.OTHER_USES, event.status
    if condition is not None:
        single = not product.is_class and status in _ENDS_WITH_ITS_USE
        unlisted = status in _HANGS_ON_THE_USE and product.use(condition) is None
        if headline is None or status in _FOR_LABELLED_USES or single or unlisted:
            status = _ELSEWHERE.get(status, status)
    return Standing(product, condition, day, status, status.verdict, basis, event, product)


def _by_class(corpus: Corpus, product: Product, condition: str | None, day: date) -> Standing | None:
    """What the nearest class that says anything says of its members. It is never a yes, and one member's approval never reaches another."""
    for above in corpus.classes_of(product):
        found = (_listed(corpus, above, condition, day) if condition else None) or _by_headline(above, condition, day)
        if found:
            return replace(found, product=product, verdict=_at_most_conditional(found.verdict))
    return None


def _event(product: Product, condition: str, day: date) -> StatusEvent | None:
    use = product.use(condition)
    return use.status.on(day) if use else None


def _order(event: StatusEvent) -> tuple[int, int]:
    return _PRECEDENCE.index(event.status), -event.from_day.toordinal()


def _at_most_conditional(verdict: Verdict) -> Verdict:
    return Verdict.CONDITIONAL if verdict is Verdict.YES else verdict
