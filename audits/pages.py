"""The pages of a built site, and what one does to them before they are audited."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser, Page

SCHEMES = ("light", "dark")
WIDTHS = (1366, 320)
HEIGHT = 768
LOST = "404.html"
STATES = ("search", "drawer")


def addresses(site: Path) -> list[str]:
    """Return the address of every page but those that only lead on."""
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [each for each in found if 'http-equiv="refresh"' not in _text(site / each)]


def one_of_each_kind(site: Path, *languages: str) -> list[str]:
    """Return the first page of each kind in each of the languages.

    The page of lost addresses comes last, where there is one: an edition on a disk has none.
    """
    pages = json.loads((site / "guide.json").read_text(encoding="utf-8"))["pages"]
    first: dict[tuple[str, str], str] = {}
    for page in pages:
        if page["language"] in languages:
            first.setdefault((page["kind"], page["language"]), page["address"])
    return [*sorted(first.values()), *([LOST] if (site / LOST).is_file() else [])]


def opened(browser: Browser, scheme: str, width: int) -> Page:
    """Return an empty page of a scheme and width in pixels."""
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    return context.new_page()


def put(page: Page, state: str) -> bool:
    """Open the search or the drawer of a page; return whether it has one to be seen."""
    if state == "search" and page.locator(".search-open").is_visible():
        page.locator(".search-open").click()
        page.locator("#search-field").fill("service")
        page.locator(".found").first.wait_for()
        return True
    if state == "drawer" and page.locator(".drawer summary").is_visible():
        page.locator(".drawer summary").click()
        return True
    return False


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
