"""Serves a built site on this machine as a web host does, and opens a browser on it."""

from __future__ import annotations

import io
import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

from playwright.sync_api import Browser, sync_playwright

# Nothing of the browser itself may ask the network.
FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
]


class Host(SimpleHTTPRequestHandler):
    """Keeps connections, shows the site's own page for a lost address, and logs nothing."""

    protocol_version = "HTTP/1.1"
    # Else answers on a kept connection wait 40 ms for an acknowledgement, as on no real host.
    disable_nagle_algorithm = True

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Send a file's packed twin, as hosts do, to a browser that takes it."""
        path = Path(self.translate_path(self.path))
        packed = path.with_name(f"{path.name}.gz")
        if "gzip" not in self.headers.get("Accept-Encoding", "") or not packed.is_file():
            return super().send_head()
        content = packed.read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Show `404.html` for an address that leads nowhere."""
        lost = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not lost.is_file():
            super().send_error(code, message, explain)
            return
        page = lost.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


class Server(ThreadingHTTPServer):
    """Says nothing of a browser that hangs up."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Tell an error, unless it is that the other side has left."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def served(folder: Path, host: type[Host] = Host) -> Iterator[str]:
    """Give the address of a folder served on the loopback, with a final slash."""
    server = Server(("127.0.0.1", 0), partial(host, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def browsing(downloads: Path | None = None) -> Iterator[Browser]:
    """Start the Chromium that CHROME names, or the machine's own; Firefox if FIREFOX names one.

    Firefox is driven by WebDriver BiDi and must know `emulation.setMediaFeaturesOverride`. It
    tells of no download by an event: the file is then in the folder of `downloads`.
    """
    with sync_playwright() as playwright:
        if firefox := os.environ.get("FIREFOX"):
            browser = playwright.firefox.launch(
                channel="moz-firefox",
                executable_path=firefox,
                downloads_path=downloads,
                # The panel of what was saved would take the focus from the page.
                firefox_user_prefs={"browser.download.alwaysOpenPanel": False},
            )
        else:
            chromium = os.environ.get("CHROME") or shutil.which("chromium")
            browser = playwright.chromium.launch(
                executable_path=chromium, args=FLAGS, downloads_path=downloads
            )
        yield browser
        browser.close()
