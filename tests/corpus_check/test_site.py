"""The practice's own words from `site.yaml`."""

from __future__ import annotations

from pathlib import Path

import pytest

from kb.corpus.site import SiteMalformed, load_site
from kb.settings import Site

HOME = Path(__file__).resolve().parents[2]


def written(folder: Path, text: str) -> Path:
    path = folder / "site.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_there_are_no_words_of_a_practice(tmp_path: Path) -> None:
    assert load_site(tmp_path / "site.yaml") == Site()


def test_the_example_can_be_used_as_it_is() -> None:
    assert load_site(HOME / "docs" / "site.example.yaml").name == "Example Orthopedics"


def test_fields_that_are_left_out_stay_empty(tmp_path: Path) -> None:
    assert load_site(written(tmp_path, "name: A\n")) == Site(name="A")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("phone: 1\n", "site.yaml:1: name: the field is required"),
        ("name: A\nphon: 1\n", "site.yaml:2: phon: no field of this name here; did you mean 'phone'?"),
        ("name: A\nbooking: javascript:alert(1)\n", "site.yaml:2: booking"),
        ("name: A\nbooking: example.org\n", "site.yaml:2: booking"),
        ("name: A\nphone: [1, 2]\n", "site.yaml:2: phone"),
        ("name: &a A\n", "site.yaml:1: the anchor"),
        ("", "site.yaml:1: the file is empty"),
        ("- a\n", "site.yaml:1: fields with values belong here"),
    ],
)
def test_what_cannot_be_used_is_told_with_file_line_and_field(tmp_path: Path, text: str, where: str) -> None:
    with pytest.raises(SiteMalformed) as raised:
        load_site(written(tmp_path, text))
    assert str(raised.value).startswith(where)
    assert "\n" not in str(raised.value)
