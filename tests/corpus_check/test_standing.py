from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.corpus.corpus import Corpus
from kb.corpus.loading import load_corpus
from kb.corpus.standing import Basis, Standing, approvals, approvals_in_class, evidence, first_known, standing
from kb.records.days import Day
from kb.records.evidence import Direction, Evidence, Grade
from kb.records.history import StatusEvent, StatusHistory
from kb.records.product import Product, Use
from kb.records.status import Pathway, Status, Verdict
from tests.conftest import CORPUS_FOLDER, DAY

CORPUS = load_corpus(CORPUS_FOLDER, DAY)
PAIRS = [(product, condition) for product in CORPUS.products for condition in CORPUS.conditions]
IDS = [" for ".join(pair) for pair in PAIRS]


def ask(corpus: Corpus, product: str, condition: str | None, day: date = DAY) -> Standing:
    return standing(corpus, corpus.products[product], condition, day)


def told(found: Standing) -> tuple[Status, Verdict, Basis]:
    return found.status, found.verdict, found.basis


def said(status: Status, on: str = "2020-01-01") -> StatusHistory:
    return StatusHistory((StatusEvent(on=Day.parse(on), status=status, pathway=Pathway.NONE, because="It was said."),))


def stating(corpus: Corpus, product: str, uses: Mapping[str, Status], headline: Status | None = None) -> Corpus:
    """Return the corpus with all statements of a product replaced."""
    listed = tuple(Use(condition=condition, status=said(status)) for condition, status in uses.items())
    stated = replace(corpus.products[product], uses=listed, status=said(headline) if headline else StatusHistory())
    return replace(corpus, products={**corpus.products, product: stated})


def approved_itself(corpus: Corpus, product: Product, condition: str, day: date) -> bool:
    """Tell whether the entry of a product approves it for a condition or a wider one, read without `standing`."""
    approving = [product.use(name) for name in (condition, *corpus.wider(condition))]
    in_force = [use.status.on(day) for use in approving if use]
    return any(event is not None and event.status is Status.APPROVED for event in in_force)


# 1. the use itself


def test_a_listed_use_is_answered_by_its_own_event(corpus):
    found = ask(corpus, "lumora", "knee-disease")
    assert told(found) == (Status.APPROVED, Verdict.YES, Basis.USE)
    assert found.event is not None
    assert found.event.application == ("BLA 999001",)
    assert found.said_of is found.product is corpus.products["lumora"]


@pytest.mark.parametrize(
    ("day", "status", "verdict"),
    [
        (date(2018, 1, 31), Status.UNKNOWN, Verdict.UNKNOWN),
        (date(2018, 2, 1), Status.INVESTIGATIONAL, Verdict.TRIAL_ONLY),
        (date(2021, 6, 14), Status.INVESTIGATIONAL, Verdict.TRIAL_ONLY),
        (date(2021, 6, 15), Status.APPROVED, Verdict.YES),
        (DAY, Status.APPROVED, Verdict.YES),
    ],
)
def test_the_answer_is_that_of_the_day_asked_for(corpus, day, status, verdict):
    assert told(ask(corpus, "lumora", "knee-disease", day))[:2] == (status, verdict)


def test_a_use_listed_as_off_label_says_no(corpus):
    assert told(ask(corpus, "whirlpress-kit", "knee-disease")) == (Status.OFF_LABEL, Verdict.NO, Basis.USE)


# 2. a wider condition


@pytest.mark.parametrize("condition", ["knee-disease", "hip-disease", "kneecap-disease"])
def test_an_approval_for_a_condition_holds_for_the_narrower_ones(corpus, condition):
    found = ask(corpus, "oldlume", condition, date(2010, 1, 1))
    assert told(found) == (Status.APPROVED, Verdict.YES, Basis.WIDER)
    assert found.within == ("joint-disease",)


def test_a_withdrawal_for_a_condition_holds_for_the_narrower_ones(corpus):
    assert ask(corpus, "oldlume", "knee-disease", date(2015, 3, 31)).verdict is Verdict.YES
    assert ask(corpus, "oldlume", "knee-disease", date(2015, 4, 1)).verdict is Verdict.NO_LONGER


