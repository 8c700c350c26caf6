"""The guide's pages as the chapters of a book, in the order a reader turns them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property

from lxml.etree import _Element as Element

from guide.books.article import article
from guide.build import Build
from guide.entry import Entry
from guide.pages.navigation import menu
from guide.pages.related import chips, consent

Articles = Mapping[str, str]
"""HTML of each page's article, by the path of its file."""
# A page with one of these is for use on a screen, and no chapter.
_SCREEN_ONLY = frozenset(
    {"binder", "chooser", "downloads", "equality", "facets", "proposal", "reviews"}
)


@dataclass(frozen=True, eq=False)
class Chapter:
    """A page as a book tells it."""

    entry: Entry
    address: str
    title: str
    kind: str
    """Name of the page's kind in its language; empty where the site shows none."""
    lead: str
    level: int
    """1 for a page at the top, 2 for one in a section, 3 for one below that."""
    chips: tuple[tuple[str, tuple[str, ...]], ...]
    """What the page's chips say: a label, and the words of each."""
    html: str

    @property
    def id(self) -> str:
        """The page's id."""
        return self.entry.id

    @property
    def language(self) -> str:
        """Code of the page's language."""
        return self.entry.language

    @property
    def is_supplement(self) -> bool:
        """Whether the guide itself does not tell this page."""
        return self.entry.text("source") == "supplement"

    @cached_property
    def digest(self) -> str:
        """Digest of all that a book tells of the page, pictures aside."""
        told = [getattr(self, each.name) for each in fields(self) if each.name != "entry"]
        page = (self.id, self.language, self.is_supplement, self.entry.ids("keywords"))
        words = repr((*page, *told))
        return hashlib.sha256(words.encode()).hexdigest()

    @cached_property
    def body(self) -> Element:
        """The page's text as a tree (see `article`); to be read, never changed."""
        return article(self.html, self.address)


def chapters(build: Build, articles: Articles, language: str) -> tuple[Chapter, ...]:
    """Return the chapters of a language in the order of its book."""
    return tuple(
        _chapter(build, entry, level, articles[entry.path])
        for entry, level in _in_order(build, language)
        if entry.path in articles and not _is_for_screens(entry)
    )


def _in_order(build: Build, language: str) -> Iterator[tuple[Entry, int]]:
    """Yield the pages as a reader would turn them: those at the top, each section opened."""
    listed = build.guide.settings.book or [
        entry.id for name in ("main", "footer") for entry in menu(build.shelves[language], name)
    ]
    for id in listed:
        entry = build.guide.entry(id, language)
        if entry is not None:
            yield from _opened(build, entry, 1)


def _opened(build: Build, entry: Entry, level: int) -> Iterator[tuple[Entry, int]]:
    yield entry, level
    for child in build.guide.children(entry):
        yield from _opened(build, child, level + 1)


def _is_for_screens(entry: Entry) -> bool:
    return any(marker.address in _SCREEN_ONLY for marker in entry.outline.markers)


def _chapter(build: Build, entry: Entry, level: int, html: str) -> Chapter:
    shelf = build.shelves[entry.language]
    ref, agreed = shelf.page(entry), consent(shelf, entry)
    plain = ref.kind in ("home", "article", "section")
    return Chapter(
        entry=entry,
        address=ref.address,
        title=ref.title,
        kind="" if plain else ref.kind_name,
        lead=ref.description,
        level=level,
        chips=(
            *((chip.label, tuple(one.title for one in chip.refs)) for chip in chips(shelf, entry)),
            *([(shelf.say("site.consent"), (agreed,))] if agreed else ()),
        ),
        html=html,
    )
