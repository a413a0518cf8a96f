from datetime import date

import pytest

from kb.records.sources import Citation, Read


def test_members_of_a_class_lie_at_any_depth_in_the_order_of_their_ids(corpus):
    assert [each.id for each in corpus.members("glimmer-cells")] == ["dawn-glimmer-cells", "lumora", "nightglow", "oldlume", "palelume"]
    assert [each.id for each in corpus.members("dawn-glimmer-cells")] == ["palelume"]


def test_a_product_has_no_members(corpus):
    assert corpus.members("lumora") == ()


def test_classes_of_a_product_come_the_nearest_first(corpus):
    assert [each.id for each in corpus.classes_of(corpus.products["palelume"])] == ["dawn-glimmer-cells", "glimmer-cells"]
    assert corpus.classes_of(corpus.products["glimmer-cells"]) == ()


def test_wider_conditions_come_the_nearest_first(corpus):
    assert corpus.wider("kneecap-disease") == ("knee-disease", "joint-disease")
    assert corpus.wider("joint-disease") == ()


def test_narrower_conditions_lie_at_any_depth_in_the_order_of_their_ids(corpus):
    assert corpus.narrower("joint-disease") == ("hip-disease", "knee-disease", "kneecap-disease")
    assert corpus.narrower("kneecap-disease") == ()


def test_every_narrower_condition_has_the_asked_one_as_a_wider_one(corpus):
    pairs = {(one, other) for one in corpus.conditions for other in corpus.narrower(one)}
    assert pairs == {(wider, one) for one in corpus.conditions for wider in corpus.wider(one)}


@pytest.mark.parametrize("entry_id", ["lumora", "knee-disease", "paper-door", "harbor-infections-2022", "glow-hip-2020"])
def test_a_record_of_any_kind_is_found_by_its_id(corpus, entry_id):
    assert corpus.find(entry_id).id == entry_id


def test_a_record_is_found_by_the_id_it_had_before(corpus):
    assert corpus.find("lumora-implant") is corpus.products["lumora"]
    assert corpus.moved == {"lumora-implant": "lumora"}


@pytest.mark.parametrize("entry_id", ["no-such-record", "", "glimmer-notice-2019"])
def test_what_is_no_record_is_not_found(corpus, entry_id):
    assert corpus.find(entry_id) is None


def test_a_source_is_shown_with_how_it_was_read(corpus):
    cited = corpus.citable("whirlpress-clearance-2014")
    assert (cited.title, cited.publisher, cited.read) == ("Clearance letter for the Whirlpress kit", "FDA", Read.PRIMARY)
    assert (cited.note, cited.at, cited.checked) == ("Only the first page was read.", "", date(2026, 11, 1))
    assert cited.url == "https://example.org/fda/whirlpress-clearance"
    assert str(cited.published) == "2014-08-12"


def test_a_citation_overrides_how_its_source_was_read_and_names_the_place(corpus):
    cited = corpus.citable(Citation(source="glimmer-notice-2019", read=Read.SECONDARY, at="page 3"))
    assert (cited.read, cited.at) == (Read.SECONDARY, "page 3")
    assert corpus.citable("glimmer-notice-2019").read is Read.PRIMARY


def test_a_study_is_cited_under_its_name_with_an_address_made_from_its_number(corpus):
    cited = corpus.citable("glow-hip-2020")
    assert (cited.publisher, cited.url, cited.note) == ("GLOW-HIP", "https://doi.org/10.9999/invented.2020.40", "")


def test_a_study_that_nobody_reviewed_says_so_where_it_is_cited(corpus):
    cited = corpus.citable(Citation(source="dawn-knee-2024", read=Read.NOT_READ, at="table 2"))
    assert (cited.note, cited.url) == ("Not peer reviewed.", "https://clinicaltrials.gov/study/NCT99999903")
    assert (cited.read, cited.at) == (Read.NOT_READ, "table 2")