def test_the_use_itself_wins_over_a_wider_condition(corpus):
    changed = stating(corpus, "lumora", {"joint-disease": Status.APPROVED, "knee-disease": Status.WITHDRAWN})
    assert told(ask(changed, "lumora", "knee-disease")) == (Status.WITHDRAWN, Verdict.NO_LONGER, Basis.USE)


def test_the_nearest_wider_condition_wins(corpus):
    changed = stating(corpus, "lumora", {"joint-disease": Status.APPROVED, "knee-disease": Status.CLEARED})
    found = ask(changed, "lumora", "kneecap-disease")
    assert told(found) == (Status.CLEARED, Verdict.CONDITIONAL, Basis.WIDER)
    assert found.within == ("knee-disease",)


def test_a_wider_condition_wins_over_a_narrower_one(corpus):
    changed = stating(corpus, "lumora", {"joint-disease": Status.NOT_APPROVED, "kneecap-disease": Status.APPROVED})
    assert told(ask(changed, "lumora", "knee-disease")) == (Status.NOT_APPROVED, Verdict.NO, Basis.WIDER)


# 3. narrower conditions


def test_an_approval_for_a_narrower_condition_is_named_and_only_conditional(corpus):
    found = ask(corpus, "lumora", "joint-disease")
    assert told(found) == (Status.APPROVED, Verdict.CONDITIONAL, Basis.NARROWER)
    assert found.within == ("knee-disease",)


def test_a_narrower_condition_that_is_no_yes_keeps_its_verdict(corpus):
    assert told(ask(corpus, "lumora", "joint-disease", date(2019, 1, 1))) == (Status.INVESTIGATIONAL, Verdict.TRIAL_ONLY, Basis.NARROWER)


def test_of_narrower_conditions_those_with_the_furthest_status_are_named(corpus):
    changed = stating(corpus, "lumora", {"hip-disease": Status.CLEARED, "kneecap-disease": Status.APPROVED, "knee-disease": Status.APPROVED})
    assert ask(changed, "lumora", "joint-disease").within == ("knee-disease", "kneecap-disease")


def test_of_narrower_conditions_with_the_same_status_the_youngest_event_is_the_one_told(corpus):
    uses = (
        Use(condition="knee-disease", status=said(Status.CLEARED, "2016-01-01")),
        Use(condition="hip-disease", status=said(Status.CLEARED, "2019-01-01")),
    )
    found = standing(corpus, replace(corpus.products["whirlpress-kit"], uses=uses), "joint-disease", DAY)
    assert str(found.since) == "2019-01-01"
    assert found.within == ("hip-disease", "knee-disease")


# 4. members of a class


def test_a_class_names_the_member_that_is_approved_for_the_use(corpus):
    found = ask(corpus, "glimmer-cells", "knee-disease")
    assert told(found) == (Status.APPROVED, Verdict.CONDITIONAL, Basis.MEMBERS)
    assert [member.product.id for member in found.members] == ["lumora"]


def test_a_class_names_members_at_any_depth(corpus):
    deeper = replace(corpus.products["lumora"], part_of="dawn-glimmer-cells")
    changed = replace(corpus, products={**corpus.products, "lumora": deeper})
    for asked in ("glimmer-cells", "dawn-glimmer-cells"):
        assert [member.product.id for member in ask(changed, asked, "knee-disease").members] == ["lumora"]


def test_a_class_names_the_members_that_were_approved_on_the_day(corpus):
    assert [member.product.id for member in ask(corpus, "glimmer-cells", "knee-disease", date(2010, 1, 1)).members] == ["oldlume"]
    assert ask(corpus, "glimmer-cells", "knee-disease", date(2016, 1, 1)).basis is Basis.NOTHING


def test_a_member_that_is_approved_hides_those_that_are_only_cleared(corpus):
    changed = stating(corpus, "nightglow", {"knee-disease": Status.CLEARED})
    assert [member.product.id for member in ask(changed, "glimmer-cells", "knee-disease").members] == ["lumora"]


@pytest.mark.parametrize("status", [each for each in Status if each is not Status.APPROVED])
def test_a_member_that_is_not_approved_for_the_use_is_not_named(corpus, status):
    changed = stating(corpus, "nightglow", {"skin-wound": status})
    assert told(ask(changed, "glimmer-cells", "skin-wound")) == (Status.NOT_APPROVED, Verdict.NO, Basis.HEADLINE)


