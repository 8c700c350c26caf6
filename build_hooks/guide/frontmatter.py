"""Splits a page's file into its front matter, with line numbers, and its text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from guide.located import Table, Unreadable, parse
from guide.problems import Problem

FENCE = "---"
_UNQUOTED_COLON = re.compile(r"^\s*([\w-]+):\s+[^\"'\[{|>\s].*:(?:\s|$)")


@dataclass(frozen=True)
class Page:
    """A file taken apart: fields as YAML, then the text below them."""

    fields: Table
    body: str
    body_line: int


def lines_of(text: str) -> list[str]:
    """Return the lines as an editor numbers them: a form feed or a line separator starts none."""
    return text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")


def split(path: str, text: str) -> tuple[Page, list[Problem]]:
    """Return the file's two parts; what cannot be read is a problem and an empty table."""
    lines = lines_of(text.removeprefix("\ufeff"))
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), 0)
    if lines[0].rstrip() != FENCE or not end:
        # Where the header has a faulty fence, nobody can say where the text begins.
        body = "" if text.lstrip().startswith(FENCE) else "\n".join(lines)
        return Page(Table({}, 1), body, 1), [Problem(path, 1, "G102")]
    body = "\n".join(lines[end + 1 :])
    header = lines[1:end]
    try:
        node = parse("\n".join(header), first_line=2)
    except Unreadable as error:
        return Page(Table({}, 1), body, end + 2), [unreadable(path, lines, error)]
    if not isinstance(node, Table):
        return Page(Table({}, 1), body, end + 2), [Problem(path, 2, "G101", {"reason": "fields"})]
    return Page(node, body, end + 2), []


def unreadable(path: str, lines: list[str], error: Unreadable) -> Problem:
    """Tell a « : » in an unquoted value, French typography's trap in YAML, from other faults."""
    line = lines[error.line - 1] if error.line <= len(lines) else ""
    if found := _UNQUOTED_COLON.match(line):
        return Problem(path, error.line, "G103", {"field": found[1]})
    return Problem(path, error.line, "G101", {"reason": error.reason})
