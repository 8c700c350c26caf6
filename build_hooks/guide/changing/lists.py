"""Edits the lists of a YAML text as a writer would, on one line or on several."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from guide.changing.editing import filled, with_field
from guide.changing.locating import Keys, is_flow, last_line, node_at, trimmed
from guide.changing.quoting import quoted
from guide.changing.sheet import Sheet
from guide.located import Listing, Scalar, is_empty, texts


def with_more(sheet: Sheet, keys: Keys, words: Sequence[str], order: Sequence[str] = ()) -> Sheet:
    """Return the sheet with words added to a list; those that are there already are not."""
    node = node_at(sheet, keys)
    there = [each.text.strip() for each in texts(node)]
    more = [quoted(each, flow=True) for each in dict.fromkeys(words) if each not in there]
    if not more:
        return sheet
    listed = f"[{', '.join(more)}]"
    if node is None:
        return with_field(sheet, keys, listed, order)
    if is_empty(node):
        return filled(sheet, keys, listed)
    if isinstance(node, Scalar):
        span = trimmed(sheet, node)
        return sheet.put(span, f"[{sheet.between(span)}, {listed[1:]}")
    if isinstance(node, Listing) and node.items:
        return _longer(sheet, node, more)
    return sheet.put(node.span, listed)


def _longer(sheet: Sheet, node: Listing, more: Sequence[str]) -> Sheet:
    """Return the sheet with a list's last items, written as the others are."""
    last = node.items[-1].span
    if is_flow(sheet, node):
        place = (last[2], last[3], last[2], last[3])
        return sheet.put(place, f", {', '.join(more)}")
    head = sheet.lines[node.span[0] - 1][: node.span[1]]
    end = last_line(sheet, node)
    return sheet.with_lines(end + 1, end, tuple(f"{head}- {each}" for each in more))


def with_each(sheet: Sheet, keys: Keys, become: Callable[[str], str]) -> Sheet:
    """Return the sheet with each word of a list become another, or left out for an empty one.

    What becomes a word that is there already is left out too.
    """
    words = [each.text.strip() for each in texts(node_at(sheet, keys))]
    for n, word in reversed(list(enumerate(words))):
        new = become(word)
        same = [each for each in words[:n] if become(each) == new]
        if not new or any(each != word for each in same) or (same and new != word):
            sheet = _without(sheet, keys, n)
        elif new != word:
            item = list(texts(node_at(sheet, keys)))[n]
            span = trimmed(sheet, item)
            sheet = sheet.put(span, quoted(new, sheet.between(span)[:1], flow=True))
    return sheet


def _without(sheet: Sheet, keys: Keys, n: int) -> Sheet:
    """Return the sheet without a word of a list."""
    node = node_at(sheet, keys)
    item = list(texts(node))[n]
    if not isinstance(node, Listing):
        return sheet.put(trimmed(sheet, item), "[]")
    place = next(i for i, each in enumerate(node.items) if each is item)
    if is_flow(sheet, node):
        if place:
            start, end = node.items[place - 1].span[2:], item.span[2:]
        else:
            start, end = item.span[:2], (node.items[1] if node.items[1:] else item).span[:2]
            end = end if node.items[1:] else item.span[2:]
        return sheet.put((*start, *end), "")
    sheet = sheet.with_lines(item.line, last_line(sheet, item), ())
    return sheet if node.items[1:] else filled(sheet, keys, "[]")
