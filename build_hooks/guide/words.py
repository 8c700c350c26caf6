"""The words the site itself says, per language, and each language's grammar and typography."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from guide.located import Listing, Node, Scalar, parse
from guide.problems import Problem

_FOLDER = Path(__file__).parent / "words"
SHIPPED = ("fr", "en")
"""Languages whose words are here; the first is spoken to a writer of whom nothing is known."""
FALLBACK = "en"
_BLANK = re.compile(r"\{(\w+)\}")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")
_LONGEST = 200
_TRANSLATED = (("expected", "shapes"), ("reason", "reasons"))
"""Blanks that hold the name of a word, with the group that has it."""


@dataclass(frozen=True)
class Words:
    """A language's words, by dotted name: `words["kinds.case"]`."""

    language: str
    texts: Mapping[str, str]
    lists: Mapping[str, tuple[tuple[str, ...], ...]]

    def __getitem__(self, name: str) -> str:
        """Return a text; raises KeyError for a name no language has."""
        return self.texts[name]

    def rows(self, name: str) -> tuple[tuple[str, ...], ...]:
        """Return a list of lists; a plain list gives rows of one."""
        return self.lists.get(name, ())

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        """Return the rows that are pairs; a site's own words may hold others."""
        return tuple((row[0], row[1]) for row in self.rows(name) if row[1:])

    def column(self, name: str) -> tuple[str, ...]:
        """Return a plain list."""
        return tuple(row[0] for row in self.rows(name) if row)

    def date(self, iso: str) -> str:
        """Return an ISO date in words: `25 novembre 2026`, `November 25, 2026`."""
        year, month, day = iso.split("-")
        form = self["dates.first"] if int(day) == 1 else self["dates.form"]
        name = self.column("dates.months")[int(month) - 1]
        return form.format(day=int(day), month=name, year=year)

    def message(self, problem: Problem) -> str:
        """Return a problem as a writer reads it: what is wrong. What to do."""
        base = f"problems.{problem.code}"
        blanks = {"near": problem.near, **problem.details}
        for blank, group in _TRANSLATED:
            if said := blanks.get(blank):
                blanks[blank] = self.texts.get(f"{group}.{said}", said)
        parts = [f"{base}.what", *(["near"] if problem.near else []), f"{base}.do"]
        return " ".join(_filled(self.texts[part], blanks) for part in parts)

    def code(self, problem: Problem) -> str:
        """Return a problem's code, with the word that says so when it is only advice."""
        word = self["advice.word"] if problem.level == "advice" else ""
        return f"{problem.code} ({word})" if word else problem.code

    def unfilled(self, name: str) -> str:
        """Return a text whose blanks nothing fills: a rule, before it finds fault."""
        return _BLANK.sub("…", self.texts[name])

    def line(self, problem: Problem) -> str:
        """Return `path:line: CODE message`, on one line."""
        place = f"{problem.path}:{problem.line}"
        return printable(f"{place}: {self.code(problem)} {self.message(problem)}")


def printable(text: str) -> str:
    """Return a text as one line that any terminal can show, and that gives it no orders."""
    return _UNPRINTABLE.sub(" ", text).encode(errors="replace").decode()


def _filled(text: str, blanks: Mapping[str, str]) -> str:
    """Return a text with its blanks filled; one that is unknown, or too long, does no harm."""
    return _BLANK.sub(lambda blank: _short(blanks.get(blank[1], blank[0])), text)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def words(language: str, extra: str = "") -> Words:
    """Return a language's words; what it lacks is said in English.

    `extra` is the text of a words file of the site's own, for a language the
    guide does not ship. Raises `Unreadable` when it is not YAML.
    """
    texts: dict[str, str] = {}
    lists: dict[str, tuple[tuple[str, ...], ...]] = {}
    for node in (_built_in(FALLBACK), _built_in(language), parse(extra)):
        _flatten(node, "", texts, lists)
    return Words(language, texts, lists)


@lru_cache
def _built_in(language: str) -> Node:
    path = _FOLDER / f"{Path(language).name}.yml"
    return parse(path.read_text(encoding="utf-8") if path.is_file() else "")


def _flatten(
    node: Node, name: str, texts: dict[str, str], lists: dict[str, tuple[tuple[str, ...], ...]]
) -> None:
    if isinstance(node, Scalar):
        texts[name] = node.text
    elif isinstance(node, Listing):
        lists[name] = tuple(_row(each) for each in node.items)
    else:
        for key, value in node.items.items():
            _flatten(value, f"{name}.{key}".lstrip("."), texts, lists)


def _row(node: Node) -> tuple[str, ...]:
    if isinstance(node, Listing):
        return tuple(each.text for each in node.items if isinstance(each, Scalar))
    return (node.text,) if isinstance(node, Scalar) else ()
