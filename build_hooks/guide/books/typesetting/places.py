"""Knows where the links of a volume lead."""

from __future__ import annotations

from guide.books.volumes import Volume

_PLACES = ("h2", "h3", "h4", "h5", "h6", "p", "tr")
"""Elements that a link may lead to."""


class Places:
    """The places of a volume that links lead to, each with the label that stands there."""

    def __init__(self, volume: Volume) -> None:
        """Give a label to every chapter and to every id within it; the first of an id counts."""
        self.alone = volume.kind == "page"
        self._labels: dict[str, str] = {}
        for number, each in enumerate(volume.chapters):
            self._labels[each.address] = f"c{number}"
            for count, element in enumerate(each.body.iter(*_PLACES)):
                if id := element.get("id"):
                    self._labels.setdefault(f"{each.address}#{id}", f"c{number}-{count}")

    def label(self, address: str) -> str:
        """Return the label of an address with its fragment; empty when nothing stands there."""
        return self._labels.get(address, "")

    def target(self, address: str) -> str:
        """Return the label that a link leads to: that of the chapter, for a fragment it lacks."""
        return self.label(address) or self.label(address.partition("#")[0])
