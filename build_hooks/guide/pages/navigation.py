"""Where a page stands: the menu, its section, the way up to the home, its neighbours."""

from __future__ import annotations

from dataclasses import dataclass, replace

from guide.entry import HOME, Entry
from guide.pages.shelf import Ref, Shelf


@dataclass(frozen=True)
class Branch:
    """A page of the section's menu, with those under it when they are shown."""

    ref: Ref
    children: tuple[Branch, ...] = ()


@dataclass(frozen=True)
class Twin:
    """The same page in another language."""

    language: str
    name: str
    invitation: str
    address: str
    """The page itself, or the language's home when the page does not exist there."""
    exists: bool


@dataclass(frozen=True)
class Place:
    """A page's surroundings."""

    menu: tuple[Ref, ...]
    footer: tuple[Ref, ...]
    section: Branch | None
    trail: tuple[Ref, ...]
    previous: Ref | None
    next: Ref | None


def place(shelf: Shelf, entry: Entry) -> Place:
    """Return a page's surroundings in its own language."""
    trail = _trail(shelf, entry)
    top = trail[0] if trail else entry
    before, after = _neighbours(shelf, entry)
    home = shelf.guide.entry(HOME, shelf.language)
    return Place(
        menu=tuple(_marked(shelf.short(each), top) for each in menu(shelf, "main")),
        footer=tuple(_marked(shelf.short(each), top) for each in menu(shelf, "footer")),
        section=_branch(shelf, top, {each.id for each in (*trail, entry)}, entry)
        if top.is_index and top.id != HOME
        else None,
        trail=tuple(shelf.short(each) for each in ([home] if home else []) + trail)
        if entry.id != HOME
        else (),
        previous=shelf.short(before) if before else None,
        next=shelf.short(after) if after else None,
    )


def menu(shelf: Shelf, name: str) -> list[Entry]:
    """Return the pages that say they stand in a menu, in their order."""
    listed = [
        entry
        for entry in shelf.guide.entries
        if entry.language == shelf.language and entry.text("menu") == name
    ]
    return sorted(listed, key=lambda entry: (entry.number("order"), entry.path))


def onward(shelf: Shelf, entry: Entry) -> tuple[Ref, ...]:
    """Return where to go from a page that has nothing to say: up its section, and home."""
    home = shelf.guide.entry(HOME, shelf.language)
    return tuple(shelf.page(each) for each in [*reversed(_trail(shelf, entry)), home] if each)


def _trail(shelf: Shelf, entry: Entry) -> list[Entry]:
    trail: list[Entry] = []
    parent = shelf.guide.parent(entry)
    while parent is not None and parent not in trail:
        trail.insert(0, parent)
        parent = shelf.guide.parent(parent)
    return trail


def _branch(shelf: Shelf, entry: Entry, opened: set[str], current: Entry) -> Branch:
    """Return the menu of a section, opened along the way to the current page."""
    children = shelf.guide.children(entry) if entry.id in opened else ()
    return Branch(
        replace(shelf.short(entry), current=entry is current),
        tuple(_branch(shelf, child, opened, current) for child in children),
    )


def _marked(ref: Ref, top: Entry) -> Ref:
    return replace(ref, current=ref.id == top.id)


def _neighbours(shelf: Shelf, entry: Entry) -> tuple[Entry | None, Entry | None]:
    """Return the pages before and after, among the pages of the same parent."""
    parent = shelf.guide.parent(entry)
    row = shelf.guide.children(parent) if parent else ()
    at = next((place for place, each in enumerate(row) if each is entry), None)
    if at is None:
        return None, None
    return (row[at - 1] if at else None), (row[at + 1] if at + 1 < len(row) else None)


def twins(shelf: Shelf, shelves: dict[str, Shelf], entry: Entry) -> tuple[Twin, ...]:
    """Return the page in every other language, in the order the languages are listed."""
    found = []
    for code, other in shelves.items():
        twin = shelf.guide.entry(entry.id, code)
        target = twin or shelf.guide.entry(HOME, code)
        if code != shelf.language and target is not None:
            said = other.say("site.switch" if twin else "site.unavailable")
            name = other.words["name"]
            found.append(Twin(code, name, said, shelf.addresses[target.path], twin is not None))
    return tuple(found)
