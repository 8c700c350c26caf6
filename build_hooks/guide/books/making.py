"""Makes every document of the guide; what has not changed is taken from what was kept."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from guide.books.chapters import Articles
from guide.books.documents import Document
from guide.books.keeping import Keeping
from guide.books.naming import PDF
from guide.books.orders import Order, orders, source, written
from guide.books.proposals import proposals
from guide.books.typesetting.binding import Source
from guide.books.typesetting.compiling import RefusedError, compiled
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
    """The documents by their address, and what could not be printed."""

    documents: dict[str, Document]
    lacks: tuple[Lack, ...]
    refused: dict[str, str]
    """The reason for each address whose document could not be made."""


def make(build: Build, articles: Articles, root: Path, progress: Progress) -> Made:
    """Return every document, made or taken from what an earlier run kept.

    `root` is the repository's folder. Raises `Undated` as `Build.edition` does.
    A document that cannot be made keeps no other from being made.
    """
    images = _images(build, root)
    fonts = root / FONTS if (root / FONTS).is_dir() else None
    asked = list(orders(build, articles, images, _summed(fonts)))
    keeping = Keeping(root / KEPT)
    made = {each.key: keeping.taken(each.key) for each in asked}
    missing = [each for each in asked if made[each.key] is None]
    printed = [each for each in missing if each.format == PDF]
    sources = [source(each, images) for each in printed]
    lacking = unprintable(sources, fonts)
    sources = [told_instead(each, lacking) for each in sources]
    others = ((each, written(each, images)) for each in missing if each.format != PDF)
    refused: dict[str, str] = {}
    for number, (order, content) in enumerate((*_printed(printed, sources, fonts), *others), 1):
        if isinstance(content, RefusedError):
            refused[_address(order)] = str(content)
            continue
        made[order.key] = content
        # What lacks a sign is told of again by every run, until it is mended.
        if not lacking:
            keeping.keep(order.key, content)
        progress(number, len(missing))
    keeping.forget_all_but(made)
    found = [_document(each, kept) for each in asked if (kept := made[each.key]) is not None]
    found += proposals(build)
    lacks = tuple(_lacks(build, root, lacking))
    return Made({each.address: each for each in found}, lacks, refused)


def _printed(
    asked: list[Order], sources: list[Source], fonts: Path | None
) -> Iterator[tuple[Order, bytes | RefusedError]]:
    """Yield each order with its PDF; large books take memory, so others compile them."""
    if asked:
        # Spawned: Typst's threads, which may run here already, do not survive a fork.
        spawn, workers = get_context("spawn"), min(os.cpu_count() or 1, len(asked))
        with ProcessPoolExecutor(workers, mp_context=spawn) as pool:
            waiting = [pool.submit(compiled, each, fonts) for each in sources]
            for order, future in zip(asked, waiting, strict=True):
                try:
                    yield order, future.result()
                except RefusedError as refused:
                    yield order, refused


def _summed(fonts: Path | None) -> str:
    """Return a digest of the fonts of a folder."""
    digest = hashlib.sha256()
    for path in sorted(fonts.iterdir()) if fonts else ():
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()


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


def _address(order: Order) -> str:
    return f"{order.volume.address}.{order.format}"


def _document(order: Order, content: bytes) -> Document:
    volume = order.volume
    alone = volume.kind in ("page", "tool", "facing")
    return Document(
        kind=volume.kind,
        format=order.format,
        languages=tuple(each.shelf.language for each in order.facts),
        title=volume.title,
        address=_address(order),
        pages=tuple(each.entry.path for each in volume.chapters) if alone else (),
        content=content,
    )
