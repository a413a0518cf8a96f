"""Markup is made lean, and nothing in a page can make reading it take for ever."""

from __future__ import annotations

import sys
from contextlib import suppress
from types import FrameType

import pytest

from kb.ingest.letters import decoded
from kb.ingest.markup import lean
from kb.ingest.passage import PageUnreadable
from kb.ingest.reading import read_page

TEXT = "<p>Exosomes cure arthritis, and this text is long enough to be read by anybody.</p>"


@pytest.mark.parametrize(
    ("markup", "kept"),
    [
        ("a<!-- b -->c", "ac"),
        ("a<script>b('</p>')</script>c", "ac"),
        ("a<style media=x>b{}</style>c", "ac"),
        ("a<svg><path d='b'/></svg>c", "ac"),
        ("a<svg/>c<svg></svg>", "ac"),
        ("<!--[if !IE]><!-->a<!--<![endif]-->", "a"),
        ("<script>'<!--'</script>a<!-- <script> -->b", "ab"),
        ("<svg><p>a</p>", "<svg><p>a</p>"),
        ("<script>a", "<script>a"),
        ("<!-- a", "<!-- a"),
        ("<script type='application/ld+json'>{}</script>", "<script type='application/ld+json'>{}</script>"),
        (f"<img src='data:image/png;base64,{'A' * 500}'>", "<img src='data:,'>"),
        ("<scripts>a</scripts>", "<scripts>a</scripts>"),
    ],
)
def test_what_no_reader_sees_is_cut_and_nothing_else(markup: str, kept: str) -> None:
    assert lean(markup).text == kept


HOSTILE = {
    "<p>": ["<b><i>", "<a href=x>y", "<sup>12", "<sup>", "<nav>", "<button>x", "<br>Lupus", "<p class='cookie'>x", "<strong>x<br>"],
    "<h1>x</h1>": ["<div class=cookie><span>", "<table><tr><td>x", "<ul><li>x", "<h2>x", "<dl><dt>x<dd>y", "<svg>", "<details><summary>x"],
}


def calls_for(html: str) -> int:
    """Return how many calls reading a page takes, of Python and of C."""
    count = 0

    def counted(frame: FrameType, event: str, told: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        with suppress(PageUnreadable):
            read_page(html.encode(), content_type="text/html")
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(("before", "repeated"), [(before, each) for before, all_of_them in HOSTILE.items() for each in all_of_them])
def test_a_page_that_repeats_twice_as_often_takes_twice_the_work_and_not_four_times(before: str, repeated: str) -> None:
    once, twice = (calls_for(f"{before}{repeated * times}{TEXT}") for times in (600, 1200))

    assert twice < 2.6 * once


@pytest.mark.parametrize(
    "hostile",
    [
        "<" * 1_000_000,
        "<!--" * 100_000,
        "<![CDATA[" * 100_000,
        "<svg>" * 30_000 + "<p>",
        "<script>" * 30_000,
        "<style>" * 30_000,
        "<i " + "a=b " * 200_000 + ">",
        "<i class='" + "cookie " * 200_000 + "'>",
        "Exosomes heal. " * 200_000,
        "data:" * 200_000,
        "<!doctype [" * 20_000,
    ],
    ids=lambda hostile: hostile[:12],
)
def test_what_repeats_a_million_times_is_read_or_refused_before_the_reader_of_this_test_loses_patience(hostile: str) -> None:
    with suppress(PageUnreadable):
        assert read_page(f"<p>{hostile}{TEXT}".encode(), content_type="text/html").passages


def test_a_page_of_more_tags_than_anybody_reads_is_refused_before_it_fills_the_memory() -> None:
    with pytest.raises(PageUnreadable, match="more than 300,000 tags"):
        read_page(b"<p>" + b"<b>x</b>" * 400_000, content_type="text/html")


@pytest.mark.parametrize(
    ("raw", "declared", "text"),
    [
        ("it’s café".encode("cp1252"), "utf-8", "it’s café"),
        ("it’s café".encode("cp1252"), "iso-8859-1", "it’s café"),
        ("it’s café ".encode() + "it’s".encode("cp1252"), "utf-8", "it’s café it’s"),
        ("it’s café".encode(), "iso-8859-1", "it’s café"),
        ("it’s café".encode(), None, "it’s café"),
        ("кость".encode("cp1251"), "windows-1251", "кость"),
        ("骨".encode("iso-2022-jp"), "iso-2022-jp", "骨"),
        ("骨".encode("shift_jis"), "Shift_JIS", "骨"),
        ("\ufeffcafé".encode("utf-16"), "utf-8", "\ufeffcafé"),
        ("\ufeffcafé".encode(), None, "café"),
        (b"cafe", "utf-16", "cafe"),
        (b"cafe", "punycode", "cafe"),
        (b"cafe", "rot13", "cafe"),
        (b"+AGE-", "utf-7", "+AGE-"),
        (b"cafe", "no such thing", "cafe"),
    ],
)
def test_bytes_are_read_as_browsers_read_them(raw: bytes, declared: str | None, text: str) -> None:
    assert decoded(raw, declared) == text
