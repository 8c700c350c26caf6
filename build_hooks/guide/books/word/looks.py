"""Makes a style: of paragraphs, of words, of tables."""

from __future__ import annotations

from lxml.etree import _Element as Element

from guide.books.word.elements import w


def named(id: str, name: str, kind: str, more: dict[str, int], base: str = "") -> Element:
    """Return a style without any property."""
    made = w("style", type=kind, styleId=id, **more)
    made.append(w("name", val=name))
    if base:
        made.append(w("basedOn", val=base))
    made.append(w("uiPriority", val=99 if kind == "table" else 1))
    made.append(w("qFormat"))
    return made


def style(  # noqa: PLR0913 a style says each of these, or leaves it
    id: str,
    name: str,
    *,
    base: str = "Normal",
    default: int = 0,
    own: bool = False,
    before: int = 0,
    after: int = -1,
    size: int = 0,
    bold: bool = False,
    italic: bool = False,
    colour: str = "",
    face: str = "",
    keep: bool = False,
    level: int = -1,
    indent: Element | None = None,
) -> Element:
    more = {"default": 1} if default else {"customStyle": 1} if own else {}
    made = named(id, name, "paragraph", more, base)
    spacing = {"before": before} if before else {}
    spacing |= {"after": after} if after >= 0 else {}
    paragraph = w(
        "pPr",
        w("keepNext") if keep else None,
        w("spacing", **spacing) if spacing else None,
        indent,
        w("outlineLvl", val=level) if level >= 0 else None,
    )
    words = w(
        "rPr",
        w("rFonts", ascii=face, hAnsi=face, cs=face) if face else None,
        w("b") if bold else None,
        w("i") if italic else None,
        w("color", val=colour) if colour else None,
        w("sz", val=size) if size else None,
    )
    made.extend([part for part in (paragraph, words) if len(part)])
    return made


def look(id: str, name: str, *properties: Element, default: int = 0, own: int = 0) -> Element:
    more = {"default": 1} if default else {"customStyle": 1} if own else {}
    made = named(id, name, "character", more)
    if properties:
        made.append(w("rPr", *properties))
    return made
