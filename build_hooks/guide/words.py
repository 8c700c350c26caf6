"""The words the site itself says, per language, and each language's grammar and typography."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from guide.located import Listing, Node, Scalar, parse
from guide.problems import Problem

_FOLDER = Path(__file__).parent / "words"
FALLBACK = "en"


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

    def column(self, name: str) -> tuple[str, ...]:
        """Return a plain list."""
        return tuple(row[0] for row in self.rows(name) if row)

    def message(self, problem: Problem) -> str:
        """Return a problem as a writer reads it: what is wrong. What to do."""
        base = f"problems.{problem.code}"
        blanks = {"near": problem.near, **problem.details}
        if shape := blanks.get("expected"):
            blanks["expected"] = self.texts.get(f"shapes.{shape}", shape)
        what = self.texts[f"{base}.what"].format_map(blanks)
        do = self.texts[f"{base}.do"].format_map(blanks)
        near = self.texts["near"].format_map(blanks) if problem.near else ""
        return " ".join(part for part in (what, near, do) if part)

    def line(self, problem: Problem) -> str:
        """Return `path:line: CODE message`."""
        return f"{problem.path}:{problem.line}: {problem.code} {self.message(problem)}"


def words(language: str, extra: str = "") -> Words:
    """Return a language's words; what it lacks is said in English.

    `extra` is the text of a words file of the site's own, for a language the
    guide does not ship. Raises `Unreadable` when it is not YAML.
    """
    texts: dict[str, str] = {}
    lists: dict[str, tuple[tuple[str, ...], ...]] = {}
    for source in (_built_in(FALLBACK), _built_in(language), extra):
        _flatten(parse(source), "", texts, lists)
    return Words(language, texts, lists)


@lru_cache
def _built_in(language: str) -> str:
    path = _FOLDER / f"{Path(language).name}.yml"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


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
