"""The sheets of paper: their size and margins, what runs at the head and the foot of each."""

from __future__ import annotations

import re

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from lxml.etree import _Element as Element

from guide.books.word.draft import Draft, coded, said
from guide.books.word.elements import named, root, run, text, w
from guide.books.word.paragraphs import gap
from guide.words import Words

_LETTER = 12240, 15840
_MARGIN, _TURNED, _RUNNING = 1296, 1080, 560
PORTRAIT, LANDSCAPE = (side - 2 * _MARGIN for side in _LETTER)
"""Width of the text, in twentieths of a point."""
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def sheet(draft: Draft, *, landscape: bool = False) -> Element:
    """Return the properties of a section; every section has the same header and footer."""
    wide, high = reversed(_LETTER) if landscape else _LETTER
    size = w("pgSz", w=wide, h=high, **({"orient": "landscape"} if landscape else {}))
    above = _TURNED if landscape else _MARGIN
    sides = {"top": above, "right": _MARGIN, "bottom": above, "left": _MARGIN}
    return w(
        "sectPr",
        w(
            "headerReference",
            type="default",
            r_id=_related(draft, "header2" if landscape else "header1"),
        ),
        w(
            "footerReference",
            type="default",
            r_id=_related(draft, "footer2" if landscape else "footer1"),
        ),
        w("type", val="nextPage"),
        size,
        w("pgMar", **sides, header=_RUNNING, footer=_RUNNING, gutter=0),
    )


def running(draft: Draft, spoken: list[tuple[Words, str]]) -> None:
    """Make the headers and footers; `spoken` are the languages, each with its title."""
    for number, width in ((1, PORTRAIT), (2, LANDSCAPE)):
        heads = [_head(draft, words, title, width) for words, title in spoken]
        foot = _foot(draft, [words for words, _ in spoken], width)
        for name, kind, relation, inside in (
            ("header", CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER, heads),
            ("footer", CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER, [foot]),
        ):
            part = draft.part(
                f"{name}{number}", kind, root("hdr" if name == "header" else "ftr", *inside)
            )
            draft.running[f"{name}{number}"] = draft.main.relate_to(part, relation)


def _related(draft: Draft, name: str) -> str:
    return draft.running[name]


def _head(draft: Draft, words: Words, title: str, width: int) -> Element:
    name = said(words, "site.name")
    return _paragraph(
        "Header",
        width,
        [
            run(text(each), manner=_manner(draft, words)) if each else run(w("tab"))
            for each in (name, "", title)
        ],
    )


def _foot(draft: Draft, spoken: list[Words], width: int) -> Element:
    first = spoken[0]
    edition = ", ".join(
        filter(
            None,
            (
                draft.facts.version and f"{first['site.version']} {draft.facts.version}",
                draft.facts.date,
            ),
        )
    )
    pieces = [run(text(edition)), run(w("tab"))]
    for words in spoken:
        if words is not first:
            pieces.append(run(text(" · ")))
        pieces += _numbered(words["documents.pages"], _manner(draft, words))
    return _paragraph("Footer", width, pieces)


def _numbered(said: str, manner: Element | None) -> list[Element]:
    """Return « Page {page} de {pages} » with fields that count."""
    made = []
    for piece in re.split(r"(\{pages?\})", said):
        shown = run(text("1" if piece in _FIELDS else piece), manner=manner)
        made.append(
            w("fldSimple", shown, instr=f" {_FIELDS[piece]} ") if piece in _FIELDS else shown
        )
    return made


def _manner(draft: Draft, words: Words) -> Element:
    language = coded(words.language)
    return w("rPr", w("lang", val=language) if language != draft.language else None)


def _paragraph(style: str, width: int, pieces: list[Element]) -> Element:
    tabs = w("tabs", w("tab", val="right", pos=width))
    return w("p", w("pPr", w("pStyle", val=style), tabs), *pieces)


def turn(made: list[Element], section: Element) -> None:
    """End a section after what was made: its properties go in the last paragraph."""
    if not made or made[-1].tag != named("p"):
        made.append(gap())
    made[-1].find(named("pPr")).append(section)  # type: ignore[union-attr]
