from datetime import date

from kb.corpus.freshness import overdue
from tests.conftest import DAY


def test_nothing_is_overdue_before_a_review_was_due(corpus):
    assert overdue(corpus, DAY) == ()
    assert overdue(corpus, corpus.products["lumora"].review_due) == ()


def test_what_is_overdue_comes_the_longest_first_and_then_by_id(corpus):
    late = overdue(corpus, date(2027, 11, 3))
    assert [each.days for each in late] == sorted((each.days for each in late), reverse=True)
    assert (late[0].record.id, late[0].days) == ("dawn-glimmer-cells", 187)
    assert (late[-1].record.id, late[-1].days) == ("veil-guidance", 2)
    assert {each.record.kind for each in late} == {"product", "condition", "rule", "action"}


def test_a_record_due_later_is_not_yet_overdue(corpus):
    assert "oldlume" not in [each.record.id for each in overdue(corpus, date(2027, 5, 1))]
    assert "lumora" in [each.record.id for each in overdue(corpus, date(2027, 5, 1))]
