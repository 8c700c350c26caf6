"""The chooser: its questions on one page by script, on plain pages without."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from asking import address, nameless
from playwright.sync_api import Page, expect

from guide.build import Build
from guide.pages.choosing import Choosing, choosing

pytestmark = pytest.mark.browser

EACH = pytest.mark.parametrize(("language", "way"), [("fr", "http"), ("en", "disk")])
# The answers that lead to the end of a long path, by their places.
LONG = [1, 1, 1, 0, 1]
END = "virtual-services"
# Follows every answer of the page; gives the outcomes reached and the places of their answers.
WALK = """() => {
  const box = document.querySelector(".chooser");
  const answers = () => [...box.querySelectorAll("a[data-next]")];
  const ends = [];
  const go = () => {
    const count = answers().length;
    if (!count) { ends.push(box.querySelector(".card a").getAttribute("href")); return; }
    for (let at = 0; at < count; at += 1) {
      answers()[at].click();
      go();
      box.querySelector(".chooser__steps button").click();
    }
  };
  go();
  return ends;
}"""

# Gives where a plain page's answers lead, and where its way back to the start does.
PLAIN = """(again) => {
  const links = [...document.querySelectorAll("article a")];
  return [
    links.filter((link) => link.closest(".answers")).map((link) => link.href),
    links.find((link) => link.textContent === again)?.href,
  ];
}"""


def chosen(guide: Build, language: str) -> Choosing:
    found = choosing(guide.shelves[language])
    assert found is not None
    return found


def tab_to(page: Page, selector: str, at: int = 0) -> None:
    """Press Tab until the focus is on the element of that place."""
    script = "([s, at]) => document.querySelectorAll(s)[at] === document.activeElement"
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(script, [selector, at]):
            return
    pytest.fail(f"{selector} is not reached by Tab")


@EACH
def test_a_whole_path_by_keyboard_alone(
    visits: Callable, guide: Build, language: str, way: str
) -> None:
    visit = visits(way)
    page = visit.open(address(guide, "choose", language))
    told = chosen(guide, language)
    say = guide.shelves[language].say
    heading = page.locator(".chooser h2")
    expect(heading).to_have_text(told.first.question)
    expect(page.locator(".chooser__steps")).to_have_count(0)

    answers = []
    for at in LONG:
        answer = page.locator(".chooser .answers a").nth(at)
        answers.append(answer.text_content() or "")
        tab_to(page, ".chooser .answers a", at)
        page.keyboard.press("Enter")
        expect(heading).to_be_focused()
        expect(page.locator(".chooser__path li")).to_have_text(answers)
    end = next(each for each in told.outcomes if each.id == END)
    expect(heading).to_have_text(end.subtype.title)
    expect(page.locator(".chooser")).to_contain_text(f"{say('choose.because')} {end.because}")
    also = page.locator(".chooser .cards").nth(1).locator("a")
    expect(also).to_have_text([ref.title for ref in end.also])
    assert nameless(page, ".chooser") == []

    tab_to(page, ".chooser__steps button", 0)
    page.keyboard.press("Enter")
    expect(heading).to_be_focused()
    expect(page.locator(".chooser__path li")).to_have_text(answers[:-1])
    tab_to(page, ".chooser__steps button", 1)
    page.keyboard.press("Enter")
    expect(heading).to_be_focused()
    expect(heading).to_have_text(told.first.question)
    expect(page.locator(".chooser__path")).to_have_count(0)
    expect(page).to_have_url(visit.base + address(guide, "choose", language))
    assert visit.complaints == []
    assert visit.strangers() == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_answer_leads_to_a_subtype_and_every_subtype_is_reached(
    visits: Callable, guide: Build, language: str
) -> None:
    page = visits().open(address(guide, "choose", language))

    ends = page.evaluate(WALK)

    base = page.url.rpartition("/")[0]
    found = {page.evaluate("([a, b]) => new URL(a, b).href", [end, f"{base}/"]) for end in ends}
    root = page.url.removesuffix(address(guide, "choose", language))
    assert found == {root + each.subtype.address for each in chosen(guide, language).outcomes}


@EACH
def test_without_script_plain_pages_lead_to_every_outcome_and_back_to_the_start(
    visits: Callable, guide: Build, language: str, way: str
) -> None:
    visit = visits(way, java_script_enabled=False)
    start = address(guide, "choose", language)
    again = guide.shelves[language].say("choose.again")
    waiting, seen = [visit.base + start], set()
    while waiting:
        url = waiting.pop()
        if url not in seen:
            seen.add(url)
            visit.page.goto(url, wait_until="domcontentloaded")
            answers, back = visit.page.evaluate(PLAIN, again)
            assert answers or back == visit.base + start
            waiting += answers

    pages = {
        visit.base + guide.addresses[entry.path]
        for entry in guide.guide.entries
        if entry.kind in {"question", "outcome"} and entry.language == language
    }
    assert seen == {visit.base + start, *pages}
    assert visit.complaints == []


def test_a_page_of_the_chooser_has_its_twin(visits: Callable, guide: Build) -> None:
    visit = visits()
    page = visit.open(address(guide, "choose-virtual-services", "fr"))

    page.locator("nav.languages a[hreflang=en]").click()
    expect(page).to_have_url(visit.base + address(guide, "choose-virtual-services"))
