"""Counts what a passage has, so that languages can be compared by those who read only one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from guide.entry import Entry
from guide.sections import Section
from guide.words import Words

NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+(?!\d)|\d+")
_TABLE = re.compile(r"^ *\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?$", re.MULTILINE)
_CLAUSE = re.compile(r"^\*\*(\d+(?:\.\d+)+)\*\*", re.MULTILINE)

Lines = tuple[int, int]
"""Numbers, in the file, of a passage's first line and of the line after its last."""
NOWHERE: Lines = (0, 0)


@dataclass(frozen=True)
class Measures:
    """How many of each thing a passage has."""

    headings: int
    tables: int
    figures: int
    """Different numbers written in figures."""
    dates: int
    links: int
    words: int
    """The only one that two languages do not share when they say the same."""


def measures(entry: Entry, lines: Lines, words: Words) -> Measures:
    """Return the measures of some lines of a page."""
    start, end = lines
    outline = entry.outline
    headings = [each.text for each in outline.headings if start <= each.line < end]
    prose = "\n".join([*headings, *(x.text for x in outline.prose if start <= x.line < end)])
    text = _text(entry, lines)
    return Measures(
        headings=len(headings),
        tables=len(_TABLE.findall(text)),
        figures=len({figure(each) for each in NUMBER.findall(prose)}),
        dates=len(_dates(words).findall(prose)),
        links=sum(start <= each.line < end for each in outline.links),
        words=len(prose.split()),
    )


def whole(entry: Entry) -> Lines:
    """Return the lines of a page's text."""
    return entry.body_line, entry.body_line + entry.body.count("\n") + 1


def clauses(entry: Entry, section: Section) -> dict[str, Lines]:
    """Return the lines of each clause of a section, by its number.

    A clause is a paragraph that begins with a number such as `24.1` in strong type.
    """
    first = max(section.line, entry.body_line)
    found = {
        number[1]: first + at
        for at, line in enumerate(_text(entry, (first, section.end)).split("\n"))
        if (number := _CLAUSE.match(line))
    }
    ends = [*found.values(), section.end][1:]
    return {number: (start, end) for (number, start), end in zip(found.items(), ends, strict=True)}


def _text(entry: Entry, lines: Lines) -> str:
    start, end = (max(each - entry.body_line, 0) for each in lines)
    return "\n".join(entry.body.split("\n")[start:end])


def figure(number: str) -> str:
    """Return a number's digits: languages part its thousands each in its own way."""
    return re.sub(r"\D", "", number)


def _dates(words: Words) -> re.Pattern[str]:
    """Return what a date of a language looks like: a month beside a number, or an ISO date."""
    months = "|".join(re.escape(each) for each in words.column("dates.months"))
    return re.compile(rf"\d{{4}}-\d\d-\d\d|\d(?:er)? (?:{months})\b|\b(?:{months}) \d")
