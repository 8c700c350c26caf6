"""A page of each kind, adapted as a reader may adapt it; `make audit` does so with every page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from audits import adapting
from audits.pages import one_of_each_kind, opened

pytestmark = pytest.mark.browser


LONG_WORDS = {
    "fr": ("trouver/communications-internes-et-externes.html", "modeles/choisir/index.html"),
    "en": ("en/find/internal-and-external-communications.html", "en/models/choose/index.html"),
}
"""Made pages whose kinds have no written page."""


@pytest.fixture(autouse=True)
def can_force_colours(browser: Browser) -> None:
    """Leave out the browser that cannot be asked for forced colours."""
    if browser.browser_type.name == "firefox":
        pytest.skip("Firefox cannot be asked for forced colours")


@pytest.mark.parametrize(("width", "language"), [(1366, "fr"), (320, "en")])
def test_large_or_spaced_text_and_forced_colours_lose_nothing(
    browser: Browser, http: str, site: Path, width: int, language: str
) -> None:
    page = opened(browser, "light", width)
    losses = {}
    for address in (*one_of_each_kind(site, language), *LONG_WORDS[language]):
        page.goto(http + address)
        losses[address] = adapting.losses(page)
    page.context.close()

    assert {address: each for address, each in losses.items() if each} == {}


@pytest.mark.parametrize(
    ("script", "loss"),
    [
        ("find('h1').style.width = '150vw'", "as it is: wider than the window"),
        ("find('.text').style.minWidth = '30rem'", "text at 200 %: wider than the window"),
        (
            "find('.text p').style.cssText = 'height: 1.6rem; white-space: nowrap; overflow: clip'",
            "text spacing: text is cut",
        ),
        (
            (
                "const button = document.createElement('button'); button.style.border = 0;"
                "find('.text p').append(button)"
            ),
            "cannot be seen in forced colours",
        ),
    ],
)
def test_what_is_lost_is_told(browser: Browser, http: str, script: str, loss: str) -> None:
    page = opened(browser, "light", 800)
    page.goto(f"{http}pourquoi-un-partenariat.html")
    page.evaluate(f"const find = (each) => document.querySelector(each); {script}; 0")

    assert any(each.startswith(loss) for each in adapting.losses(page))
    page.context.close()
