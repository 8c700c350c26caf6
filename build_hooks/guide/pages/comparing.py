"""Subtypes compared: those of a model side by side, and all of them in one table."""

from __future__ import annotations

from dataclasses import dataclass

from guide.entry import Entry
from guide.fields import COMPARISON
from guide.pages.shelf import MODELS, Ref, Shelf


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
