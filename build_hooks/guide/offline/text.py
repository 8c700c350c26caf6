"""The text of a page as a reader sees it, from its HTML, whoever wrote that HTML."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)([^<>]*)>")
"""No `<` inside: whatever the text, it is read once from end to end."""
_OF_OTHER_PAGES = re.compile(
    r'class="(?:spoken|block block--(?:related|children|path|frame|facets|map|connections'
    r'|reviews|term-changes))"'
)


def text_of(page: str) -> str:
    """Return the text of a page's article, to be compared: without tags, without spaces.

    What other pages bring to it, such as the links and cards at its end, is left out: a
    new title would make a change of every page that links to it.
    """
    article = page[max(page.find("<article"), 0) :].partition("</article>")[0]
    kept = []
    at, depth, left_out = 0, 0, ""
    for tag in _TAG.finditer(article):
        closes, name, attributes = tag.groups()
        if not depth:
            kept.append(article[at : tag.start()])
            if not closes and _OF_OTHER_PAGES.search(attributes):
                depth, left_out = 1, name
        elif name == left_out:
            depth += -1 if closes else 1
        at = tag.end()
    if not depth:
        kept.append(article[at:])
    return "".join(html.unescape("".join(kept)).split())
