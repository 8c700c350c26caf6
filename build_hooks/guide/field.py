"""What a field of the front matter is: its shape, where it stands, what it may hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

KINDS = (
    "home",
    "article",
    "section",
    "model",
    "subtype",
    "factor",
    "step",
    "domain",
    "practice",
    "case",
    "tool",
)


class Shape(Enum):
    """The shape of a field's value."""

    TEXT = "text"
    CHOICE = "choice"
    NUMBER = "number"
    DATE = "date"
    IDS = "ids"
    ADDRESSES = "addresses"
    WORDS = "words"
    SLUG = "slug"
    TABLE = "table"
    NOTES = "notes"
    """A sentence for each date."""


@dataclass(frozen=True)
class Field:
    """A field of the front matter, or of a table in it."""

    name: str
    shape: Shape
    kinds: frozenset[str] = frozenset(KINDS)
    """Kinds of page that may have it."""
    required: bool = False
    """Whether every page that may have it must."""
    shared: bool = False
    """Whether pages of the same id must agree on it in every language."""
    choices: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()
    """Facets the ids are taken from."""
    inner: tuple[Field, ...] = ()
