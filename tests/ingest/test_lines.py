"""Telling headings, items and paragraphs from lines alone."""

from __future__ import annotations

import pytest

from kb.ingest.lines import parts, title_of


def told(text: str) -> list[tuple[str, str]]:
    return [(kind.value, said) for kind, said in parts(text.split("\n"))]


@pytest.mark.parametrize("bullet", ["-", "*", "•", "1.", "2)", "(3)", "–", "✓", "•\t"])
def test_a_line_with_a_bullet_or_a_number_is_an_item(bullet: str) -> None:
    assert told(f"We treat:\n{bullet} knees") == [("paragraph", "We treat:"), ("item", "knees")]


def test_an_item_goes_on_over_its_lines_and_ends_where_a_sentence_begins() -> None:
    assert told("- an illness\n  Of the body\nwhich we treat\nCall us, we are here.") == [
        ("item", "an illness Of the body which we treat"),
        ("paragraph", "Call us, we are here."),
    ]


def test_a_bullet_on_a_line_of_its_own_belongs_to_the_next() -> None:
    assert told("•\nLupus\n•\nGout") == [("item", "Lupus"), ("item", "Gout")]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("OUR CELLS\nThey come from donors and are frozen.", "OUR CELLS"),
        ("Our Cells\nThey come from donors and are frozen.", "Our Cells"),
        ("What are exosomes\nExosomes are tiny packets that cells send to each other.", "What are exosomes"),
        ("They heal.\nRisks\nThere may be infections, and other things nobody knows.", "Risks"),
        ("# Our cells\nThey come from donors.", "Our cells"),
        ("Our cells\n\nThey come from donors.", "Our cells"),
    ],
)
def test_a_line_that_stands_above_others_is_a_heading(text: str, heading: str) -> None:
    assert [said for kind, said in told(text) if kind == "heading"] == [heading]


def test_a_line_that_was_full_is_no_heading() -> None:
    text = "Exosomes are tiny packets that cells send to each other, as\nFDA has said. They are not approved for any-\nthing at all."

    assert told(text) == [
        ("paragraph", "Exosomes are tiny packets that cells send to each other, as FDA has said. They are not approved for anything at all.")
    ]


def test_short_lines_behind_a_colon_are_its_items_with_or_without_empty_lines() -> None:
    items = [("paragraph", "We treat:"), ("item", "Lupus"), ("item", "Gout")]

    assert told("We treat:\nLupus\nGout") == items
    assert told("We treat:\n\nLupus\n\nGout") == items
    assert told("We treat:\n\nLupus\n\nGout\n\nCall us today.\n\nHours")[3:] == [("paragraph", "Call us today."), ("heading", "Hours")]


@pytest.mark.parametrize(
    "above",
    [
        ["317 Main St. Suite 2", "Greenville, SC 29601", "Tel: 864-235-1834", "Call us today for an appointment"],
        ["Home | Services | Menu", "(864) 235-1834", "info@clinic.example"],
        ["Our clinic has moved to a new house.", "https://clinic.example/about"],
        [],
    ],
)
def test_the_title_of_a_text_is_its_first_line_that_is_no_address_and_no_call(above: list[str]) -> None:
    assert title_of([*above, "Exosomes, What, When and Why", "Exosomes are tiny packets."]) == "Exosomes, What, When and Why"


def test_a_text_of_nothing_but_an_address_is_titled_by_its_first_line() -> None:
    assert title_of(["317 Main St. Suite 2", "Greenville, SC 29601"]) == "317 Main St. Suite 2"
