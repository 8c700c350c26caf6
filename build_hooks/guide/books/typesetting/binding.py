"""Writes a volume as Typst source: cover, contents, chapters, index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources

from guide.books.facts import Facts
from guide.books.typesetting.chapters import chapter
from guide.books.typesetting.code import call, joined
from guide.books.typesetting.inline import MARKS
from guide.books.typesetting.literals import literal, running
from guide.books.typesetting.pictures import Pictures
from guide.books.typesetting.places import Places
from guide.books.volumes import Volume

MAIN, LOOK = "main.typ", "book.typ"


@dataclass(frozen=True)
class Source:
    """What Typst makes a PDF of: files by name, `main.typ` the first to be read."""

    files: Mapping[str, bytes]
    date: str
    """ISO date of the edition."""


def source(volume: Volume, facts: Facts, images: Mapping[str, bytes]) -> Source:
    """Return the source of a volume."""
    places = Places(volume)
    pictures = Pictures(images)
    pages = [chapter(each, facts, places, pictures) for each in volume.chapters]
    code = "\n".join([*_before(volume, facts), *pages, *_after(volume, facts)])
    main = "\n".join(
        (
            f'#import "{LOOK}": *',
            f"#let to = to.with(page: {_page_word(volume, facts)})",
            f"#show: setup.with({settings(volume, facts)})",
            f"#{{\n{code}\n}}\n",
        )
    )
    look = (resources.files(__package__) / LOOK).read_bytes()
    return Source({MAIN: main.encode(), LOOK: look, **pictures.files}, facts.date)


def settings(volume: Volume, facts: Facts) -> str:
    """Return what the look of a volume is set with."""
    year, month, day = facts.date.split("-")
    return ", ".join(
        (
            f"title: {running(volume.title)}",
            f"description: {running(volume.chapters[0].lead)}",
            f"author: {running(facts.say('books.author'))}",
            f"language: {literal(facts.language)}",
            f"region: {literal(facts.region) if facts.region else 'none'}",
            f"date: datetime(year: {int(year)}, month: {int(month)}, day: {int(day)})",
            f"paper: {literal(facts.shelf.guide.settings.paper)}",
            f"foot: {running(_foot(volume, facts))}",
        )
    )


def _page_word(volume: Volume, facts: Facts) -> str:
    """Return what links tell the page of their place after; a page alone has no need to."""
    return "none" if volume.kind == "page" else running(facts.say("books.page_short"))


def _foot(volume: Volume, facts: Facts) -> str:
    """Return the foot of every page: where it is from, and which edition."""
    name = facts.say("site.name")
    told = (facts.site or name) if volume.kind == "book" else name
    return " · ".join((told, *facts.edition))


def _before(volume: Volume, facts: Facts) -> list[str]:
    """Return what stands before the chapters: a page alone has nothing."""
    if volume.kind == "page":
        return []
    lines = "".join(f"{running(each)}, " for each in facts.edition)
    under = facts.say("books.subtitle" if volume.kind == "book" else "site.name")
    licence = running(facts.say("books.licence"))
    return [
        call("cover", running(volume.title), running(under), f"({lines})", licence),
        *([_front(volume, facts)] if volume.kind == "book" else []),
        call("contents", running(facts.say("books.contents"))),
    ]


def _after(volume: Volume, facts: Facts) -> list[str]:
    """Return what stands after the chapters: the whole book has an index."""
    if volume.kind != "book" or not facts.terms:
        return []
    terms = "".join(f"({literal(id)}, {running(label)}), " for id, label in facts.terms)
    title, lead = running(facts.say("books.index")), running(facts.say("books.index_lead"))
    index = call("index", f"({terms})")
    return [call("chapter", "1", literal("index"), title, "none", lead, literal(""), index)]


def _citation(volume: Volume, facts: Facts) -> str:
    before = running(f"{facts.say('books.author')}, ")
    return joined([before, call("emph", running(volume.title)), running(facts.cited)])


def _front(volume: Volume, facts: Facts) -> str:
    """Return how to read the book, and how to cite it."""

    def passage(kind: str, label: str, words: str) -> str:
        told = call("par", running(facts.say(words)))
        return call("passage", literal(kind), running(facts.say(label)), told)

    def sign(shown: str, words: str) -> str:
        return joined([shown, running(f" – {facts.say(f'books.how.{words}')}")])

    few = running(facts.say("books.some_words"))
    signs = [
        *(sign(call("marked", literal(mark), few), f"{mark}_words") for mark in MARKS),
        sign(call("blank", running(facts.say("books.some_blank"))), "blank"),
    ]
    body = joined(
        [
            *(call("par", running(each)) for each in facts.reading),
            passage("supplement", "site.supplement", "books.how.supplement"),
            passage("guide", "site.guide_says", "books.how.guide"),
            call("list", *signs),
            call("h", "2", "none", running(facts.say("books.cite"))),
            call("par", _citation(volume, facts)),
            call("par", running(f"{facts.say('books.licence')}.")),
        ]
    )
    title = running(facts.say("books.how_to_read"))
    return call("chapter", "1", literal("reading"), title, "none", "none", literal(""), body)
