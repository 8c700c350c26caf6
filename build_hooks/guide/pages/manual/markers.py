"""The manual's block of the markers: what each shows, and where it stands in the guide."""

from __future__ import annotations

from dataclasses import dataclass

from guide.blocks import AT_THE_END, BLOCKS
from guide.field import KINDS
from guide.pages.shelf import Ref, Shelf


@dataclass(frozen=True)
class Told:
    """A marker as a writer reads of it."""

    typed: str
    shows: str
    stands: tuple[Ref, ...]
    ends: tuple[str, ...]
    """Names of the kinds of page it ends unless it is placed elsewhere."""


@dataclass(frozen=True)
class Markers:
    """The whole block."""

    markers: tuple[Told, ...]


def markers(shelf: Shelf) -> Markers:
    """Return every marker, told in the shelf's language."""
    return Markers(tuple(_told(shelf, name) for name in BLOCKS))


def _told(shelf: Shelf, name: str) -> Told:
    asking = (
        entry
        for entry in shelf.guide.entries
        if entry.language == shelf.language
        and any(marker.address == name for marker in entry.outline.markers)
    )
    ends = (shelf.say(f"kinds.{kind}") for kind in KINDS if name in AT_THE_END[kind])
    return Told(
        typed=f"<!-- guide:{name} -->",
        shows=shelf.say(f"markers.{name}"),
        stands=tuple(shelf.page(entry) for entry in asking),
        ends=tuple(dict.fromkeys(ends)),
    )
