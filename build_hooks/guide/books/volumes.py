"""What is bound: the whole book of a language, a part of it, a page, a tool in two languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guide.addresses import SUFFIX, prefix
from guide.books.chapters import Articles, Chapter, chapters
from guide.books.naming import downloads, facing_mark
from guide.build import Build
from guide.entry import FILLABLE


@dataclass(frozen=True, eq=False)
class Volume:
    """Chapters that are bound together in one file, of one kind."""

    kind: str
    """`book`, `part`, `page`, `tool` (a page to fill in) or `facing`."""
    language: str
    title: str
    address: str
    """Of the file from the site's root, without its suffix."""
    chapters: tuple[Chapter, ...]


def volumes(build: Build, articles: Articles, language: str) -> Iterator[Volume]:
    """Yield the book of a language, its parts, then its pages; nothing when it has no page."""
    every = chapters(build, articles, language)
    shelf = build.shelves[language]
    name = shelf.say("site.name")
    start = prefix(build.guide, language)
    folder = downloads(build, language)
    if not every:
        return
    yield Volume("book", language, name, f"{folder}{build.words[language]['books.slug']}", every)
    for first in every:
        part = tuple(_part(every, first))
        if first.level == 1 and len(part) > 1:
            stem = first.address.removeprefix(start).partition("/")[0]
            yield Volume("part", language, first.title, f"{folder}{stem}", part)
    for each in every:
        address = each.address.removesuffix(SUFFIX)
        if each.entry.kind == FILLABLE:
            yield Volume("tool", language, each.title, address, (each,))
        yield Volume("page", language, each.title, address, (each,))


def facings(build: Build, articles: Articles) -> Iterator[Volume]:
    """Yield each page to fill in with its twin, in the first two languages."""
    languages = build.guide.settings.official
    if not languages[1:]:
        return
    first, second = languages[:2]
    twins = {each.id: each for each in chapters(build, articles, second)}
    folder, mark = downloads(build, first), facing_mark(build.guide.settings)
    for each in chapters(build, articles, first):
        if each.entry.kind == FILLABLE and (twin := twins.get(each.id)):
            title = f"{each.title} / {twin.title}"
            stem = each.address.rpartition("/")[2].removesuffix(SUFFIX)
            yield Volume("facing", first, title, f"{folder}{stem}{mark}", (each, twin))


def _part(every: tuple[Chapter, ...], first: Chapter) -> Iterator[Chapter]:
    started = False
    for each in every:
        if each is first:
            started = True
        elif started and each.level == 1:
            return
        if started:
            yield each
