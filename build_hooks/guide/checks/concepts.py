"""Rules on the concepts that pages tell and point at."""

from __future__ import annotations

from collections.abc import Iterator

from guide.checks.judged import Judged, Rule
from guide.checks.terms import in_file
from guide.entry import Entry
from guide.field import Field
from guide.fields import RELATIONS, TOLD_KINDS
from guide.problems import Problem, near_miss


def unknown_concept(judged: Judged) -> Iterator[Problem]:
    """G201: an id that the nomenclature does not have."""
    known = judged.guide.nomenclature.concepts
    for entry, name, _, id in _pointed_at(judged):
        if id not in known:
            near = near_miss(id, known)
            yield Problem(entry.path, entry.line(name), "G201", {"id": id, "field": name}, near)
    for concept in known.values():
        for name, ids in (("related", concept.related), ("replaced_by", (concept.replaced_by,))):
            for id in ids:
                if id and id not in known:
                    details = {"id": id, "field": f"{concept.id}.{name}"}
                    yield in_file(judged, concept, name, "G201", details, near_miss(id, known))
        facets = judged.guide.nomenclature.facets
        if concept.facet and concept.facet not in facets:
            details = {
                "field": f"{concept.id}.facet",
                "found": concept.facet,
                "allowed": ", ".join(facets),
            }
            near = near_miss(concept.facet, facets)
            yield in_file(judged, concept, "facet", "G109", details, near)


def misplaced_concept(judged: Judged) -> Iterator[Problem]:
    """G202: a concept of a facet that the field does not take."""
    for entry, name, field, id in _pointed_at(judged):
        concept = judged.guide.nomenclature.concepts.get(id)
        if concept is not None and concept.facet not in field.facets:
            details = {
                "id": id,
                "field": name,
                "facet": concept.facet,
                "allowed": ", ".join(field.facets),
            }
            yield Problem(entry.path, entry.line(name), "G202", details)


def retired_concept(judged: Judged) -> Iterator[Problem]:
    """G203: a page points at a term that was replaced."""
    for entry, name, _, id in _pointed_at(judged):
        concept = judged.guide.nomenclature.concepts.get(id)
        if concept is not None and concept.replaced_by:
            details = {"id": id, "replacement": concept.replaced_by}
            yield Problem(entry.path, entry.line(name), "G203", details)


def repeated_id(judged: Judged) -> Iterator[Problem]:
    """G204: two pages of the same language with one id."""
    for entry in judged.guide.entries:
        first = judged.guide.entry(entry.id, entry.language)
        if first is not entry:
            yield Problem(entry.path, 1, "G204", {"id": entry.id})


def page_without_concept(judged: Judged) -> Iterator[Problem]:
    """G210: a page of a kind that tells a concept, without the concept."""
    for entry in judged.guide.entries:
        facet = TOLD_KINDS.get(entry.kind)
        concept = judged.guide.nomenclature.concepts.get(entry.id)
        if facet and (concept is None or concept.facet != facet):
            details = {"kind": entry.kind, "facet": facet, "id": entry.id}
            yield Problem(entry.path, entry.line("kind"), "G210", details)


def _pointed_at(judged: Judged) -> Iterator[tuple[Entry, str, Field, str]]:
    for entry in judged.guide.entries:
        added = entry.inner("supplement")
        for field in RELATIONS:
            for id in entry.ids(field.name):
                yield entry, field.name, field, id
            extra = added.get(field.name, ())
            for id in extra if isinstance(extra, tuple) else ():
                yield entry, f"supplement.{field.name}", field, id


RULES: tuple[Rule, ...] = (
    unknown_concept,
    misplaced_concept,
    retired_concept,
    repeated_id,
    page_without_concept,
)
