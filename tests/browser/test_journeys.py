"""Each reader's way to the answer, by mouse, by keyboard, without JavaScript, on a phone and on paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Opened

Open = Callable[..., Opened]
PAGES = (
    "/",
    "/search?q=stem+cells+bad+knee",
    "/search?q=zzqx",
    "/products/exosomes",
    "/products/maci",
    "/conditions/knee-osteoarthritis",
    "/rules/fda-registered",
    "/actions/nebraska-exosome-sepsis-2019",
    "/studies/miles-2023",
    "/matrix",
    "/timeline",
    "/compare?ids=exosomes,stem-cells",
    "/changes",
    "/receipt?product=exosomes&condition=knee-osteoarthritis",
    "/review",
    "/scan",
    "/glossary",
    "/about",
)


def in_view(page: Page, what: Locator) -> bool:
    """Tell whether something is seen whole without scrolling."""
    box, size = what.bounding_box(), page.viewport_size
    assert box is not None
    assert size is not None
    return page.evaluate("scrollY") == 0 and box["y"] >= 0 and box["y"] + box["height"] <= size["height"]


def test_a_physician_gets_approval_number_and_source_in_one_query_without_scrolling(open_page: Open) -> None:
    page = open_page("/?view=physician").page
    page.keyboard.type("MACI knee cartilage")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?**")

    card = page.locator(".answer").first
    expect(card).to_contain_text("BLA 125603")
    expect(card).to_contain_text("Yes")
    expect(card.locator(".says")).to_contain_text("FDA")
    assert in_view(page, card.locator(".verdict"))
    assert in_view(page, card.locator(".says"))


def test_a_staff_member_gets_the_sentence_to_say_by_keys_alone_in_one_query(open_page: Open) -> None:
    page = open_page("/about?view=staff").page
    page.keyboard.press("/")
    expect(page.locator("#head-q")).to_be_focused()
    page.keyboard.type("exosomes knee")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?**")

    expect(page.locator(".answer .verdict").first).to_contain_text("No")
    assert in_view(page, page.locator(".call-card .say li").first)


def test_a_patient_gets_the_plain_answer_to_a_misspelt_question_on_a_phone_without_scrolling(open_page: Open) -> None:
    page = open_page("/", width=390, height=844).page
    page.locator("#q").fill("exozome shot for nee arthritis")
    page.locator("#q").press("Enter")
    page.wait_for_url("**/search?**")

    expect(page.locator(".answer .verdict").first).to_contain_text("No")
    assert in_view(page, page.locator(".answer .main").first)


def test_the_answer_can_be_reached_with_the_tab_key_and_seen_where_it_is(open_page: Open) -> None:
    page = open_page("/search?q=exosomes").page
    seen = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.getAttribute('href') || document.activeElement.tagName"))
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none" or page.evaluate("document.activeElement === document.body")
    assert "#main" in seen
    assert "/products/exosomes" in seen


def test_arrows_walk_the_results_enter_opens_and_escape_comes_back(open_page: Open) -> None:
    page = open_page("/search?q=exosomes").page
    page.locator("#head-q").focus()
    page.keyboard.press("ArrowDown")
    first = page.locator(".results .result-name a").first
    expect(first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".results .result-name a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/products/exosomes**")
    page.keyboard.press("Escape")
    page.wait_for_url("**/search?**")


def test_suggestions_are_a_combobox_that_keys_and_screen_readers_can_use(open_page: Open) -> None:
    page = open_page("/about").page
    box = page.get_by_role("combobox", name="Search products, conditions, rules")
    box.press_sequentially("ryon")
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("Ryoncil")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    chosen = box.get_attribute("aria-activedescendant")
    assert chosen
    assert page.locator(f"#{chosen}").get_attribute("aria-selected") == "true"
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    assert box.input_value() == "ryon"
    box.press_sequentially("c")
    expect(options.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/products/ryoncil")


def test_suggestions_keep_the_reader(open_page: Open) -> None:
    page = open_page("/about?view=staff").page
    page.locator("#head-q").press_sequentially("ryon")
    page.get_by_role("option").first.click()
    page.wait_for_url("**/products/ryoncil?view=staff")


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_complete_without_javascript(open_page: Open, path: str) -> None:
    page = open_page(path, java_script_enabled=False).page

    expect(page.locator("h1")).to_have_count(1)
    assert page.locator("main").inner_text().strip()
    search = page.locator("input[type=search]").first
    search.fill("maci")
    search.press("Enter")
    page.wait_for_url("**/search?**")
    expect(page.locator(".answer").first).to_contain_text("MACI")


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_wider_than_a_phone_or_makes_the_browser_complain(open_page: Open, path: str) -> None:
    opened = open_page(path, width=390, height=844)

    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert opened.complaints == []


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_heavy_or_shifts_while_it_loads(open_page: Open, path: str) -> None:
    page = open_page("/about").page
    counting = "window.shift = (window.shift || 0) + list.getEntries().reduce((sum, each) => sum + each.value, 0)"
    page.add_init_script(f"new PerformanceObserver(list => {{ {counting} }}).observe({{type: 'layout-shift', buffered: true}})")
    page.goto(path)

    sizes = "performance.getEntries().filter(e => e.transferSize).reduce((sum, e) => sum + e.transferSize, 0)"
    assert page.evaluate(sizes) < 150_000
    assert page.evaluate("window.shift || 0") < 0.01


def test_a_word_is_explained_on_tap_without_javascript(open_page: Open) -> None:
    page = open_page("/products/exosomes?view=patient", java_script_enabled=False, has_touch=True, width=390, height=844).page
    word = page.locator("button.word").first
    meaning = page.locator(f"#{word.get_attribute('popovertarget')}")
    expect(meaning).to_be_hidden()
    word.tap()
    expect(meaning).to_be_visible()


def test_recent_look_ups_stay_in_the_tab(open_page: Open) -> None:
    page = open_page("/products/exosomes").page
    page.goto("/products/maci")
    page.goto("/about")

    expect(page.locator("#recent")).to_contain_text("MACI")
    expect(page.locator("#recent")).to_contain_text("Exosomes")
    assert page.context.cookies() == []


def test_the_matrix_is_walked_with_arrow_keys(open_page: Open) -> None:
    page = open_page("/matrix?class=exosomes").page
    page.locator("table.matrix tbody td a").first.focus()
    before = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("ArrowRight")
    after = page.evaluate("document.activeElement.getAttribute('href')")

    assert before != after
    assert "#use-" in after


def test_print_outs_hold_the_answer_on_white_paper_without_the_site_around_it(open_page: Open) -> None:
    page = open_page("/products/exosomes?view=staff").page
    page.emulate_media(media="print")

    expect(page.locator(".answer .main")).to_be_visible()
    expect(page.locator(".call-card")).to_be_visible()
    expect(page.locator(".site-head")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf(format="Letter")[:5] == b"%PDF-"


def test_a_receipt_fits_on_one_page_of_paper(open_page: Open) -> None:
    page = open_page("/receipt?product=exosomes&condition=knee-osteoarthritis").page
    for paper in ("Letter", "A5"):
        printed = page.pdf(format=paper)
        pages = printed.count(b"/Type /Page\n") or printed.count(b"/Type /Page ") or printed.count(b"/Type/Page>") or printed.count(b"/Type /Page/")
        assert pages <= (1 if paper == "Letter" else 2), paper


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_the_page_follows_the_reader_s_choice_of_light_or_dark(open_page: Open, scheme: str, dark: bool) -> None:
    page = open_page("/products/exosomes", color_scheme=scheme).page

    red = int(page.evaluate("getComputedStyle(document.body).backgroundColor").split("(")[1].split(",")[0])
    assert (red < 80) is dark


def test_in_forced_colors_status_is_still_told_by_words_and_shape(open_page: Open) -> None:
    page = open_page("/search?q=exosomes", forced_colors="active").page

    badge = page.locator(".badge").first
    expect(badge).to_contain_text("No")
    expect(badge.locator("svg")).to_be_visible()
