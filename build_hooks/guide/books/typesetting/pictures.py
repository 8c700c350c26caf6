"""Takes pictures into a volume: drawings of the page itself, files of the site; nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element as Element

from guide.books.trees import drop, words

SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp")
"""Images of the site that a volume may hold; a drawing in a file could ask for others."""
_SVG = "http://www.w3.org/2000/svg"
# The page's style sheet does not come along: these are its rules for pictures.
_STYLE = """
text { font-family: "Libertinus Serif"; font-size: 15px; fill: #1c2426 }
.map text { font-size: 24px; font-weight: 600; text-anchor: middle }
.map rect { fill: #f4f0e7; stroke: #857e6f }
.map__tile--some rect { fill: #0f4c5c; stroke: #0f4c5c }
.map .map__tile--some text { fill: #fff }
.connections__title { font-weight: 700; fill: #4f585a }
.connections__line { fill: none; stroke: #857e6f; stroke-width: 1.5 }
.connections__line--supplement { stroke-dasharray: 2 5; stroke-linecap: round }
.connections__spot rect { fill: #fff; stroke: #857e6f; stroke-width: 1.5 }
"""
# A drawing is made of these alone: nothing in it can ask for a file or an address.
_SHAPES = {"svg", "g", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline"}
_SHAPES |= {"polygon", "text", "tspan"}
_SHAPED = {"viewbox", "class", "d", "transform", "points", "data-model", "id"}
_SHAPED |= {"x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height"}
_MODELS = ("#1d5cab", "#ab4210", "#8a2c6c", "#645a00")


class Pictures:
    """The pictures of a volume, by the name of the file each is handed over in."""

    def __init__(self, images: Mapping[str, bytes]) -> None:
        """Keep the site's own images, by their address from its root."""
        self._images = images
        self.files: dict[str, bytes] = {}

    def take(self, element: Element) -> tuple[str, str] | None:
        """Return the file's name and the alternative text; None for what may not be taken."""
        if element.tag == "svg":
            return self._keep(_drawn(element), ".svg"), _told(element)
        address = element.get("src", "")
        suffix = address[address.rfind(".") :].lower()
        content = self._images.get(address)
        if content is None or suffix not in SUFFIXES:
            return None
        return self._keep(content, suffix), element.get("alt", "")

    def _keep(self, content: bytes, suffix: str) -> str:
        name = hashlib.sha256(content).hexdigest()[:16] + suffix
        self.files[name] = content
        return name


def _told(drawing: Element) -> str:
    """Return what a drawing says of itself: its own title and description."""
    return ". ".join(words(each) for each in drawing if each.tag in ("title", "desc"))


def _drawn(drawing: Element) -> bytes:
    """Return a drawing of the page as a file of its own, without its links."""
    root = deepcopy(drawing)
    root.tail = None
    for each in list(root.iter("*")):
        if each.tag == "a":
            each.tag = "g"
        if each.tag not in _SHAPES:
            drop(each)
            continue
        for name in set(each.attrib) - _SHAPED:
            del each.attrib[name]
        if "viewbox" in each.attrib:
            each.set("viewBox", each.attrib.pop("viewbox", ""))
        if number := each.get("data-model"):
            each.set("class", f"{each.get('class', '')} model-{number}")
    style = etree.Element("style")
    style.text = _STYLE + "".join(
        f".model-{number}, .model-{number} rect {{ stroke: {colour} !important }}\n"
        for number, colour in enumerate(_MODELS, 1)
    )
    root.insert(0, style)
    text = etree.tostring(root, encoding="unicode")
    return text.replace("<svg", f'<svg xmlns="{_SVG}"', 1).encode()
