"""What the terms of a page mean, shown where they are used."""

from __future__ import annotations

from dataclasses import dataclass

from guide.pages.shelf import Shelf


@dataclass(frozen=True)
class Definition:
    """What a term of the page means, shown where it is used."""

    id: str
    label: str
    definition: str


def definitions(shelf: Shelf, terms: frozenset[str]) -> tuple[Definition, ...]:
    """Return the linked terms that have a definition in the language."""
    concepts = shelf.guide.nomenclature.concepts
    return tuple(
        Definition(id, shelf.label(concepts[id]), shelf.term(concepts[id]).description)
        for id in sorted(terms)
        if concepts[id].linked and concepts[id].definition.get(shelf.language)
    )
