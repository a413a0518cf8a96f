"""What is read of a page, and what is refused."""

from __future__ import annotations

import codecs
import gzip
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.ingest.passage import Page, PageUnreadable, PassageKind
from kb.ingest.reading import read_page
from tests.ingest.pdfs import pdf

FILLER = "<p>This page is long enough to be read by somebody who has a little time.</p>"


def read(html: str, **more: str) -> Page:
    return read_page(html.encode(), content_type="text/html", **more)


def said(page: Page, kind: PassageKind) -> list[str]:
    return [passage.text for passage in page.passages if passage.kind is kind]


def test_a_page_is_title_description_headings_paragraphs_items_cells_and_pictures() -> None:
    page = read(
        "<title>Our  clinic</title><meta name=description content='We treat knees'><h1>Knees</h1><p>One<br>two.</p>"
        "<ul><li>First</li></ul><table><tr><td>Cell</td></tr></table><img alt='A knee'>" + FILLER
    )

    assert page.title == "Our clinic"
    assert said(page, PassageKind.META) == ["We treat knees"]
    assert said(page, PassageKind.HEADING) == ["Knees"]
    assert said(page, PassageKind.PARAGRAPH)[0] == "One two."
    assert said(page, PassageKind.ITEM) == ["First"]
    assert said(page, PassageKind.CELL) == ["Cell"]
    assert said(page, PassageKind.ALT) == ["A knee"]


def test_each_passage_stands_under_its_headings_and_a_list_under_what_introduces_it() -> None:
    page = read(f"<h1>Clinic</h1><h2>Cells</h2><p>We treat:</p><ul><li>Knees<ul><li>Left</li></ul></li></ul><h2>Hours</h2>{FILLER}")
    items = {passage.text: passage for passage in page.passages if passage.kind is PassageKind.ITEM}

    assert items["Knees"].under == ("Clinic", "Cells")
    assert items["Knees"].lead == "We treat:"
    assert items["Left"].lead == "We treat:"
    assert page.passages[-1].under == ("Clinic", "Hours")


def test_a_heading_is_no_part_of_the_paragraph_behind_it() -> None:
    page = read(f"<h2>Exosomes</h2>are tiny packets.{FILLER}")

    assert said(page, PassageKind.HEADING) == ["Exosomes"]
    assert "are tiny packets." in said(page, PassageKind.PARAGRAPH)


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>gone</script>",
        "<style>gone</style>",
        "<!-- gone -->",
        "<noscript>gone</noscript>",
        "<template>gone</template>",
        "<p hidden>gone</p>",
        "<p aria-hidden=true>gone</p>",
        "<p style='display: none'>gone</p>",
        "<nav><a href=/>gone</a></nav>",
        "<div role=navigation>gone</div>",
        "<div class='cookie-banner'>gone</div>",
        "<select><option>gone</select>",
    ],
)
def test_what_a_reader_does_not_see_or_sees_everywhere_is_not_read(unseen: str) -> None:
    assert "gone" not in read(f"{unseen}{FILLER}").text


def test_a_passage_that_repeats_word_for_word_is_kept_once() -> None:
    assert said(read(f"<p>Call us today.</p>{FILLER}<p>Call us today.</p>"), PassageKind.PARAGRAPH).count("Call us today.") == 1


def test_marks_inside_names_do_not_break_them_and_invisible_letters_go() -> None:
    page = read(f"<p>ExoFlo<sup>1</sup> and Exo<sup>TM</sup> stem&nbsp;cells and exo&shy;somes.</p>{FILLER}")

    assert said(page, PassageKind.PARAGRAPH)[0] == "ExoFlo and Exo stem cells and exosomes."


def test_structured_data_is_read_for_its_words() -> None:
    page = read(
        '<script type="application/ld+json">{"@graph": [{"description": "We offer exosome shots for knees", "url": "https://x.y"}]}</script>' + FILLER
    )

    assert said(page, PassageKind.DATA) == ["We offer exosome shots for knees"]


def test_links_are_absolute_where_the_address_is_known() -> None:
    page = read(f"<p><a href='/a b'>A</a></p>{FILLER}", url="https://example.org/x/")

    assert [(link.text, link.href) for link in page.links] == [("A", "https://example.org/a b")]


@pytest.mark.parametrize(
    ("raw", "content_type"),
    [
        ("<p>café au lait for everybody who reads this page to its end.</p>".encode("latin-1"), "text/html; charset=iso-8859-1"),
        ("<meta charset=windows-1252><p>café au lait for everybody who reads this page to its end.</p>".encode("cp1252"), "text/html"),
        ("\ufeff<p>café au lait for everybody who reads this page to its end.</p>".encode("utf-16"), "text/html"),
        ("<p>café au lait for everybody who reads this page to its end.</p>".encode(), "text/html; charset=nonsense"),
    ],
)
def test_any_encoding_is_read(raw: bytes, content_type: str) -> None:
    assert "café au lait" in read_page(raw, content_type=content_type).text


