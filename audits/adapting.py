"""Adapts a page as a reader may (text at 200 %, text spacing, forced colours) and looks for loss.

WCAG 2.2: 1.4.4 resize text, 1.4.10 reflow, 1.4.12 text spacing. A page may not grow wider than its
window, no text may be cut, and under forced colours nothing that is seen may vanish.
"""

from __future__ import annotations

from playwright.sync_api import Page

# Lengths are those of WCAG 2.2, success criterion 1.4.12.
ADAPTATIONS = {
    "as it is": "",
    "text at 200 %": "html { font-size: 200% !important }",
    "text spacing": """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important } p { margin-bottom: 2em !important }""",
}
# A sheet made by script passes the page's security policy, as a reader's own sheet does.
_ADAPT = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
_LOST = """() => {
  const root = document.documentElement;
  const faults = [];
  if (root.scrollWidth > root.clientWidth)
    faults.push(`wider than the window by ${root.scrollWidth - root.clientWidth} px`);
  const clips = (value) => value === "hidden" || value === "clip";
  for (const each of document.body.querySelectorAll("*")) {
    if (!each.checkVisibility({ visibilityProperty: true }) || each.closest("svg")) continue;
    const { overflowX, overflowY, clipPath } = getComputedStyle(each);
    // Text for screen readers alone is cut on purpose: it is one pixel in size.
    if (each.clientWidth <= 1 || clipPath !== "none") continue;
    const wide = clips(overflowX) && each.scrollWidth > each.clientWidth + 1;
    const high = clips(overflowY) && each.scrollHeight > each.clientHeight + 1;
    if (wide || high) faults.push(`text is cut: ${each.outerHTML.slice(0, 120)}`);
  }
  return faults;
}"""
# Under forced colours all boxes keep only their borders and text: what was told by a background
# alone is not told. A control must have a border, an underline, or words.
_UNTOLD = """() => [...document.querySelectorAll("button, input, select, textarea, a[href]")]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }))
  .filter((each) => {
    const { borderTopStyle, borderBottomStyle } = getComputedStyle(each);
    const bordered = borderTopStyle !== "none" || borderBottomStyle !== "none";
    const drawn = [...each.querySelectorAll("svg")].some((icon) => {
      const { fill, stroke } = getComputedStyle(icon);
      return [fill, stroke].some((paint) => paint !== "none"
        && paint !== getComputedStyle(document.body).backgroundColor);
    });
    return !bordered && !drawn && each.textContent.trim() === "" && each.type !== "checkbox"
      && each.type !== "radio";
  })
  .map((each) => `cannot be seen in forced colours: ${each.outerHTML.slice(0, 120)}`)"""


def losses(page: Page) -> list[str]:
    """Return what each adaptation loses, as `adaptation: loss`; the page is left as it was."""
    faults: list[str] = []
    for name, css in ADAPTATIONS.items():
        page.evaluate(_ADAPT, css)
        lost: list[str] = page.evaluate(_LOST)
        faults += [f"{name}: {each}" for each in lost]
    page.evaluate(_ADAPT, "")
    page.emulate_media(forced_colors="active")
    faults += page.evaluate(_UNTOLD)
    page.emulate_media(forced_colors="none")
    return faults
