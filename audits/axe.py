"""Runs axe-core on a page: WCAG 2.0 to 2.2, levels A and AA, and its best practices."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_RUN = """tags => axe
  .run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] })
  .then(({ testEngine, violations }) => ({ version: testEngine.version, violations }))"""


@dataclass(frozen=True)
class Violation:
    """A rule that a page breaks, and where."""

    rule: str
    help: str
    places: tuple[str, ...]
    """CSS selectors of the elements."""

    def __str__(self) -> str:
        """Return the rule and the first places, on one line."""
        return f"{self.rule}: {self.help} at {', '.join(self.places[:3])}"


@cache
def source() -> str:
    """Return axe-core's script, out of the package that carries it."""
    return (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page) -> list[Violation]:
    """Return every rule the page breaks as it stands; no rule and no part is left out."""
    if not page.evaluate("typeof axe === 'object'"):
        # Evaluated, not added as an element: the page's security policy refuses foreign scripts.
        page.evaluate(source())
    found: dict[str, Any] = page.evaluate(_RUN, list(TAGS))
    return [
        Violation(
            each["id"],
            each["help"],
            tuple(" ".join(map(str, node["target"])) for node in each["nodes"]),
        )
        for each in found["violations"]
    ]


def version(page: Page) -> str:
    """Return axe-core's version, once `violations` has been asked."""
    return str(page.evaluate("axe.version"))
