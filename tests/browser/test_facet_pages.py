"""Case studies and tools by facet: filtered in place by script, page by page without."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from asking import address
from playwright.sync_api import Locator, Page, expect

from guide.build import Build
from guide.pages.filters import Filtered, filtered

pytestmark = pytest.mark.browser

EACH = pytest.mark.parametrize(("language", "way"), [("fr", "http"), ("en", "disk")])
CARDS = ".facets-page .card:visible"
# Presses each filter and gives how many cards it leaves; then goes back to where it was.
LEFT = """async (values) => {
  const left = {};
  for (const value of values) {
    document.querySelector(`a[data-filter="${value}"]`).click();
    left[value] = document.querySelectorAll(".facets-page .card:not([hidden])").length;
    const back = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
    history.back();
    await back;
  }
  return left;
}"""


def made(guide: Build, language: str, id: str = "find") -> Filtered:
    entry = guide.guide.entry(id, language)
    assert entry is not None
    return filtered(guide.shelves[language], entry)


def option(page: Page, value: str) -> Locator:
    return page.locator(f"a[data-filter='{value}']")


def titles(page: Page) -> list[str]:
    return page.locator(f"{CARDS} .card__title").all_inner_texts()


def expected(guide: Build, language: str, *values: str) -> list[str]:
    pairs = [each.split(":") for each in values]
    return [
        item.ref.title
        for item in made(guide, language).items
        if all(id in item.values[name] for name, id in pairs)
    ]


@EACH
def test_the_list_is_filtered_in_place_and_the_address_keeps_the_choice(
    visits: Callable, guide: Build, language: str, way: str
) -> None:
    visit = visits(way)
    start = visit.base + address(guide, "find", language)
    page = visit.open(address(guide, "find", language))
    status = page.locator("article").get_by_role("status")
    say = guide.shelves[language].say("facets.shown")
    everything = expected(guide, language)
    assert titles(page) == everything

    option(page, "kind:tool").press("Enter")
    tools = expected(guide, language, "kind:tool")
    assert titles(page) == tools
    expect(page).to_have_url(f"{start}?kind=tool")
    expect(status).to_have_text(say.format(count=len(tools)))
    expect(option(page, "kind:tool")).to_have_attribute("aria-current", "true")
    expect(option(page, "kind:tool")).to_be_focused()
    option(page, "models:outreach").click()
    both = expected(guide, language, "kind:tool", "models:outreach")
    assert titles(page) == both
    expect(page).to_have_url(f"{start}?kind=tool&models=outreach")
    option(page, "kind:case").click()
    assert titles(page) == expected(guide, language, "kind:case", "models:outreach")
    page.go_back()
    assert titles(page) == both
    page.reload()
    assert titles(page) == both
    option(page, "kind:tool").click()
    option(page, "models:outreach").click()
    expect(page).to_have_url(re.compile(f"^{re.escape(start)}$"))
    assert titles(page) == everything
    assert visit.complaints == []


@EACH
def test_counts_are_what_a_choice_would_leave(
    visits: Callable, guide: Build, language: str, way: str
) -> None:
    page = visits(way).open(address(guide, "find", language) + "?kind=case")
    case = made(guide, language, "find--case")

    offered = page.locator(".filters li:visible").evaluate_all(
        "all => all.map(li => [li.querySelector('a').dataset.filter,"
        " Number(li.querySelector('small').textContent.slice(1, -1))])"
    )

    assert dict(offered) == {
        f"{group.dimension}:{each.id}": each.count
        for group in case.groups
        for each in group.options
    }
    left = page.evaluate(LEFT, [value for value, _ in offered if value != "kind:case"])
    assert left == {value: count for value, count in offered if value != "kind:case"}


def test_an_address_with_unknown_values_shows_what_it_can(visits: Callable, guide: Build) -> None:
    visit = visits()
    page = visit.open(f"{address(guide, 'find')}?kind=tool&nothing=x&models=nope")

    assert titles(page) == expected(guide, "en", "kind:tool")
    assert visit.complaints == []


@EACH
def test_without_script_each_choice_is_a_page_with_its_own_address_and_title(
    visits: Callable, guide: Build, language: str, way: str
) -> None:
    visit = visits(way, java_script_enabled=False)
    page = visit.open(address(guide, "find", language))

    option(page, "kind:tool").click()
    expect(page).to_have_url(visit.base + address(guide, "find--tool", language))
    one = page.title()
    assert titles(page) == expected(guide, language, "kind:tool")
    option(page, "models:outreach").click()
    expect(page).to_have_url(visit.base + address(guide, "find--tool--outreach", language))
    assert page.title() != one
    assert titles(page) == expected(guide, language, "kind:tool", "models:outreach")
    option(page, "kind:tool").click()
    expect(page).to_have_url(visit.base + address(guide, "find--outreach", language))
    option(page, "").click()
    expect(page).to_have_url(visit.base + address(guide, "find", language))


def test_a_page_of_a_choice_leads_to_its_twin_and_fits_a_phone(
    visits: Callable, guide: Build
) -> None:
    visit = visits()
    page = visit.open(address(guide, "find--tool", "fr"))

    page.locator("nav.languages a[hreflang=en]").click()
    expect(page).to_have_url(visit.base + address(guide, "find--tool"))
    assert visit.overflow(320) == 0
    assert visit.complaints == []
