"""Nothing that is read moves when the scripts arrive, however late."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from audits.pages import one_of_each_kind

pytestmark = pytest.mark.browser

LATE = 0.25
"""Seconds a script takes: the page is drawn before."""
_NOTE = """window.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries())
    shifts.push([value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 120))]);
}).observe({ type: "layout-shift", buffered: true });"""


@pytest.fixture
def slow(browser: Browser) -> Page:
    if browser.browser_type.name == "firefox":
        pytest.skip("Firefox tells no layout shifts")
    page = browser.new_context(viewport={"width": 412, "height": 823}).new_page()
    page.add_init_script(_NOTE)
    page.route("**/*.js", _late)
    return page


def _late(route: Route) -> None:
    time.sleep(LATE)
    route.continue_()


def shifts(page: Page, address: str) -> list[object]:
    page.goto(address, wait_until="load")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))")
    found: list[object] = page.evaluate("shifts")
    return found


def test_no_page_moves_when_its_scripts_arrive(slow: Page, http: str, site: Path) -> None:
    moved = {each: shifts(slow, http + each) for each in one_of_each_kind(site, "fr")}
    slow.context.close()

    assert {address: each for address, each in moved.items() if each} == {}


def test_what_moves_is_told(slow: Page, http: str) -> None:
    slow.goto(f"{http}pourquoi-un-partenariat.html")
    slow.evaluate("document.querySelector('.opening').style.marginTop = '9rem'; 0")
    slow.wait_for_function("shifts.length > 0")
    slow.context.close()
