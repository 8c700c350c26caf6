"""Everything a page shows besides its own text, gathered in one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from guide.blocks import AT_THE_END, STANDS_FOR
from guide.entry import DATES, Entry
from guide.pages import (
    choosing,
    comparing,
    connecting,
    definitions,
    equality,
    feedback,
    filters,
    glossary,
    maps,
    navigation,
    outdated,
    pictures,
    related,
    renewing,
    reviews,
    tables,
)
from guide.pages.manual.making import MAKERS
from guide.pages.manual.passages import Group, Grouped
from guide.pages.shelf import Ref, Shelf
from guide.proposing.table import table


@dataclass(frozen=True)
class Block:
    """A generated block, with the words of its heading."""

    name: str
    title: str
    value: object


@dataclass(frozen=True)
class View:
    """A page as the templates see it."""

    ref: Ref
    language: str
    source: str
    place: navigation.Place
    twins: tuple[navigation.Twin, ...]
    chips: tuple[related.Chips, ...]
    blocks: tuple[Block, ...]
    """In the order they stand at the end; the moved ones come first."""
    at_the_end: tuple[str, ...]
    definitions: tuple[definitions.Definition, ...]
    dates: tuple[tuple[str, str], ...]
    """Name and ISO date of each date the page gives."""
    owner: str
    consent: str
    """By whose agreement the page is there, and until when; empty when it does not say."""
    changes: tuple[tuple[str, str], ...]
    """ISO date and sentence of each change that the page tells, the newest first."""
    ways: tuple[feedback.Way, ...]
    outdated: tuple[outdated.Outdated, ...]
    partial: bool
    """Whether the page's language may lack pages."""

    @property
    def groups(self) -> tuple[Group, ...]:
        """Headings of the page's blocks that its table of contents lists."""
        values = (block.value for block in self.blocks)
        return tuple(g for each in values if isinstance(each, Grouped) for g in each.groups)

    def block(self, name: str) -> Block | None:
        """Return a block the page carries, for the template that places it."""
        return next((block for block in self.blocks if block.name == name), None)


def view(
    shelf: Shelf,
    shelves: dict[str, Shelf],
    entry: Entry,
    speakers: glossary.Speakers,
    terms: frozenset[str],
) -> View:
    """Return the page's view; `terms` are the concepts its text names."""
    moved = [marker.address for marker in entry.outline.markers]
    said = {*moved, *(STANDS_FOR.get(name, "") for name in moved)}
    ending = [name for name in AT_THE_END.get(entry.kind, ()) if name not in said]
    made = [
        block
        for name in dict.fromkeys([*moved, *ending])
        if (block := _block(shelf, shelves, entry, name, speakers)) is not None
    ]
    official = shelf.guide.settings.official
    return View(
        ref=shelf.page(entry),
        language=entry.language,
        source=entry.text("source"),
        place=navigation.place(shelf, entry),
        twins=navigation.twins(shelf, shelves, entry),
        chips=related.chips(shelf, entry),
        blocks=tuple(made),
        at_the_end=tuple(block.name for block in made if block.name in ending),
        definitions=definitions.definitions(shelf, terms),
        dates=tuple((name, entry.text(name)) for name in DATES if entry.text(name)),
        owner=shelf.set(entry.text("owner")),
        consent=related.consent(shelf, entry),
        changes=tuple((day, shelf.set(str(note))) for day, note in entry.inner("changes").items()),
        ways=feedback.ways(shelf, entry),
        outdated=outdated.outdated(shelf, entry),
        partial=entry.language not in official,
    )


def _block(
    shelf: Shelf, shelves: dict[str, Shelf], entry: Entry, name: str, speakers: glossary.Speakers
) -> Block | None:
    """Return a block with its content; None when it would be empty."""
    if name in MAKERS:
        return Block(name, shelf.say(f"blocks.{name}"), MAKERS[name](shelf))
    makers: dict[str, Callable[[], object]] = {
        "frame": lambda: pictures.frame(shelf),
        "path": lambda: pictures.path(shelf),
        "children": lambda: tuple(shelf.page(each) for each in shelf.guide.children(entry)),
        "comparison": lambda: comparing.comparison(shelf, entry),
        "related": lambda: related.related(shelf, entry),
        "nomenclature": lambda: glossary.glossary(shelf, speakers),
        "abbreviations": lambda: tables.abbreviations(shelf),
        "data": lambda: tables.downloads(shelf),
        "subtypes": lambda: comparing.subtypes(shelf),
        "chooser": lambda: choosing.choosing(shelf),
        "map": lambda: maps.atlas(shelf),
        "connections": lambda: connecting.connections(shelf),
        "equality": lambda: equality.equality(shelf, shelves),
        "audit": lambda: shelf.guide.audit,
        "binder": lambda: shelf.page(entry),
        "downloads": lambda: shelf.page(entry),
        "term-changes": lambda: renewing.renewal(shelf),
        "reviews": lambda: reviews.reviews(shelf),
        "proposal": lambda: table(shelf, shelves),
        "facets": lambda: filters.filtered(shelf, entry),
        "question": lambda: choosing.question(shelf, entry.id),
        "outcome": lambda: choosing.outcome(shelf, entry.id),
        "ended": lambda: navigation.onward(shelf, entry),
    }
    value = makers[name]() if name in makers else None
    return Block(name, shelf.say(f"blocks.{name}"), value) if value else None