@pytest.mark.parametrize("depth", [300, 5000])
def test_tags_nested_thousands_deep_are_read(depth: int) -> None:
    assert (
        "found at the bottom of all these boxes, after a long way"
        in read("<div>" * depth + "found at the bottom of all these boxes, after a long way").text
    )


PIECES = [
    f"<{slash}{name}>" for slash in ("", "/") for name in "p div ul li h2 table tr td th dl dt dd a b sup button summary details nav br".split()
]
ODD = [
    "<a href=x>",
    "<div role=button aria-controls=a>",
    "<div class=cookie>",
    "<noscript>",
    "<td colspan=3>",
    "<iframe srcdoc='<p>x'>",
    "x ",
    "Y:",
    "1",
]


@given(st.one_of(st.text(alphabet="<>/pdivulh1 abc&;\"'=-!", max_size=300), st.lists(st.sampled_from(PIECES + ODD), max_size=40).map("".join)))
def test_however_broken_each_passage_is_found_at_its_place(markup: str) -> None:
    try:
        page = read(markup + FILLER)
    except PageUnreadable:
        return
    for passage in page.passages:
        assert page.text[passage.start : passage.end] == passage.text
    assert len({(passage.text, passage.under, passage.lead) for passage in page.passages}) == len(page.passages)


def test_plain_text_has_headings_paragraphs_and_items() -> None:
    page = read_page(b"What we treat\n\nWe treat these conditions:\n- knees\n- hips\n\nCome and see us.\n")

    assert said(page, PassageKind.HEADING) == ["What we treat"]
    assert said(page, PassageKind.ITEM) == ["knees", "hips"]
    assert page.passages[2].lead == "We treat these conditions:"
    assert page.passages[-1].under == ("What we treat",)


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script><p>Exosomes cure arthritis.</p>",
        "<p>Exosomes cure arthritis.</p>",
        "<p>Write &lt;!ENTITY in XML, and <code><!ENTITY></code> too, as this long text tells.</p>",
        "<!DOCTYPE html><p>This is about [things] like <!ENTITY a 'b'> which is no declaration.</p>",
    ],
)
def test_a_page_that_says_something_is_read_however_little(html: str) -> None:
    assert read(html).passages


@pytest.mark.parametrize("html", ["<p>Loading, please wait</p>", "<p>Home</p><p>About</p>", "<p>You need a newer browser.</p>"])
def test_a_page_that_waits_for_its_scripts_says_nothing(html: str) -> None:
    with pytest.raises(PageUnreadable, match="JavaScript"):
        read(f"<script>x</script>{html}")


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "picture"),
        (b"PK\x03\x04" + b"\x00" * 50, "zip"),
        (gzip.compress(b"<p>hello</p>" * 1000), "compressed"),
        (bytes(range(256)) * 20, "not text"),
        (b"<html><body></body></html>", "no readable text"),
        (b"<html><body><div id=root></div><script>render()</script></body></html>", "without JavaScript"),
        (b"<html><body><form>Sign in <input type=password></form></body></html>", "login form"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><html><p>&a;</p></html>', "XML entities"),
        (b"%PDF-1.4 nonsense", "PDF cannot be read"),
        (pdf(), "pictures and no text"),
        (pdf(password="secret"), "locked"),
        (b"x" * 20_000_001, "MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_page_is_one_line_that_says_what_to_do(raw: bytes, words: str) -> None:
    with pytest.raises(PageUnreadable, match=words) as raised:
        read_page(raw)
    assert "\n" not in str(raised.value)


def test_what_opens_like_a_tag_and_does_not_end_before_the_next_makes_no_markup_of_a_text() -> None:
    page = read_page(b"Patients with a score <p and a value <3 are seen > twice a year by our nurses.")

    assert "<p and a value <3 are seen >" in page.text


@pytest.mark.parametrize(
    ("mark", "encoding"), [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF32_LE, "utf-32-le")]
)
def test_a_web_page_of_wide_letters_is_read_as_a_web_page(mark: bytes, encoding: str) -> None:
    page = read_page(mark + f"<html><title>Our cells</title><h1>Knees</h1>{FILLER}".encode(encoding))

    assert page.title == "Our cells"
    assert said(page, PassageKind.HEADING) == ["Knees"]
    assert "<" not in page.text


def test_packed_data_is_refused_though_a_tag_stands_in_it_by_chance() -> None:
    packed = b"".join(sha256(str(number).encode()).digest() for number in range(3_000))

    for raw in (packed[:50_000] + b"<a>" + packed[50_000:], b"cells <p>" + bytes(range(1, 32)) * 50):
        with pytest.raises(PageUnreadable, match="not text"):
            read_page(raw)


def test_a_few_stray_controls_make_no_page_unreadable() -> None:
    assert "cells" in read(f"<p>Our \x00 cells \x07 \x01</p>{FILLER}").text
    assert "cells" in read_page(f"<p>Our \x00 cells</p>{FILLER}".encode()).text
