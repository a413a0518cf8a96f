"""Searching: which records come first, what is counted, what is said, and the answer card."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.records.status import Verdict
from kb.search.live import LiveService
from kb.search.service import SearchRequest, SearchResult
from tests.conftest import DAY


def search(live: LiveService, text: str, **more: object) -> SearchResult:
    return live.now.search(SearchRequest(text, DAY, **more))  # type: ignore[arg-type]


def ids(found: SearchResult) -> list[str]:
    return [result.record.id for result in found.results]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("lumora", "lumora"),
        ("lumoora", "lumora"),
        ("lumara", "lumora"),
        ("BLA 999001", "lumora"),
        ("glow cells", "glimmer-cells"),
        ("sore knee", "knee-disease"),
        ("NCT99999903", "dawn-knee-2024"),
        ("99 CFR 1", "paper-door"),
        ("Tidewell letter", "tidewell-letter-2023"),
    ],
)
def test_what_the_query_names_comes_first(live: LiveService, text: str, first: str) -> None:
    assert ids(search(live, text))[0] == first


def test_all_words_come_before_any_words_and_the_loosening_is_said(live: LiveService) -> None:
    every, some = search(live, "spins blood"), search(live, "spins quicksilver")

    assert every.relaxed is None
    assert ids(every)[0] == ids(some)[0] == "whirlpress-kit"
    assert some.relaxed == "No record has all the words; these have some of them."


def test_a_synonym_finds_what_the_word_itself_does_not(live: LiveService) -> None:
    found = search(live, "infections after shots harbor county")

    assert ids(found)[0] == "harbor-infections-2022"


def test_a_near_spelling_is_offered_and_not_forced_in_silence(live: LiveService) -> None:
    found = search(live, "lumara")

    assert found.did_you_mean == "Lumora"
    assert found.relaxed


def test_a_number_is_never_guessed(live: LiveService) -> None:
    assert "lumora" not in ids(search(live, "BLA 999009"))


def test_a_phrase_must_stand_in_the_record_and_an_excluded_word_must_not(live: LiveService) -> None:
    assert set(ids(search(live, '"glow in the dark"'))) == {"glimmer-cells"}
    assert "lumora" not in ids(search(live, "glimmer -knee"))


def test_facets_count_the_whole_result_and_filters_narrow_it(live: LiveService) -> None:
    whole = search(live, "glimmer", per_page=2)
    kinds = dict(whole.facets["kind"])
    only = search(live, "glimmer", filters=(("kind", "product"),), per_page=100)

    assert len(whole.results) == 2
    assert sum(kinds.values()) == whole.total > 2
    assert only.total == kinds["product"] == len(only.results)
    assert {result.record.kind for result in only.results} == {"product"}


def test_a_filter_that_nothing_meets_gives_nothing(live: LiveService) -> None:
    assert search(live, "glimmer", filters=(("kind", "banana"),)).total == 0


def test_pages_follow_each_other_without_gap_or_repeat(live: LiveService) -> None:
    whole = ids(search(live, "glimmer", per_page=100))
    pages = [each for number in (1, 2, 3, 4, 5, 6, 7) for each in ids(search(live, "glimmer", per_page=2, page=number))]

    assert pages == whole[:14]


def test_the_status_facet_is_that_of_the_day(live: LiveService) -> None:
    before = live.now.search(SearchRequest("lumora", date(2019, 1, 1), (("kind", "product"),)))

    assert "approved" not in dict(before.facets["status"])
    assert "approved" in dict(search(live, "lumora", filters=(("kind", "product"),)).facets["status"])


@pytest.mark.parametrize(
    ("text", "entry", "condition", "verdict"),
    [
        ("is lumora approved for the sore knee", "lumora", "knee-disease", Verdict.YES),
        ("lumora hip disease", "lumora", "hip-disease", Verdict.NO),
        ("are glimmer cells approved", "glimmer-cells", None, Verdict.NO),
        ("glimmer cells are not approved", "glimmer-cells", None, Verdict.NO),
        ("glimer cells for the sore hip", "glimmer-cells", "hip-disease", Verdict.NO),
        ("palelume vial", "palelume", None, Verdict.NO),
        ("oldlume", "oldlume", None, Verdict.NO_LONGER),
        ("nightglow weak heart", "nightglow", "heart-weakness", Verdict.TRIAL_ONLY),
        ("whirlpress for open sores", "whirlpress-kit", "skin-wound", Verdict.CONDITIONAL),
        ("mist drops", "mist-drops", None, Verdict.UNKNOWN),
    ],
)
def test_the_answer_card_speaks_of_the_product_and_use_that_were_asked(
    live: LiveService, text: str, entry: str, condition: str | None, verdict: Verdict
) -> None:
    given_answer = search(live, text).answer

    assert given_answer is not None
    found = given_answer.standing
    assert (found.product.id, found.condition, found.verdict) == (entry, condition, verdict)


def test_a_brand_that_only_a_letter_names_is_answered_by_its_class(live: LiveService) -> None:
    found = search(live, "is the tideglow vial approved for a sore knee")

    assert ids(found)[0] == "tidewell-letter-2023"
    assert found.answer is not None
    assert (found.answer.standing.product.id, found.answer.verdict) == ("dawn-glimmer-cells", Verdict.NO)
    assert found.answer.headline.startswith("There is no entry for 'Tideglow vial' here; this is what holds for Dawn glimmer cells as a class.")


def test_a_brand_beside_its_class_is_said_to_have_no_entry(live: LiveService) -> None:
    found = search(live, "zephyrol glimmer cells")

    assert found.answer is not None
    assert found.meaning.unknown_name == "zephyrol"
    assert "no entry for 'zephyrol'" in found.answer.headline


def test_a_use_that_is_not_recognised_is_never_a_yes(live: LiveService) -> None:
    found = search(live, "lumora for gout")

    assert found.answer is not None
    assert found.answer.verdict is Verdict.UNKNOWN
    assert "'gout' is not recognized as a use" in found.answer.headline


def test_a_part_of_the_body_that_the_record_never_names_is_another_use(live: LiveService) -> None:
    found = search(live, "lumora thumb joint wear")

    assert found.answer is not None
    assert found.answer.verdict.rank < Verdict.CONDITIONAL.rank
    assert "'thumb' is not recognized as a use" in found.answer.headline


def test_two_products_are_set_side_by_side(live: LiveService) -> None:
    found = search(live, "lumora vs nightglow for a weak heart")

    assert [each.standing.product.id for each in found.compared] == ["lumora", "nightglow"]
    assert {each.standing.condition for each in found.compared} == {"heart-weakness"}


def test_a_condition_alone_tells_what_is_approved_for_it(live: LiveService) -> None:
    found = search(live, "sore knee")

    assert found.answer is None
    assert found.overview is not None
    assert [each.standing.product.id for each in found.overview.approved] == ["lumora"]
    assert "FDA-approved for knee disease, of the products recorded here: Lumora." in found.overview.headline


@pytest.mark.parametrize(("text", "use"), [("cells that glow for the wear of a knee", "knee-disease"), ("wear in both my knees", "knee-disease")])
def test_the_words_of_a_name_may_stand_in_any_order_with_small_words_between(live: LiveService, text: str, use: str) -> None:
    assert use in [link.record.id for link in search(live, text).links.links]


def test_a_word_spelt_wrong_inside_a_name_is_mended(live: LiveService) -> None:
    found = search(live, "glimmer theraby for joint dissease")

    assert [link.record.id for link in found.links.links] == ["glimmer-cells", "joint-disease"]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("lumora side effects", "safety"),
        ("does lumora work", "evidence"),
        ("lumora cost", "cost"),
        ("report harm from lumora", "report-harm"),
        ("lumora ind number", "study-check"),
    ],
)
def test_a_question_beside_status_is_told_by_its_words(live: LiveService, text: str, topic: str) -> None:
    aside = search(live, text).meaning.aside

    assert aside is not None
    assert aside.topic.value == topic


def test_events_and_studies_can_be_sorted_by_date(live: LiveService) -> None:
    found = [result.record for result in search(live, "glimmer", newest=True, per_page=3).results]

    assert [record.id for record in found][:2] == ["dawn-knee-2024", "tidewell-letter-2023"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [("lum", "lumora"), ("glim", "glimmer-cells"), ("cells gl", None), ("sore k", "knee-disease"), ("tideg", "tidewell-letter-2023")],
)
def test_what_is_typed_is_completed_by_names(live: LiveService, typed: str, first: str | None) -> None:
    found = live.now.suggest(typed)

    assert len(found) <= 8
    assert (found[0].record.id if found else None) == first
    assert len({each.record.id for each in found}) == len(found)


@pytest.mark.parametrize("text", ["zzqx", "", "is it approved", "99 CFR 1"])
def test_no_card_stands_where_no_product_is_named(live: LiveService, text: str) -> None:
    found = search(live, text).answer

    assert found is None or found.standing.product is None


def test_a_negated_question_has_the_answer_of_the_plain_one(live: LiveService) -> None:
    plain, negated = search(live, "lumora sore knee").answer, search(live, "lumora is not approved for the sore knee").answer

    assert plain is not None
    assert negated is not None
    assert plain.headline == negated.headline


def test_an_unrecognised_use_puts_a_yes_in_doubt(live: LiveService) -> None:
    found = search(live, "is lumora approved for gout").answer

    assert found is not None
    assert "gout" in found.doubt
    assert "gout" in found.headline


@pytest.mark.parametrize(
    "text", ["x" * 10_000, "*", "[a TO z]", '"', '"unbalanced', "\x00\x01", "a~9", "?*", "(((((", "-", "NOT " * 300, "é" * 500, "💉 🧬"]
)
def test_hostile_text_is_answered(live: LiveService, text: str) -> None:
    found = search(live, text)

    assert found.total >= 0


@settings(max_examples=200)
@given(text=st.text(max_size=120))
def test_any_text_is_answered(live: LiveService, text: str) -> None:
    found = search(live, text)

    assert len(found.results) <= found.total
