"""YAML that remembers its lines: text stays text, so that `no` is not turned into a boolean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

DEEPEST = 50
_NULL = "tag:yaml.org,2002:null"
# The loader in C is ten times faster; it gives the same lines.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


Span = tuple[int, int, int, int]
"""Where a node stands as written: first line and column, last line and column; columns from 0."""


@dataclass(frozen=True)
class Scalar:
    """A word, number or sentence, as written."""

    text: str
    line: int
    span: Span = field(default=(0, 0, 0, 0), compare=False)


@dataclass(frozen=True)
class Listing:
    """A YAML sequence."""

    items: tuple[Node, ...]
    line: int
    span: Span = field(default=(0, 0, 0, 0), compare=False)


@dataclass(frozen=True)
class Table:
    """A YAML mapping: its keys in order, and those given more than once."""

    items: dict[str, Node]
    line: int
    key_lines: dict[str, int] = field(default_factory=dict)
    repeated: tuple[Scalar, ...] = ()
    span: Span = field(default=(0, 0, 0, 0), compare=False)


Node = Scalar | Listing | Table


class Unreadable(Exception):  # noqa: N818 it tells a writer's text, not a fault of ours
    """The text is not YAML; `line` is where reading stopped, counted from 1."""

    def __init__(self, line: int, reason: str) -> None:
        """Keep the place and YAML's own words."""
        super().__init__(reason)
        self.line = line
        self.reason = reason


def parse(text: str, first_line: int = 1) -> Node:
    """Return the tree of a YAML text.

    `first_line` is the line of the file the text starts on. An empty text is an
    empty table. Raises `Unreadable` for anything YAML does not accept, and for
    aliases, which no writer needs and which could make the tree endless. Tags are
    not obeyed: what they stand before is text.
    """
    try:
        if "*" in text:
            _refuse_aliases(text, first_line)
        node = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        raise Unreadable(_line(error) + first_line, error.problem or "") from error
    except yaml.reader.ReaderError as error:
        before = text.encode(errors="replace")[: error.position]
        raise Unreadable(before.count(b"\n") + first_line, error.reason) from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise Unreadable(first_line, str(error).partition("\n")[0]) from error
    if node is None:
        return Table({}, first_line)
    return _located(node, first_line, DEEPEST)


def _line(error: yaml.MarkedYAMLError) -> int:
    """Return the line to mend, from 0: a quote or bracket left open is shown where it opens."""
    opened = any(word in (error.context or "") for word in ("quoted", "flow sequence", "flow map"))
    marks = (error.context_mark, error.problem_mark) if opened else (error.problem_mark,)
    return next((mark.line for mark in marks if mark), 0)


def _refuse_aliases(text: str, first_line: int) -> None:
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.AliasEvent):
            line = event.start_mark.line if event.start_mark else 0
            raise Unreadable(line + first_line, "alias")


def _located(node: yaml.Node, first_line: int, depth: int) -> Node:
    start, end = node.start_mark, node.end_mark
    line = start.line + first_line
    span = (line, start.column, end.line + first_line, end.column)
    if depth == 0:
        raise Unreadable(line, "depth")
    if isinstance(node, yaml.ScalarNode):
        return Scalar("" if node.tag == _NULL else node.value, line, span)
    if isinstance(node, yaml.SequenceNode):
        inner = tuple(_located(each, first_line, depth - 1) for each in node.value)
        return Listing(inner, line, span)
    items: dict[str, Node] = {}
    key_lines: dict[str, int] = {}
    repeated: list[Scalar] = []
    for key, value in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else "?"
        key_line = key.start_mark.line + first_line
        if name in items:
            repeated.append(Scalar(name, key_line))
            continue
        items[name] = _located(value, first_line, depth - 1)
        key_lines[name] = key_line
    return Table(items, line, key_lines, tuple(repeated), span)


def is_empty(node: Node | None) -> bool:
    """Whether a field is absent, or there without a value."""
    return node is None or (isinstance(node, Scalar) and not node.text.strip())


def is_words(node: Node) -> bool:
    """Whether a node is a list of words, or one word that stands for a list."""
    if isinstance(node, Listing):
        return len(tuple(texts(node))) == len(node.items)
    return isinstance(node, Scalar)


def said(node: Node) -> str:
    """Return what a message shows of a node: its word, or the sign of its shape."""
    if isinstance(node, Scalar):
        return node.text
    return "[…]" if isinstance(node, Listing) else "{…}"


def texts(node: Node | None) -> Iterator[Scalar]:
    """Yield the words of a node: itself, or its items when it is a list of words."""
    if isinstance(node, Scalar) and node.text:
        yield node
    elif isinstance(node, Listing):
        yield from (each for each in node.items if isinstance(each, Scalar) and each.text)