def test_what_a_class_says_of_a_use_itself_wins_over_its_members(corpus):
    changed = stating(corpus, "glimmer-cells", {"knee-disease": Status.NOT_APPROVED})
    assert told(ask(changed, "glimmer-cells", "knee-disease")) == (Status.NOT_APPROVED, Verdict.NO, Basis.USE)


# 5. nothing is listed


@pytest.mark.parametrize("condition", ["hip-disease", "skin-wound", "heart-weakness"])
def test_a_class_answers_a_use_not_listed_with_its_headline(corpus, condition):
    assert told(ask(corpus, "glimmer-cells", condition)) == (Status.NOT_APPROVED, Verdict.NO, Basis.HEADLINE)


@pytest.mark.parametrize("status", [Status.APPROVED, Status.HUMANITARIAN, Status.CLEARED])
@pytest.mark.parametrize("at", ["use", "headline"])
@pytest.mark.parametrize("product", ["whirlpress-kit", "mist-drops"])
def test_a_permission_never_reaches_beyond_its_uses(corpus, status, at, product):
    changed = stating(corpus, product, {"skin-wound": status}) if at == "use" else stating(corpus, product, {}, headline=status)
    assert told(ask(changed, product, "hip-disease"))[:2] == (Status.OFF_LABEL, Verdict.NO)


@pytest.mark.parametrize("condition", ["hip-disease", "skin-wound", "heart-weakness"])
def test_an_approved_product_is_off_label_for_every_use_not_listed(corpus, condition):
    assert told(ask(corpus, "lumora", condition)) == (Status.OFF_LABEL, Verdict.NO, Basis.OTHER_USES)


def test_an_investigational_product_is_not_approved_elsewhere(corpus):
    assert ask(corpus, "nightglow", "heart-weakness").verdict is Verdict.TRIAL_ONLY
    assert told(ask(corpus, "nightglow", "knee-disease"))[:2] == (Status.NOT_APPROVED, Verdict.NO)


@pytest.mark.parametrize("status", [Status.INVESTIGATIONAL, Status.WITHDRAWN])
def test_a_headline_that_ends_with_its_use_holds_for_the_uses_of_a_class_but_not_of_a_product(corpus, status):
    product = stating(corpus, "nightglow", {}, headline=status)
    assert told(ask(product, "nightglow", "knee-disease"))[:2] == (Status.NOT_APPROVED, Verdict.NO)
    whole = stating(corpus, "mist-drops", {}, headline=status)
    assert told(ask(whole, "mist-drops", "knee-disease"))[:2] == (status, status.verdict)


def test_a_withdrawn_product_was_never_approved_for_another_use(corpus):
    assert told(ask(corpus, "oldlume", "skin-wound"))[:2] == (Status.NOT_APPROVED, Verdict.NO)
    assert told(ask(corpus, "oldlume", "skin-wound", date(2010, 1, 1)))[:2] == (Status.OFF_LABEL, Verdict.NO)


def test_tissue_for_one_use_leaves_the_others_to_the_headline(corpus):
    assert told(ask(corpus, "veil-sheets", "knee-disease"))[:2] == (Status.NOT_APPROVED, Verdict.NO)


@pytest.mark.parametrize("status", [Status.TISSUE, Status.EXEMPT])
def test_a_use_outside_review_leaves_the_others_unknown_where_no_headline_speaks(corpus, status):
    changed = stating(corpus, "veil-sheets", {"skin-wound": status})
    assert told(ask(changed, "veil-sheets", "knee-disease"))[:2] == (Status.UNKNOWN, Verdict.UNKNOWN)


@pytest.mark.parametrize("status", [Status.TISSUE, Status.EXEMPT])
def test_a_headline_outside_review_settles_no_use_that_is_not_listed(corpus, status):
    changed = stating(corpus, "veil-sheets", {}, headline=status)
    assert told(ask(changed, "veil-sheets", None))[:2] == (status, Verdict.CONDITIONAL)
    assert told(ask(changed, "veil-sheets", "knee-disease"))[:2] == (Status.UNKNOWN, Verdict.UNKNOWN)


