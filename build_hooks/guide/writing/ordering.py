"""Puts the fields of a front matter in the order in which they are declared."""

from __future__ import annotations

import re

from guide.field import Field
from guide.located import Table


def ordered(
    lines: list[str], start: int, end: int, table: Table, fields: tuple[Field, ...]
) -> list[str]:
    """Return a stretch of lines with the fields of a table in order; those unknown come last.

    A comment stays above its field, or beside it.
    """
    names, places = list(table.items), [table.key_lines[name] for name in table.items]
    own_lines = all(
        re.match(rf"\s*[\"']?{re.escape(name)}[\"']?\s*:", lines[place])
        for name, place in table.key_lines.items()
    )
    if not own_lines or table.repeated or len(set(places)) < len(places):
        return lines[start:end]
    known = {field.name: (rank, field.inner) for rank, field in enumerate(fields)}
    indent = len(lines[places[0]]) - len(lines[places[0]].lstrip()) if places else 0
    tops = [
        _top(lines, place, above + 1, indent)
        for place, above in zip([*places, end], [start - 1, *places], strict=True)
    ]
    stretches: list[tuple[int, list[str]]] = []
    for name, top, place, below in zip(names, tops, places, tops[1:], strict=False):
        rank, inner = known.get(name, (len(fields), ()))
        node = table.items[name]
        held = lines[place + 1 : below]
        if isinstance(node, Table) and min(node.key_lines.values(), default=0) > place:
            held = ordered(lines, place + 1, below, node, inner)
        stretches.append((rank, [*lines[top : place + 1], *held]))
    stretches.sort(key=lambda each: each[0])
    made = [line for _, stretch in stretches for line in stretch]
    return [*lines[start : tops[0]], *made, *lines[tops[-1] : end]]


def _top(lines: list[str], place: int, highest: int, indent: int) -> int:
    """Return where a field begins, with the comments right above it."""
    while place > highest and re.match(rf" {{{indent}}}#", lines[place - 1]):
        place -= 1
    return place
