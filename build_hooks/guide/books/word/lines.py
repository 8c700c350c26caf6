"""Writes a line of text: words and how they look, links, blanks, notes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Element

from guide.books.blocks.nodes import inside
from guide.books.trees import classes, words
from guide.books.word.controls import blank
from guide.books.word.draft import Draft, Place, coded
from guide.books.word.elements import named, run, text, w
from guide.books.word.manners import LOOKS, MARKS, Manner
from guide.books.word.pictures import picture

_DEEPEST = 40
# A no-break space is a sign of its own, and stays.
_SPACE = re.compile(r"[ \t\r\n\f\v]+")


@dataclass
class Line:
    """A line being written; spaces that meet are one, and none begins it."""

    draft: Draft
    place: Place
    pieces: list[Element] = field(default_factory=list)
    spaced: bool = True
    """Whether a space would be one too many here."""
    signs: dict[str, None] = field(default_factory=dict)
    """What the stars of the line stand for."""

    def write(self, nodes: Iterable[str | Element], manner: Manner, depth: int = 0) -> None:
        """Add texts and elements of a line."""
        for node in nodes:
            if isinstance(node, str):
                self.tell(node, manner)
            elif depth > _DEEPEST:
                self.tell(words(node), manner)
            else:
                self._element(node, manner, depth)

    def tell(self, said: str, manner: Manner) -> None:
        """Add words."""
        said = _SPACE.sub(" ", said)
        if self.spaced:
            said = said.removeprefix(" ")
        if said:
            self.spaced = said.endswith(" ")
            self.pieces.append(run(text(said), manner=manner.properties(self.draft)))

    def end(self) -> list[Element]:
        """Return the pieces of the line, without a space at its end."""
        if self.signs:
            self.tell(f" (* {'; '.join(self.signs)})", self._plain())
        self._trim()
        return self.pieces

    def _trim(self) -> None:
        for piece in reversed(self.pieces):
            last = piece.find(named("t"))
            if piece.tag != named("r") or last is None:
                break
            last.text = (last.text or "").rstrip(" ")
            if last.text:
                break
            self.pieces.remove(piece)

    def _plain(self) -> Manner:
        return Manner(language=self.place.language)

    def _element(self, element: Element, manner: Manner, depth: int) -> None:
        if language := coded(element.get("lang", "")):
            manner = replace(manner, language=language)
        tag, own = str(element.tag), classes(element)
        if tag == "br":
            self.pieces.append(run(w("br")))
            self.spaced = True
        elif tag == "a":
            self._link(element, manner, depth)
        elif tag in ("img", "svg"):
            self._add(picture(self.draft, element, self.place))
        elif "blank" in own:
            self._add(
                blank(self.draft, words(element), manner.properties(self.draft).find(named("lang")))
            )
        elif "note" in own and tag == "span":
            self._note(element)
        elif element.get("title") and not words(element) and tag == "span":
            self._trim()
            self._add(run(text("*"), manner=manner.properties(self.draft)))
            self.signs[element.get("title", "")] = None
        else:
            for name in own & MARKS.keys():
                manner = replace(manner, style=MARKS[name])
            look = replace(manner, **LOOKS.get(tag, {}))  # type: ignore[arg-type]
            self.write(inside(element), look, depth + 1)

    def _add(self, piece: Element) -> None:
        self.pieces.append(piece)
        self.spaced = False

    def _link(self, element: Element, manner: Manner, depth: int) -> None:
        """Add a link; a term of a text that people make their own is plain words."""
        to, base = element.get("data-to", ""), self.draft.facts.site
        page, _, fragment = to.partition("#")
        bookmark = self.draft.bookmarks.get(fragment) if page == self.place.address else None
        relation = ""
        if not bookmark and not (self.place.fillable and element.get("data-term")):
            href = element.get("href") or (base + to if base and to else "")
            relation = self.draft.link(href, self.place)
        if not bookmark and not relation:
            self.write(inside(element), manner, depth + 1)
            return
        before = len(self.pieces)
        self.write(inside(element), replace(manner, style="Hyperlink"), depth + 1)
        linked = [each for each in self.pieces[before:] if each.tag != named("hyperlink")]
        del self.pieces[before:]
        to_what = {"anchor": bookmark} if bookmark else {"r_id": relation}
        if linked:
            self.pieces.append(w("hyperlink", *linked, history=1, **to_what))

    def _note(self, element: Element) -> None:
        """Add the call of a footnote, whose text goes to the foot of the page."""
        if self.place.note:
            self.write([" (", *inside(element), ")"], self._plain(), 1)
            return
        number = len(self.draft.notes) + 1
        mark = w("rPr", w("rStyle", val="FootnoteReference"))
        line = Line(self.draft, replace(self.place, note=True), spaced=False)
        note = w("footnote", id=number)
        self.draft.notes.append(note)
        line.pieces.append(run(w("footnoteRef"), manner=mark))
        line.write([" ", *inside(element)], self._plain(), 1)
        note.append(w("p", w("pPr", w("pStyle", val="FootnoteText")), *line.end()))
        call = w("rPr", w("rStyle", val="FootnoteReference"))
        self._add(run(w("footnoteReference", id=number), manner=call))


def written(
    draft: Draft, nodes: Iterable[str | Element], place: Place, *, bold: bool = False
) -> list[Element]:
    """Return the pieces of a line."""
    line = Line(draft, place)
    line.write(nodes, Manner(bold=bold, language=place.language), place.depth)
    return line.end()
