"""Walks through a page by the Tab key: what is reached, what is not, and where the ring is lost."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

# Every control that a keyboard should reach: those in a closed `details` or hidden are none.
_CONTROLS = """() => {
  const all = [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex='0']")];
  window.walked = all.filter((each) => !each.disabled && each.tabIndex >= 0 && each.checkVisibility(
    { visibilityProperty: true, contentVisibilityAuto: true }));
  return walked.map((each) => each.outerHTML.slice(0, 120));
}"""
# The place of the focused control among them, and whether one sees it and that it is focused.
_FOCUSED = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const box = at.getBoundingClientRect();
  const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0
    && box.top < innerHeight && box.left < innerWidth;
  // A card whose title is focused wears the ring itself.
  const styles = [at, at.parentElement, at.closest("li")].filter(Boolean)
    .flatMap((each) => [getComputedStyle(each), getComputedStyle(each, "::after")]);
  const ring = styles.some(
    ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) > 0);
  // Firefox also stops at a box that scrolls: its place is between two controls.
  const before = walked.filter((each) => each.compareDocumentPosition(at) & 4).length;
  const place = walked.includes(at) ? walked.indexOf(at) : before - 0.5;
  return { place, seen: inside && ring, html: at.outerHTML.slice(0, 120) };
}"""
# Steps more than there are controls, after which the walk is stuck.
_STUCK = 9


@dataclass(frozen=True)
class Walk:
    """What a walk met."""

    controls: int
    faults: tuple[str, ...]
    """Each as `what is wrong: the control`."""


def walk(page: Page) -> Walk:
    """Press Tab from the top of the page to its end."""
    controls: list[str] = page.evaluate(_CONTROLS)
    reached: list[float] = []
    faults: list[str] = []
    for _ in range(len(controls) + _STUCK):
        page.keyboard.press("Tab")
        focused = page.evaluate(_FOCUSED)
        if focused is None:
            break
        if focused["place"] in reached:
            if focused["place"] != reached[0]:
                faults.append(f"trap or repeat: {focused['html']}")
            break
        reached.append(focused["place"])
        if not focused["seen"]:
            faults.append(f"focus not visible: {focused['html']}")
    missed = [html for place, html in enumerate(controls) if place not in reached]
    faults += [f"not reached: {html}" for html in missed]
    if reached != sorted(reached):
        faults.append("order: not that of the page")
    return Walk(len(controls), tuple(faults))
