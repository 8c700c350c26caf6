"""Makes every document of the guide; what has not changed is taken from what was kept."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from guide.books.documents import Document
from guide.books.facts import Facts, facts
from guide.books.keeping import Keeping
from guide.books.keys import key
from guide.books.typesetting.binding import source
from guide.books.typesetting.compiling import compiled
from guide.books.typesetting.pictures import SUFFIXES
from guide.books.volumes import Articles, Volume, volumes
from guide.build import Build

KEPT = ".cache/books"
FONTS = "fonts"
"""Folder of the repository with fonts for what Typst's own lack."""

Progress = Callable[[int, int], None]
"""Told how many documents are made, of how many."""


@dataclass(frozen=True)
class Order:
    """A document to be made."""

    volume: Volume
    facts: Facts
    format: str
    key: str


def documents(
    build: Build, articles: Articles, root: Path, progress: Progress
) -> dict[str, Document]:
    """Return every document by its address, made or taken from what an earlier run kept.

    `root` is the repository's folder. Raises `Undated` as `Build.edition` does, and TypstError.
    """
    images = _images(build, root)
    orders = list(_orders(build, articles, images))
    keeping = Keeping(root / KEPT)
    made = {each.key: keeping.taken(each.key) for each in orders}
    missing = [each for each in orders if made[each.key] is None]
    for number, (order, content) in enumerate(_made(missing, images, root / FONTS), 1):
        made[order.key] = content
        keeping.keep(order.key, content)
        progress(number, len(missing))
    keeping.forget_all_but(made)
    found = (_document(each, made[each.key] or b"") for each in orders)
    return {each.address: each for each in found}


def _orders(build: Build, articles: Articles, images: Mapping[str, bytes]) -> Iterator[Order]:
    for language in build.words:
        told = facts(build, language)
        every = list(volumes(build, articles, language))
        pages = sum(each.kind == "page" for each in every)
        for volume in every:
            if volume.kind != "page" or pages <= build.guide.settings.page_documents:
                yield Order(volume, told, "pdf", key(volume, told, images, "pdf"))


def _made(
    orders: list[Order], images: Mapping[str, bytes], fonts: Path
) -> Iterator[tuple[Order, bytes]]:
    """Yield each order with its content; large books take memory, so others compile them."""
    if not orders:
        return
    folder = fonts if fonts.is_dir() else None
    with ProcessPoolExecutor(min(os.cpu_count() or 1, len(orders))) as pool:
        sources = (source(each.volume, each.facts, images) for each in orders)
        made = pool.map(compiled, sources, (folder for _ in orders))
        yield from zip(orders, made, strict=True)


def _images(build: Build, root: Path) -> dict[str, bytes]:
    """Return the site's images by their address; a link to a file elsewhere is none of them."""
    found = {}
    for path in build.guide.files:
        if path.endswith(SUFFIXES) and not (root / path).is_symlink():
            found[path] = (root / path).read_bytes()
    return found


def _document(order: Order, content: bytes) -> Document:
    volume = order.volume
    alone = volume.kind in ("page", "facing")
    return Document(
        kind=volume.kind,
        format=order.format,
        languages=tuple(dict.fromkeys(each.language for each in volume.chapters)),
        title=volume.title,
        address=f"{volume.address}.{order.format}",
        pages=tuple(each.entry.path for each in volume.chapters) if alone else (),
        content=content,
    )
