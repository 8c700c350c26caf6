"""The nomenclature as a page: by facet as a tree, and from A to Z with « see » entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from guide.concept import Concept
from guide.pages import alphabet
from guide.pages.shelf import Ref, Shelf


@dataclass(frozen=True)
class Name:
    """A name of a term in another language."""

    language: str
    text: str


@dataclass(frozen=True)
class Term:
    """One entry of the index: everything the nomenclature says of a concept."""

    id: str
    label: str
    others: tuple[Name, ...]
    also: tuple[str, ...]
    abbreviation: str
    definition: str
    source: str
    source_name: str
    broader: Ref | None
    narrower: tuple[Ref, ...]
    related: tuple[Ref, ...]
    page: Ref | None
    spoken_of: tuple[Ref, ...]
    replaced_by: Ref | None
    model: int


@dataclass(frozen=True)
class Line:
    """A line of the A to Z: a term, or a name that leads to one."""

    name: str
    ref: Ref
    term: Term | None


@dataclass(frozen=True)
class Letter:
    """The lines of one letter."""

    letter: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Node:
    """A term in the tree of its facet."""

    ref: Ref
    children: tuple[Node, ...]


@dataclass(frozen=True)
class Facet:
    """A family of terms."""

    id: str
    label: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class Glossary:
    """The whole index in one language."""

    facets: tuple[Facet, ...]
    letters: tuple[Letter, ...]


Speakers = Mapping[str, tuple[str, ...]]
"""Ids of the pages that speak of each concept, in the order of the menu."""


def glossary(shelf: Shelf, speakers: Speakers) -> Glossary:
    """Return the index of the nomenclature in the shelf's language."""
    concepts = shelf.guide.nomenclature.concepts.values()
    lines: list[Line] = []
    for concept in concepts:
        ref, label = shelf.term(concept), shelf.label(concept)
        lines.append(Line(label, ref, _term(shelf, concept, speakers)))
        lines += [
            Line(shelf.set(name), ref, None)
            for name in concept.names(shelf.language)
            if shelf.set(name) != label
        ]
    lines.sort(key=lambda line: alphabet.key(line.name, shelf.words))
    letters: dict[str, list[Line]] = {}
    for line in lines:
        letters.setdefault(alphabet.letter(line.name, shelf.words), []).append(line)
    return Glossary(
        tuple(_facets(shelf)),
        tuple(Letter(letter, tuple(found)) for letter, found in letters.items()),
    )


def _facets(shelf: Shelf) -> list[Facet]:
    nomenclature = shelf.guide.nomenclature
    found = []
    for id, labels in nomenclature.facets.items():
        tops = [
            concept
            for concept in nomenclature.concepts.values()
            if concept.facet == id and not _under_same_facet(shelf, concept)
        ]
        label = shelf.set(labels.get(shelf.language) or next(iter(labels.values()), id))
        if tops:
            found.append(Facet(id, label, tuple(_node(shelf, each, {each.id}) for each in tops)))
    return found


def _under_same_facet(shelf: Shelf, concept: Concept) -> bool:
    above = shelf.guide.nomenclature.concepts.get(concept.broader)
    return above is not None and above.facet == concept.facet


def _node(shelf: Shelf, concept: Concept, above: set[str]) -> Node:
    nomenclature = shelf.guide.nomenclature
    below = [
        nomenclature.concepts[id]
        for id in nomenclature.narrower.get(concept.id, ())
        if id not in above
    ]
    children = tuple(_node(shelf, each, above | {each.id}) for each in below)
    return Node(shelf.term(concept), children)


def _term(shelf: Shelf, concept: Concept, speakers: Speakers) -> Term:
    concepts = shelf.guide.nomenclature.concepts
    language = shelf.language
    told = shelf.guide.told_by(concept, language)
    pages = (shelf.guide.entry(id, language) for id in speakers.get(concept.id, ()))

    def terms(ids: tuple[str, ...]) -> tuple[Ref, ...]:
        return tuple(shelf.term(concepts[id]) for id in ids if id in concepts)

    broader = terms((concept.broader,))
    replaced = terms((concept.replaced_by,))
    return Term(
        id=concept.id,
        label=shelf.label(concept),
        others=tuple(
            Name(other, label) for other, label in concept.label.items() if other != language
        ),
        also=tuple(shelf.set(name) for name in concept.also.get(language, ())),
        abbreviation=concept.abbreviation.get(language, ""),
        definition=shelf.set(concept.definition.get(language, "")),
        source=concept.source,
        source_name=shelf.say(f"sources.{concept.source}") if concept.source else "",
        broader=broader[0] if broader else None,
        narrower=terms(shelf.guide.nomenclature.narrower.get(concept.id, ())),
        related=terms(concept.related),
        page=shelf.page(told) if told else None,
        spoken_of=tuple(shelf.page(page) for page in pages if page is not None),
        replaced_by=replaced[0] if replaced else None,
        model=shelf.model_number(concept.id),
    )
