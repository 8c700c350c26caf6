"""The official languages compared, page by page, and clause by clause for what is to be signed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from guide.entry import FILLABLE, Entry
from guide.measures import NOWHERE, Lines, Measures, clauses, measures, whole
from guide.pages.shelf import Ref, Shelf
from guide.standing import Pair, standing

COUNTED = ("headings", "tables", "figures", "dates", "links")
"""Measures that languages share when they say the same."""
_Entries = Mapping[str, Entry]


@dataclass(frozen=True)
class Row:
    """A page, a section of one or a clause, measured in each official language."""

    title: str
    address: str
    """Empty for a clause: it has no anchor."""
    late: int
    """How many of its sections are to review in some language."""
    cells: tuple[str, ...]
    """Each measure: once when it is the same everywhere, else for each language."""
    lengths: tuple[str, ...]
    """Words in each language, then the share of the last beside the first."""
    entries: tuple[Entry, ...] = ()
    """The page in each language, for what else is to be counted; none for a section."""


@dataclass(frozen=True)
class Parts:
    """The sections and clauses of a page that is to be filled in and signed."""

    ref: Ref
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Equality:
    """All that shows whether the official languages are equal."""

    languages: tuple[str, ...]
    """In words, as `in French`."""
    sections: int
    """How many sections were compared."""
    pages: tuple[Row, ...]
    parts: tuple[Parts, ...]

    @property
    def queue(self) -> tuple[Row, ...]:
        """Pages that have something to review in some language."""
        return tuple(row for row in self.pages if row.late)


def equality(shelf: Shelf, shelves: Mapping[str, Shelf]) -> Equality:
    """Return the comparison, told in the shelf's language."""
    official = shelf.guide.settings.official
    pages, parts, sections = [], [], 0
    for id in dict.fromkeys(entry.id for entry in shelf.guide.entries if not entry.generated):
        entries = {code: each for code in official if (each := shelf.guide.entry(id, code))}
        pairs = standing(shelf.guide, id)
        if pairs and len(entries) == len(official):
            ref = shelf.page(entries[shelf.language])
            late = sum(bool(pair.late & entries.keys()) for pair in pairs)
            found = [
                measures(each, whole(each), shelves[code].words) for code, each in entries.items()
            ]
            own = tuple(entries.values())
            pages.append(_row(shelf, (ref.title, ref.address), late, found, own))
            sections += len(pairs)
            if own[0].kind == FILLABLE:
                parts.append(Parts(ref, tuple(_parts(shelf, shelves, entries, pairs))))
    languages = tuple(shelf.say(f"search_ui.in_language.{code}") for code in official)
    return Equality(languages, sections, tuple(pages), tuple(parts))


def _parts(
    shelf: Shelf, shelves: Mapping[str, Shelf], entries: _Entries, pairs: Sequence[Pair]
) -> Iterator[Row]:
    """Yield a row for each section of a page, and below it one for each clause."""
    address = shelf.addresses[entries[shelf.language].path]

    def row(title: str, place: str, late: int, lines: Mapping[str, Lines]) -> Row:
        found = [
            measures(entries[code], lines.get(code, NOWHERE), shelves[code].words)
            for code in entries
        ]
        return _row(shelf, (title, place), late, found)

    for pair in pairs:
        sides = {code: section for code in entries if (section := pair.sides[code])}
        own = sides.get(shelf.language)
        anchored = own is not None and own.anchor
        title = shelf.set(own.title) if own and anchored else shelf.say("parity.top")
        place = f"{address}#{own.anchor}" if own and anchored else address
        late = int(bool(pair.late & entries.keys()))
        yield row(title, place, late, {code: (each.line, each.end) for code, each in sides.items()})
        numbered = {code: clauses(entries[code], each) for code, each in sides.items()}
        for number in dict.fromkeys(n for each in numbered.values() for n in each):
            lines = {code: each[number] for code, each in numbered.items() if number in each}
            yield row(number, "", late, lines)


def _row(
    shelf: Shelf,
    place: tuple[str, str],
    late: int,
    found: Sequence[Measures],
    entries: tuple[Entry, ...] = (),
) -> Row:
    cells = []
    for name in COUNTED:
        numbers = [str(getattr(each, name)) for each in found]
        cells.append(numbers[0] if len({*numbers}) == 1 else " ≠ ".join(numbers))
    first, last = found[0].words, found[-1].words
    share = shelf.say("parity.share").format(number=round(100 * last / first)) if first else "–"
    return Row(*place, late, tuple(cells), (*(str(each.words) for each in found), share), entries)
