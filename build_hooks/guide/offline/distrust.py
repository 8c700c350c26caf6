"""Looks at a zip before anything in it is read: names and sizes that no file of ours has."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

BROKEN = (BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, zlib.error)
"""What Python raises for a zip that cannot be read."""
_ENCRYPTED = 1


class UnsafeError(ValueError):
    """A zip is not to be read; the message is what was seen in it."""


@dataclass(frozen=True)
class Limits:
    """The most that a zip may hold."""

    files: int
    whole: int
    """Bytes of all its files, unpacked."""
    one: int
    """Bytes of one of them."""


def members(archive: ZipFile, limits: Limits) -> dict[str, ZipInfo]:
    """Return what a zip says it holds, by path; raises `UnsafeError`."""
    listed = archive.infolist()
    if len(listed) > limits.files:
        raise UnsafeError(str(len(listed)))
    size = sum(info.file_size for info in listed)
    if size > limits.whole:
        raise UnsafeError(str(size))
    found: dict[str, ZipInfo] = {}
    for info in listed:
        climbs = not {"", "..", "."}.isdisjoint(info.filename.removesuffix("/").split("/"))
        odd = "\\" in info.orig_filename or ":" in info.filename or info.filename in found
        known = info.compress_type in {ZIP_STORED, ZIP_DEFLATED}
        if climbs or odd or not known or info.flag_bits & _ENCRYPTED:
            raise UnsafeError(info.orig_filename)
        found[info.filename] = info
    return found


def unpacked(archive: ZipFile, info: ZipInfo, limits: Limits) -> bytes:
    """Return a file of the zip; what it unpacks to is never longer than it says."""
    if info.file_size > limits.one:
        raise UnsafeError(info.filename)
    return archive.read(info)
