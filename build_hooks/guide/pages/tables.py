"""Blocks that are tables: subtypes compared, abbreviations, open data files."""

from __future__ import annotations

from dataclasses import dataclass

from guide.entry import Entry
from guide.fields import COMPARISON
from guide.pages import alphabet
from guide.pages.shelf import MODELS, Ref, Shelf

INTEGRATION = "integration"
DATA_FILES = (
    ("nomenclature.ttl", "Turtle", "turtle"),
    ("nomenclature.jsonld", "JSON-LD", "jsonld"),
    ("nomenclature.csv", "CSV (;)", "csv"),
    ("nomenclature-comma.csv", "CSV (,)", "csv_comma"),
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
class Described:
    """A subtype as a row of the table of all: its model, and a cell for each thing compared."""

    ref: Ref
    model: Ref | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Subtypes:
    """Every subtype, model by model: one row each."""

    columns: tuple[tuple[str, str], ...]
    """Name of the field and its words."""
    rows: tuple[Described, ...]


def subtypes(shelf: Shelf) -> Subtypes:
    """Return the table of all subtypes, in the nomenclature's order."""
    nomenclature = shelf.guide.nomenclature
    found = []
    for concept in nomenclature.concepts.values():
        entry = shelf.guide.entry(concept.id, shelf.language)
        if entry is None or not entry.inner("comparison"):
            continue
        models = [
            nomenclature.concepts[id]
            for id in nomenclature.ancestors(concept.id)
            if nomenclature.concepts[id].facet == MODELS
        ]
        told = shelf.guide.told_by(models[0], shelf.language) if models else None
        cells = tuple(_cell(shelf, entry, field.name) for field in COMPARISON)
        found.append(Described(shelf.page(entry), shelf.page(told) if told else None, cells))
    columns = tuple((field.name, shelf.say(f"comparison.{field.name}")) for field in COMPARISON)
    return Subtypes(columns, tuple(found))


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
