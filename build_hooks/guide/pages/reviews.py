"""When each page is to be reviewed, and by whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from guide.addresses import prefix
from guide.anchors import slugify
from guide.entry import Entry
from guide.pages import alphabet
from guide.pages.shelf import Ref, Shelf

FOLDER = "data/"
RECORD = f"{FOLDER}reviews.json"
"""Address of the reviews of every language, for programs."""


_LONGEST = 60
_NAMELESS = "owner"


@dataclass(frozen=True)
class Review:
    """The next review of a page."""

    ref: Ref
    owner: str
    reviewed: str
    """ISO date of the last one; empty when the page does not say."""
    date: str


@dataclass(frozen=True)
class Owner:
    """Who answers for pages, with their reviews in order, and the calendar that has them."""

    name: str
    calendar: str
    reviews: tuple[Review, ...]


@dataclass(frozen=True)
class Reviews:
    """Every review of a language, by owner and by date, and the pages that plan none."""

    owners: tuple[Owner, ...]
    dated: tuple[Review, ...]
    unplanned: tuple[Ref, ...]
    record: str


def reviews(shelf: Shelf) -> Reviews:
    """Return the reviews of a language's pages."""
    entries = [
        entry
        for entry in shelf.guide.entries
        if entry.language == shelf.language and not entry.generated
    ]
    found = [_review(shelf, entry) for entry in entries if entry.text("next_review")]
    dated = sorted(found, key=lambda each: (each.date, alphabet.key(each.ref.title, shelf.words)))
    names = sorted({each.owner for each in dated}, key=lambda name: alphabet.key(name, shelf.words))
    calendars = _calendars(shelf, names)
    return Reviews(
        tuple(
            Owner(name, calendars[name], tuple(each for each in dated if each.owner == name))
            for name in names
        ),
        tuple(dated),
        tuple(shelf.page(entry) for entry in entries if not entry.text("next_review")),
        RECORD,
    )


def _review(shelf: Shelf, entry: Entry) -> Review:
    owner = shelf.set(entry.text("owner")) or shelf.say("reviewing.nobody")
    return Review(shelf.page(entry), owner, entry.text("reviewed"), entry.text("next_review"))


def _calendars(shelf: Shelf, names: list[str]) -> Mapping[str, str]:
    """Return the address of each owner's calendar; names that fold to one slug are numbered."""
    found: dict[str, str] = {}
    for name in names:
        slug = slugify(name)[:_LONGEST] or _NAMELESS
        stem = f"{prefix(shelf.guide, shelf.language)}{FOLDER}reviews-{slug}"
        again, number = f"{stem}.ics", 2
        while again in found.values():
            again, number = f"{stem}-{number}.ics", number + 1
        found[name] = again
    return found
