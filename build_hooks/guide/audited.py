"""Reads the results of the last audit, which `make audit` writes."""

from __future__ import annotations

from guide.frontmatter import lines_of, unreadable
from guide.located import Node, Scalar, Unreadable, parse
from guide.problems import Problem
from guide.records import Records
from guide.results import Audit, Check
from guide.values import is_date

_FIELDS = ("date", "version", "pages", "checks")
_CHECKS = ("axe", "keyboard", "adapting", "pdf", "html", "lighthouse")
_CHECK = ("tool", "runs", "faults")


def read(path: str, text: str) -> tuple[Audit | None, list[Problem]]:
    """Return the results and what cannot be read in them; an empty text is no audit."""
    try:
        root = parse(text)
    except Unreadable as error:
        return None, [unreadable(path, lines_of(text), error)]
    records = Records(path, ())
    fields = records.table(root, "", _FIELDS)
    checks = records.table(fields.get("checks"), "checks", _CHECKS)
    if "date" in fields and not is_date(_word(fields, "date")):
        records.wrong(fields["date"].line, "date", "date", fields["date"])
    found = tuple(_check(records, name, node) for name, node in checks.items())
    audit = Audit(_word(fields, "date"), _word(fields, "version"), _word(fields, "pages"), found)
    return (audit if found and not records.problems else None), records.problems


def _check(records: Records, name: str, node: Node) -> Check:
    fields = records.table(node, f"checks.{name}", _CHECK)
    return Check(name, *(_word(fields, field) for field in _CHECK))


def _word(fields: dict[str, Node], name: str) -> str:
    node = fields.get(name)
    return node.text if isinstance(node, Scalar) else ""
