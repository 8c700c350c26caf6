"""Edits YAML as a writer would: order, quotes and comments stay as they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from guide.changing.locating import Keys, is_flow, key_line, last_line, node_at, trimmed
from guide.changing.quoting import quoted
from guide.changing.sheet import Sheet
from guide.located import Scalar, Table, Unreadable, is_empty


def with_word(sheet: Sheet, keys: Keys, word: str, order: Sequence[str] = ()) -> Sheet:
    """Return the sheet with a word at a place, quoted as what stood there was.

    `order` gives the names of the fields in their usual order, for one that is not there yet.
    """
    node = node_at(sheet, keys)
    if node is None:
        return with_field(sheet, keys, quoted(word, flow=True), order)
    if is_empty(node):
        return filled(sheet, keys, quoted(word))
    if not isinstance(node, Scalar):
        raise Unreadable(node.line, "fields")
    flow = "{" in "".join(sheet.lines[node.line - 1][: node.span[1]])
    return sheet.put(trimmed(sheet, node), quoted(word, sheet.between(node.span)[:1], flow=flow))


def with_field(sheet: Sheet, keys: Keys, text: str, order: Sequence[str]) -> Sheet:
    """Return the sheet with a field that was not there, after those it usually follows."""
    table = node_at(sheet, keys[:-1])
    name = keys[-1]
    if not isinstance(table, Table):
        raise Unreadable(sheet.first, "fields")
    if table.items and is_flow(sheet, table):
        line, column = table.span[2], table.span[3] - 1
        return sheet.put((line, column, line, column), f", {name}: {text}")
    before = order[: order.index(name)] if name in order else tuple(table.items)
    ends = [last_line(sheet, table.items[each]) for each in before if each in table.items]
    ends += [table.key_lines[each] for each in before if each in table.items]
    end = max(ends, default=(table.line if table.items else sheet.first) - 1)
    indent = " " * table.span[1]
    return sheet.with_lines(end + 1, end, (f"{indent}{name}: {text}",))


def filled(sheet: Sheet, keys: Keys, text: str) -> Sheet:
    """Return the sheet with a value for a field that has none."""
    node = node_at(sheet, keys)
    if node is not None and node.span[:2] != node.span[2:]:
        return sheet.put(node.span, text)
    line = key_line(sheet, keys)
    key = re.search(rf"""(["']?){re.escape(keys[-1])}\1\s*:""", sheet.lines[line - 1])
    if not key:
        raise Unreadable(line, "fields")
    return sheet.put((line, key.end(), line, key.end()), f" {text}")


def with_key(sheet: Sheet, keys: Keys, new: str) -> Sheet:
    """Return the sheet with a key renamed."""
    line = key_line(sheet, keys)
    written = sheet.lines[line - 1]
    at = written.index(keys[-1])
    return sheet.put((line, at, line, at + len(keys[-1])), new)


def without(sheet: Sheet, keys: Keys) -> Sheet:
    """Return the sheet without a key, nor what stands under it."""
    first = key_line(sheet, keys)
    node = node_at(sheet, keys)
    last = first if node is None else max(first, last_line(sheet, node))
    return sheet.with_lines(first, last, ())
