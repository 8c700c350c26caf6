"""Rules on concepts: those pages point at, and the nomenclature itself."""

from __future__ import annotations

from collections.abc import Iterator

from guide.checks.judged import Judged, Rule
from guide.concept import Concept
from guide.entry import Entry
from guide.fields import RELATIONS, TOLD_KINDS, Field
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
                    yield _in_file(judged, concept, name, "G201", details, near_miss(id, known))
        if concept.facet not in judged.guide.nomenclature.facets:
            facets = judged.guide.nomenclature.facets
            details = {
                "field": f"{concept.id}.facet",
                "found": concept.facet,
                "allowed": ", ".join(facets),
            }
            near = near_miss(concept.facet, facets)
            yield _in_file(judged, concept, "facet", "G109", details, near)


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


def repeated_label(judged: Judged) -> Iterator[Problem]:
    """G205: a name that already means another concept."""
    for language in judged.guide.settings.codes:
        taken: dict[str, str] = {}
        for concept in judged.guide.nomenclature.concepts.values():
            for name in concept.names(language):
                other = taken.setdefault(name.casefold(), concept.id)
                if other != concept.id:
                    details = {"name": name, "other": other, "language": language}
                    yield _in_file(judged, concept, "label", "G205", details)


def broken_hierarchy(judged: Judged) -> Iterator[Problem]:
    """G206: a broader concept that does not exist or leads back down."""
    nomenclature = judged.guide.nomenclature
    for concept in nomenclature.concepts.values():
        missing = concept.broader and concept.broader not in nomenclature.concepts
        if missing or concept.id in nomenclature.ancestors(concept.id):
            details = {"id": concept.id, "broader": concept.broader}
            near = near_miss(concept.broader, nomenclature.concepts) if missing else ""
            yield _in_file(judged, concept, "broader", "G206", details, near)


def orphan_term(judged: Judged) -> Iterator[Problem]:
    """G207: a term that no page tells, names or points at."""
    for concept in judged.guide.nomenclature.concepts.values():
        told = judged.guide.told_by(concept, judged.guide.settings.default)
        if not told and not concept.replaced_by and concept.id not in judged.spoken:
            yield _in_file(judged, concept, "", "G207", {"id": concept.id})


def unknown_page(judged: Judged) -> Iterator[Problem]:
    """G208: the page given for a term does not exist."""
    ids = {entry.id for entry in judged.guide.entries}
    for concept in judged.guide.nomenclature.concepts.values():
        if concept.page and concept.page not in ids:
            details = {"id": concept.id, "page": concept.page}
            near = near_miss(concept.page, ids)
            yield _in_file(judged, concept, "page", "G208", details, near)


def missing_words(judged: Judged) -> Iterator[Problem]:
    """G209: a term without label, definition or source."""
    for concept in judged.guide.nomenclature.concepts.values():
        for language in judged.guide.settings.official:
            for name, words in (("label", concept.label), ("definition", concept.definition)):
                if not words.get(language):
                    details = {"id": concept.id, "field": name, "language": language}
                    yield _in_file(judged, concept, name, "G209", details)
        if not concept.source and "source" not in concept.lines:
            yield _in_file(judged, concept, "", "G104", {"field": f"{concept.id}.source"})


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


def _in_file(  # noqa: PLR0913, PLR0917 a problem has that many parts
    judged: Judged,
    concept: Concept,
    field: str,
    code: str,
    details: dict[str, str],
    near: str = "",
) -> Problem:
    line = concept.lines.get(field, concept.line)
    return Problem(judged.guide.nomenclature.path, line, code, details, near)


RULES: tuple[Rule, ...] = (
    unknown_concept,
    misplaced_concept,
    retired_concept,
    repeated_id,
    repeated_label,
    broken_hierarchy,
    orphan_term,
    unknown_page,
    missing_words,
    page_without_concept,
)
