"""What is new, changed or retired among the terms, as far as they give a date."""

from __future__ import annotations

from dataclasses import dataclass

from guide.concept import Concept
from guide.pages import alphabet
from guide.pages.shelf import Ref, Shelf


@dataclass(frozen=True)
class Renewed:
    """A term, and the day it came, changed or was retired."""

    ref: Ref
    date: str
    replaced_by: Ref | None = None


@dataclass(frozen=True)
class Renewal:
    """The dated terms, the newest first."""

    new: tuple[Renewed, ...]
    changed: tuple[Renewed, ...]
    retired: tuple[Renewed, ...]


def renewal(shelf: Shelf) -> Renewal | None:
    """Return the dated terms; None when none has a date."""
    concepts = shelf.guide.nomenclature.concepts
    standing = [each for each in concepts.values() if not each.replaced_by]
    retired = [each for each in concepts.values() if each.replaced_by]
    found = Renewal(
        _dated(shelf, [(each, each.since) for each in standing]),
        _dated(shelf, [(each, each.changed) for each in standing]),
        _dated(shelf, [(each, each.changed) for each in retired]),
    )
    return found if found.new or found.changed or found.retired else None


def _dated(shelf: Shelf, dates: list[tuple[Concept, str]]) -> tuple[Renewed, ...]:
    concepts = shelf.guide.nomenclature.concepts
    found = []
    for concept, date in dates:
        if date:
            instead = concepts.get(concept.replaced_by)
            other = shelf.term(instead) if instead else None
            found.append(Renewed(shelf.term(concept), date, other))
    found.sort(key=lambda each: alphabet.key(each.ref.title, shelf.words))
    return tuple(sorted(found, key=lambda each: each.date, reverse=True))
