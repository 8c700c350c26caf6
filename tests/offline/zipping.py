"""Editions written by hand, for the reader of zips: good ones, and hostile ones."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

TOP = "guide-1.0-2026-11-25"


def article(text: str, language: str = "fr") -> str:
    """Return a page with this HTML in its article, among what every page has."""
    return (
        f'<!doctype html><html lang="{language}"><head><script src="a-0123.js"></script></head>'
        f'<body><nav>Menu</nav><article class="text">{text}</article>'
        '<footer><time datetime="2026-11-25">25 novembre 2026</time></footer></body></html>'
    )


def row(id: str, address: str, title: str = "", language: str = "fr") -> dict[str, str]:
    """Return a page as the catalogue lists it."""
    return {"id": id, "language": language, "address": address, "title": title or id}


def edition(
    path: Path, rows: list[dict[str, str]], files: Mapping[str, str | bytes], top: str = TOP
) -> Path:
    """Write a zip with these files, and these rows in its catalogue."""
    return zipped(path, {"guide.json": json.dumps({"pages": rows}), **files}, top)


def zipped(path: Path, files: Mapping[str, str | bytes], top: str = TOP) -> Path:
    """Write a zip with these files under a top folder; none when its name is empty."""
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(f"{top}/{name}" if top else name, content)
    return path
