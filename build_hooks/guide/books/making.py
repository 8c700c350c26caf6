"""Makes every document of the guide; what has not changed is taken from what was kept."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

from guide.books.chapters import Articles
from guide.books.documents import Document
from guide.books.keeping import Keeping
from guide.books.naming import PDF
from guide.books.orders import Order, orders, source, written
from guide.books.typesetting.binding import Source
from guide.books.typesetting.compiling import compiled
from guide.books.typesetting.glyphs import told_instead, unprintable
from guide.books.typesetting.pictures import SUFFIXES
from guide.build import Build

KEPT = ".cache/books"
FONTS = "fonts"
"""Folder of the repository with fonts for what Typst's own lack."""

Progress = Callable[[int, int], None]
"""Told how many documents are made, of how many."""


@dataclass(frozen=True)
class Lack:
    """A sign of a page that no font of the books has."""

    path: str
    line: int
    sign: str


@dataclass(frozen=True)
class Made:
    """The documents by their address, and what they could not print."""

    documents: dict[str, Document]
    lacks: tuple[Lack, ...]


def make(build: Build, articles: Articles, root: Path, progress: Progress) -> Made:
    """Return every document, made or taken from what an earlier run kept.

    `root` is the repository's folder. Raises `Undated` as `Build.edition` does, and TypstError.
    """
    images = _images(build, root)
    asked = list(orders(build, articles, images))
    keeping = Keeping(root / KEPT)
    made = {each.key: keeping.taken(each.key) for each in asked}
    missing = [each for each in asked if made[each.key] is None]
    fonts = root / FONTS if (root / FONTS).is_dir() else None
    printed = [each for each in missing if each.format == PDF]
    sources = [source(each, images) for each in printed]
    lacking = unprintable(sources, fonts)
    sources = [told_instead(each, lacking) for each in sources]
    others = ((each, written(each, images)) for each in missing if each.format != PDF)
    for number, (order, content) in enumerate((*_printed(printed, sources, fonts), *others), 1):
        made[order.key] = content
        # What lacks a sign is told of again by every run, until it is mended.
        if not lacking:
            keeping.keep(order.key, content)
        progress(number, len(missing))
    keeping.forget_all_but(made)
    found = [_document(each, made[each.key] or b"") for each in asked]
    return Made({each.address: each for each in found}, tuple(_lacks(build, root, lacking)))


def _printed(
    asked: list[Order], sources: list[Source], fonts: Path | None
) -> Iterator[tuple[Order, bytes]]:
    """Yield each order with its PDF; large books take memory, so others compile them."""
    if asked:
        # Spawned: Typst's threads, which may run here already, do not survive a fork.
        spawn, workers = get_context("spawn"), min(os.cpu_count() or 1, len(asked))
        with ProcessPoolExecutor(workers, mp_context=spawn) as pool:
            yield from zip(asked, pool.map(compiled, sources, repeat(fonts)), strict=False)


def _lacks(build: Build, root: Path, signs: frozenset[str]) -> Iterator[Lack]:
    for path in build.guide.by_path if signs else ():
        text = (root / path).read_text(encoding="utf-8", errors="replace")
        for line, words in enumerate(text.splitlines(), 1):
            yield from (Lack(path, line, sign) for sign in dict.fromkeys(words) if sign in signs)


def _images(build: Build, root: Path) -> Mapping[str, bytes]:
    """Return the site's images by their address; a link to a file elsewhere is none of them."""
    found = {}
    for path in build.guide.files:
        if path.endswith(SUFFIXES) and not (root / path).is_symlink():
            found[path] = (root / path).read_bytes()
    return found


def _document(order: Order, content: bytes) -> Document:
    volume = order.volume
    alone = volume.kind in ("page", "tool", "facing")
    return Document(
        kind=volume.kind,
        format=order.format,
        languages=tuple(each.shelf.language for each in order.facts),
        title=volume.title,
        address=f"{volume.address}.{order.format}",
        pages=tuple(each.entry.path for each in volume.chapters) if alone else (),
        content=content,
    )
