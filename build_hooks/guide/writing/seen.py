"""Tells the signs of a Markdown text that readers see from those that make its shape."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.scanning import STAND_IN
from guide.signs import (
    ADMONITION,
    ATTRIBUTES,
    AUTOMATIC,
    CODE,
    DECORATION,
    FENCED,
    FOREIGN,
    LINK,
    MARKER,
    REFERENCE,
    TAG,
)

HIDDEN = "\0"
"""Stands in a line for each sign that no reader sees."""
_TAB = 4
_FENCE = re.compile(r"\s*(`{3,}|~{3,})[^`]*$")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_SPANNING = re.compile(rf"(?:{CODE.pattern})", re.DOTALL)
_ITEM = re.compile(r"\s*(?:[-*+]|\d+\.)\s")
_NOTE = re.compile(r"\s*!!! ?[\w-]+(?: +[\w-]+)*(?: +\"[^\n]*\")? *$")
# A line that is a block by itself, so that what follows begins another.
_WHOLE = re.compile(r"\s*(?:#|<!--|([-*_])(?: {0,2}\1){2,} *$|`{3}|~{3})")
_QUOTED_CODE = re.compile(r"\s*>\s{5}")
# What is left of a shape that goes on over the next line, or that we do not know.
_UNSURE = re.compile(r"\]\(|<[a-zA-Z/!]|[{}`]|^ {0,3}\[(?!\^)[^\]]*\]:")


def seen(line: str) -> str:
    """Return a line, as long as it was, with what a reader does not see hidden.

    Code and passages in another language are one `STAND_IN` each. Where it is not sure
    what a reader sees, nothing is shown.
    """
    nothing = HIDDEN * len(line)
    if HIDDEN in line or MARKER.match(line.rstrip()) or REFERENCE.match(line):
        return nothing
    for pattern in (CODE, FOREIGN, AUTOMATIC):
        line = pattern.sub(lambda found: STAND_IN + HIDDEN * (len(found[0]) - 1), line)
    if admonition := ADMONITION.match(line):
        start, end = admonition.span(2) if admonition[2] else (len(line), len(line))
        line = HIDDEN * start + line[start:end] + HIDDEN * (len(line) - end)
    if TAG.search(line):
        return nothing
    line = LINK.sub(_words, line)
    line = ATTRIBUTES.sub(lambda found: HIDDEN * len(found[0]), line)
    # What stands before a mark of a list or a quotation may have been hidden by now.
    start = len(line) - len(line.lstrip(f"{HIDDEN} "))
    line = line[:start] + DECORATION.sub(lambda found: HIDDEN * len(found[0]), line[start:])
    return nothing if _UNSURE.search(line) else line


def _words(link: re.Match[str]) -> str:
    if link[1]:
        return HIDDEN * len(link[0])
    before, after = link.start(2) - link.start(), link.end() - link.end(2)
    return HIDDEN * before + link[2] + HIDDEN * after


def literal(lines: list[str]) -> frozenset[int]:
    """Return the places of the lines that are code, or a comment, or only partly out of them."""
    text = "\n".join(lines)
    found = {*_fenced(lines), *_indented(lines)}
    for pattern in (FENCED, _COMMENT, _SPANNING):
        for match in pattern.finditer(text):
            first = text.count("\n", 0, match.start())
            last = first + match[0].count("\n")
            if last > first and (pattern is not _SPANNING or "\n\n" not in match[0]):
                found.update(range(first, last + 1))
    # The title of a link's address may stand on the line below it.
    found.update(n + 1 for n, line in enumerate(lines[:-1]) if REFERENCE.match(line))
    return frozenset(found)


def _fenced(lines: list[str]) -> Iterator[int]:
    """Yield the lines of fenced code, wherever its fences stand; a fence left open closes none."""
    fence = ""
    for place, line in enumerate(lines):
        opened = _FENCE.match(line)
        if fence:
            yield place
            if line.strip() == fence:
                fence = ""
        elif opened:
            fence = opened[1]
            yield place


def _indented(lines: list[str]) -> Iterator[int]:
    """Yield the lines of indented code: deeper than what holds them, where a block begins."""
    depth, fresh, code, listed = 0, True, False, False
    for place, line in enumerate(lines):
        if not line.strip():
            fresh = True
            if code:
                yield place
            continue
        wide = line.expandtabs(_TAB)
        level = (len(wide) - len(wide.lstrip(" "))) // _TAB
        code = level > depth and (fresh or code)
        if code or _QUOTED_CODE.match(wide):
            yield place
            continue
        whole, note = bool(_WHOLE.match(line)), bool(_NOTE.match(line))
        if fresh:
            listed = bool(_ITEM.match(line))
        if note or (listed and _ITEM.match(line)):
            depth = level + 1
        elif fresh or whole:
            depth = level
        fresh = whole or note
