"""Blocks that are tables: abbreviations, open data files."""

from __future__ import annotations

from dataclasses import dataclass

from guide.pages import alphabet
from guide.pages.shelf import Ref, Shelf

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
