"""The terms of the guide, after SKOS: concepts in facets, with their names and their kin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

Labels = Mapping[str, str]
"""Text by language code."""


@dataclass(frozen=True)
class Concept:
    """A term of the nomenclature, in every language (skos:Concept)."""

    id: str
    facet: str
    source: str = ""
    label: Labels = field(default_factory=dict)
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    abbreviation: Labels = field(default_factory=dict)
    hidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    definition: Labels = field(default_factory=dict)
    broader: str = ""
    related: tuple[str, ...] = ()
    page: str = ""
    replaced_by: str = ""
    since: str = ""
    """ISO date the term came into the guide; empty for those that it always had."""
    changed: str = ""
    """ISO date of its last change, or of its retirement."""
    linked: bool = True
    """Whether texts that use the word link to it; off for words too common to link."""
    line: int = 1
    lines: Mapping[str, int] = field(default_factory=dict)

    @property
    def page_id(self) -> str:
        """Id of the page that tells the concept, if there is such a page."""
        return self.page or self.id

    def names(self, language: str) -> tuple[str, ...]:
        """Return every name shown for it in a language, the preferred one first."""
        names = (
            self.label.get(language, ""),
            *self.also.get(language, ()),
            self.abbreviation.get(language, ""),
        )
        return tuple(dict.fromkeys(name for name in names if name))


@dataclass(frozen=True)
class Tile:
    """A province or territory on the tile map; its id is that of a concept, when there is one."""

    id: str
    name: Labels
    short: Labels
    column: int
    row: int


@dataclass(frozen=True)
class Nomenclature:
    """Every facet and concept, in the order of the file (skos:ConceptScheme)."""

    facets: Mapping[str, Labels] = field(default_factory=lambda: MappingProxyType({}))
    concepts: Mapping[str, Concept] = field(default_factory=lambda: MappingProxyType({}))
    path: str = "docs/nomenclature.yml"

    def ancestors(self, id: str) -> tuple[str, ...]:
        """Return the ids of the broader concepts, nearest first; stops at a loop or a gap."""
        found: list[str] = []
        concept = self.concepts.get(id)
        while concept and concept.broader in self.concepts and concept.broader not in found:
            found.append(concept.broader)
            concept = self.concepts[concept.broader]
        return tuple(found)

    @cached_property
    def narrower(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the concepts right below each concept, in the order of the file."""
        below: dict[str, tuple[str, ...]] = {}
        for concept in self.concepts.values():
            if concept.broader in self.concepts:
                below[concept.broader] = (*below.get(concept.broader, ()), concept.id)
        return below