@pytest.mark.parametrize("status", [Status.TISSUE, Status.EXEMPT])
def test_a_headline_outside_review_holds_for_a_use_that_is_listed_without_a_status(corpus, status):
    changed = stating(corpus, "veil-sheets", {}, headline=status)
    listed = replace(changed.products["veil-sheets"], uses=(Use(condition="knee-disease"),))
    changed = replace(changed, products={**changed.products, "veil-sheets": listed})
    assert told(ask(changed, "veil-sheets", "knee-disease"))[:2] == (status, Verdict.CONDITIONAL)


def test_an_unknown_headline_is_an_answer_with_its_event(corpus):
    found = ask(corpus, "mist-drops", "knee-disease")
    assert told(found) == (Status.UNKNOWN, Verdict.UNKNOWN, Basis.HEADLINE)
    assert found.event is not None


@pytest.mark.parametrize(("product", "condition"), PAIRS, ids=IDS)
def test_before_the_first_event_the_status_is_unknown(corpus, product, condition):
    found = ask(corpus, product, condition, date(2004, 12, 31))
    assert told(found) == (Status.UNKNOWN, Verdict.UNKNOWN, Basis.NOTHING)
    assert found.event is None


# falling back to a class


def test_a_product_without_a_statement_has_that_of_its_class(corpus):
    found = ask(corpus, "dewveil", "skin-wound")
    assert told(found) == (Status.TISSUE, Verdict.CONDITIONAL, Basis.USE)
    assert found.product is corpus.products["dewveil"]
    assert found.said_of is corpus.products["veil-sheets"]
    assert told(ask(corpus, "dewveil", "knee-disease"))[:2] == (Status.NOT_APPROVED, Verdict.NO)


def test_a_class_without_a_statement_has_that_of_the_class_above(corpus):
    found = ask(corpus, "dawn-glimmer-cells", "hip-disease")
    assert told(found) == (Status.NOT_APPROVED, Verdict.NO, Basis.HEADLINE)
    assert found.said_of is corpus.products["glimmer-cells"]


def test_a_product_with_a_statement_of_its_own_does_not_fall_back(corpus):
    changed = stating(corpus, "dewveil", {}, headline=Status.UNKNOWN)
    assert told(ask(changed, "dewveil", "skin-wound")) == (Status.UNKNOWN, Verdict.UNKNOWN, Basis.HEADLINE)


def test_a_product_whose_own_statement_is_younger_falls_back_on_earlier_days(corpus):
    found = ask(corpus, "nightglow", "heart-weakness", date(2020, 4, 30))
    assert told(found) == (Status.NOT_APPROVED, Verdict.NO, Basis.HEADLINE)
    assert found.said_of is corpus.products["glimmer-cells"]


@pytest.mark.parametrize("product", ["palelume", "dawn-glimmer-cells", "nightglow"])
def test_the_approval_of_a_sibling_never_reaches_another_product(corpus, product):
    found = ask(corpus, product, "knee-disease")
    assert told(found)[:2] == (Status.NOT_APPROVED, Verdict.NO)
    assert found.members == ()


def test_a_sibling_approval_does_not_open_the_other_uses_of_the_class(corpus):
    changed = stating(corpus, "glimmer-cells", {"hip-disease": Status.CLEARED})
    assert told(ask(changed, "palelume", "knee-disease"))[:2] == (Status.OFF_LABEL, Verdict.NO)


def test_a_sibling_approval_does_not_hide_what_a_class_further_up_says(corpus):
    middle = replace(corpus.products["lumora"], part_of="dawn-glimmer-cells")
    changed = replace(corpus, products={**corpus.products, "lumora": middle})
    found = ask(changed, "palelume", "knee-disease")
    assert told(found) == (Status.NOT_APPROVED, Verdict.NO, Basis.HEADLINE)
    assert found.said_of is corpus.products["glimmer-cells"]


@pytest.mark.parametrize("condition", ["skin-wound", None])
def test_the_approval_of_a_class_is_only_conditional_for_a_member_that_says_nothing_itself(corpus, condition):
    changed = stating(corpus, "veil-sheets", {"skin-wound": Status.APPROVED})
    assert ask(changed, "veil-sheets", condition).verdict is Verdict.YES
    assert told(ask(changed, "dewveil", condition))[:2] == (Status.APPROVED, Verdict.CONDITIONAL)


