"""Mends a page's front matter, and never changes what it says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from guide.fields import FIELDS
from guide.frontmatter import FENCE
from guide.located import Listing, Node, Scalar, Table, Unreadable, parse
from guide.spacing import SPACED
from guide.writing.ordering import ordered

Mend = Callable[[str], str]

_BREAKS = re.compile("[\x85\u2028\u2029]")
_DOUBLE = re.compile(r'"((?:[^"\\]|\\["\\])*)"(\s*(?:\s#.*)?)')
_SINGLE = re.compile(r"'((?:[^']|'')*)'(\s*(?:\s#.*)?)")
_PLAIN = re.compile(r"([^\s\"'].*?)(\s*(?:\s#.*)?)")


def mended_header(lines: list[str], mend: Mend) -> tuple[list[str], list[str]] | None:
    """Return the lines of a page's header, mended, and those of its text as they are.

    None when there is no header that can be read. `mend` is given the text of a field.
    """
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), 0)
    if not end or lines[0].rstrip() != FENCE:
        return None
    header = lines[1:end]
    table = _table(header)
    if table is None:
        header = [_untabbed(line) for line in header]
        table = _table(header)
    if table is None:
        return None
    if not _BREAKS.search("".join(header)):  # else YAML has other lines than ours
        for name in SPACED:
            header = _typed(header, name, mend)
        header = _same(header, [line.rstrip(" \t") for line in header])
        header = _same(header, _ordered(header))
    return [FENCE, *header, FENCE], lines[end + 1 :]


def _table(header: list[str]) -> Table | None:
    try:
        node = parse("\n".join(header), first_line=0)
    except Unreadable:
        return None
    return node if isinstance(node, Table) else None


def _untabbed(line: str) -> str:
    """Return a line indented with two spaces for each tab."""
    text = line.lstrip(" \t")
    return line[: len(line) - len(text)].replace("\t", "  ") + text


def _ordered(header: list[str]) -> list[str]:
    table = _table(header)
    return header if table is None else ordered(header, 0, len(header), table, FIELDS)


def _same(before: list[str], after: list[str]) -> list[str]:
    """Return the lines after, if they say what those before do."""
    return after if _said(_table(after)) == _said(_table(before)) else before


def _said(node: Node | None) -> object:
    if isinstance(node, Table):
        repeated = [each.text for each in node.repeated]
        return {name: _said(each) for name, each in node.items.items()}, repeated
    if isinstance(node, Listing):
        return [_said(each) for each in node.items]
    return node.text if node else None


def _typed(header: list[str], name: str, mend: Mend) -> list[str]:
    """Return the lines with a field's text mended, in its quotation marks if it has any."""
    table = _table(header)
    node = table.items.get(name) if table else None
    if table is None or not isinstance(node, Scalar):
        return header
    place = table.key_lines[name]
    found = re.match(rf"(\s*{name}\s*:\s+)(.*)", header[place])
    if not found or (text := mend(node.text)) == node.text:
        return header
    for value in _written(found[2], node.text, text):
        made = [*header[:place], found[1] + value, *header[place + 1 :]]
        items = {**table.items, name: Scalar(text, node.line)}
        if _said(_table(made)) == _said(replace(table, items=items)):
            return made
    return header


def _written(value: str, before: str, after: str) -> Iterator[str]:
    """Yield how the text after may be written where the one before stands as `value`."""
    escaped = after.replace("\\", "\\\\").replace('"', '\\"')
    if found := _DOUBLE.fullmatch(value):
        if re.sub(r"\\(.)", r"\1", found[1]) == before:
            yield f'"{escaped}"{found[2]}'
    elif found := _SINGLE.fullmatch(value):
        if found[1].replace("''", "'") == before:
            doubled = after.replace("'", "''")
            yield f"'{doubled}'{found[2]}"
    elif (found := _PLAIN.fullmatch(value)) and found[1] == before:
        yield after + found[2]
        yield f'"{escaped}"{found[2]}'
