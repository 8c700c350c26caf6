"""The text of a page as a reader sees it, from its HTML, whoever wrote that HTML."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)([^<>]*)>")
"""No `<` inside: whatever the text, it is read once from end to end."""
_OF_OTHER_PAGES = re.compile(r"\bblock--(?:related|children)\b")


def text_of(page: str) -> str:
    """Return the text of a page's article, to be compared: without tags, without spaces.

    What other pages bring to it, the cards and links at its end, is left out: a new
    title would make a change of every page that links to it.
    """
    article = page[max(page.find("<article"), 0) :].partition("</article>")[0]
    kept = []
    at, depth = 0, 0
    for tag in _TAG.finditer(article):
        if not depth:
            kept.append(article[at : tag.start()])
        at = tag.end()
        if tag[2] == "section":
            if tag[1]:
                depth -= bool(depth)
            elif depth or _OF_OTHER_PAGES.search(tag[3]):
                depth += 1
    if not depth:
        kept.append(article[at:])
    return "".join(html.unescape("".join(kept)).split())