# no use asked


def test_without_a_condition_the_headline_answers_and_else_the_furthest_use(corpus):
    assert told(ask(corpus, "glimmer-cells", None)) == (Status.NOT_APPROVED, Verdict.NO, Basis.HEADLINE)
    assert told(ask(corpus, "lumora", None)) == (Status.APPROVED, Verdict.YES, Basis.OTHER_USES)
    assert told(ask(corpus, "whirlpress-kit", None)) == (Status.CLEARED, Verdict.CONDITIONAL, Basis.OTHER_USES)


def test_without_a_condition_a_member_that_says_nothing_has_the_headline_of_its_class(corpus):
    assert told(ask(corpus, "palelume", None)) == (Status.NOT_APPROVED, Verdict.NO, Basis.HEADLINE)


# since when


def test_a_status_is_dated_by_the_event_that_began_it(corpus):
    assert str(ask(corpus, "lumora", "knee-disease").since) == "2021-06-15"
    assert str(ask(corpus, "glimmer-cells", "knee-disease").since) == "2021-06-15"
    assert str(ask(corpus, "oldlume", "knee-disease", date(2010, 1, 1)).since) == "2005"


def test_a_status_concluded_from_other_uses_has_no_date(corpus):
    assert ask(corpus, "lumora", "hip-disease").since is None
    assert ask(corpus, "lumora", "hip-disease", date(2004, 1, 1)).since is None


# whatever the entries say

DAYS = st.dates(date(2003, 1, 1), DAY)
USES = st.dictionaries(st.sampled_from(sorted(CORPUS.conditions)), st.sampled_from(Status), max_size=3)
STATEMENTS = st.fixed_dictionaries({product: st.tuples(USES, st.none() | st.sampled_from(Status)) for product in CORPUS.products})


def restated(statements: Mapping[str, tuple[Mapping[str, Status], Status | None]]) -> Corpus:
    changed = CORPUS
    for product, (uses, headline) in statements.items():
        changed = stating(changed, product, uses, headline)
    return changed


@pytest.mark.parametrize(("product", "condition"), PAIRS, ids=IDS)
def test_only_a_product_approved_itself_for_the_use_or_a_wider_one_is_a_yes(corpus, product, condition):
    turns = {event.from_day for each in corpus.products.values() for history in histories(each) for event in history.events}
    for day in sorted({turn + timedelta(days=step) for turn in turns for step in (-1, 0)} | {DAY}):
        yes = ask(corpus, product, condition, day).verdict is Verdict.YES
        assert yes == approved_itself(corpus, corpus.products[product], condition, day), day


def histories(product: Product) -> list[StatusHistory]:
    return [product.status, *(use.status for use in product.uses)]


@given(STATEMENTS, st.sampled_from(PAIRS), DAYS)
def test_a_yes_needs_an_approval_of_that_very_product_whatever_the_entries_say(statements, pair, day):
    changed, (product, condition) = restated(statements), pair
    if ask(changed, product, condition, day).verdict is Verdict.YES:
        assert approved_itself(changed, changed.products[product], condition, day)


@given(STATEMENTS, st.sampled_from(PAIRS), DAYS)
def test_what_is_said_of_other_products_never_changes_the_answer_for_a_product(statements, pair, day):
    changed, (product, condition) = restated(statements), pair
    asked = changed.products[product]
    if not asked.is_class:
        kept = {asked.id, *(each.id for each in changed.classes_of(asked))}
        alone = restated({**statements, **{other: ({}, None) for other in statements if other not in kept}})
        assert told(ask(changed, product, condition, day)) == told(ask(alone, product, condition, day))


@given(STATEMENTS, st.sampled_from(PAIRS), DAYS)
def test_an_answer_is_never_better_than_its_status_allows(statements, pair, day):
    found = ask(restated(statements), *pair, day)
    assert found.verdict.rank <= found.status.verdict.rank
    assert (found.event is None) == (found.basis is Basis.NOTHING)


# beside the answer


