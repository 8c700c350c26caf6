"""Writes what stands before the chapters: the cover, and the page of the title."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

from guide.books.epub import marks
from guide.books.epub.text import outside
from guide.books.epub.xhtml import TYPE, add, make, page
from guide.books.facts import Facts


def cover_page(title: str, facts: Facts, image: str, sheet: str) -> bytes:
    """Return the page that shows the cover."""
    told = facts.say("epub.cover_text", name=title, edition=" · ".join(facts.edition))
    picture = make("img", {"src": image, "alt": told, "role": "doc-cover", "class": "cover"})
    section = make("section", {TYPE: "cover"}, picture)
    body = make("body", {TYPE: "frontmatter", "class": "cover"}, section)
    return page(facts.say("epub.cover"), facts.language, sheet, body)


def title_page(title: str, facts: Facts, sheet: str) -> bytes:
    """Return the page of the title: edition, licence, how to cite, how to read."""
    section = make("section", {TYPE: "titlepage"}, make("h1", {}, title))
    add(section, make("p", {"class": "lead"}, facts.say("site.tagline")))
    for line in (facts.say("books.author"), *facts.edition, facts.say("books.licence")):
        add(section, make("p", {"class": "line"}, line))
    if web := outside(facts.site):
        add(section, make("p", {"class": "line"}, make("a", {"href": web}, facts.site)))
    add(section, make("h2", {}, facts.say("books.cite")))
    add(section, _citation(title, facts))
    add(section, make("h2", {}, facts.say("books.how_to_read")))
    section.extend(_reading(facts))
    body = make("body", {TYPE: "frontmatter"}, section)
    return page(facts.say("epub.title_page"), facts.language, sheet, body)


def _citation(title: str, facts: Facts) -> Element:
    before, licence = f"{facts.say('books.author')}, ", f" {facts.say('books.licence')}."
    return make("p", {}, before, make("cite", {}, title), facts.cited, licence)


def _reading(facts: Facts) -> Iterator[Element]:
    """Yield how the book's marks look, each shown as it is in the chapters."""
    yield make("p", {}, facts.say("books.how.text"))
    for mark, label in (("supplement", "site.supplement"), ("guide", "site.guide_says")):
        shown = make("p", {"class": "label"}, facts.say(label))
        why = make("p", {}, facts.say(f"books.how.{mark}"))
        yield make("aside", {"class": mark, "role": "note"}, shown, why)
    items = make("ul", {"class": "signs"})
    for mark in ("supplement", "guide"):
        words = make("span", {"class": mark}, facts.say("books.some_words"))
        add(words, marks.sign(mark, facts))
        add(items, make("li", {}, words, f" – {facts.say(f'books.how.{mark}_words')}"))
    blank = make("span", {"class": "blank"}, facts.say("books.some_blank"))
    add(items, make("li", {}, blank, f" – {facts.say('books.how.blank')}"))
    boxes = (marks.box(facts, done=False), " ", marks.box(facts, done=True))
    add(items, make("li", {}, *boxes, f" – {facts.say('books.how.boxes')}"))
    yield items
