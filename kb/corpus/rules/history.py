"""Rules about status events: lawful, complete, in order, dated honestly and read by somebody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kb.corpus.draft import Check, Document, Draft
from kb.corpus.forms.fields import CitationForm
from kb.corpus.forms.library import ActionForm, RuleForm, SourceForm, StudyForm
from kb.corpus.forms.product import ProductForm, StatusEventForm
from kb.corpus.walk import events
from kb.corpus.yaml_source import Steps
from kb.errors import Problem, Severity
from kb.records.history import Dating
from kb.records.sources import Read
from kb.records.status import Pathway, Status

_PREMARKET = frozenset({Pathway.BLA, Pathway.PMA, Pathway.NDA})
_CLEARING = frozenset({Pathway.CLEARANCE, Pathway.DE_NOVO})
LAWFUL: dict[Status, tuple[frozenset[Pathway], tuple[str, ...]]] = {
    Status.APPROVED: (_PREMARKET, ("application", "for", "cite")),
    Status.HUMANITARIAN: (frozenset({Pathway.HDE}), ("application", "for", "cite")),
    Status.CLEARED: (_CLEARING, ("application", "for", "cite")),
    Status.TISSUE: (frozenset({Pathway.TISSUE}), ("for", "cite")),
    Status.EXEMPT: (frozenset({Pathway.BLOOD, Pathway.TISSUE, Pathway.NONE}), ("cite",)),
    Status.INVESTIGATIONAL: (frozenset({Pathway.IND, Pathway.IDE, Pathway.BLA, Pathway.PMA}), ("cite",)),
    Status.OFF_LABEL: (_PREMARKET | _CLEARING | {Pathway.HDE}, ("cite",)),
    Status.NOT_APPROVED: (frozenset(Pathway) - {Pathway.BLOOD, Pathway.IND, Pathway.IDE, Pathway.HDE}, ("cite",)),
    Status.WITHDRAWN: (frozenset(Pathway) - {Pathway.NONE, Pathway.COSMETIC}, ("cite",)),
    Status.UNKNOWN: (frozenset({Pathway.NONE}), ()),
}
"""Which pathways may stand with a status, and which fields must come with it."""


def _each_event(draft: Draft) -> Iterator[tuple[Document, Steps, StatusEventForm]]:
    for document in draft.of("product"):
        for steps, listed in events(document):
            for place, event in enumerate(listed):
                yield document, (*steps, place), event


def _lawful(draft: Draft) -> Iterator[Problem]:
    for document, steps, event in _each_event(draft):
        pathways, needed = LAWFUL[event.status]
        if event.pathway not in pathways:
            allowed = ", ".join(sorted(pathways))
            message = f"'{event.status}' cannot stand with the pathway '{event.pathway}'; write one of {allowed}, or another status"
            yield document.problem((*steps, "pathway"), message, "status-unlawful")
        given = {"application": event.application, "for": event.purpose, "cite": event.cite}
        for field in needed:
            if not given[field]:
                yield document.problem(steps, f"an event '{event.status}' needs '{field}'; add it", "status-incomplete")


def _in_order(draft: Draft) -> Iterator[Problem]:
    for document in draft.of("product"):
        for steps, listed in events(document):
            for place in range(1, len(listed)):
                before, event = listed[place - 1].record(), listed[place].record()
                if event.from_day < before.from_day:
                    message = f"the event of {event.on} stands after that of {before.on}; put the events in the order of their days"
                    yield document.problem((*steps, place, "on"), message, "events-out-of-order")
                elif event.on == before.on:
                    message = f"two events of {event.on} stand in one history; keep the one that held at the end of that day"
                    yield document.problem((*steps, place, "on"), message, "events-same-day")


def _published(draft: Draft, cite: CitationForm) -> tuple[date, date] | None:
    document = draft.by_id.get(cite.source)
    form = document.form if document else None
    if isinstance(form, SourceForm | StudyForm) and form.published:
        return form.published.first, form.published.last
    return None


def _dated_like_sources(draft: Draft) -> Iterator[Problem]:
    for document, steps, event in _each_event(draft):
        spans = [span for cite in event.cite if (span := _published(draft, cite))]
        if not spans:
            needed = event.dating if any(cite for cite in event.cite) else None
        elif event.on.last < min(first for first, _ in spans):
            needed = Dating.REPORTED_LATER
        elif event.on.first > max(last for _, last in spans):
            needed = Dating.ANNOUNCED_AHEAD
        else:
            needed = None
        if needed is event.dating:
            continue
        place = (*steps, "on")
        if needed is None:
            message = f"'dating: {event.dating}' is not needed, the dates of the event and its sources agree; take it out"
            yield document.problem((*steps, "dating"), message, "dating-needless")
        elif needed is Dating.REPORTED_LATER:
            message = f"the event of {event.on} is older than every source it cites; cite one of that day, or write 'dating: reported-later'"
            yield document.problem(place, message, "event-before-source")
        else:
            message = f"the event of {event.on} is younger than every source it cites; cite a later one, or write 'dating: announced-ahead'"
            yield document.problem(place, message, "event-after-source")


def _read_level(draft: Draft, cite: CitationForm) -> Read | None:
    document = draft.by_id.get(cite.source)
    form = document.form if document else None
    return cite.read or (form.read if isinstance(form, SourceForm | StudyForm) else None)


def _read_by_somebody(draft: Draft) -> Iterator[Problem]:
    for document, steps, event in _each_event(draft):
        levels = [_read_level(draft, cite) for cite in event.cite]
        if levels and all(level is Read.NOT_READ for level in levels):
            message = "the event rests only on what nobody read; read a source, or take the event out"
            yield document.problem((*steps, "cite"), message, "event-unread")


def _overstated_read(draft: Draft) -> Iterator[Problem]:
    order = [Read.NOT_READ, Read.SECONDARY, Read.PRIMARY]
    for document, steps, event in _each_event(draft):
        for place, cite in enumerate(event.cite):
            target = draft.by_id.get(cite.source)
            own = target.form.read if target and isinstance(target.form, SourceForm | StudyForm) else None
            if cite.read and own and order.index(cite.read) > order.index(own):
                message = f"the citation says read: {cite.read}, but its source only {own}; mend the one that is wrong"
                yield document.problem((*steps, "cite", place, "read"), message, "read-overstated")


def _nothing_from_the_future(draft: Draft) -> Iterator[Problem]:
    for document in draft.documents:
        for steps, day in _days(document):
            if day > draft.day:
                message = f"{day} is later than the day of this check ({draft.day}); write the day it was done"
                yield document.problem(steps, message, "day-in-future")


def _days(document: Document) -> Iterator[tuple[Steps, date]]:
    form = document.form
    if (checked := getattr(form, "checked", None)) is not None:
        yield ("checked",), checked
    if isinstance(form, SourceForm | StudyForm) and form.published:
        yield ("published",), form.published.first
    if isinstance(form, ActionForm):
        yield ("on",), form.on.first
    if isinstance(form, RuleForm):
        yield from ((("history", place, "on"), milestone.on.first) for place, milestone in enumerate(form.history))


def _events_in_story_order(draft: Draft) -> Iterator[Problem]:
    for document in draft.of("rule", "action"):
        form = document.form
        field = "events" if isinstance(form, ActionForm) else "history"
        story = form.events if isinstance(form, ActionForm) else form.history if isinstance(form, RuleForm) else ()
        for place in range(1, len(story)):
            if story[place].on.last < story[place - 1].on.first:
                message = f"{story[place].on} stands after {story[place - 1].on}; put them in the order of their days"
                yield document.problem((field, place, "on"), message, "story-out-of-order")


def _reviewed_in_time(draft: Draft) -> Iterator[Problem]:
    for document, form in draft.entries():
        due = form.checked + form.review_every
        if due < draft.day:
            message = f"the review was due on {due}; compare the record with its sources and write the new day"
            yield document.problem(("checked",), message, "review-overdue", Severity.WARNING)


def _members_name_a_status(draft: Draft) -> Iterator[Problem]:
    for document in draft.of("product"):
        form = document.form
        if isinstance(form, ProductForm) and not form.part_of and not form.status and not any(use.status for use in form.uses):
            message = "the product has no status event and no class to fall back to; write a headline, at least 'is: unknown'"
            yield document.problem((), message, "status-missing")


CHECKS = (
    Check("status-unlawful", "a status stands with a pathway that can give it and with all it needs", _lawful, ("status-incomplete",)),
    Check("events-out-of-order", "status events stand in the order of their days, one a day", _in_order, ("events-same-day",)),
    Check(
        "event-before-source",
        "an event and its sources are of one time, or the entry says why not",
        _dated_like_sources,
        ("event-after-source", "dating-needless"),
    ),
    Check("event-unread", "no status event rests on what nobody read", _read_by_somebody),
    Check("read-overstated", "a citation claims no better reading than its source", _overstated_read),
    Check("day-in-future", "what was checked, published or done lies not in the future", _nothing_from_the_future),
    Check("story-out-of-order", "the milestones of a rule or action stand in the order of their days", _events_in_story_order),
    Check("review-overdue", "a record is reviewed in time (a warning)", _reviewed_in_time),
    Check("status-missing", "a product has a status of its own or a class that has one", _members_name_a_status),
)
