"""Editions unzipped on a USB key, read from disk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from asking import BOX, address, open_box, type_words
from playwright.sync_api import expect

from guide.build import Build
from guide.offline.editions import name_of
from guide.offline.packing import pack

pytestmark = pytest.mark.browser

NOTICE = {
    "fr": "Cette édition a plus d’un an : elle date du ",
    "en": "This edition is more than a year old: it is dated ",
}


@pytest.fixture(scope="module")
def bases(
    http: str, site: Path, guide: Build, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """The site itself, and two editions in a folder whose name needs care in an address."""
    folder = tmp_path_factory.mktemp("disk")
    key = folder / "Clé USB #1 é 100%"
    assert pack(site, folder / "dist", guide) == 0
    found = {"http": http}
    for way, name in (("whole", name_of(guide)), ("english", name_of(guide, "en"))):
        with ZipFile(folder / "dist" / f"{name}.zip") as archive:
            archive.extractall(key)
        found[way] = f"{(key / name).as_uri()}/"
    return found


def test_home_search_languages_chooser_and_comparison_work_from_a_key(
    visits: Callable, guide: Build
) -> None:
    visit = visits("whole")
    page = visit.open("index.html")

    expect(page.locator("h1")).to_have_text(guide.shelves["fr"].say("site.name"))
    open_box(page)
    type_words(page, "ile de grand manan")
    page.locator(f"{BOX} .found__title a").first.click()
    expect(page.locator("h1")).to_contain_text("Grand Manan")
    assert page.locator("article mark").count() > 0

    page.locator("nav.languages a").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.url == visit.base + address(guide, "grand-manan", "en")
    open_box(page)
    type_words(page, "memorandum of understanding")
    page.locator(f"{BOX} .found__title a").first.click()
    assert page.url.startswith(visit.base + address(guide, "memorandum-of-understanding", "en"))

    visit.open(address(guide, "choose", "en"))
    box = page.locator(".chooser")
    while box.locator("a[data-next]").count():
        box.locator("a[data-next]").last.click()
    box.locator(".card a").first.click()
    expect(page.locator(".opening__kind")).to_have_text("Subtype")

    visit.open(address(guide, "compare", "fr"))
    boxes = page.locator("table.subtypes input[type=checkbox]")
    boxes.nth(0).check()
    boxes.nth(1).check()
    page.locator(".compare__few button").click()
    expect(page.locator(".facing thead a")).to_have_count(2)

    assert visit.complaints == []
    assert visit.strangers() == []


def test_facets_and_pictures_work_from_a_key(visits: Callable, guide: Build) -> None:
    visit = visits("whole")
    page = visit.open(address(guide, "find", "fr"))

    count = page.locator(".filters__count").text_content()
    page.locator("nav.filters a[data-filter]").first.click()
    expect(page.locator(".filters__count")).not_to_have_text(count or "")
    expect(page.locator(".facets-page .card:visible").first).to_be_visible()
    visit.open(address(guide, "overview", "fr"))
    expect(page.locator("article svg").first).to_be_visible()
    visit.open("index.html")
    expect(page.locator(".block--frame")).to_be_visible()

    assert visit.complaints == []
    assert visit.strangers() == []


def test_the_english_edition_opens_in_english_and_says_where_the_french_one_is(
    visits: Callable, guide: Build
) -> None:
    visit = visits("english")
    page = visit.open("index.html")

    page.wait_for_url(visit.base + "en/index.html")
    expect(page.locator("h1")).to_have_text(guide.shelves["en"].say("site.name"))
    page.locator("nav.languages a").click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page.locator("main")).to_contain_text(f"{name_of(guide, 'fr')}.zip")
    page.get_by_role("link").click()
    page.wait_for_url(visit.base + "en/index.html")

    assert visit.complaints == []
    assert visit.strangers() == []


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    ("way", "days", "shown"),
    [
        ("whole", 400, True),
        ("whole", 360, False),
        # A clock before the edition is wrong; on the web, the site is what is current.
        ("whole", -4000, False),
        ("http", 4000, False),
    ],
)
def test_an_edition_of_over_a_year_says_so_from_disk_by_the_reader_s_clock(  # noqa: PLR0913 a row of the table
    visits: Callable, guide: Build, language: str, way: str, days: int, *, shown: bool
) -> None:
    visit = visits(way)
    dated = datetime.fromisoformat(guide.edition).replace(tzinfo=UTC)
    visit.page.clock.set_fixed_time(dated + timedelta(days=days))
    page = visit.open(address(guide, "why", language))
    notice = page.locator(".aged")

    expect(page.locator("button.scheme")).to_be_visible()
    assert notice.is_visible() == shown
    expect(notice).to_contain_text(NOTICE[language])
    assert visit.complaints == []
