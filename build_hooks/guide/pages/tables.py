"""Blocks that are tables: subtypes compared, abbreviations, open data files."""

from __future__ import annotations

from dataclasses import dataclass

from guide.entry import Entry
from guide.fields import COMPARISON
from guide.pages import alphabet
from guide.pages.shelf import Ref, Shelf

INTEGRATION = "integration"
DATA_FILES = (
    ("nomenclature.ttl", "Turtle", "turtle"),
    ("nomenclature.jsonld", "JSON-LD", "jsonld"),
    ("nomenclature.csv", "CSV", "csv"),
    ("guide.json", "JSON", "json"),
    ("guide.schema.json", "JSON Schema", "schema"),
)
"""Name of each open data file, its format, and the words that say its use."""


@dataclass(frozen=True)
class Cell:
    """A cell of the comparison: its words, and its degree when it is one."""

    text: str
    degree: int = 0


@dataclass(frozen=True)
class Row:
    """One thing compared: its name, and a cell for each subtype."""

    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Comparison:
    """Subtypes side by side: one column each."""

    caption: str
    columns: tuple[Ref, ...]
    rows: tuple[Row, ...]


def comparison(shelf: Shelf, entry: Entry) -> Comparison | None:
    """Return the subtypes of a model compared; None when it has none."""
    subtypes = [child for child in shelf.guide.children(entry) if child.inner("comparison")]
    if not subtypes:
        return None
    rows = tuple(
        Row(
            shelf.say(f"comparison.{field.name}"),
            tuple(_cell(shelf, subtype, field.name) for subtype in subtypes),
        )
        for field in COMPARISON
    )
    columns = tuple(shelf.short(subtype) for subtype in subtypes)
    return Comparison(shelf.say("blocks.comparison_caption"), columns, rows)


def _cell(shelf: Shelf, subtype: Entry, name: str) -> Cell:
    value = subtype.inner("comparison").get(name, "")
    if isinstance(value, int):
        words = shelf.say("comparison.degree").format(number=value)
        return Cell(shelf.set(words), value)
    return Cell(shelf.set(str(value)))


@dataclass(frozen=True)
class Abbreviation:
    """A short form with what it stands for, and the other languages' short forms."""

    short: str
    ref: Ref
    others: tuple[tuple[str, str, str], ...]
    """Language, short form and label in each other language."""


def abbreviations(shelf: Shelf) -> tuple[Abbreviation, ...]:
    """Return every abbreviation in alphabetical order."""
    language = shelf.language
    found = [
        Abbreviation(
            concept.abbreviation.get(language, ""),
            shelf.ref(concept.id) or shelf.term(concept),
            tuple(
                (other, concept.abbreviation.get(other, ""), label)
                for other, label in concept.label.items()
                if other != language
            ),
        )
        for concept in shelf.guide.nomenclature.concepts.values()
        if concept.abbreviation
    ]
    return tuple(
        sorted(
            found,
            key=lambda each: alphabet.key(each.short or each.ref.title, shelf.words),
        )
    )


@dataclass(frozen=True)
class Download:
    """A file of open data."""

    name: str
    format: str
    use: str


def downloads(shelf: Shelf) -> tuple[Download, ...]:
    """Return the open data files, with what each is for."""
    return tuple(Download(name, form, shelf.say(f"data.{use}")) for name, form, use in DATA_FILES)
