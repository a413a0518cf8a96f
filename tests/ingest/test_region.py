"""A quote is told at its lines and columns in the source, whatever markup stands between its words."""

from __future__ import annotations

from datetime import date

import pytest

from kb.ingest.claims import Finding, scan_page
from kb.ingest.reading import read_page, source_of
from kb.ingest.region import Region, regions_of
from kb.search.live import LiveService
from tests.conftest import DAY

SAFE = "Glimmer cells are completely safe and have no side effects."
CALL = "<p>Schedule a visit at our clinic. Call us today.</p>"


def stretch(lines: list[str], region: Region) -> str:
    """What a code host marks: a stretch of the raw lines, columns counted in UTF-16 code units."""
    wide = [line.encode("utf-16-le") for line in lines[region.start_line - 1 : region.end_line]]
    wide[-1] = wide[-1][: 2 * (region.end_column - 1)]
    wide[0] = wide[0][2 * (region.start_column - 1) :]
    return "\n".join(each.decode("utf-16-le") for each in wide)


def marked(raw: bytes, live: LiveService, day: date = DAY) -> list[tuple[str, int, str]]:
    """Each finding of a page with the line it is told at and what is marked there; line 0 where nothing is."""
    page = read_page(raw)
    found = scan_page(page, live.now, day).findings
    lines = raw.decode().split("\n")
    regions = regions_of(source_of(raw), page, found)
    return [
        (each.quote, region.start_line, stretch(lines, region)) if region else (each.quote, 0, "")
        for each, region in zip(found, regions, strict=True)
    ]


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        (SAFE, 3, SAFE),
        (
            "Glimmer cells are\r\n  completely safe and have\n\n no side effects.",
            3,
            "Glimmer cells are\r\n  completely safe and have\n\n no side effects.",
        ),
        ("Glimmer <b>cells</b> are comp<i>lete</i>ly <a href='/x?a>b'>safe</a> and have no side effects.", 3, None),
        ("<!-- Glimmer cells -->\nGlimmer&nbsp;cells are completely s&#97;fe<!-- not --> and have no side effects.", 4, None),
        ("Glimmer cells are completely safe<sup>1</sup> and have no side effects.", 3, None),
        ("&#128522; \U0001f9ec \U0001f9ec " + SAFE, 3, None),
    ],
)
def test_a_quote_is_marked_where_it_stands_among_tags_entities_and_line_ends(source: str, line: int, words: str | None, live: LiveService) -> None:
    raw = f"<html>\n{CALL}\n<p>{source}</p></html>".encode()

    found = marked(raw, live)

    assert found
    for quote, at, there in found:
        assert at == line, (quote, there)
        assert there.endswith("no side effects.")
        assert words is None or there == words


def test_the_same_words_in_a_title_a_menu_and_twice_in_the_text_are_marked_one_after_the_other(live: LiveService) -> None:
    said = f"<p>{SAFE}</p>"
    lines = ["<html><head>", f"<title>{SAFE}</title>", "</head><body>", f"<nav>{SAFE[:13]}</nav>", CALL]
    lines += ["<h2>One</h2>", said, "<h2>Two</h2>", said, "</body></html>"]

    found = [line for quote, line, _ in marked("\n".join(lines).encode(), live) if quote == SAFE]

    assert [line for line in dict.fromkeys(found) if line > 5] == [7, 9]
    assert found == sorted(found)


def test_what_a_tag_holds_is_marked_within_it(live: LiveService) -> None:
    raw = f'<html><head>\n<meta name="description"\n content="{SAFE}">\n</head><body>{CALL}<p>We have roses in our garden.</p></body></html>'.encode()

    assert {(line, there) for _, line, there in marked(raw, live)} == {(3, SAFE)}


def test_a_quote_that_is_not_in_the_source_has_no_region() -> None:
    page = read_page(f"<p>{SAFE}</p>".encode())
    finding = Finding("says-safe", "serious", SAFE, 0, len(SAFE), (), (), "", ())

    assert regions_of("<p>Something else.</p>", page, [finding]) == [None]


@pytest.mark.parametrize("filling", ["<a ", "<a '\">", "&", "<", "<!--", "<a \"<a' ", "<p>", "\n", "x ", "&#x41;", "<sup>"])
def test_a_long_source_of_one_thing_repeated_is_looked_through_without_delay(filling: str) -> None:
    page = read_page(f"<p>{SAFE}</p>".encode())
    finding = Finding("says-safe", "serious", SAFE, 0, len(SAFE), (), (), "", ())
    filled = filling * (1_000_000 // len(filling))

    assert regions_of(f"<p>{SAFE}</p>\n{filled}", page, [finding])[0] == Region(1, 4, 1, 4 + len(SAFE))
    regions_of(f"{filled}<p>{SAFE}</p>", page, [finding])
