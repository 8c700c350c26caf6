"""Pictures drawn from the data: read, followed by keyboard, in light and dark."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from asking import address, nameless
from playwright.sync_api import Page, expect

from guide.build import Build
from guide.pages.connecting import connections
from guide.pages.maps import atlas

pytestmark = pytest.mark.browser

EACH = pytest.mark.parametrize(("language", "way"), [("fr", "http"), ("en", "disk")])
MAP, CONNECTIONS = "svg.map", "svg.connections"


def named(page: Page, picture: str) -> tuple[str, str]:
    """Return a picture's title and description, which it must be labelled by."""
    svg = page.locator(picture)
    ids = (svg.get_attribute("aria-labelledby") or "").split()
    title, text = (page.locator(f"#{id}") for id in ids)
    assert title.evaluate("each => each.tagName") == "title"
    assert text.evaluate("each => each.tagName") == "desc"
    return title.text_content() or "", text.text_content() or ""


@EACH
def test_a_tile_leads_by_keyboard_to_its_row_of_the_table(
    visits: Callable, guide: Build, language: str, way: str
) -> None:
    visit = visits(way)
    page = visit.open(address(guide, "case-studies", language))
    say = guide.shelves[language].say
    assert named(page, MAP) == (say("map.title"), say("map.text"))
    made = atlas(guide.shelves[language])
    assert made is not None
    some = [place for place in made.places if place.refs]

    links = page.locator(f"{MAP} a")
    assert [
        each.rpartition("#map-")[2]
        for each in links.evaluate_all("all => all.map(a => a.getAttribute('href'))")
    ] == [place.id for place in some]
    assert nameless(page, "figure.picture") == []
    links.first.focus()
    page.keyboard.press("Enter")
    row = page.locator(f"#map-{some[0].id}")
    expect(row).to_be_in_viewport()
    expect(row.locator("th")).to_have_text(some[0].name)
    expect(row.locator("td a")).to_have_text([ref.title for ref in some[0].refs])
    expect(page.locator(f"{MAP} [role=img]")).to_have_count(len(made.places) - len(some))
    assert visit.complaints == []


@EACH
def test_a_page_in_the_picture_of_connections_is_followed_by_keyboard(
    visits: Callable, guide: Build, language: str, way: str
) -> None:
    visit = visits(way)
    page = visit.open(address(guide, "overview", language))
    say = guide.shelves[language].say
    made = connections(guide.shelves[language])
    assert named(page, CONNECTIONS) == (say("connections.title"), say("connections.text"))
    expect(page.locator(f"{CONNECTIONS} path")).to_have_count(len(made.lines))
    assert page.locator(f"{CONNECTIONS} a title").all_text_contents() == [
        spot.ref.title for spot in made.spots
    ]

    page.locator("details.equivalent summary").press("Enter")
    expect(page.locator("details.equivalent table")).to_be_visible()
    rows = page.locator("details.equivalent tbody tr").evaluate_all(
        "all => all.map(row => [...row.querySelectorAll('a')].map(a => a.href))"
    )
    assert rows == [
        [visit.base + ref.address for ref in (spot.ref, *spot.links)] for spot in made.spots
    ]
    page.locator(f"{CONNECTIONS} a").nth(4).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(visit.base + made.spots[4].ref.address)
    assert visit.complaints == []


@pytest.mark.parametrize(
    ("id", "text"), [("case-studies", f"{MAP} text"), ("overview", f"{CONNECTIONS} a text")]
)
def test_words_in_a_picture_can_be_read_in_light_and_dark(
    visits: Callable, guide: Build, id: str, text: str
) -> None:
    ratios = {}
    for scheme in ("light", "dark"):
        page = visits(color_scheme=scheme).open(address(guide, id))
        ratios[scheme] = page.locator(text).evaluate_all(CONTRAST)

    assert {scheme: min(found) >= 4.5 for scheme, found in ratios.items()} == {
        "light": True,
        "dark": True,
    }


# Contrast of each text with the box drawn before it, after WCAG.
CONTRAST = """(all) => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return all.map((text) => {
    const box = text.parentElement.querySelector("rect");
    const [one, other] = [text, box].map((each) => light(getComputedStyle(each).fill));
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  });
}"""


@EACH
def test_the_tree_and_the_path_are_lists_of_links(
    visits: Callable, guide: Build, language: str, way: str
) -> None:
    visit = visits(way, java_script_enabled=False)
    page = visit.open(address(guide, "nomenclature", language))
    start = page.url

    page.locator(".tree ul a[href$='#mobile-services']").first.click()
    expect(page).to_have_url(f"{start}#mobile-services")
    expect(page.locator("#mobile-services")).to_be_in_viewport()
    page = visit.open(address(guide, "process", language))
    expect(page.locator(".path > li")).to_have_count(7)
    page.locator(".path__tools a").first.press("Enter")
    expect(page.locator("article h1")).to_be_visible()
    assert visit.complaints == []
