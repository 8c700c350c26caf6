"""Lists the documents for the pages that offer them: type, size, languages, sum."""

from __future__ import annotations

from dataclasses import dataclass

from guide.books.documents import Document, Documents
from guide.pages.shelf import Shelf

GROUPS = ("book", "part", "tool", "facing", "proposal", "page")
"""Kinds of documents in the order they are listed."""
_KILO, _MEGA = 1000, 1_000_000


@dataclass(frozen=True)
class Row:
    """A document as a page tells it."""

    title: str
    address: str
    format: str
    """The format's name: PDF, EPUB, Word."""
    size: str
    """With its unit."""
    language: str
    """Name of its language, or of both."""
    both: bool
    """Whether it holds more than one language."""
    sum: str


@dataclass(frozen=True)
class Group:
    """The documents of a kind."""

    kind: str
    title: str
    rows: tuple[Row, ...]


def groups(shelf: Shelf, documents: Documents) -> tuple[Group, ...]:
    """Return the documents that readers of a language may want, by kind; no kind is empty."""
    mine = [each for each in documents.values() if shelf.language in each.languages]
    found = (
        Group(kind, shelf.say(f"downloads.{kind}"), _rows(shelf, mine, kind)) for kind in GROUPS
    )
    return tuple(group for group in found if group.rows)


def offered(shelf: Shelf, documents: Documents, path: str) -> tuple[Row, ...]:
    """Return the documents made of one page, given as the path of its file."""
    return tuple(_row(shelf, each) for each in documents.values() if path in each.pages)


def size(count: int, shelf: Shelf) -> str:
    """Return a number of bytes as a reader says it: `1,2 Mo`, `85 KB`."""
    if count >= _MEGA:
        number = f"{count / _MEGA:.1f}".replace(".", shelf.words["downloads.decimal"])
        return shelf.say("downloads.mega").format(size=number)
    return shelf.say("downloads.kilo").format(size=max(1, round(count / _KILO)))


def _rows(shelf: Shelf, documents: list[Document], kind: str) -> tuple[Row, ...]:
    return tuple(_row(shelf, each) for each in documents if each.kind == kind)


def _row(shelf: Shelf, document: Document) -> Row:
    return Row(
        title=document.title,
        address=document.address,
        format=shelf.say(f"downloads.{document.format}"),
        size=size(document.size, shelf),
        language=shelf.say("downloads.both" if document.languages[1:] else "name"),
        both=len(document.languages) > 1,
        sum=document.sum,
    )
