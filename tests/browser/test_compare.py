"""The table of subtypes: sorted, filtered, and two to four of them side by side."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from asking import address, nameless
from playwright.sync_api import Page, expect

from guide.build import Build
from guide.pages.comparing import subtypes
from guide.search.analysis import fold

pytestmark = pytest.mark.browser

LANGUAGES = ["fr", "en"]
EACH = pytest.mark.parametrize(("language", "way"), [("fr", "http"), ("en", "disk")])
TABLE = "table.subtypes"
PAIR = ("mobile-services", "shared-space")


def shown(page: Page) -> list[str]:
    """Return the ids of the rows that can be seen, in their order."""
    found: list[str] = page.locator(f"{TABLE} tbody tr:visible").evaluate_all(
        "rows => rows.map(row => row.dataset.id)"
    )
    return found


def columns(page: Page) -> list[str]:
    """Return the addresses of the subtypes side by side."""
    found: list[str] = page.locator(".facing thead a").evaluate_all("all => all.map(a => a.href)")
    return found


def pages(guide: Build, base: str, ids: tuple[str, ...], language: str) -> list[str]:
    return [base + address(guide, id, language) for id in ids]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_is_whole_without_script(visits: Callable, guide: Build, language: str) -> None:
    visit = visits("disk" if language == "fr" else "http", java_script_enabled=False)
    page = visit.open(address(guide, "compare", language) + "?compare=a,b")
    made = subtypes(guide.shelves[language])

    assert shown(page) == [row.ref.id for row in made.rows]
    cells = page.locator(f"{TABLE} tbody td").all_text_contents()
    assert [cell for cell in cells if not cell.strip()] == []
    assert len(cells) == len(made.rows) * (len(made.columns) + 1)
    page.locator(f"{TABLE} tbody th a").first.click()
    expect(page).to_have_url(visit.base + made.rows[0].ref.address)


@EACH
def test_a_heading_sorts_and_a_second_press_turns_the_order_round(
    visits: Callable, guide: Build, language: str, way: str
) -> None:
    visit = visits(way)
    page = visit.open(address(guide, "compare", language))
    titles = page.locator(f"{TABLE} tbody th a")
    first = page.locator(f"{TABLE} thead th").first

    first.get_by_role("button").press("Enter")
    expect(first).to_have_attribute("aria-sort", "ascending")
    up = titles.all_text_contents()
    assert up == sorted(up, key=fold)
    first.get_by_role("button").press("Enter")
    expect(first).to_have_attribute("aria-sort", "descending")
    assert titles.all_text_contents() == up[::-1]
    degree = page.locator(f"{TABLE} thead th[data-field=integration]")
    degree.get_by_role("button").click()
    expect(page.locator(f"{TABLE} th[aria-sort]")).to_have_count(1)
    column = degree.evaluate("head => head.cellIndex + 1")
    degrees = page.locator(f"{TABLE} tbody tr > :nth-child({column})").all_text_contents()
    assert degrees == sorted(degrees)
    assert visit.complaints == []


@EACH
def test_the_table_is_filtered_by_model_and_words_and_says_how_many_are_left(
    visits: Callable, guide: Build, language: str, way: str
) -> None:
    page = visits(way).open(address(guide, "compare", language))
    rows = subtypes(guide.shelves[language]).rows
    say = guide.shelves[language].say("compare.shown")
    status = page.locator("article").get_by_role("status")
    expect(status).to_have_text(say.format(count=len(rows)))

    page.get_by_role("combobox").select_option("2")
    second = [row.ref.id for row in rows if row.ref.model == 2]
    assert shown(page) == second
    expect(status).to_have_text(say.format(count=len(second)))
    page.get_by_role("combobox").select_option("")
    words = page.get_by_role("searchbox")
    title = next(row.ref.title for row in rows if row.ref.id == "rapid-response")
    words.fill(fold(title).upper())
    assert shown(page) == ["rapid-response"]
    words.fill("xyzzy")
    assert shown(page) == []
    expect(status).to_have_text(say.format(count=0))
    words.fill(" ")
    assert len(shown(page)) == len(rows)


@EACH
def test_two_to_four_stand_side_by_side_and_the_way_back_shows_all(
    visits: Callable, guide: Build, language: str, way: str
) -> None:
    visit = visits(way)
    start = address(guide, "compare", language)
    page = visit.open(start)
    boxes = page.locator(f"{TABLE} [type=checkbox]")
    say = guide.shelves[language].say
    side = page.get_by_role("button", name=say("compare.side"))
    assert nameless(page, "article") == []

    expect(side).to_be_disabled()
    for at in range(5):
        boxes.nth(at).check()
        (expect(side).to_be_enabled if 1 <= at <= 3 else expect(side).to_be_disabled)()
    for at in (0, 3, 4):
        boxes.nth(at).uncheck()
    ids = [row.ref.id for row in subtypes(guide.shelves[language]).rows][1:3]
    side.press("Enter")
    expect(page).to_have_url(f"{visit.base}{start}?compare={','.join(ids)}")
    assert columns(page) == pages(guide, visit.base, tuple(ids), language)
    assert (
        page.locator(".facing th[scope=row]").count()
        == page.locator(f"{TABLE} thead th").count() - 1
    )
    assert page.evaluate("document.querySelector('.facing').contains(document.activeElement)")
    expect(page.locator(TABLE)).to_be_hidden()
    assert nameless(page, "article") == []
    page.go_back()
    expect(page).to_have_url(visit.base + start)
    expect(page.locator(TABLE)).to_be_visible()
    page.go_forward()
    expect(page.locator(".facing")).to_be_visible()
    page.get_by_role("button", name=say("compare.all")).click()
    expect(page).to_have_url(visit.base + start)
    expect(page.locator(TABLE)).to_be_visible()
    assert visit.complaints == []


@pytest.mark.parametrize("way", ["http", "disk"])
def test_an_address_may_name_the_subtypes_and_what_is_unknown_is_left_out(
    visits: Callable, guide: Build, way: str
) -> None:
    visit = visits(way)
    start = address(guide, "compare", "fr")
    for asked, found in (
        (",".join(PAIR), PAIR),
        (f"nothing,{PAIR[0]},<b>,{PAIR[1]},{PAIR[0]}", PAIR),
        (PAIR[0], ()),
        (f"{PAIR[0]},{PAIR[0]}", ()),
    ):
        page = visit.open(f"{start}?compare={asked}")
        assert columns(page) == pages(guide, visit.base, found, "fr")
        assert page.locator(TABLE).is_visible() is not bool(found)
    assert visit.overflow(320) == 0
    assert visit.complaints == []


def test_no_more_than_four_stand_side_by_side(visits: Callable, guide: Build) -> None:
    ids = [row.ref.id for row in subtypes(guide.shelves["en"]).rows]
    visit = visits()
    page = visit.open(f"{address(guide, 'compare')}?compare={','.join(ids)}")

    assert columns(page) == pages(guide, visit.base, tuple(ids[:4]), "en")
