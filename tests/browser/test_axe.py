"""A page of each kind before axe-core and the keyboard; `make audit` does so with every page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from audits import axe, keyboard
from audits.pages import one_of_each_kind, opened, put

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("scheme", "width"), [("light", 1366), ("dark", 320)])
def test_a_page_of_each_kind_breaks_no_rule_of_axe(
    browser: Browser, http: str, site: Path, scheme: str, width: int
) -> None:
    page = opened(browser, scheme, width)
    broken = {}
    for address in one_of_each_kind(site, "fr" if scheme == "light" else "en"):
        page.goto(http + address)
        broken[address] = [str(each) for each in axe.violations(page)]
    page.context.close()

    assert {address: each for address, each in broken.items() if each} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("state", "width"), [("search", 1366), ("drawer", 320)])
def test_neither_does_a_page_with_its_search_or_drawer_open(
    browser: Browser, http: str, scheme: str, state: str, width: int
) -> None:
    page = opened(browser, scheme, width)
    page.goto(http)

    assert put(page, state)
    assert [str(each) for each in axe.violations(page)] == []
    page.context.close()


def test_axe_is_heard_when_a_rule_is_broken(browser: Browser, http: str) -> None:
    page = opened(browser, "light", 1366)
    page.goto(http)
    page.evaluate("document.querySelector('h1').innerHTML = '<img src=x>'")

    assert "image-alt" in [each.rule for each in axe.violations(page)]
    page.context.close()


@pytest.mark.parametrize(("width", "language"), [(1366, "en"), (320, "fr")])
def test_the_keyboard_reaches_every_control_of_a_page_of_each_kind_in_order(
    browser: Browser, http: str, site: Path, width: int, language: str
) -> None:
    faults = {}
    for address in one_of_each_kind(site, language):
        # A walk leaves the window at its end: in Firefox the next one in it would show no ring.
        page = opened(browser, "light", width)
        page.goto(http + address)
        faults[address] = keyboard.walk(page).faults
        page.context.close()

    assert {address: each for address, each in faults.items() if each} == {}


@pytest.mark.parametrize(
    ("script", "fault"),
    [
        ("document.querySelectorAll('main a')[1].tabIndex = 5", "order"),
        ("document.querySelector('main a').style.outline = 'none'", "focus not visible"),
        (
            "const [, a, b] = document.links; b.onfocus = () => a.focus(); 0",
            "trap",
        ),
    ],
)
def test_the_walk_hears_of_what_is_wrong(
    browser: Browser, http: str, script: str, fault: str
) -> None:
    page = opened(browser, "light", 1366)
    page.goto(f"{http}pourquoi-un-partenariat.html")
    page.evaluate(script)

    assert any(each.startswith(fault) for each in keyboard.walk(page).faults)
    page.context.close()
