"""Reads `<!-- guide:NAME -->`, the one comment the guide knows, as a place for a block."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from markdown.blockprocessors import BlockProcessor

from guide.blocks import BLOCKS

TAG = "guide-block"
_MARKER = re.compile(rf"^<!-- guide:({'|'.join(BLOCKS)}) -->[ \t]*$", re.MULTILINE)
_PLACE = re.compile(rf'<{TAG} name="([a-z-]+)"></{TAG}>')


class MarkerProcessor(BlockProcessor):
    """Puts an element that no writer can type where the marker stands."""

    def test(self, parent: ET.Element, block: str) -> bool:  # noqa: ARG002 the base class's signature
        """Whether a line of the block is a marker that names a block."""
        return _MARKER.search(block) is not None

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        """Take the marker; what stands before and after it are blocks of their own."""
        block = blocks.pop(0)
        found = _MARKER.search(block)
        if found is None:
            return
        if before := block[: found.start()].rstrip("\n"):
            self.parser.parseBlocks(parent, [before])
        ET.SubElement(parent, TAG).set("name", found[1])
        if rest := block[found.end() :].lstrip("\n"):
            blocks.insert(0, rest)


def pieces(html: str) -> list[tuple[str, str]]:
    """Return the converted page cut at its markers: each piece with the block that follows it.

    The last piece is followed by no block.
    """
    parts = _PLACE.split(html)
    names = [*parts[1::2], ""]
    return list(zip(parts[::2], names, strict=True))
