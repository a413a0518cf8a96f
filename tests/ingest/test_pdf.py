"""What is read of a PDF, and what is refused before it takes long."""

from __future__ import annotations

import logging
from contextlib import suppress

import pytest

from kb.ingest.limits import Limits
from kb.ingest.passage import PageUnreadable
from kb.ingest.reading import read_page
from tests.ingest.pdfs import pdf_of, pdf_with_text

SHOWN = b"BT /F1 12 Tf 20 200 Td (Exosomes are safe for everybody.) Tj ET "
TOO_MUCH = "unpacks to more than 8 MB"


def test_the_text_of_a_pdf_is_read() -> None:
    assert "Exosomes are safe for everybody." in read_page(pdf_with_text("Exosomes are safe for everybody.")).text


def test_the_lines_of_a_pdf_are_headings_paragraphs_and_items() -> None:
    page = read_page(
        pdf_with_text("OUR CELLS", "They come from donors, are fro-", "zen, and treat:", "- knees and other joints", "  of the body", "- hips")
    )

    assert [(each.kind.value, each.text) for each in page.passages] == [
        ("heading", "OUR CELLS"),
        ("paragraph", "They come from donors, are frozen, and treat:"),
        ("item", "knees and other joints of the body"),
        ("item", "hips"),
    ]
    assert page.passages[2].lead.endswith("and treat:")


def test_a_pdf_that_may_be_read_but_not_changed_is_read() -> None:
    assert "for everybody" in read_page(pdf_with_text("Exosomes are safe for everybody.", owner="secret")).text


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.9])
def test_a_pdf_that_breaks_off_is_read_or_refused_in_words(keep: float) -> None:
    whole = pdf_with_text("Exosomes are safe for everybody.")
    with suppress(PageUnreadable):
        assert read_page(whole[: int(len(whole) * keep)]).passages


def many(times: int) -> bytes:
    return b"BT /F1 12 Tf " + b"(a) Tj " * times + b"ET"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (pdf_of(*[many(20_000)] * 80), TOO_MUCH),
        (pdf_of(many(2_000_000)), TOO_MUCH),
        (pdf_of(b" " * 80_000_000), TOO_MUCH),
        (pdf_of(SHOWN + b"/A Do " * 2_000, forms={"A": many(1_000)}), TOO_MUCH),
        (pdf_of(SHOWN + b"/A 1Do/#41 Do " * 1_000, forms={"A": many(1_000)}), TOO_MUCH),
        (pdf_of(SHOWN + b"/A Do " * 50, forms={"A": b"/B Do " * 50, "B": b"/C Do " * 50, "C": many(50)}), TOO_MUCH),
        (pdf_of(SHOWN + b"/A Do", forms={"A": b"/B Do", "B": b"/A Do"}), "draws itself"),
        (pdf_of(*[SHOWN] * 1_000, letters=b"beginbfrange <0000> <ffff> <0000> endbfrange"), TOO_MUCH),
        (pdf_of(*[b""] * 2_001), "2,001 pages"),
    ],
    ids=["many pages", "one page", "blanks", "one drawing", "hidden names", "drawings in drawings", "a circle", "wide tables", "empty pages"],
)
def test_a_pdf_that_would_take_long_is_refused_before_its_text_is_taken(raw: bytes, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pypdf.PageObject.extract_text", lambda page: pytest.fail("its text was taken"))

    with pytest.raises(PageUnreadable, match=words) as raised:
        read_page(raw)
    assert "\n" not in str(raised.value)


def test_a_pdf_with_drawings_that_are_not_heavy_is_read() -> None:
    page = read_page(pdf_of(SHOWN + b"/A Do " * 20 + b" (we Do not) Tj Do", forms={"A": SHOWN, "B": b"q Q"}))

    assert "Exosomes are safe for everybody." in page.text


def test_a_smaller_limit_is_held() -> None:
    assert read_page(pdf_of(SHOWN * 100)).passages
    with pytest.raises(PageUnreadable, match="unpacks to more"):
        read_page(pdf_of(SHOWN * 100), limits=Limits(unpacked=5_000))


def test_half_letters_in_a_pdf_are_marked_as_unreadable_so_that_its_text_can_be_written() -> None:
    table = b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <41> <D800> endbfchar endcmap"
    page = read_page(pdf_of(SHOWN + b"BT /F1 12 Tf 20 100 Td (A cell) Tj ET", letters=table, title="Cells"))

    assert "\ufffd cell" in page.text
    assert page.text.encode()
    assert page.title == "Cells"


@pytest.mark.parametrize("raw", [b"%PDF-1.4 nonsense " * 100, pdf_with_text("Exosomes are safe.")[:300]], ids=["nonsense", "breaks off"])
def test_what_is_wrong_with_a_broken_pdf_is_told_once(raw: bytes, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(PageUnreadable), caplog.at_level(logging.WARNING):
        read_page(raw)

    assert not caplog.records
