"""What the site's script adds to its pages, and all that works without it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from guide.build import Build

pytestmark = pytest.mark.browser

PHONE = {"width": 320, "height": 640}
LANGUAGES = ["fr", "en"]
WAYS = ["http", "disk"]


def address(guide: Build, id: str, language: str = "en") -> str:
    entry = guide.guide.entry(id, language)
    assert entry is not None
    return guide.addresses[entry.path]


def focused(page: Page, selector: str) -> bool:
    return bool(page.evaluate("s => document.activeElement.matches(s)", selector))


def press_until(page: Page, selector: str, presses: int = 40) -> None:
    """Press Tab until the focus is on an element; a reader does not press for ever."""
    for _ in range(presses):
        page.keyboard.press("Tab")
        if focused(page, selector):
            return
    pytest.fail(f"{selector} is not reached by {presses} presses of Tab")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_term_shows_its_definition_on_hover_and_hides_it_on_escape(
    visits: Callable, guide: Build, language: str, way: str
) -> None:
    page = visits(way).open(address(guide, "grand-manan", language))
    term = page.locator("article a.term").first
    tip = page.locator("[role=tooltip]")
    definition = page.locator(f"#definition-{term.get_attribute('data-term')}").text_content()

    expect(tip).to_be_hidden()
    term.hover()
    expect(tip).to_be_visible()
    expect(tip).to_contain_text(definition or "no definition")
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()


def test_a_definition_can_be_hovered_and_goes_when_left(visits: Callable, guide: Build) -> None:
    page = visits().open(address(guide, "grand-manan"))
    tip = page.locator("[role=tooltip]")

    page.locator("article a.term").first.hover()
    expect(tip).to_be_visible()
    tip.hover()
    expect(tip).to_be_visible()
    page.mouse.move(1, 1)
    expect(tip).to_be_hidden()


def test_a_term_shows_its_definition_on_focus_and_hides_it_on_escape(
    visits: Callable, guide: Build
) -> None:
    page = visits().open(address(guide, "grand-manan"))
    term = page.locator("article a.term").first
    tip = page.locator("[role=tooltip]")

    term.focus()
    expect(tip).to_be_visible()
    expect(term).to_have_attribute("aria-describedby", tip.get_attribute("id") or "")
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    assert focused(page, "a.term")
    term.press("Enter")
    expect(page).not_to_have_url(address(guide, "grand-manan"))


def test_every_definition_fits_a_narrow_window(visits: Callable, guide: Build) -> None:
    visit = visits(viewport=PHONE)
    page = visit.open(address(guide, "grand-manan"))
    terms = page.locator("article a.term")

    assert terms.count() > 3
    for number in range(terms.count()):
        terms.nth(number).focus()
        expect(page.locator("[role=tooltip]")).to_be_visible()
        box = page.locator("[role=tooltip]").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]


def test_a_touch_shows_the_definition_and_a_second_one_follows_the_term(
    visits: Callable, guide: Build
) -> None:
    visit = visits(viewport=PHONE, has_touch=True)
    start = address(guide, "grand-manan")
    page = visit.open(start)
    term = page.locator("article a.term").first
    tip = page.locator("[role=tooltip]")

    term.tap()
    expect(tip).to_be_visible()
    expect(page).to_have_url(visit.base + start)
    term.tap()
    expect(page).not_to_have_url(visit.base + start)


@pytest.mark.parametrize("way", WAYS)
def test_the_scheme_button_turns_the_page_dark_and_the_choice_is_remembered(
    visits: Callable, guide: Build, way: str
) -> None:
    visit = visits(way, color_scheme="light")
    page = visit.open(address(guide, "home"))
    background = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(background)
    button = page.locator("button.scheme")
    offer = button.get_attribute("title")

    button.click()
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    dark = page.evaluate(background)
    assert dark != light
    assert button.get_attribute("title") != offer
    visit.open(address(guide, "why", "fr"))
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    assert page.evaluate(background) == dark
    button.click()
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-scheme", "light")
    assert page.evaluate(background) == light


@pytest.mark.parametrize("way", ["http", "disk"])
def test_where_storage_is_refused_the_scheme_holds_for_the_page_and_nothing_complains(
    visits: Callable, guide: Build, way: str
) -> None:
    visit = visits(way, color_scheme="light")
    visit.context.add_init_script(
        "delete Window.prototype.localStorage; Object.defineProperty(window, 'localStorage',"
        " { get() { throw new DOMException('refused', 'SecurityError'); } });"
    )
    page = visit.open(address(guide, "home"))

    page.locator("button.scheme").click()
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    visit.open(address(guide, "why"))
    expect(page.locator("html")).not_to_have_attribute("data-scheme", "dark")
    assert visit.complaints == []


def test_a_reader_who_prefers_dark_gets_it_from_the_start(visits: Callable, guide: Build) -> None:
    background = "getComputedStyle(document.body).backgroundColor"
    found = {
        scheme: visits(color_scheme=scheme).open(address(guide, "why")).evaluate(background)
        for scheme in ("light", "dark")
    }

    assert found["light"] != found["dark"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_main_menu_works_by_keyboard(visits: Callable, guide: Build, language: str) -> None:
    visit = visits()
    page = visit.open(address(guide, "home", language))

    press_until(page, "nav.menu a[href*='process']")
    page.keyboard.press("Enter")
    expect(page).to_have_url(visit.base + address(guide, "process", language))
    expect(page.locator("nav.menu a[aria-current]")).to_have_count(1)


def test_the_first_press_of_tab_offers_to_skip_to_the_content(
    visits: Callable, guide: Build
) -> None:
    page = visits().open(address(guide, "why"))

    page.keyboard.press("Tab")
    assert focused(page, "a[href='#content']")
    expect(page.locator("a[href='#content']:focus")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('#content').contains(document.activeElement)")


def test_every_stop_of_the_keyboard_can_be_seen(visits: Callable, guide: Build) -> None:
    page = visits().open(address(guide, "outreach"))
    unseen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => {
              const at = document.activeElement;
              const box = at.getBoundingClientRect();
              const seen = box.width > 1 && box.height > 1 && at.checkVisibility();
              return seen || at === document.body ? "" : at.outerHTML.slice(0, 120);
            }"""
        )
        unseen += [stop] if stop else []

    assert unseen == []


