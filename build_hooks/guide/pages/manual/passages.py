"""What the blocks of the manual are made of: groups of passages, each with its heading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True)
class Passage:
    """A heading with its anchor, and what is searched of the text below it."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True)
class Group:
    """A heading of the second level: it stands in the page's table of contents."""

    anchor: str
    title: str


@runtime_checkable
class Grouped(Protocol):
    """A block made of groups, whose passages are searched."""

    @property
    def groups(self) -> tuple[Group, ...]:
        """Its headings of the second level."""
        ...

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What is searched of it."""
        ...
