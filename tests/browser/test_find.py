"""How the search is opened, and the words marked on the page it leads to."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from asking import BOX, OPENER, address, open_box
from playwright.sync_api import expect

from guide.build import Build

pytestmark = pytest.mark.browser

LANGUAGES = ["fr", "en"]
EACH = pytest.mark.parametrize(("language", "way"), [("fr", "http"), ("en", "disk")])


@EACH
def test_the_button_opens_the_box_and_escape_gives_the_focus_back(
    visits: Callable, guide: Build, language: str, way: str
) -> None:
    page = visits(way).open(address(guide, "finance", language))

    open_box(page)
    expect(page.locator("#search-field")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(BOX)).to_be_hidden()
    expect(page.locator(OPENER)).to_be_focused()
    for key in ("Enter", " "):
        page.keyboard.press(key)
        expect(page.locator("#search-field")).to_be_focused()
        page.locator(f"{BOX} .search__close").click()
        expect(page.locator(OPENER)).to_be_focused()


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_key_opens_the_box_and_is_not_typed_in_it(
    visits: Callable, guide: Build, key: str
) -> None:
    page = visits().open(address(guide, "why"))

    page.keyboard.press(key)
    expect(page.locator("#search-field")).to_be_focused()
    expect(page.locator("#search-field")).to_have_value("")
    page.keyboard.type("/sf")
    expect(page.locator("#search-field")).to_have_value("/sf")
    page.keyboard.press("Escape")
    expect(page.locator(BOX)).to_be_hidden()


def test_a_key_typed_in_a_field_or_with_another_key_opens_nothing(
    visits: Callable, guide: Build
) -> None:
    page = visits().open(address(guide, "compare"))

    page.locator("#compare-words").focus()
    page.keyboard.type("sf/")
    expect(page.locator("#compare-words")).to_have_value("sf/")
    page.locator("h1").click()
    page.keyboard.press("Alt+s")
    expect(page.locator(BOX)).to_have_count(0)


@EACH
def test_an_address_may_ask(visits: Callable, guide: Build, language: str, way: str) -> None:
    page = visits(way).open(f"{address(guide, 'home', language)}?q=Grand+Manan")

    expect(page.locator("#search-field")).to_have_value("Grand Manan")
    expect(page.locator(f"{BOX} .found").first).to_contain_text("Grand Manan")


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_the_address_are_marked_in_the_text_whatever_their_accents_and_endings(
    visits: Callable, guide: Build, language: str
) -> None:
    asked, found = {"fr": ("couts", "coûts"), "en": ("service", "services")}[language]
    page = visits().open(f"{address(guide, 'finance', language)}?h={asked}")

    marked = {each.lower() for each in page.locator("article mark").all_text_contents()}
    assert found in marked
    assert page.locator(":is(script, svg, textarea, template) mark").count() == 0


def test_an_address_without_words_marks_none(visits: Callable, guide: Build) -> None:
    visit = visits()
    for query in ("", "?h=a", "?h=xyzzy"):
        assert visit.open(address(guide, "why") + query).locator("article mark").count() == 0


@EACH
def test_without_script_the_button_is_a_link_to_the_terms_from_a_to_z(
    visits: Callable, guide: Build, language: str, way: str
) -> None:
    visit = visits(way, java_script_enabled=False)
    page = visit.open(address(guide, "finance", language))

    page.locator(OPENER).click()
    expect(page).to_have_url(visit.base + address(guide, "nomenclature", language))


@pytest.mark.parametrize(
    "lost", [r"/search-[0-9a-f]+\.js", r"/search-engine-\w+\.js", r"/search/en\.js"]
)
def test_when_the_search_cannot_be_loaded_the_button_leads_to_the_terms(
    visits: Callable, guide: Build, lost: str
) -> None:
    visit = visits()
    page = visit.open(address(guide, "why"))
    page.route(re.compile(lost), lambda route: route.abort())

    page.locator(OPENER).click()
    expect(page).to_have_url(visit.base + address(guide, "nomenclature"))


def test_a_root_kept_from_an_older_release_is_asked_for_anew(
    visits: Callable, guide: Build
) -> None:
    page = visits().open(address(guide, "why"))
    parts = guide.search["en"]
    old = re.sub(r'"folder":"[^"]+"', '"folder":"en-0123456789"', parts.files[parts.root])
    page.route(re.compile(r"/search/en\.js$"), lambda route: route.fulfill(body=old))

    open_box(page)
    page.keyboard.type("finance")
    expect(page.locator(f"{BOX} .found").first).to_be_visible()


def test_when_a_part_of_the_index_cannot_be_loaded_the_box_says_so(
    visits: Callable, guide: Build
) -> None:
    page = visits().open(address(guide, "why"))
    page.route("**/search/en-*/*.js", lambda route: route.abort())

    open_box(page)
    page.keyboard.type("finance")
    status = page.locator(BOX).get_by_role("status")
    expect(status).to_have_text(guide.shelves["en"].say("search_ui.failed"))
    page.unroute("**/search/en-*/*.js")
    page.keyboard.type(" ")
    expect(page.locator(f"{BOX} .found").first).to_be_visible()
