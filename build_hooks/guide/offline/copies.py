"""Reads an edition back from its zip, trusting nothing in it: a zip comes from anywhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from guide.offline.archive import SUMS
from guide.offline.distrust import BROKEN, Limits, UnsafeError, members, unpacked
from guide.offline.text import text_of

CATALOGUE = "guide.json"
MOST_BYTES = 300_000_000
MOST_BYTES_OF_ONE = 20_000_000
MOST_FILES = 50_000
_PARTS = ("assets/", "search/")


class Refused(ValueError):  # noqa: N818 it tells a file, not a fault of ours
    """A zip that is not read: `reason` names the words that say why, `found` what was seen."""

    def __init__(self, reason: str, found: str = "") -> None:
        """Keep both."""
        super().__init__(reason)
        self.reason = reason
        self.found = found


@dataclass(frozen=True)
class Sheet:
    """A page of an edition: what it is, where it stands, and its text without its markup."""

    id: str
    language: str
    title: str
    address: str
    text: str


@dataclass(frozen=True)
class Copy:
    """An edition as its zip holds it."""

    name: str
    sheets: tuple[Sheet, ...]
    files: dict[str, tuple[int, int]]
    """Size and checksum of each file of data and each document, by its path."""

    @property
    def languages(self) -> list[str]:
        """Codes of the languages it has pages in."""
        return list(dict.fromkeys(sheet.language for sheet in self.sheets))


def read(path: Path) -> Copy:
    """Return the edition in a zip; nothing is written to the disk.

    Raises `Refused` for what is no zip, no edition, or has names or sizes that no
    edition has.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refused("changes.unsafe", str(path.stat().st_size))
        with ZipFile(path) as archive:
            inside = _members(archive)
            sheets = tuple(_sheets(archive, inside))
    except UnsafeError as error:
        raise Refused("changes.unsafe", str(error)) from error
    except BROKEN as error:
        raise Refused("changes.unreadable") from error
    if not sheets:
        raise Refused("changes.foreign")
    files = {name: (info.file_size, info.CRC) for name, info in inside.items() if _is_file(name)}
    return Copy(path.name, sheets, files)


def _limits() -> Limits:
    return Limits(MOST_FILES, MOST_BYTES, MOST_BYTES_OF_ONE)


def _members(archive: ZipFile) -> dict[str, ZipInfo]:
    """Return what is in a zip by its path below the top folder."""
    found = members(archive, _limits())
    tops = {name.partition("/")[0] for name in found}
    if len(tops) != 1:
        raise Refused("changes.foreign")
    return {name.partition("/")[2]: info for name, info in found.items() if not info.is_dir()}


def _sheets(archive: ZipFile, inside: dict[str, ZipInfo]) -> Iterator[Sheet]:
    """Yield the pages that the catalogue lists and that the zip holds."""
    if CATALOGUE not in inside:
        return
    try:
        catalogue = json.loads(unpacked(archive, inside[CATALOGUE], _limits()))
    except (ValueError, RecursionError):
        return
    pages = catalogue.get("pages") if isinstance(catalogue, dict) else None
    read: set[str] = set()
    for page in pages if isinstance(pages, list) else ():
        fields = page if isinstance(page, dict) else {}
        said = [fields.get(name) for name in ("id", "language", "title", "address")]
        id, language, title, address = (each if isinstance(each, str) else "" for each in said)
        # A page is read once, however often it is listed.
        if id and language and address in inside and address not in read:
            read.add(address)
            whole = unpacked(archive, inside[address], _limits()).decode(errors="replace")
            # An edition of one language has a page of its own where another's home would be.
            if f'<html lang="{language}"' in whole:
                yield Sheet(id, language, title, address, text_of(whole))


def _is_file(name: str) -> bool:
    """Whether a file is data or a document, rather than a page or what pages are shown with."""
    return not name.startswith(_PARTS) and not name.endswith((".html", ".txt")) and name != SUMS