def test_a_class_lists_the_approvals_of_its_members_on_the_day(corpus):
    glimmer = corpus.products["glimmer-cells"]
    assert [(each.product.id, each.condition) for each in approvals_in_class(corpus, glimmer, DAY)] == [("lumora", "knee-disease")]
    assert [each.product.id for each in approvals_in_class(corpus, glimmer, date(2010, 1, 1))] == ["oldlume"]
    assert approvals_in_class(corpus, glimmer, date(2016, 1, 1)) == ()


def test_a_single_product_lists_no_approvals_of_a_class(corpus):
    assert approvals_in_class(corpus, corpus.products["lumora"], DAY) == ()


def test_approvals_are_only_approvals_and_count_the_headline_too(corpus):
    assert approvals(corpus.products["whirlpress-kit"], DAY) == ()
    changed = stating(corpus, "whirlpress-kit", {"skin-wound": Status.CLEARED}, headline=Status.APPROVED)
    assert [each.condition for each in approvals(changed.products["whirlpress-kit"], DAY)] == [""]


@pytest.mark.parametrize(
    ("product", "condition", "stated_by", "stated_for"),
    [
        ("lumora", "knee-disease", "lumora", "knee-disease"),
        ("lumora", "kneecap-disease", "lumora", "knee-disease"),
        ("lumora", "joint-disease", "lumora", "knee-disease"),
        ("palelume", "knee-disease", "dawn-glimmer-cells", "knee-disease"),
        ("lumora", "hip-disease", "glimmer-cells", "hip-disease"),
    ],
)
def test_evidence_says_whose_it_is_and_for_what(corpus, product, condition, stated_by, stated_for):
    found = evidence(corpus, corpus.products[product], condition)
    assert found is not None
    assert (found.product.id, found.condition) == (stated_by, stated_for)


def test_evidence_passes_from_a_class_to_its_own_products_and_no_further_down(corpus):
    grandchild, subclass = corpus.products["palelume"], corpus.products["dawn-glimmer-cells"]

    assert corpus.products["glimmer-cells"].use("heart-weakness").evidence is not None
    assert evidence(corpus, grandchild, "heart-weakness") is None
    assert evidence(corpus, subclass, "heart-weakness") is None


def test_no_evidence_comes_from_members_siblings_or_unrelated_conditions(corpus):
    assert evidence(corpus, corpus.products["glimmer-cells"], "knee-disease") is None
    assert evidence(corpus, corpus.products["nightglow"], "knee-disease") is None
    assert evidence(corpus, corpus.products["lumora"], "skin-wound") is None


@pytest.mark.parametrize("product", ["dawn-glimmer-cells", "palelume"])
def test_no_evidence_comes_from_beyond_the_nearest_class(corpus, product):
    assert evidence(corpus, corpus.products["glimmer-cells"], "hip-disease") is not None
    assert evidence(corpus, corpus.products[product], "hip-disease") is None


def test_evidence_for_a_wider_condition_wins_over_that_for_a_narrower_one(corpus):
    stated = Evidence(grade=Grade.LOW, direction=Direction.BENEFIT, note="One trial.")
    uses = tuple(Use(condition=name, evidence=stated) for name in ("kneecap-disease", "joint-disease"))
    found = evidence(corpus, replace(corpus.products["lumora"], uses=uses), "knee-disease")
    assert found is not None
    assert found.condition == "joint-disease"


@pytest.mark.parametrize(("surer", "other"), [("knee-disease", "hip-disease"), ("hip-disease", "knee-disease")])
def test_of_narrower_conditions_the_surest_evidence_is_taken(corpus, surer, other):
    grades = {surer: Grade.MODERATE, other: Grade.VERY_LOW}
    uses = tuple(
        Use(condition=name, evidence=Evidence(grade=grade, direction=Direction.BENEFIT, note="One trial.")) for name, grade in grades.items()
    )
    found = evidence(corpus, replace(corpus.products["lumora"], uses=uses), "joint-disease")
    assert found is not None
    assert (found.condition, found.evidence.grade) == (surer, Grade.MODERATE)


def test_the_first_event_known_of_a_product_is_of_any_use(corpus):
    first = first_known(corpus.products["lumora"])
    assert first is not None
    assert str(first.on) == "2018-02-01"
    assert first_known(corpus.products["palelume"]) is None
