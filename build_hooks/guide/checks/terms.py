"""Rules on the nomenclature itself: its names, its hierarchy, what it says of each term."""

from __future__ import annotations

from collections.abc import Iterator

from guide.checks.judged import Judged, Rule
from guide.concept import Concept
from guide.problems import Problem, near_miss
from guide.reading import NOMENCLATURE
from guide.settings import PATH


def repeated_label(judged: Judged) -> Iterator[Problem]:
    """G205: a name that already means another concept."""
    for language in judged.guide.settings.codes:
        taken: dict[str, str] = {}
        for concept in judged.guide.nomenclature.concepts.values():
            for name in concept.names(language):
                other = taken.setdefault(name.casefold(), concept.id)
                if other != concept.id:
                    details = {"name": name, "other": other, "language": language}
                    field = _holder(concept, language, name)
                    yield in_file(judged, concept, field, "G205", details)


def _holder(concept: Concept, language: str, name: str) -> str:
    """Return the field that a name of a concept stands in."""
    if concept.label.get(language) == name:
        return "label"
    return "also" if name in concept.also.get(language, ()) else "abbreviation"


def broken_hierarchy(judged: Judged) -> Iterator[Problem]:
    """G206: a broader concept that does not exist or leads back down."""
    nomenclature = judged.guide.nomenclature
    for concept in nomenclature.concepts.values():
        missing = concept.broader and concept.broader not in nomenclature.concepts
        if missing or concept.id in nomenclature.ancestors(concept.id):
            details = {"id": concept.id, "broader": concept.broader}
            near = near_miss(concept.broader, nomenclature.concepts) if missing else ""
            yield in_file(judged, concept, "broader", "G206", details, near)


def orphan_term(judged: Judged) -> Iterator[Problem]:
    """G207: a term that no page tells, names or points at."""
    if not judged.asked(NOMENCLATURE):
        return  # to look for every term in every text is long
    for concept in judged.guide.nomenclature.concepts.values():
        told = judged.guide.told_by(concept, judged.guide.settings.default)
        if not told and not concept.replaced_by and concept.id not in judged.spoken:
            yield in_file(judged, concept, "", "G207", {"id": concept.id})


def unknown_page(judged: Judged) -> Iterator[Problem]:
    """G208: the page given for a term, or for the book, does not exist."""
    ids = {entry.id for entry in judged.guide.entries}
    for id, line in judged.guide.settings.book.items():
        if id not in ids:
            details = {"id": "extra.guide.book", "page": id}
            yield Problem(PATH, line, "G208", details, near_miss(id, ids))
    for concept in judged.guide.nomenclature.concepts.values():
        if concept.page and concept.page not in ids:
            details = {"id": concept.id, "page": concept.page}
            near = near_miss(concept.page, ids)
            yield in_file(judged, concept, "page", "G208", details, near)


def missing_words(judged: Judged) -> Iterator[Problem]:
    """G209: a term without label or definition in an official language, facet or source."""
    for concept in judged.guide.nomenclature.concepts.values():
        for language in judged.guide.settings.official:
            for name, words in (("label", concept.label), ("definition", concept.definition)):
                if not words.get(language):
                    details = {"id": concept.id, "field": name, "language": language}
                    yield in_file(judged, concept, name, "G209", details)
        for name in ("facet", "source"):
            if name not in concept.lines:
                yield in_file(judged, concept, "", "G104", {"field": f"{concept.id}.{name}"})


def in_file(  # noqa: PLR0913, PLR0917 a problem has that many parts
    judged: Judged,
    concept: Concept,
    field: str,
    code: str,
    details: dict[str, str],
    near: str = "",
) -> Problem:
    """Return a problem of a concept, on the line of one of its fields."""
    line = concept.lines.get(field, concept.line)
    return Problem(judged.guide.nomenclature.path, line, code, details, near)


RULES: tuple[Rule, ...] = (
    repeated_label,
    broken_hierarchy,
    orphan_term,
    unknown_page,
    missing_words,
)
