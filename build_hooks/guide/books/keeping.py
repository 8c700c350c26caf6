"""Keeps what was made between runs; a file that was damaged or cut short is as good as gone."""

from __future__ import annotations

import hashlib
from collections.abc import Container
from pathlib import Path

_SUM = 64
"""Characters of a SHA-256 in hexadecimal."""


class Keeping:
    """A folder of contents by their key, each file opened by the sum of what follows."""

    def __init__(self, folder: Path) -> None:
        """Keep in a folder, made when it is first needed."""
        self._folder = folder

    def taken(self, key: str) -> bytes | None:
        """Return what is kept under a key; None when it is not there or not whole."""
        try:
            written = (self._folder / key).read_bytes()
        except OSError:
            return None
        summed, content = written[:_SUM], written[_SUM:]
        return content if summed == _summed(content) else None

    def keep(self, key: str, content: bytes) -> None:
        """Keep a content under a key; nothing is ever half written under its own name."""
        self._folder.mkdir(parents=True, exist_ok=True)
        aside = self._folder / f"{key}.new"
        aside.write_bytes(_summed(content) + content)
        aside.replace(self._folder / key)

    def forget_all_but(self, keys: Container[str]) -> None:
        """Delete what no key names any more."""
        for path in self._folder.glob("*"):
            if path.name not in keys:
                path.unlink()


def _summed(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode("ascii")
