from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.records.days import Day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019-12-06", date(2019, 12, 6), date(2019, 12, 6)),
        ("2019-12", date(2019, 12, 1), date(2019, 12, 31)),
        ("2019-02", date(2019, 2, 1), date(2019, 2, 28)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
    ],
)
def test_a_day_is_known_as_well_as_its_text_tells(text, first, last):
    assert Day.parse(text) == Day(text, first, last)


def test_a_day_is_shown_as_it_was_written():
    assert [str(Day.parse(text)) for text in ("2019", "2019-12", "2019-12-06")] == ["2019", "2019-12", "2019-12-06"]


@pytest.mark.parametrize(
    "text",
    [
        *("", "2019-13", "2019-00", "2019-05-00", "2019-00-05", "2019-02-29", "2019-1-5", "19", "20190", "0000", "2019-", "2019-12-"),
        *("2019/12/06", "2019-12-06T10:00", " 2019", "2019\n", "December 2019", "２０１９-12-06"),
    ],
)
def test_what_is_not_a_day_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011  # the text is of the standard library where the calendar has no such day
        Day.parse(text)


@given(st.dates())
def test_every_date_is_a_day_that_is_exactly_itself(date_):
    day = Day.parse(date_.isoformat())
    assert day.first == day.last == date_


@given(st.dates())
def test_a_month_holds_its_days_and_a_year_its_months(date_):
    month, year = Day.parse(date_.isoformat()[:7]), Day.parse(date_.isoformat()[:4])
    assert year.first <= month.first <= date_ <= month.last <= year.last
    assert (month.last - month.first).days + 1 == monthrange(date_.year, date_.month)[1]
    assert (year.first.month, year.first.day, year.last.month, year.last.day) == (1, 1, 12, 31)
