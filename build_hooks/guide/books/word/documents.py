"""A tool as a Word document: what to read first, then what to fill in, on pages of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lxml.etree import _Element as Element

from guide.anchors import fold
from guide.books.blocks.stretches import PART, Block, blocks, fillable, turned
from guide.books.chapters import Chapter
from guide.books.facts import Facts
from guide.books.trees import words as words_of
from guide.books.word.draft import Draft, Place, coded
from guide.books.word.elements import run, text, w
from guide.books.word.package import bound
from guide.books.word.paragraphs import also, paragraph
from guide.books.word.passages import key, told
from guide.books.word.sheets import LANDSCAPE, PORTRAIT, running, sheet, turn
from guide.words import Words


def document(chapter: Chapter, facts: Facts, images: Mapping[str, bytes]) -> bytes:
    """Return a page as a Word file (DOCX): the same page gives the same bytes.

    All of it is there, in its order. What is to be filled in starts on a new page, so that
    the pages before it, and those after, can be put aside. `facts` are those of the page's
    language, `images` those of the site by their address.
    """
    words = facts.shelf.words
    draft = Draft(facts, images, coded(chapter.language) or "und")
    listed = blocks(chapter.body)
    form = fillable(listed)
    _await(draft, chapter, listed, form)
    running(draft, [(words, chapter.title)])
    place = Place(draft.language, chapter.address, PORTRAIT)
    made = _opening(draft, chapter, listed, form, place)
    sheets = turned(listed)
    breaks = _breaks(listed, form, words)
    places = [
        replace(place, fillable=at in form, width=LANDSCAPE if wide else PORTRAIT)
        for at, wide in enumerate(sheets)
    ]
    for at, pieces in enumerate(told(draft, listed, places)):
        if sheets[at] != sheets[max(at - 1, 0)] or (not at and sheets[0]):
            turn(made, sheet(draft, landscape=not sheets[at]))
        elif at in breaks and pieces:
            also(pieces[0], w("pageBreakBefore"))
        made += pieces
    made.append(sheet(draft, landscape=bool(sheets) and sheets[-1]))
    keywords = ", ".join(chapter.entry.ids("keywords"))
    return bound(draft, made, chapter.title, chapter.lead, keywords)


def _breaks(listed: list[Block], form: range, words: Words) -> set[int]:
    """Return which blocks start a page: the form, what follows it, and its annexes."""
    annexes = {at for at in form if is_annex(listed[at], words)}
    return ({form.start, form.stop} if form else set()) - {0} | annexes


def is_annex(block: Block, words: Words) -> bool:
    """Whether a block is the title of an annex, which starts a page."""
    word = fold(words["documents.annex"])
    return block.level == PART and fold(words_of(block.element)).startswith(word)


def _opening(
    draft: Draft, chapter: Chapter, listed: list[Block], form: range, place: Place
) -> list[Element]:
    """Return what stands above the text: the title, what the page is, how to read it."""
    lines = [("PageKind", chapter.kind), ("Title", chapter.title), ("Subtitle", chapter.lead)]
    lines += [
        ("Facts", draft.say("documents.fact", label=name, values=", ".join(values)))
        for name, values in chapter.chips
    ]
    made = [paragraph(place, style, [run(text(line))]) for style, line in lines if line]
    made += key(draft, listed, place, draft.words, whole=chapter.is_supplement)
    if form.start:
        made.append(_pointer(draft, listed[form.start], place))
    return made


def _pointer(draft: Draft, block: Block, place: Place) -> Element:
    """Return the line that leads to what is to be filled in."""
    title = words_of(block.element)
    before, _, after = draft.say("documents.start", title="\0").partition("\0")
    name = draft.bookmarks.get(block.element.get("id", ""))
    look = w("rPr", w("rStyle", val="Hyperlink")) if name else None
    link = run(text(title), manner=look)
    there = w("hyperlink", link, anchor=name, history=1) if name else link
    return paragraph(place, "", [run(text(before)), there, run(text(after))])


def _await(draft: Draft, chapter: Chapter, listed: list[Block], form: range) -> None:
    """Name the places of the page that its own links go to, and where the form starts."""
    ids = {
        page[1]
        for link in chapter.body.iter("a")
        if (page := link.get("data-to", "").split("#", 1))[0] == chapter.address and page[1:]
    }
    if form and (id := listed[form.start].element.get("id")):
        ids.add(id)
    known = [each.get("id", "") for each in chapter.body.iter("h2", "h3", "h4", "h5", "h6")]
    wanted = [each for each in dict.fromkeys(known) if each in ids]
    draft.bookmarks |= {id: f"_{number}" for number, id in enumerate(wanted, 1)}
