"""A page as a writer wrote it: its front matter, its text, and the outline of that text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

NAMED_BY_FOLDER = "index"
HOME = "home"
DATES = ("modified", "reviewed", "next_review")
"""Fields of the dates a page may give."""
FILLABLE = "tool"
"""The kind of page whose passages in brackets are to be filled in."""


@dataclass(frozen=True)
class Heading:
    """A heading of a page's text, as written."""

    level: int
    text: str
    anchor: str
    line: int
    mark: str = ""
    """`supplement` or `guide` when the section is marked, else empty."""


@dataclass(frozen=True)
class Target:
    """Where a link or an image of a page's text points, as written."""

    address: str
    text: str
    line: int


@dataclass(frozen=True)
class Prose:
    """A line of running text, without code, link addresses and attribute lists."""

    text: str
    line: int


@dataclass(frozen=True)
class Outline:
    """What the checks and cross-links need to know of a page's text."""

    headings: tuple[Heading, ...] = ()
    links: tuple[Target, ...] = ()
    images: tuple[Target, ...] = ()
    prose: tuple[Prose, ...] = ()
    markers: tuple[Target, ...] = ()
    """Blocks asked for by `<!-- guide:NAME -->`: the name is the address."""
    marks: tuple[Target, ...] = ()
    """Passages marked by an admonition or an attribute list: the mark is the address."""
    html: tuple[Target, ...] = ()
    """Raw HTML tags, which the site shows as text."""


@dataclass(frozen=True)
class Entry:
    """One page of the guide in one language: its file is its identity."""

    path: str
    id: str
    language: str
    kind: str
    values: Mapping[str, object] = field(default_factory=dict)
    """Front matter by field: text, whole number, tuple of ids, or a mapping of these."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Line of each field in the file; `field.inner` for an inner field."""
    body: str = ""
    body_line: int = 1
    scan: Callable[[], Outline] = field(default=Outline, compare=False, repr=False)
    """Reads the outline of the text."""
    readable: bool = True
    """Whether the front matter could be read; if not, that alone is worth telling."""
    generated: bool = False
    """Whether the build made the page, with no file behind it."""

    @cached_property
    def outline(self) -> Outline:
        """What is in the text; it is read when first asked for."""
        return self.scan()

    def text(self, name: str) -> str:
        """Return the field's text, empty when the page does not have it."""
        value = self.values.get(name, "")
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> int:
        """Return the field's whole number, 0 when the page does not have it."""
        value = self.values.get(name, 0)
        return value if isinstance(value, int) else 0

    def ids(self, name: str) -> tuple[str, ...]:
        """Return the field's list, empty when the page does not have it."""
        value = self.values.get(name, ())
        return value if isinstance(value, tuple) else ()

    def inner(self, name: str) -> Mapping[str, object]:
        """Return the field's mapping, empty when the page does not have it."""
        value = self.values.get(name, {})
        return value if isinstance(value, Mapping) else {}

    def line(self, name: str) -> int:
        """Return the line a problem with this field points to."""
        return self.lines.get(name, 1)

    @property
    def title(self) -> str:
        """The page's title, its id when the title is missing."""
        return self.text("title") or self.id

    @property
    def told(self) -> tuple[tuple[str, int], ...]:
        """What the writer of this page says in words, line by line, with the line's number."""
        row = {f"comparison.{name}": value for name, value in self.inner("comparison").items()}
        notes = {f"changes.{day}": note for day, note in self.inner("changes").items()}
        said = {name: self.text(name) for name in ("title", "description")} | row | notes
        fields = [(text, self.line(name)) for name, text in said.items() if isinstance(text, str)]
        prose = [(each.text.strip(), each.line) for each in self.outline.prose]
        return tuple(each for each in (*fields, *prose) if each[0])

    @property
    def is_index(self) -> bool:
        """Whether the page opens a folder."""
        return self.path.rpartition("/")[2].partition(".")[0] == NAMED_BY_FOLDER

    @property
    def folder(self) -> str:
        """The folder the file stands in."""
        return self.path.rpartition("/")[0]
