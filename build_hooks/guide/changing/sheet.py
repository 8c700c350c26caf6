"""A text file taken apart so that what is not edited stays byte for byte."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from guide.frontmatter import FENCE
from guide.located import Node, Span, Unreadable, parse

_BOM = "\ufeff"
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_YAML_BREAKS = re.compile("[\x85\u2028\u2029]")
"""What starts a line for YAML and not for an editor: places told by YAML would be off."""


@dataclass(frozen=True)
class Sheet:
    """The lines of a file, each with its own ending, and where its YAML stands."""

    lines: tuple[str, ...]
    endings: tuple[str, ...]
    bom: str = ""
    first: int = 1
    """First line of the YAML, counted from 1."""
    last: int = 0
    """Last line of the YAML."""

    @property
    def data(self) -> bytes:
        """The file's bytes."""
        text = "".join(line + end for line, end in zip(self.lines, self.endings, strict=True))
        return (self.bom + text).encode("utf-8", "surrogateescape")

    @property
    def body(self) -> str:
        """The text after the front matter, its lines ended alike."""
        return "\n".join(self.lines[self._body_start :])

    @property
    def _body_start(self) -> int:
        return self.last + 1 if self.last else 0

    def with_body(self, body: str) -> Sheet:
        """Return the sheet with another text of as many lines."""
        start = self._body_start
        return replace(self, lines=(*self.lines[:start], *body.split("\n")))

    def tree(self) -> Node:
        """Return the YAML; raises `Unreadable` when nobody can say what stands where."""
        text = "\n".join(self.lines[self.first - 1 : self.last])
        if found := _YAML_BREAKS.search(text):
            line = text.count("\n", 0, found.start()) + self.first
            raise Unreadable(line, "line separator")
        return parse(text, self.first)

    def between(self, span: Span) -> str:
        """Return what is written from one place to another."""
        top, left, bottom, right = span
        if top == bottom:
            return self.lines[top - 1][left:right]
        inner = self.lines[top : bottom - 1]
        return "\n".join([self.lines[top - 1][left:], *inner, self.lines[bottom - 1][:right]])

    def put(self, span: Span, text: str) -> Sheet:
        """Return the sheet with a piece replaced by a text of one line."""
        top, left, bottom, right = span
        line = self.lines[top - 1][:left] + text + self.lines[bottom - 1][right:]
        return self.with_lines(top, bottom, (line,))

    def with_lines(self, first: int, last: int, lines: tuple[str, ...]) -> Sheet:
        """Return the sheet with some lines in the stead of those from `first` to `last`.

        `last` one less than `first` inserts. New lines end as the others do.
        """
        usual = next((end for end in self.endings if end), "\n")
        old = self.endings[first - 1 : last]
        kept = old if len(old) == len(lines) else (usual,) * len(lines)
        above = self.endings[: first - 1]
        if lines and above and not above[-1]:  # after a last line that ended with the file
            above, kept = (*above[:-1], usual), (*kept[:-1], "")
        return replace(
            self,
            lines=(*self.lines[: first - 1], *lines, *self.lines[last:]),
            endings=(*above, *kept, *self.endings[last:]),
            last=self.last + len(lines) - (last - first + 1),
        )


def sheet_of_page(data: bytes) -> Sheet:
    """Return a page's sheet; without front matter its YAML has no line."""
    sheet = _sheet(data)
    fences = (n for n, line in enumerate(sheet.lines[1:], 2) if line.rstrip() == FENCE)
    end = next(fences, 0) if sheet.lines[0].rstrip() == FENCE else 0
    return replace(sheet, first=2, last=end - 1) if end else sheet


def sheet_of_yaml(data: bytes) -> Sheet:
    """Return the sheet of a file that is YAML from end to end."""
    sheet = _sheet(data)
    return replace(sheet, last=len(sheet.lines))


def _sheet(data: bytes) -> Sheet:
    text = data.decode("utf-8", "surrogateescape")
    bom = _BOM if text.startswith(_BOM) else ""
    found = [match.groups() for match in _LINE.finditer(text.removeprefix(bom))]
    # The last match is what stands after the last ending: nothing, or a line without one.
    lines, endings = zip(*found, strict=True)
    if len(lines) > 1 and not lines[-1] and not endings[-2]:
        lines, endings = lines[:-1], endings[:-1]
    return Sheet(lines, endings, bom)


def sheet_of_text(data: bytes) -> Sheet:
    """Return the sheet of a file that is text from end to end."""
    return _sheet(data)
