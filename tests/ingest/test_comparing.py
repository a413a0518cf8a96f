"""Comparing a page with what was last seen of it: what holds for any page, and what a change of wording is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.corpus.drifted import Drift
from kb.corpus.loading import load_corpus
from kb.errors import KnowledgeBaseError
from kb.ingest.comparing import compare
from kb.ingest.drift import cited_sources
from kb.ingest.reading import read_page
from kb.ingest.seen import Seen, see, text_digest
from tests.conftest import DAY
from tests.ingest.test_drift_runs import KEY, REST, html

TEXTS = st.lists(
    st.text("abcdefghij klmno.", min_size=30, max_size=300).filter(lambda text: len(text.split()) >= 6), min_size=1, max_size=8, unique=True
)


def seen_of(paragraphs: list[str]) -> Seen:
    page = read_page("\n\n".join(f"{text}." for text in paragraphs).encode())
    return Seen("u", "u", "2026-11-24", text_digest(page), "", see(page, [(text, "") for text in paragraphs]))


@given(TEXTS)
def test_a_page_is_the_same_as_itself_whatever_it_says(paragraphs: list[str]) -> None:
    page = read_page("\n\n".join(f"{text}." for text in paragraphs).encode())

    assert compare(seen_of(paragraphs), page)[0] is Drift.SAME


@given(TEXTS, st.integers(0, 8))
def test_a_paragraph_more_changes_nothing_that_was_there(paragraphs: list[str], place: int) -> None:
    more = [*paragraphs[:place], "zyx wvu tsr qpo zyx wvu tsr qpo xwz vut", *paragraphs[place:]]
    before = seen_of(paragraphs)

    kind, _ = compare(before, read_page("\n\n".join(f"{text}." for text in more).encode()))

    assert kind in (Drift.SAME, Drift.MOVED)
    assert not {Drift.GONE, Drift.CHANGED} & {kind}


def test_a_paragraph_that_is_split_or_capitalized_or_made_an_item_stands() -> None:
    before = seen_of([KEY, *REST])
    page = f"<p>{KEY[:40]}</p><p>{KEY[40:]}</p><p>{REST[0].upper()}</p><p>{REST[1]}</p><ul><li>{REST[2]}</ul>"

    assert compare(before, read_page(page.encode()))[0] is Drift.SAME


def test_a_sentence_added_to_a_cited_paragraph_is_a_change_of_wording() -> None:
    page = "\n\n".join([f"{KEY} This was ended in May.", *REST])

    assert compare(seen_of([KEY, *REST]), read_page(page.encode()))[0] is Drift.CHANGED


def test_a_long_list_that_grows_by_a_row_is_the_same() -> None:
    rows = [f"row {place}: product {place * 7} of maker {place * 13} listed on day {place * 17}" for place in range(80)]
    before = read_page(f"updated on 3 May {' '.join(rows)}".encode())
    after = read_page(f"updated on 4 June {' '.join([*rows[:30], 'row 99: product 1 of maker 2 listed on day 3', *rows[30:]])}".encode())
    seen = Seen("u", "u", "2026-11-24", text_digest(before), "", see(before, [(rows[70], "")]))

    assert compare(seen, after)[0] is Drift.SAME


def test_a_negation_more_is_a_change_of_wording() -> None:
    assert compare(seen_of([KEY, *REST]), read_page("\n\n".join([KEY.replace("that each", "that not each"), *REST]).encode()))[0] is Drift.CHANGED


def test_a_renamed_heading_moves_nothing() -> None:
    before = read_page(html(REST[0], KEY, *REST[1:]))
    seen = Seen("u", "u", "2026-11-24", text_digest(before), "", see(before, [(KEY, "")]))
    renamed = html(REST[0], KEY, *REST[1:]).replace(b"About FDA said", b"What was said")

    assert compare(seen, read_page(renamed))[0] is Drift.SAME


def test_a_source_that_is_not_cited_or_has_no_address_is_told_by_name(corpus_folder: Path) -> None:
    with pytest.raises(KnowledgeBaseError, match="'no-such' is not there"):
        cited_sources(load_corpus(corpus_folder, DAY), ["no-such"])
