"""Rewrites the links of a text whose targets, or whose own file, have gone elsewhere."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from guide.changing.sheet import sheet_of_page, sheet_of_text
from guide.links import is_outside, relative, resolved
from guide.signs import CODE, FENCED

_INLINE = re.compile(r"(?<!\\)\]\([ \t]*(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*))")
_REFERENCE = re.compile(r"^ {0,3}\[[^\]^]+\]:[ \t]*(?:<([^<>\n]*)>|(\S+))", re.MULTILINE)


def _always(_: str, __: str) -> bool:
    return True


@dataclass(frozen=True)
class Leads:
    """Where files go, and where the links to them are to lead."""

    moves: Mapping[str, str] = field(default_factory=dict)
    """The new path of each moved file."""
    instead: Mapping[str, str] = field(default_factory=dict)
    """The file that takes the place of each one that goes away."""
    keeps: Callable[[str, str], bool] = field(default=_always)
    """Whether a file that takes another's place has an anchor."""

    def path(self, path: str) -> str:
        """Return where a file stands afterwards."""
        return self.moves.get(path, path)

    def address(self, path: str, written: str) -> str:
        """Return what a link on a page, as it was, has to be written as afterwards."""
        read = html.unescape(written)
        if not read or read.startswith(("#", "/")) or is_outside(read):
            return written
        target, anchor = resolved(path, read)
        here = self.path(path)
        there = self.instead.get(target) or self.path(target)
        if resolved(here, read)[0] == there:
            return written
        way, sign, tail = written.partition("#")
        if target in self.instead and anchor and not self.keeps(there, anchor):
            sign = tail = ""
        if target not in self.instead and there.rpartition("/")[2] == target.rpartition("/")[2]:
            # The file keeps its name, which stays as the writer typed it.
            name = way.rpartition("/")[2]
            folder = relative(here, there).rpartition("/")[0]
            return f"{folder}/{name}{sign}{tail}" if folder else f"{name}{sign}{tail}"
        return f"{quote(relative(here, there))}{sign}{tail}"


def relinked(path: str, data: bytes, leads: Leads) -> bytes:
    """Return a file with its links rewritten; all else stays byte for byte."""
    sheet = sheet_of_page(data) if path.endswith(".md") else sheet_of_text(data)
    body = sheet.body
    new = body
    for start, end in reversed(list(_addresses(body))):
        written = body[start:end]
        new = new[:start] + leads.address(path, written) + new[end:]
    return data if new == body else sheet.with_body(new).data


def addresses(text: str) -> Iterator[str]:
    """Yield the address of each link and image of a text, as written."""
    for start, end in _addresses(text):
        yield text[start:end]


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each address stands, in order; code has none."""
    bare = CODE.sub(_blank, FENCED.sub(_blank, text))
    spans = [
        found.span(1) if found[1] is not None else found.span(2)
        for pattern in (_INLINE, _REFERENCE)
        for found in pattern.finditer(bare)
    ]
    yield from sorted(set(spans))


def _blank(code: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", code[0])
