"""Tells by a digest whether a document is what was made before."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from guide.books.facts import Facts
from guide.books.volumes import Volume

_MAKERS = ("typst", "pikepdf", "python-docx", "lxml")


def key(volume: Volume, facts: Iterable[Facts], images: Mapping[str, bytes], way: str) -> str:
    """Return the digest of all that a volume's document is made of; `way` tells how it is made."""
    digest = hashlib.sha256()
    told: list[object] = [way, _program(), volume.kind, volume.language, volume.title]
    told += [each.digest for each in facts]
    told += [each.digest for each in volume.chapters]
    for part in told:
        digest.update(repr(part).encode())
    for address, content in sorted(images.items()):
        if any(address in chapter.html for chapter in volume.chapters):
            digest.update(f"{address}:{hashlib.sha256(content).hexdigest()}".encode())
    return digest.hexdigest()


@lru_cache
def _program() -> str:
    """Return a digest of the guide's code and of the packages that make documents."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.parent.rglob("*")):
        if path.is_file() and path.suffix in (".py", ".typ", ".css"):
            digest.update(path.read_bytes())
    digest.update(" ".join(version(each) for each in _MAKERS).encode())
    return digest.hexdigest()
