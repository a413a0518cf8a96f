"""Every kind of page, for every reader, held against WCAG 2.2 A and AA by axe-core."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Opened
from tests.browser.test_journeys import PAGES

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
VIEWS = ("physician", "staff", "patient")


def violations(opened: Opened) -> list[str]:
    found = Axe().run(opened.page, options=RULES).response["violations"]
    return [f"{each['id']}: {each['help']}: {node['html'][:120]}" for each in found for node in each["nodes"][:3]]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_violation_for_any_reader(open_page: Callable[..., Opened], path: str, view: str) -> None:
    assert violations(open_page(f"{path}{'&' if '?' in path else '?'}view={view}")) == []


@pytest.mark.parametrize("mode", [{"color_scheme": "dark"}, {"forced_colors": "active"}, {"width": 390, "height": 844}])
@pytest.mark.parametrize(
    "path", ["/", "/search?q=stem+cells+bad+knee", "/products/exosomes", "/matrix", "/timeline", "/compare?ids=exosomes,stem-cells"]
)
def test_a_page_has_no_violation_in_the_dark_in_forced_colors_or_on_a_phone(
    open_page: Callable[..., Opened], path: str, mode: dict[str, object]
) -> None:
    assert violations(open_page(path, **mode)) == []


def test_a_list_of_suggestions_has_no_violation(open_page: Callable[..., Opened]) -> None:
    opened = open_page("/about")
    opened.page.locator("#head-q").press_sequentially("exo")
    opened.page.get_by_role("option").first.wait_for()

    assert violations(opened) == []
