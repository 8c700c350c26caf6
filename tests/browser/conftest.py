"""A real Chromium on the real guide, over http and from disk."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from guide.build import Build
from whole_sites import real_build, real_site

# Nothing of the browser itself may ask the network.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
]
WIDE = {"width": 1366, "height": 768}
PATIENCE = 5_000


class _Handler(SimpleHTTPRequestHandler):
    """Serves the site as a web host does: its own page for a lost address, and no log."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        lost = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not lost.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(lost.read_bytes())


@pytest.fixture(scope="session")
def guide() -> Build:
    """The real guide as the build sees it."""
    return real_build()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real guide, built."""
    return real_site(tmp_path_factory.getbasetemp()).resolve()


@pytest.fixture(scope="session")
def http(site: Path) -> Iterator[str]:
    """Serve the site on this machine; give its address, with a final slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def bases(http: str, site: Path) -> dict[str, str]:
    """The two ways a reader reaches the site."""
    return {"http": http, "disk": f"{site.as_uri()}/"}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the browser that CHROME names."""
    executable = os.environ.get("CHROME") or "/usr/bin/chromium"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield started
        started.close()


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
        context = browser.new_context(**{"viewport": WIDE, **options})  # type: ignore[arg-type]
        opened.append(context)
        return Visit(context, bases[way])

    yield visit
    for context in opened:
        context.close()
