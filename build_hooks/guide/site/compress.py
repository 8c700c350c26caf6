"""Writes beside each text file the same compressed, for hosts that send it as it lies there."""

from __future__ import annotations

import gzip
from pathlib import Path

ENDING = ".gz"
_TEXTS = frozenset(
    {".css", ".csv", ".html", ".ics", ".js", ".json", ".jsonld", ".svg", ".ttl", ".txt", ".xml"}
)


def compress(site: Path) -> None:
    """Write a `.gz` beside each text file that it makes smaller; the same bytes at each build."""
    for path in sorted(site.rglob("*")):
        if path.suffix in _TEXTS and path.is_file():
            content = path.read_bytes()
            smaller = gzip.compress(content, compresslevel=9, mtime=0)
            if len(smaller) < len(content):
                path.with_name(path.name + ENDING).write_bytes(smaller)
