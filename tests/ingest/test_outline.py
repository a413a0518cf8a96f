"""Where each passage of a page stands: under which heading, and behind which lead-in."""

from __future__ import annotations

import pytest

from kb.ingest.passage import Page, PassageKind
from kb.ingest.reading import read_page

FILLER = "<h1>The end</h1><p>This page is long enough to be read by somebody who has a little time.</p>"
Told = list[tuple[str, str, tuple[str, ...], str]]


def read(html: str) -> Page:
    return read_page(f"{html}{FILLER}".encode(), content_type="text/html")


def told(html: str) -> Told:
    """Return the passages before the filler: kind, text, nearest heading, lead-in."""
    return [(each.kind.value, each.text, each.under, each.lead) for each in read(html).passages[:-2]]


def texts(html: str) -> list[str]:
    return [text for _, text, _, _ in told(html)]


def test_an_item_that_stands_under_another_heading_too_is_kept_as_it_may_mean_the_opposite_there() -> None:
    found = told("<p>Not for people with:</p><ul><li>Lupus</ul><h2>Conditions we treat</h2><ul><li>Lupus</ul>")

    assert [(lead, under) for _, text, under, lead in found if text == "Lupus"] == [
        ("Not for people with:", ()),
        ("Conditions we treat", ("Conditions we treat",)),
    ]


def test_what_repeats_at_the_same_place_is_kept_once() -> None:
    assert texts("<h2>A</h2><p>Call us today.</p><ul><li>x</ul><p>Call us today.</p><ul><li>x</ul>") == ["A", "Call us today.", "x"]


@pytest.mark.parametrize(
    ("html", "read_as"),
    [
        ("10<sup>6</sup> cells", "10^6 cells"),
        ("2 x 10<sup>-6</sup> g", "2 x 10^-6 g"),
        ("10<sup><span>6</span></sup> cells", "10^6 cells"),
        ("5 cm<sup>2</sup> wide", "5 cm^2 wide"),
        ("100 mg/m<sup>2</sup> a day", "100 mg/m^2 a day"),
        ("CD34<sup>+</sup> cells", "CD34+ cells"),
        ("the 1<sup>st</sup> dose", "the 1st dose"),
        ("Ryoncil<sup>TM</sup> works", "Ryoncil works"),
        ("Ryoncil<sup>®</sup> works", "Ryoncil® works"),
        ("proven<sup>1</sup> twice<sup>[3]</sup> over<sup><a href=#f>4,5</a></sup>", "proven twice over"),
        ("in 2019<sup>3</sup> alone", "in 2019 alone"),
        ("safe<sup>a</sup> for all", "safe for all"),
    ],
)
def test_a_raised_figure_is_an_exponent_behind_ten_or_a_unit_and_else_a_mark(html: str, read_as: str) -> None:
    assert texts(f"<p>{html}</p>") == [read_as]


@pytest.mark.parametrize(
    ("html", "heading"),
    [
        ("<h2><button>Is it FDA approved?</button></h2>", "Is it FDA approved?"),
        ("<details><summary>Is it safe?</summary><p>Yes.</p></details>", "Is it safe?"),
        ("<button aria-expanded=false aria-controls=a>Which knees do you treat?</button>", "Which knees do you treat?"),
        ("<div role=button aria-controls=a>Knee pain</div>", "Knee pain"),
        ("<div role=heading aria-level=3><span>Our cells</span></div>", "Our cells"),
        ("<span class='elementor-heading-title elementor-size-default'>Our cells</span>", "Our cells"),
        ("<p class=h3>Our cells</p>", "Our cells"),
        ("<p><strong>Conditions we treat</strong></p>", "Conditions we treat"),
        ("<p><strong>Conditions we treat</strong><br>Lupus<br>Gout<br>Pain</p>", "Conditions we treat"),
        ("<h2>Exosomes<p>heal your knees.", "Exosomes"),
        ("<h2><div>Exosomes</div></h2>", "Exosomes"),
    ],
)
def test_what_is_a_heading_in_all_but_name_is_one(html: str, heading: str) -> None:
    assert [text for kind, text, _, _ in told(html) if kind == "heading"] == [heading]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Text.</p><button>Book now</button>",
        "<p>Text.</p><button aria-expanded=false aria-controls=menu>Open menu</button>",
        "<p>Text.</p><div role=button aria-expanded=false>Show more</div>",
    ],
)
def test_a_button_that_does_something_says_nothing(html: str) -> None:
    assert texts(html) == ["Text."]


