"""Pictures, each with the words that stand for it; the words alone where it cannot be shown."""

from __future__ import annotations

import posixpath

from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.image.image import Image
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml.etree import _Element as Element

from guide.books.trees import words
from guide.books.word.draft import Draft, Place
from guide.books.word.elements import named, plain, run, text, w

_TWIP = 635
"""Units of a drawing in a twentieth of a point."""
_TALLEST = 10000 * _TWIP
_SVG = "{http://www.w3.org/2000/svg}"
"""A drawing in lines tells what it is in these."""
_DAMAGED = (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError)
_DAMAGED_TOO = (ValueError, KeyError, IndexError, ZeroDivisionError, OverflowError)


def picture(draft: Draft, element: Element, place: Place) -> Element:
    """Return the run of a picture (`img` or `svg`), else of the words for it."""
    said = element.get("alt", "") if element.tag == "img" else _told(element)
    src = element.get("src", "")
    file = None
    if src:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(place.address), src))
        file = draft.images.get(path)
    drawn = _drawn(draft, file, said, place) if file else None
    if drawn is not None:
        return run(drawn)
    shown = draft.say("documents.picture", text=said) if said else ""
    return run(text(shown), manner=w("rPr", w("i")))


def _told(svg: Element) -> str:
    title = next((each for each in svg.iter("title", f"{_SVG}title")), None)
    return words(title) if title is not None else svg.get("aria-label", "")


def _drawn(draft: Draft, file: bytes, said: str, place: Place) -> Element | None:
    try:
        image = Image.from_blob(file)
        size = int(image.width), int(image.height)
        kind, suffix = image.content_type, image.ext
    except (*_DAMAGED, *_DAMAGED_TOO):
        return None
    if min(size) <= 0:
        return None
    scale = min(1, place.width * _TWIP / size[0], _TALLEST / size[1])
    wide, tall = (max(1, int(side * scale)) for side in size)
    draft.drawings += 1
    number = draft.drawings
    name = PackURI(f"/word/media/image{number}.{suffix}")
    relation = draft.main.relate_to(Part(name, kind, file, draft.package), RELATIONSHIP_TYPE.IMAGE)  # type: ignore[arg-type]
    fill = plain("a:blip")
    fill.set(named("r:embed"), relation)
    shape = plain("a:prstGeom", plain("a:avLst"), prst="rect")
    frame = plain("a:xfrm", plain("a:off", x=0, y=0), plain("a:ext", cx=wide, cy=tall))
    drawing = plain(
        "pic:pic",
        plain(
            "pic:nvPicPr",
            plain("pic:cNvPr", id=number, name=f"{number}", descr=said),
            plain("pic:cNvPicPr"),
        ),
        plain("pic:blipFill", fill, plain("a:stretch", plain("a:fillRect"))),
        plain("pic:spPr", frame, shape),
    )
    held = plain(
        "a:graphicData", drawing, uri="http://schemas.openxmlformats.org/drawingml/2006/picture"
    )
    return w(
        "drawing",
        plain(
            "wp:inline",
            plain("wp:extent", cx=wide, cy=tall),
            plain("wp:docPr", id=number, name=f"{number}", descr=said),
            plain("a:graphic", held),
            distT=0,
            distB=0,
            distL=0,
            distR=0,
        ),
    )
