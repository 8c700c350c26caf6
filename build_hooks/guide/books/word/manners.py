"""How words look: bold, italic, raised, of a style, in a language."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element as Element

from guide.books.word.draft import Draft
from guide.books.word.elements import w

MARKS = {"supplement": "SupplementWords", "guide": "GuideWords"}


@dataclass(frozen=True)
class Manner:
    """How words look."""

    bold: bool = False
    italic: bool = False
    style: str = ""
    raised: str = ""
    """`superscript` or `subscript`."""
    language: str = ""

    def properties(self, draft: Draft) -> Element:
        """Return the properties of a run."""
        other = self.language not in ("", draft.language)
        return w(
            "rPr",
            w("rStyle", val=self.style) if self.style else None,
            w("b") if self.bold else None,
            w("i") if self.italic else None,
            w("vertAlign", val=self.raised) if self.raised else None,
            w("lang", val=self.language) if other else None,
        )


LOOKS = {
    "strong": {"bold": True},
    "em": {"italic": True},
    "code": {"style": "Code"},
    "sup": {"raised": "superscript"},
    "sub": {"raised": "subscript"},
}
