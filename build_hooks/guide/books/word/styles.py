"""The styles of a document: few, plain, each for one thing that the text has.

The face is Calibri: Word has it everywhere, and LibreOffice puts Carlito in its place, whose
letters are as wide, so that lines and pages end at the same words.
"""

from __future__ import annotations

from lxml.etree import _Element as Element

from guide.books.word.elements import root, w
from guide.books.word.looks import look, named, style

_FACE, _FIXED = "Calibri", "Consolas"
_INK, _QUIET, _LINK = "1F3A5F", "595959", "0B4F9E"
_LINE = "7F8FA3"
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def styles(language: str) -> Element:
    """Return the part of styles, for a document most of which is in a language."""
    fonts = w("rFonts", ascii=_FACE, hAnsi=_FACE, eastAsia=_FACE, cs=_FACE)
    tongue = w("lang", val=language, eastAsia=language)
    text = w("rPr", fonts, w("sz", val=22), w("szCs", val=22), tongue)
    spacing = w("pPr", w("spacing", before=0, after=120, line=264, lineRule="auto"))
    return root(
        "styles",
        w("docDefaults", w("rPrDefault", text), w("pPrDefault", spacing)),
        style("Normal", "Normal", base="", default=1),
        *_titles(),
        *_texts(),
        *_smalls(),
        *_words(),
        *_tables(),
    )


def _titles() -> list[Element]:
    made = [style("Title", "Title", after=80, size=48, bold=True, colour=_INK, keep=True)]
    sizes = (
        (1, 34, 360, 100),
        (2, 27, 280, 80),
        (3, 24, 220, 60),
        (4, 22, 180, 60),
        (5, 22, 180, 60),
    )
    for level, size, before, after in sizes:
        made.append(
            style(
                f"Heading{level}",
                f"heading {level}",
                before=before,
                after=after,
                size=size,
                bold=True,
                colour=_INK,
                keep=True,
                level=level - 1,
            )
        )
    return made


def _texts() -> list[Element]:
    return [
        style("Subtitle", "Subtitle", after=160, size=26, colour=_QUIET),
        style("Clause", "Clause", own=True, indent=w("ind", left=600, hanging=600)),
        style("ListBullet", "List Bullet", after=60),
        style("ListNumber", "List Number", after=60),
        style("ListContinue", "List Continue", after=60),
        style("Checklist", "Checklist", own=True, after=70, indent=w("ind", left=360, hanging=360)),
        style("Quote", "Quote", after=80, italic=True),
        style("Preformatted", "Preformatted", own=True, size=19, face=_FIXED),
        style("Caption", "caption", before=60, after=80, size=19, bold=True, colour=_INK),
        style("TableText", "Table Text", own=True, before=30, after=30, size=20),
        style("TableHeading", "Table Heading", own=True, before=30, after=30, size=20, bold=True),
    ]


def _smalls() -> list[Element]:
    return [
        style(
            "PageKind",
            "Page Kind",
            own=True,
            after=40,
            size=19,
            bold=True,
            colour=_QUIET,
            keep=True,
        ),
        style("Facts", "Facts", own=True, after=160, size=19, colour=_QUIET),
        style(
            "PassageLabel",
            "Passage Label",
            own=True,
            before=160,
            after=60,
            size=18,
            bold=True,
            keep=True,
        ),
        style("Header", "header", after=0, size=17, colour=_QUIET),
        style("Footer", "footer", after=0, size=17, colour=_QUIET),
        style("FootnoteText", "footnote text", after=40, size=18),
    ]


def _words() -> list[Element]:
    fill = w("shd", val="clear", color="auto", fill="EEF2F6")
    fonts = w("rFonts", ascii=_FIXED, hAnsi=_FIXED, cs=_FIXED)
    return [
        look("DefaultParagraphFont", "Default Paragraph Font", default=1),
        look("Hyperlink", "Hyperlink", w("color", val=_LINK), w("u", val="single")),
        look("PlaceholderText", "Placeholder Text", w("color", val=_QUIET), fill),
        look("Filled", "Filled", w("shd", val="clear", color="auto", fill="EEF2F6"), own=1),
        look("FootnoteReference", "footnote reference", w("vertAlign", val="superscript")),
        look("Code", "Code", fonts, w("sz", val=20), own=1),
        look("GuideWords", "Guide Words", w("u", val="dotted"), own=1),
        look("SupplementWords", "Supplement Words", w("u", val="dash"), own=1),
    ]


def _tables() -> list[Element]:
    sides = (w(side, val="single", sz=4, space=0, color=_LINE) for side in _SIDES)
    around = w("tblCellMar", *(w(side, w=100, type="dxa") for side in ("left", "right")))
    none = w("tblCellMar", *(w(side, w=0, type="dxa") for side in ("left", "right")))
    normal = named("TableNormal", "Normal Table", "table", {"default": 1})
    normal.append(w("tblPr", w("tblInd", w=0, type="dxa"), none))
    grid = named("GuideTable", "Guide Table", "table", {"customStyle": 1}, "TableNormal")
    grid.append(w("tblPr", w("tblBorders", *sides), around))
    return [normal, grid]
