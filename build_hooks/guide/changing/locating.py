"""Finds what stands where in a YAML text, as a writer wrote it.

A place is named by its keys: `("concepts", "kit", "label", "fr")`.
"""

from __future__ import annotations

from guide.changing.sheet import Sheet
from guide.located import Listing, Node, Scalar, Span, Table, Unreadable

Keys = tuple[str, ...]


def node_at(sheet: Sheet, keys: Keys) -> Node | None:
    """Return what stands at a place, None when nothing does; the key of an item is its rank."""
    node: Node | None = sheet.tree()
    for key in keys:
        if isinstance(node, Listing):
            node = node.items[int(key)]
        else:
            node = node.items.get(key) if isinstance(node, Table) else None
    return node


def last_line(sheet: Sheet, node: Node) -> int:
    """Return the last line of a node, without the blank lines and comments after it."""
    if isinstance(node, Scalar) or is_flow(sheet, node):
        end = node.span[2] - (node.span[3] == 0 and node.span[2] > node.span[0])
    else:
        inner = node.items if isinstance(node, Listing) else node.items.values()
        own = [*node.key_lines.values()] if isinstance(node, Table) else [node.line]
        end = max([*own, *(last_line(sheet, each) for each in inner)])
    while end > node.line and not sheet.lines[min(end, sheet.last) - 1].split("#")[0].strip():
        end -= 1
    return end


def trimmed(sheet: Sheet, node: Scalar) -> Span:
    """Return the span of a word: that of a folded text ends where the next field begins."""
    top, left, bottom, right = node.span
    if right == 0 and bottom > top:
        bottom = last_line(sheet, node)
        right = len(sheet.lines[bottom - 1])
    return (top, left, bottom, right)


def key_line(sheet: Sheet, keys: Keys) -> int:
    """Return the line of a key; raises `Unreadable` when there is no such key."""
    table = node_at(sheet, keys[:-1])
    if not isinstance(table, Table) or keys[-1] not in table.key_lines:
        raise Unreadable(sheet.first, "fields")
    return table.key_lines[keys[-1]]


def is_flow(sheet: Sheet, node: Node) -> bool:
    """Whether a list or a mapping is written between brackets."""
    return sheet.lines[node.span[0] - 1][node.span[1] :][:1] in {"[", "{"}
