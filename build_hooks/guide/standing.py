"""Tells which sections moved since their translations were agreed: no language is the master."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import zip_longest

from guide.agreed import Agreed
from guide.entry import Entry
from guide.matching import in_order, matched
from guide.model import Guide
from guide.sections import Section, sections


@dataclass(frozen=True)
class Pair:
    """One section of a page in its languages, official or not."""

    sides: Mapping[str, Section | None]
    """The section in each language of the page; None where it is no more, or not yet."""
    moved: frozenset[str] = frozenset()
    """Languages where it changed, came, went or took another place since the agreement."""
    late: frozenset[str] = frozenset()
    """Languages to review: those that did not move with the others, or all if each moved."""
    agreed: Agreed | None = None
    """What was last said of it; None for a section that no agreement knows."""


def standing(guide: Guide, id: str) -> tuple[Pair, ...]:
    """Return the sections of a page, paired as they were agreed, in their order.

    A page that exists in one language only has no pairs.
    """
    entries = {
        code: entry
        for code in guide.settings.codes
        if (entry := guide.entry(id, code)) and entry.readable and not entry.generated
    }
    return pairs(entries, guide.agreed.get(id, ())) if len(entries) > 1 else ()


def pairs(entries: Mapping[str, Entry], rows: Sequence[Agreed]) -> tuple[Pair, ...]:
    """Return the pairs of a page's entries by language, given what was agreed of them."""
    cut = {code: sections(entry) for code, entry in entries.items()}
    found = {code: matched(code, rows, cut[code]) for code in cut}
    steady = {code: in_order(places) for code, places in found.items()}
    made: list[Pair] = []
    done = dict.fromkeys(cut, 0)
    for at, row in enumerate(rows):
        places = {code: found[code].get(at) for code in cut}
        sides = {code: None if n is None else cut[code][n] for code, n in places.items()}
        if any(sides.values()):
            made += _new(cut, found, done, places)
            same = {
                code
                for code, section in sides.items()
                if section and at in steady[code] and _agrees(row, code, section)
            }
            compared = cut.keys() & row.sides.keys()
            made.append(_pair(sides, compared - same, cut.keys() - compared, row))
    made += _new(cut, found, done, {code: len(each) for code, each in cut.items()})
    return tuple(made)


def _agrees(row: Agreed, code: str, section: Section) -> bool:
    return code in row.sides and row.sides[code][1] == section.fingerprint


def _pair(
    sides: Mapping[str, Section | None],
    moved: AbstractSet[str],
    unseen: AbstractSet[str],
    row: Agreed | None = None,
) -> Pair:
    """Return a pair; `unseen` are the languages that no agreement tells of."""
    still = sides.keys() - moved - unseen
    late = unseen | ((still or moved) if moved else set())
    return Pair(sides, frozenset(moved), frozenset(late), row)


def _new(
    cut: Mapping[str, Sequence[Section]],
    found: Mapping[str, Mapping[int, int]],
    done: dict[str, int],
    until: Mapping[str, int | None],
) -> Iterator[Pair]:
    """Yield the sections that no agreement knows, up to a place in each language."""
    fresh: dict[str, list[Section]] = {}
    for code, place in until.items():
        known = set(found[code].values())
        end = done[code] if place is None else max(done[code], place)
        fresh[code] = [cut[code][n] for n in range(done[code], end) if n not in known]
        done[code] = end
    for each in zip_longest(*fresh.values()):
        sides = dict(zip(fresh, each, strict=True))
        yield _pair(sides, {code for code, section in sides.items() if section}, set())
