"""How concepts stand to one another, as SKOS allows it, whatever the file says."""

from __future__ import annotations

from guide.concept import Concept, Nomenclature


def broader(nomenclature: Nomenclature, concept: Concept) -> str:
    """Return the id of the broader concept; empty when there is none, or it is itself."""
    above = concept.broader
    return above if above in nomenclature.concepts and above != concept.id else ""


def related(nomenclature: Nomenclature) -> dict[str, tuple[str, ...]]:
    """Return the ids related to each concept, whichever of the two says so.

    Kin above or below are left out: SKOS forbids both ties at once (S27), and the
    hierarchy already says the stronger one.
    """
    concepts = nomenclature.concepts
    found: dict[str, set[str]] = {name: set() for name in concepts}
    for concept in concepts.values():
        for other in concept.related:
            known = other in concepts and other != concept.id
            if known and not _in_line(nomenclature, concept.id, other):
                found[concept.id].add(other)
                found[other].add(concept.id)
    return {name: tuple(sorted(others)) for name, others in found.items()}


def _in_line(nomenclature: Nomenclature, one: str, other: str) -> bool:
    return one in nomenclature.ancestors(other) or other in nomenclature.ancestors(one)
