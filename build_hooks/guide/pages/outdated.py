"""The sections of a page that another language has changed since the two were compared."""

from __future__ import annotations

from dataclasses import dataclass

from guide.entry import Entry
from guide.pages.shelf import Shelf
from guide.standing import standing


@dataclass(frozen=True)
class Outdated:
    """What another language says anew, and this page does not yet."""

    told: str
    """A sentence that names the other language."""
    sections: tuple[tuple[str, str], ...]
    """Title and anchor of each section; no anchor for the top, or where it is not here yet."""


def outdated(shelf: Shelf, entry: Entry) -> tuple[Outdated, ...]:
    """Return what readers are told of a page whose translation is late, by language.

    Nothing is told of a section that changed on this page too: no version of it is behind.
    """
    mine = shelf.language
    found: dict[str, list[tuple[str, str]]] = {}
    for pair in standing(shelf.guide, entry.id):
        if mine in pair.late - pair.moved:
            own = pair.sides.get(mine)
            for code in sorted(pair.moved):
                there = own or pair.sides[code]
                if there is not None:
                    title = there.title if there.anchor else shelf.words["parity.top"]
                    anchor = own.anchor if own else ""
                    found.setdefault(code, []).append((shelf.set(title), anchor))
    return tuple(Outdated(_told(shelf, code), tuple(each)) for code, each in found.items())


def _told(shelf: Shelf, code: str) -> str:
    where = shelf.words.texts.get(f"search_ui.in_language.{code}", code)
    return shelf.set(shelf.words["parity.outdated"].format(where=where))
