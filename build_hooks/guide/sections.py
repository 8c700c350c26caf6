"""Cuts a page into its sections: each is what one translates, and is known by a fingerprint."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from guide.entry import Entry, Heading

_WITHIN = re.compile(r"(\]\()(?!\w+:)[^()\s]*")
"""Where a link within the guide leads: the same in every language, and compared elsewhere."""
OPENING, BODY = 6, 10
"""Hexadecimal digits of a fingerprint: those of the heading, then those of what follows it."""


@dataclass(frozen=True)
class Section:
    """A part of a page that has no heading inside it: a heading and what follows, or the top."""

    anchor: str
    """Empty at the top of the page, where its title and what is before its headings stand."""
    title: str
    line: int
    end: int
    """The line after its last one."""
    opening: str
    """The line of the heading; at the top, the words of the front matter."""
    body: str

    @property
    def text(self) -> str:
        """The whole section, as it is written."""
        return f"{self.opening}\n{self.body}"

    @cached_property
    def fingerprint(self) -> str:
        """What stays the same when only line breaks, spaces or paths of links change."""
        return _mark(self.opening)[:OPENING] + _mark(self.body)[:BODY]


def _mark(text: str) -> str:
    text = unicodedata.normalize("NFC", _WITHIN.sub(r"\1", text))
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()


def sections(entry: Entry) -> tuple[Section, ...]:
    """Return the sections of a page in their order; the first is its top."""
    lines = entry.body.split("\n")
    headings = entry.outline.headings
    starts = [heading.line - entry.body_line for heading in headings]
    ends = [*starts, len(lines)]
    told = [entry.text("title"), entry.text("short"), entry.text("description")]
    told += [text for text in entry.inner("comparison").values() if isinstance(text, str)]
    opening = "\n".join(text for text in told if text)
    found: list[tuple[Heading | None, str, int, int]] = [(None, opening, 0, ends[0])]
    found += [
        (each, lines[at], at + 1, end)
        for each, at, end in zip(headings, starts, ends[1:], strict=True)
    ]
    return tuple(
        Section(
            anchor=heading.anchor if heading else "",
            title=heading.text if heading else entry.title,
            line=heading.line if heading else 1,
            end=entry.body_line + end,
            opening=opening,
            body="\n".join(lines[start:end]),
        )
        for heading, opening, start, end in found
    )
