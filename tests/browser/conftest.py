"""A real Chromium on the real guide, over http and from disk."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from asking import browser_of
from playwright.sync_api import Browser, BrowserContext, Page

from audits.serving import browsing, served
from guide.build import Build
from whole_sites import real_build, real_site

WIDE = {"width": 1366, "height": 768}
PATIENCE = 5_000
# What Firefox cannot be asked to be by WebDriver BiDi: without script, touched, or dark.
PRETENCES = {"java_script_enabled", "has_touch", "color_scheme"}


@pytest.fixture(scope="session")
def guide() -> Build:
    """The real guide as the build sees it."""
    return real_build()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real guide, built; or the folder that SITE names, such as an edition unzipped."""
    if given := os.environ.get("SITE"):
        return Path(given).resolve()
    return real_site(tmp_path_factory.getbasetemp()).resolve()


@pytest.fixture(scope="session")
def http(site: Path) -> Iterator[str]:
    """Serve the site on this machine; give its address, with a final slash."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def bases(http: str, site: Path) -> dict[str, str]:
    """The two ways a reader reaches the site."""
    return {"http": http, "disk": f"{site.as_uri()}/"}


@pytest.fixture(scope="session")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder where the browser puts what is saved."""
    return tmp_path_factory.mktemp("downloads")


@pytest.fixture(scope="session")
def browser(downloads: Path) -> Iterator[Browser]:
    """Start the browser that CHROME or FIREFOX names."""
    with browsing(downloads) as started:
        yield started


@pytest.fixture
def saved(downloads: Path, tmp_path: Path) -> Callable[[Page], Path]:
    """Save the answers to a file, as the reader does; give its path."""

    def save(page: Page) -> Path:
        button = page.locator("[data-act=save]")
        if browser_of(page) == "firefox":
            before = {*downloads.iterdir()}
            button.click()
            deadline = time.monotonic() + PATIENCE / 1_000
            new: list[Path] = []
            while not new or not new[0].stat().st_size:
                assert time.monotonic() < deadline, "no file was saved"
                time.sleep(0.05)
                new = sorted({*downloads.glob("*.json")} - before)
            # A second file of a name is numbered by the browser.
            return new[0].rename(tmp_path / re.sub(r"\(\d+\)(?=\.json$)", "", new[0].name))
        with page.expect_download() as waiting:
            button.click()
        path = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(path)
        return path

    return save


class Visit:
    """A page in the browser, with all it complained of and all it asked for."""

    def __init__(self, context: BrowserContext, base: str) -> None:
        self.context = context
        self.base = base
        context.set_default_timeout(PATIENCE)
        self.page: Page = context.new_page()
        self.complaints: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))

    def _said(self, message: object) -> None:
        if getattr(message, "type", "") in {"error", "warning"}:
            self.complaints.append(getattr(message, "text", ""))

    def open(self, address: str) -> Page:
        """Open one of the site's pages."""
        self.page.goto(self.base + address, wait_until="load")
        return self.page

    def strangers(self) -> list[str]:
        """Return what was asked of anything but the site itself."""
        return [url for url in self.asked if not url.startswith((self.base, "data:"))]

    def overflow(self, width: int) -> int:
        """Return by how many pixels the page is wider than a window of that width."""
        self.page.set_viewport_size({"width": width, "height": 768})
        return int(
            self.page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
        )


@pytest.fixture
def visits(browser: Browser, bases: dict[str, str]) -> Iterator[object]:
    """Open a fresh window, over http or from disk, with the options given."""
    opened: list[BrowserContext] = []

    def visit(way: str = "http", **options: object) -> Visit:
        if browser.browser_type.name == "firefox" and PRETENCES & options.keys():
            pytest.skip("Firefox cannot be asked to pretend this")
        context = browser.new_context(**{"viewport": WIDE, **options})  # type: ignore[arg-type]
        opened.append(context)
        return Visit(context, bases[way])

    yield visit
    for context in opened:
        context.close()
