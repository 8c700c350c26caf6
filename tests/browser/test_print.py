"""Pages on paper: no chrome, nothing folded, links as notes, supplements marked without colour."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from asking import address, on_paper
from playwright.sync_api import expect

from guide.build import Build

pytestmark = pytest.mark.browser

CHROME = (
    ".skip, .menu, .band__tools, .section-menu, .on-page, .ahead, .neighbours, .headerlink,"
    " .letters, .foot nav, .filters, .compare__controls, article button, tbody th input"
)
PAGES = ["home", "outreach", "risk-assessment", "compare", "overview"]


@pytest.mark.parametrize("id", PAGES)
def test_nothing_that_serves_on_a_screen_only_is_printed(
    visits: Callable, guide: Build, id: str
) -> None:
    page = on_paper(visits(color_scheme="dark").open(address(guide, id)))

    shown = page.locator(CHROME).locator("visible=true")
    kept = shown.evaluate_all(
        "all => all.filter(e => getComputedStyle(e).display !== 'contents').map(e => e.outerHTML)"
    )
    assert kept == []
    white = "getComputedStyle(document.documentElement).backgroundColor"
    assert page.evaluate(white) == "rgb(255, 255, 255)"
    # A sheet of A4 less its margins, in pixels; Letter is a little wider.
    page.set_viewport_size({"width": 665, "height": 900})
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) <= 0
    assert page.evaluate("document.querySelectorAll('article details:not([open])').length") == 0


def test_links_are_numbered_notes_and_an_address_has_one_number(
    visits: Callable, guide: Build
) -> None:
    visit = visits()
    page = on_paper(visit.open(address(guide, "grand-manan")))
    numbers = page.locator("article .note").all_text_contents()
    notes = page.locator(".notes li").all_text_contents()

    assert sorted({int(each) for each in numbers}) == list(range(1, len(notes) + 1))
    assert len(notes) == len(set(notes))
    assert address(guide, "security") in notes
    expect(page.locator(".notes__title")).to_contain_text(visit.base)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".note, .notes").count() == 0


def test_what_was_folded_is_folded_again_after_the_print(visits: Callable, guide: Build) -> None:
    page = visits().open(address(guide, "overview"))
    folded = page.locator("article details:not([open])")
    before = folded.count()
    assert before > 0

    on_paper(page)
    assert folded.count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert folded.count() == before


def test_without_script_what_is_folded_shows_and_outside_addresses_follow_their_links(
    visits: Callable, guide: Build
) -> None:
    page = visits("disk", java_script_enabled=False).open(address(guide, "overview"))
    page.emulate_media(media="print")
    assert page.locator("article details td").first.is_visible()

    link = page.locator("article a[href]").first
    link.evaluate("link => link.setAttribute('href', 'https://example.org/')")
    shown = link.evaluate("link => getComputedStyle(link, '::after').content")
    assert "https://example.org/" in shown


def test_a_supplement_keeps_its_hatched_rule_and_its_label_in_black(
    visits: Callable, guide: Build
) -> None:
    page = on_paper(visits(color_scheme="dark").open(address(guide, "grand-manan")))
    passage = page.locator(".passage:not(.passage--guide)").first

    expect(passage.locator(".passage__label").first).to_be_visible()
    rule = passage.evaluate(
        "e => { const s = getComputedStyle(e, '::before');"
        " return [s.backgroundImage, s.borderLeftColor, s.printColorAdjust]; }"
    )
    assert rule[0].startswith("repeating-linear-gradient(-45deg, rgb(0, 0, 0)")
    assert rule[1:] == ["rgb(0, 0, 0)", "exact"]


def test_the_foot_tells_address_code_version_and_dates(visits: Callable, guide: Build) -> None:
    page = on_paper(visits().open(address(guide, "mobile-services", "fr")))
    foot = page.locator(".foot__facts")

    for text in (address(guide, "mobile-services", "fr"), "fr/mobile-services", "1.0", "2026"):
        expect(foot).to_contain_text(text)
    running = page.evaluate(
        "getComputedStyle(document.documentElement).getPropertyValue('--running')"
    )
    assert address(guide, "mobile-services", "fr") in running
