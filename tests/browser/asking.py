"""The search box as a reader uses it, names of what stands in it, and pages put on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from guide.build import Build

BOX = "dialog.search"
OPENER = ".search-open"
# The box waits a moment after each key; a test that asks hundreds of questions does not.
AT_ONCE = """{
  const later = window.setTimeout;
  window.setTimeout = (act, wait, ...rest) => later(act, wait === 60 ? 0 : wait, ...rest);
}"""
# Types each question in the field and gives, for each, the links of the results in their order.
ASK = """async (questions) => {
  const field = document.querySelector("#search-field");
  const list = document.querySelector(".search__list");
  const answers = [];
  for (const question of questions) {
    const drawn = new Promise((resolve) => {
      const observer = new MutationObserver(() => { observer.disconnect(); resolve(); });
      observer.observe(list, { childList: true });
    });
    field.value = question;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await drawn;
    const links = [...list.querySelectorAll(".found__title a")];
    answers.push(links.map((link) => link.getAttribute("href")));
  }
  return answers;
}"""
_BARE = re.compile(r"- (button|link|textbox|searchbox|combobox|checkbox|region)( \[|:|$)")


def address(guide: Build, id: str, language: str = "en") -> str:
    """Return the address of a page, which must be there."""
    entry = guide.guide.entry(id, language)
    assert entry is not None
    return guide.addresses[entry.path]


def open_box(page: Page) -> None:
    """Open the search by its button and wait until one can type."""
    page.locator(OPENER).click()
    page.wait_for_selector(f"{BOX}[open] #search-field")


def type_words(page: Page, text: str) -> None:
    """Put words in the field as if typed, and wait for the answer."""
    page.evaluate(ASK, [text])


def nameless(page: Page, selector: str) -> list[str]:
    """Return the controls and regions within an element that a screen reader would not name."""
    tree = page.locator(selector).aria_snapshot()
    return [line.strip() for line in tree.splitlines() if _BARE.match(line.strip())]


def browser_of(page: Page) -> str:
    browser = page.context.browser
    return browser.browser_type.name if browser else ""


def on_paper(page: Page) -> Page:
    """Put a page as it is when the browser prints it."""
    if browser_of(page) == "firefox":
        pytest.skip("Firefox cannot be asked to be on paper")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return page
