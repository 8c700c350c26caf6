"""The examples of the writers' manual: for each rule, what it finds fault with, then mended."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from guide.located import Node, Scalar, Table, parse

_FOLDER = Path(__file__).parent / "words" / "examples"
_FALLBACK = "en"
_FILE = re.compile(r"^== (.+)\n", re.MULTILINE)


@dataclass(frozen=True)
class Piece:
    """A file of an example, or the part of it that matters."""

    path: str
    """Empty when any page would do."""
    text: str


@dataclass(frozen=True)
class Example:
    """What a rule finds fault with, and the same mended."""

    wrong: tuple[Piece, ...]
    right: tuple[Piece, ...]


@dataclass(frozen=True)
class Examples:
    """The examples in one language."""

    rules: Mapping[str, Example]
    fields: Mapping[str, str]


@lru_cache
def examples(language: str) -> Examples:
    """Return a language's examples; the English ones when it has none."""
    path = _FOLDER / f"{Path(language).name}.yml"
    if not path.is_file():
        path = _FOLDER / f"{_FALLBACK}.yml"
    root = parse(path.read_text(encoding="utf-8"))
    rules = {
        code: Example(_pieces(each, "wrong"), _pieces(each, "right"))
        for code, each in _under(root, "rules").items()
    }
    fields = {name: _text(each) for name, each in _under(root, "fields").items()}
    return Examples(rules, fields)


def _pieces(node: Node, side: str) -> tuple[Piece, ...]:
    first, *rest = _FILE.split(_text(node.items[side]) if isinstance(node, Table) else "")
    named = [
        Piece(path, text.strip("\n")) for path, text in zip(rest[::2], rest[1::2], strict=True)
    ]
    return (Piece("", first.strip("\n")),) if first.strip() else tuple(named)


def _under(node: Node, name: str) -> Mapping[str, Node]:
    found = node.items.get(name) if isinstance(node, Table) else None
    return found.items if isinstance(found, Table) else {}


def _text(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else ""
