"""Tells which documents are to be made, and writes each up to what a press must do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guide.books import word
from guide.books.chapters import Articles
from guide.books.epub import epub
from guide.books.facts import Facts, facts
from guide.books.keys import key
from guide.books.naming import EPUB, PDF, WORD
from guide.books.typesetting import binding, facing
from guide.books.typesetting.binding import Source
from guide.books.volumes import Volume, facings, volumes
from guide.build import Build

FORMATS = {
    "book": (PDF, EPUB),
    "part": (PDF,),
    "page": (PDF,),
    "tool": (WORD,),
    "facing": (PDF, WORD),
}
"""The formats of each kind of volume."""


@dataclass(frozen=True)
class Order:
    """A document to be made."""

    volume: Volume
    facts: tuple[Facts, ...]
    """Of each of the volume's languages."""
    format: str
    key: str
    """Digest of all that it is made of."""


def orders(
    build: Build, articles: Articles, images: Mapping[str, bytes], fonts: str
) -> Iterator[Order]:
    """Yield what is to be made of the pages; raises `Undated` as `Build.edition` does.

    `fonts` is a digest of those added to Typst's own.
    """
    every = {language: facts(build, language) for language in build.words}
    for volume in _wanted(build, articles):
        languages = dict.fromkeys(each.language for each in volume.chapters)
        told = tuple(every[language] for language in languages)
        for format in FORMATS[volume.kind]:
            yield Order(volume, told, format, key(volume, told, images, f"{format} {fonts}"))


def _wanted(build: Build, articles: Articles) -> Iterator[Volume]:
    most = build.guide.settings.page_documents
    for language in build.words:
        every = list(volumes(build, articles, language))
        few = sum(each.kind == "page" for each in every) <= most
        yield from (each for each in every if each.kind != "page" or few)
    yield from facings(build, articles)


def source(order: Order, images: Mapping[str, bytes]) -> Source:
    """Return what a PDF is printed from."""
    first, *others = order.facts
    if others:
        return facing.source(order.volume, (first, others[0]), images)
    return binding.source(order.volume, first, images)


def written(order: Order, images: Mapping[str, bytes]) -> bytes:
    """Return a document that is no PDF."""
    told = order.facts[0]
    if order.format == EPUB:
        return epub(order.volume, told)
    first, *others = order.volume.chapters
    if others:
        return word.facing(first, others[0], (told, order.facts[1]), images)
    return word.document(first, told, images)
