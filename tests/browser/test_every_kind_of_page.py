"""A page of each kind, in both languages, over http and from disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from guide.build import Build
from whole_sites import real_build

pytestmark = pytest.mark.browser

WIDTHS = (1366, 320)
# Pages with blocks of their own, besides the first page of each kind.
SPECIAL = ("nomenclature", "abbreviations", "frame", "risk-assessment", "process", "models")


def chosen(way: str) -> list[str]:
    """Return the ids of the first page of each kind; over http, of the special ones too."""
    first: dict[str, str] = {}
    for entry in real_build().guide.entries:
        first.setdefault(entry.kind, entry.id)
    return sorted({*first.values(), *(SPECIAL if way == "http" else ())})


def addresses(guide: Build, language: str) -> dict[str, str]:
    return {
        entry.id: guide.addresses[entry.path]
        for entry in guide.guide.entries
        if entry.language == language
    }


@pytest.mark.parametrize("way", ["http", "disk"])
def test_pages_are_quiet_fit_the_window_ask_no_other_host_and_lead_to_their_twins(
    visits: Callable, guide: Build, way: str
) -> None:
    visit = visits(way)
    french, english = addresses(guide, "fr"), addresses(guide, "en")
    over: dict[str, list[int]] = {}
    for id in chosen(way):
        page = visit.open(french[id])
        assert page.locator("html").get_attribute("lang") == "fr"
        over[french[id]] = [visit.overflow(width) for width in WIDTHS]
        page.locator("nav.languages a[hreflang=en]").click()
        page.wait_for_url(visit.base + english[id])
        assert page.locator("html").get_attribute("lang") == "en"
        over[english[id]] = [visit.overflow(width) for width in WIDTHS]
        back = page.locator("nav.languages a[hreflang=fr]").evaluate("link => link.href")
        assert back == visit.base + french[id]

    assert {address: by for address, by in over.items() if any(by)} == {}
    assert visit.complaints == []
    assert visit.strangers() == []


def test_a_lost_address_shows_both_languages(visits: Callable, site: Path) -> None:
    if not (site / "404.html").is_file():
        pytest.skip("an edition for disks has no page of lost addresses")
    visit = visits()
    page = visit.open("no/such/page.html")

    expect(page.locator("section[lang=fr]")).to_be_visible()
    expect(page.locator("section[lang=en]")).to_be_visible()
    page.locator("section[lang=en] a").first.click()
    expect(page).to_have_url(visit.base + "en/index.html")


def test_the_site_opens_from_disk_at_its_index(visits: Callable, site: Path) -> None:
    page = visits("disk").open("index.html")

    assert (site / "index.html").is_file()
    expect(page.locator("article h1")).to_be_visible()
