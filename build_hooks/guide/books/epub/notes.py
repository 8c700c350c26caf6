"""Sets the footnotes of a chapter: a call in the text, the note at the chapter's end."""

from __future__ import annotations

from lxml.etree import _Element as Element

from guide.books.epub.xhtml import TYPE, make, taken
from guide.books.facts import Facts
from guide.books.trees import classes, words

_INLINE = frozenset({"a", "strong", "em", "code", "sup", "sub", "br", "span"})


def placed(body: Element, facts: Facts) -> list[Element]:
    """Leave a call where each note is told; return what is to stand at the chapter's end."""
    told = [each for each in body.iter("span") if "note" in classes(each)]
    if not told:
        return []
    notes = [_placed(note, str(number), facts) for number, note in enumerate(told, 1)]
    heading = make("h2", {"id": "notes"}, facts.say("epub.notes"))
    return [make("section", {"class": "notes", "aria-labelledby": "notes"}, heading, *notes)]


def without_notes(heading: Element) -> str:
    """Return the words of a heading, those of its notes left out."""
    noted = [each for each in heading.iter("span") if "note" in classes(each)]
    if not noted:
        return words(heading)
    inside = {id(text) for each in noted for text in each.iter()}
    parts = [heading.text or ""]
    for each in heading.iterdescendants():
        parts.append("" if id(each) in inside else each.text or "")
        parts.append("" if id(each.getparent()) in inside else each.tail or "")
    return " ".join("".join(parts).split())


def _placed(note: Element, number: str, facts: Facts) -> Element:
    """Put the call of a note in its place; return the note."""
    call = make(
        "a",
        {
            TYPE: "noteref",
            "role": "doc-noteref",
            "href": f"#n-{number}",
            "id": f"r-{number}",
            "aria-label": facts.say("epub.note", number=number),
        },
        number,
    )
    mark = make("sup", {}, call)
    mark.tail, note.tail = note.tail, None
    parent = note.getparent()
    if parent is not None:
        parent.replace(note, mark)
    back = make(
        "a",
        {
            "role": "doc-backlink",
            "href": f"#r-{number}",
            "aria-label": facts.say("epub.note_back", number=number),
        },
        f"{number}.",
    )
    back.tail = " "
    taken(note, "class")
    plain = all(each.tag in _INLINE for each in note.iterdescendants("*"))
    if not plain:
        note.tag = "div"
    paragraph = make("p" if plain else "div", {}, back, note)
    attributes = {TYPE: "footnote", "role": "doc-footnote", "id": f"n-{number}"}
    return make("aside", attributes, paragraph)