def test_what_a_part_that_opens_holds_stands_under_what_is_pressed_and_no_longer() -> None:
    found = told("<h2>Questions</h2><details><summary>Is it safe?</summary>It is.</details><p>Call us.</p>")

    assert found[2:] == [("paragraph", "It is.", ("Questions", "Is it safe?"), ""), ("paragraph", "Call us.", ("Questions",), "")]


@pytest.mark.parametrize("hidden", ["hidden", "aria-hidden=true", "style='display:none'"])
def test_a_part_that_opens_is_read_although_it_is_closed(hidden: str) -> None:
    assert texts(f"<div class='accordion-collapse' {hidden}><p>We cure it.</p></div>") == ["We cure it."]


@pytest.mark.parametrize(
    ("html", "items"),
    [
        ("<p><strong>We treat:</strong></p><ul><li>Lupus<li>Gout</ul>", ["Lupus", "Gout"]),
        ("<p>We treat:<br>Lupus<br>Gout</p>", ["Lupus", "Gout"]),
        ("<p>We treat:</p><p>Lupus<br>Gout</p>", ["Lupus", "Gout"]),
        ("<p>We treat:<br>• Lupus, of all kinds.<br>• Gout</p>", ["Lupus, of all kinds.", "Gout"]),
        ("<div>We treat:</div><div><div>Lupus</div><div>Gout</div></div><div>Call us today for more.</div>", ["Lupus", "Gout"]),
        ("<div>We treat:</div><div role=list><div role=listitem>Lupus</div><div role=listitem>Gout</div></div>", ["Lupus", "Gout"]),
    ],
)
def test_a_list_is_one_whatever_it_is_made_of_and_stands_behind_its_lead_in(html: str, items: list[str]) -> None:
    assert [(text, lead) for kind, text, _, lead in told(html) if kind == "item"] == [(item, "We treat:") for item in items]


def test_lines_that_break_within_a_sentence_are_one() -> None:
    assert texts("<p>Our stem<br>cells heal<br>your knees.</p>") == ["Our stem cells heal your knees."]


def test_two_line_breaks_part_paragraphs() -> None:
    assert texts("<p>Is it safe?<br><br>It is.</p>") == ["Is it safe?", "It is."]


def test_a_cell_stands_behind_the_header_of_its_column() -> None:
    found = told("<p>Prices:</p><table><tr><th colspan=2>Cells<th>Price<tr><td>Fat<td>Marrow<td>$900</table>")

    assert [(text, lead) for _, text, _, lead in found[3:]] == [("Fat", "Prices: Cells"), ("Marrow", "Prices: Cells"), ("$900", "Prices: Price")]


def test_a_meaning_stands_behind_its_term() -> None:
    assert told("<dl><dt>Risks<dd>None.</dl>")[1] == ("item", "None.", (), "Risks")


def test_navigation_that_is_never_closed_does_not_take_the_page_with_it() -> None:
    html = "<header><nav><ul><li>Home</ul><h1>Clinic</h1><p>Exosomes cure arthritis.</p></header>"

    assert texts(html) == ["Clinic", "Exosomes cure arthritis."]


def test_a_part_about_consent_to_a_treatment_is_read_and_one_about_cookies_is_not() -> None:
    assert texts("<div class=informed-consent>Exosomes are approved.</div><div id=cookie-bar><h2>Privacy</h2>We use cookies.</div>") == [
        "Exosomes are approved."
    ]


def test_a_page_that_names_cookies_in_the_class_of_its_body_is_read() -> None:
    assert read_page(b"<body class=cookies-not-set><p>" + b"Exosomes cure arthritis. " * 40, content_type="text/html").passages


def test_a_picture_that_is_loaded_late_is_named_and_the_words_beside_it_are_not_read() -> None:
    assert told("<noscript><img alt='A knee before'>Enable it</noscript>") == [("alt", "A knee before", (), "")]


def test_what_a_frame_holds_within_the_page_is_read_at_its_place() -> None:
    html = '<p>One.</p><iframe srcdoc="<p>Two &amp; <iframe srcdoc=x></iframe> half.</p>"></iframe><p>Three.</p>'

    assert texts(html) == ["One.", "Two & half.", "Three."]


def test_what_a_page_tells_other_sites_of_itself_is_read() -> None:
    assert read("<meta property=og:description content='We cure knees'>").passages[0].kind is PassageKind.META


def test_a_link_that_leads_nowhere_hurts_nothing() -> None:
    assert texts("<p><a href='http://[x'>One</a> two.</p>") == ["One two."]
