from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.records.days import Day
from kb.records.history import StatusEvent, StatusHistory
from kb.records.status import Pathway, Status, Verdict

ONE_DAY = timedelta(days=1)


def event(on: str, status: Status) -> StatusEvent:
    return StatusEvent(on=Day.parse(on), status=status, pathway=Pathway.NONE, because="It was said.")


STUDIED = event("2018-02-01", Status.INVESTIGATIONAL)
APPROVED = event("2021-06-15", Status.APPROVED)
WITHDRAWN = event("2024-01-09", Status.WITHDRAWN)
HISTORY = StatusHistory((STUDIED, APPROVED, WITHDRAWN))

PARTIAL_DAYS = st.builds(
    lambda day, length: Day.parse(day.isoformat()[:length]), st.dates(date(2015, 1, 1), date(2019, 12, 31)), st.sampled_from([4, 7, 10])
)
EVENTS = st.builds(lambda on, status: event(on.text, status), PARTIAL_DAYS, st.sampled_from(Status))
HISTORIES = st.lists(EVENTS, min_size=1, max_size=5).map(lambda events: StatusHistory(tuple(sorted(events, key=lambda each: each.from_day))))
ASKED = st.dates(date(2014, 6, 1), date(2020, 6, 30))


def test_an_event_counts_from_its_own_day_until_the_next_one():
    assert HISTORY.on(date(2018, 2, 1)) == STUDIED
    assert HISTORY.on(date(2021, 6, 14)) == STUDIED
    assert HISTORY.on(date(2021, 6, 15)) == APPROVED
    assert HISTORY.on(date(2024, 1, 8)) == APPROVED
    assert HISTORY.on(date(2024, 1, 9)) == WITHDRAWN
    assert HISTORY.on(date(2100, 1, 1)) == WITHDRAWN


def test_before_the_first_event_nothing_is_known():
    assert HISTORY.on(date(2018, 1, 31)) is None
    assert StatusHistory().on(date(2026, 11, 24)) is None


def test_a_history_is_true_where_it_has_an_event():
    assert HISTORY
    assert not StatusHistory()


@pytest.mark.parametrize(
    ("status", "first_day"),
    [
        (Status.APPROVED, date(2019, 5, 31)),
        (Status.HUMANITARIAN, date(2019, 5, 31)),
        (Status.CLEARED, date(2019, 5, 31)),
        (Status.TISSUE, date(2019, 5, 31)),
        (Status.EXEMPT, date(2019, 5, 31)),
        (Status.INVESTIGATIONAL, date(2019, 5, 1)),
        (Status.OFF_LABEL, date(2019, 5, 1)),
        (Status.NOT_APPROVED, date(2019, 5, 1)),
        (Status.WITHDRAWN, date(2019, 5, 1)),
        (Status.UNKNOWN, date(2019, 5, 1)),
    ],
)
def test_of_an_event_known_by_its_month_a_permission_counts_from_the_end_and_a_refusal_from_the_beginning(status, first_day):
    history = StatusHistory((event("2019-05", status),))
    assert history.on(first_day - ONE_DAY) is None
    assert history.on(first_day) == history.events[0]


def test_an_approval_known_by_its_year_counts_from_the_last_of_december():
    history = StatusHistory((event("2005", Status.APPROVED),))
    assert history.on(date(2005, 12, 30)) is None
    assert history.on(date(2005, 12, 31)) == history.events[0]


def test_a_step_down_from_an_approval_counts_from_the_beginning_of_its_doubt():
    approved, cleared = event("2016-03-01", Status.APPROVED), event("2019", Status.CLEARED)
    history = StatusHistory((approved, cleared))
    assert history.on(date(2018, 12, 31)) == approved
    assert history.on(date(2019, 1, 1)) == cleared


def test_a_step_down_never_counts_before_what_it_steps_down_from():
    approved, cleared = event("2019-03-01", Status.APPROVED), event("2019", Status.CLEARED)
    history = StatusHistory((approved, cleared))
    assert history.on(date(2019, 2, 28)) is None
    assert history.on(date(2019, 3, 1)) == cleared


@given(HISTORIES, ASKED, st.data())
def test_a_yes_holds_on_whichever_days_the_events_really_happened(history, day, data):
    real, earliest = [], date.min
    for each in history.events:
        earliest = max(earliest, each.on.first)
        if earliest > each.on.last:  # no order of days fits this list; the check of the entries refuses it
            return
        earliest = data.draw(st.dates(earliest, each.on.last))
        real.append(earliest)
    answer = history.on(day)
    if answer is not None and answer.status.verdict is Verdict.YES:
        happened = [each for each, when in zip(history.events, real, strict=True) if when <= day]
        assert happened
        assert happened[-1].status.verdict is Verdict.YES


def test_changes_are_the_events_after_the_first_day_up_to_the_last():
    assert HISTORY.changes(date(2018, 2, 1), date(2021, 6, 15)) == (APPROVED,)
    assert HISTORY.changes(date(2018, 1, 31), date(2021, 6, 14)) == (STUDIED,)
    assert HISTORY.changes(date(2021, 6, 15), date(2021, 6, 15)) == ()


def test_a_change_known_by_its_month_is_reported_on_the_day_it_begins_to_count():
    permitted, refused = event("2019-05", Status.CLEARED), event("2020-05", Status.NOT_APPROVED)
    history = StatusHistory((permitted, refused))
    assert history.changes(date(2019, 5, 30), date(2019, 5, 31)) == (permitted,)
    assert history.changes(date(2020, 4, 30), date(2020, 5, 1)) == (refused,)


@given(HISTORIES, ASKED, ASKED, ASKED)
def test_spans_that_adjoin_report_every_change_once(history, one, two, three):
    start, middle, end = sorted((one, two, three))
    assert sorted([*history.changes(start, middle), *history.changes(middle, end)], key=id) == sorted(history.changes(start, end), key=id)


@given(HISTORIES, ASKED)
def test_the_answer_differs_from_the_day_before_only_where_a_change_is_reported(history, day):
    if history.on(day) is not history.on(day - ONE_DAY):
        assert history.on(day) in history.changes(day - ONE_DAY, day)


def test_a_status_has_held_since_the_first_of_the_events_in_a_row_that_say_it_in_the_same_words():
    same = event("2022-03", Status.APPROVED)
    wider = replace(event("2023-01-01", Status.APPROVED), purpose="a wider use")
    again = event("2025-01-01", Status.APPROVED)
    history = StatusHistory((STUDIED, APPROVED, same, wider, WITHDRAWN, again))
    assert history.since(same) == APPROVED.on
    assert history.since(wider) == wider.on
    assert history.since(APPROVED) == APPROVED.on
    assert history.since(again) == again.on