@pytest.mark.parametrize("way", WAYS)
def test_the_drawer_opens_and_leads_to_a_section_on_a_narrow_window(
    visits: Callable, guide: Build, way: str
) -> None:
    visit = visits(way, viewport=PHONE)
    page = visit.open(address(guide, "home"))
    drawer = page.locator("details.drawer")

    expect(drawer.locator("nav")).to_be_hidden()
    drawer.locator("summary").click()
    expect(drawer.locator("nav")).to_be_visible()
    assert visit.overflow(PHONE["width"]) == 0
    drawer.locator("nav a[href*='process']").click()
    expect(page).to_have_url(visit.base + address(guide, "process"))


def test_the_drawer_works_by_keyboard_and_escape_closes_it(visits: Callable, guide: Build) -> None:
    page = visits(viewport=PHONE).open(address(guide, "home"))

    press_until(page, "details.drawer > summary")
    page.keyboard.press("Enter")
    expect(page.locator("details.drawer nav")).to_be_visible()
    # In Firefox what scrolls is a stop of its own.
    press_until(page, "details.drawer nav a")
    page.keyboard.press("Escape")
    expect(page.locator("details.drawer nav")).to_be_hidden()
    assert focused(page, "details.drawer > summary")


@pytest.mark.parametrize("way", WAYS)
def test_the_link_of_a_heading_leads_to_it(visits: Callable, guide: Build, way: str) -> None:
    visit = visits(way)
    page = visit.open(address(guide, "memorandum-of-understanding", "fr"))
    heading = page.locator("article h2[id]").nth(3)
    id = heading.get_attribute("id")

    heading.hover()
    heading.locator("a.headerlink").click()
    expect(page).to_have_url(
        f"{visit.base}{address(guide, 'memorandum-of-understanding', 'fr')}#{id}"
    )
    expect(heading).to_be_in_viewport(ratio=1)


def test_an_address_with_a_section_shows_its_heading(visits: Callable, guide: Build) -> None:
    page = visits().open(address(guide, "nomenclature") + "#mobile-services")

    expect(page.locator("#mobile-services h4")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("way", WAYS)
def test_text_links_menus_and_languages_work_without_script(
    visits: Callable, guide: Build, way: str
) -> None:
    visit = visits(way, java_script_enabled=False, viewport=PHONE)
    page = visit.open(address(guide, "grand-manan"))

    expect(page.locator("article")).to_contain_text("110 clients")
    expect(page.locator("button.scheme")).to_be_hidden()
    page.locator("nav.languages a[hreflang=fr]").click()
    expect(page).to_have_url(visit.base + address(guide, "grand-manan", "fr"))
    page.locator("article a.term[data-term=mobile-services]").first.click()
    expect(page).to_have_url(visit.base + address(guide, "mobile-services", "fr"))
    page.locator("details.drawer summary").click()
    page.locator("details.drawer nav a[href*='nomenclature']").click()
    expect(page).to_have_url(visit.base + address(guide, "nomenclature", "fr"))
    expect(page.locator("#mobile-services")).to_contain_text("mobile services")


@pytest.mark.parametrize("way", ["http", "disk"])
def test_a_script_put_in_the_page_is_refused(visits: Callable, guide: Build, way: str) -> None:
    page = visits(way).open(address(guide, "why"))

    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.ran = true";
          document.head.append(script);
          document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.ran = true'>");
        }"""
    )
    page.wait_for_timeout(100)
    assert page.evaluate("window.ran") is None
