"""Turns front matter into values, each judged against the field that declares it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from guide.field import KINDS, Field, Shape
from guide.fields import FIELDS
from guide.located import Node, Scalar, Table, is_empty, is_words, said, texts
from guide.problems import Problem, near_miss

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# An address of this site: no scheme, no step up, nothing but a page at its end.
ADDRESS = re.compile(r"/?(\w[\w-]*/)*\w[\w.-]*\.html")


@dataclass
class Reading:
    """What one front matter gives: values, the line of each, and what is wrong."""

    path: str
    kind: str = ""
    values: dict[str, object] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def problem(self, line: int, code: str, near: str = "", **details: str) -> None:
        """Note one thing to mend."""
        self.problems.append(Problem(self.path, line, code, details, near))

    def table(self, table: Table, fields: tuple[Field, ...], prefix: str = "") -> dict[str, object]:
        """Return the values of a mapping; `prefix` is the field it stands in, with a dot."""
        known = {each.name: each for each in fields}
        found: dict[str, object] = {}
        for again in table.repeated:
            self.problem(again.line, "G107", field=prefix + again.text)
        for name, node in table.items.items():
            line = self.lines[prefix + name] = table.key_lines.get(name, node.line)
            declared = known.get(name)
            if declared is None:
                self.problem(line, "G105", near_miss(name, known), field=prefix + name)
            elif self.kind in KINDS and self.kind not in declared.kinds:
                self.problem(line, "G106", field=prefix + name, kind=self.kind)
            elif (value := self.value(declared, node, prefix + name)) is not None:
                found[name] = value
        for declared in fields:
            due = declared.required and (
                self.kind in declared.kinds or declared.kinds >= set(KINDS)
            )
            if due and is_empty(table.items.get(declared.name)):
                name = prefix + declared.name
                self.problem(self.lines.get(name, table.line), "G104", field=name)
        return found

    def value(self, declared: Field, node: Node, name: str) -> object:
        """Return a field's value, None when it is empty or wrong."""
        if is_empty(node):
            return None
        if declared.shape is Shape.TABLE and isinstance(node, Table):
            return self.table(node, declared.inner, f"{name}.")
        if declared.shape is Shape.NOTES and isinstance(node, Table):
            return self.notes(node, name)
        if declared.shape in (Shape.IDS, Shape.WORDS, Shape.ADDRESSES) and is_words(node):
            items = tuple(each.text.strip() for each in texts(node))
            fit = declared.shape is not Shape.ADDRESSES or all(
                ADDRESS.fullmatch(each) for each in items
            )
            return items if fit else self.wrong(declared, name, ", ".join(items))
        if isinstance(node, Scalar) and declared.shape not in (Shape.TABLE, Shape.NOTES):
            return self.scalar(declared, node.text.strip(), name)
        return self.wrong(declared, name, said(node))

    def notes(self, table: Table, name: str) -> dict[str, str]:
        """Return the sentence of each date, the newest first."""
        found: dict[str, str] = {}
        for again in table.repeated:
            self.problem(again.line, "G107", field=f"{name}.{again.text}")
        for day, node in table.items.items():
            line = self.lines[f"{name}.{day}"] = table.key_lines.get(day, node.line)
            if not is_date(day):
                self.problem(line, "G108", field=name, expected="date", found=day)
            elif is_empty(node):
                self.problem(line, "G104", field=f"{name}.{day}")
            elif isinstance(node, Scalar):
                found[day] = " ".join(node.text.split())
            else:
                self.problem(line, "G108", field=f"{name}.{day}", expected="text", found=said(node))
        return dict(sorted(found.items(), reverse=True))

    def scalar(self, declared: Field, text: str, name: str) -> object:
        """Return the value of a word, number, date or sentence, None when it is wrong."""
        if declared.choices and text not in declared.choices:
            near = near_miss(text, declared.choices)
            allowed = ", ".join(declared.choices)
            self.problem(self.lines[name], "G109", near, field=name, found=text, allowed=allowed)
            return None
        if declared.shape is Shape.NUMBER:
            is_number = re.fullmatch(r"\d{1,6}", text, re.ASCII)
            return int(text) if is_number else self.wrong(declared, name, text)
        if declared.shape is Shape.DATE:
            return text if is_date(text) else self.wrong(declared, name, text)
        if declared.shape is Shape.SLUG:
            return text if SLUG.fullmatch(text) else self.wrong(declared, name, text)
        return text

    def wrong(self, declared: Field, name: str, found: str) -> object:
        """Note a value of another shape than the field's; return None in its stead."""
        self.problem(
            self.lines[name], "G108", field=name, expected=declared.shape.value, found=found
        )
        return None


def read(path: str, table: Table) -> Reading:
    """Return the values of a front matter, and every problem in it."""
    kind = table.items.get("kind")
    reading = Reading(path, kind.text if isinstance(kind, Scalar) else "")
    reading.values = reading.table(table, FIELDS)
    return reading


def is_date(text: str) -> bool:
    """Whether a text is a day of the calendar as ISO 8601 writes it: `2026-11-25`."""
    if not DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
