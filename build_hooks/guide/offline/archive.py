"""Writes a zip whose bytes depend on what is in it alone, with the sums that prove it whole."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

SUMS = "SHA256SUMS"
_EARLIEST, _LATEST = (1980, 1, 1), (2107, 12, 31)
"""The days that a zip can tell."""
_UNIX = 3
_READ_BY_ALL = stat.S_IFREG | 0o644


def write(path: Path, folder: str, files: Mapping[str, bytes], date: str) -> None:
    """Write files, given by their paths, under one top folder.

    Names are in order, and every file has the edition's date at midnight and the same
    permissions: the same files give the same bytes, whatever the system.
    """
    with ZipFile(path, "w") as archive:
        for name, content in sorted({**files, SUMS: sums(files)}.items()):
            info = member(f"{folder}/{name}", date)
            archive.writestr(info, content, ZIP_DEFLATED, compresslevel=9)


def member(name: str, date: str) -> ZipInfo:
    """Return what a zip tells of a file: its name, an ISO date at midnight, who may read it."""
    year, month, day = _day(date)
    info = ZipInfo(name, (year, month, day, 0, 0, 0))
    info.create_system = _UNIX
    info.external_attr = _READ_BY_ALL << 16
    return info


def sums(files: Mapping[str, bytes]) -> bytes:
    """Return the sum of every file, as `sha256sum --check` reads them."""
    lines = (
        f"{hashlib.sha256(content).hexdigest()}  {name}\n"
        for name, content in sorted(files.items())
    )
    return "".join(lines).encode()


def _day(date: str) -> tuple[int, int, int]:
    year, month, day = (int(part) for part in date.split("-")) if date else _EARLIEST
    return min(max((year, month, day), _EARLIEST), _LATEST)
