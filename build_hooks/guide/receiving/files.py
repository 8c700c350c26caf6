"""Reads a file that anyone may have sent, trusting nothing in it."""

from __future__ import annotations

import re
from pathlib import Path

from guide.proposing.draft import DraftError, parse
from guide.receiving import documents, mails
from guide.receiving.arrival import Arrival, RefusedError

MOST_BYTES = 5_000_000
MOST_TEXT = 1_000_000
_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_PAGE = re.compile(r"[\w-]+(\.[a-z]{2,3})?\.md", re.IGNORECASE)


def read(path: Path) -> Arrival:
    """Return what a file holds; raises `RefusedError` for what is no proposal, or is not safe."""
    if path.is_symlink() or not path.is_file():
        raise RefusedError("import.no_file")
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise RefusedError("import.big", str(size))
        return opened(path.name, path.read_bytes())
    except OSError as error:
        raise RefusedError("import.no_file") from error


def opened(name: str, data: bytes) -> Arrival:
    """Return what the bytes of a file hold."""
    if data.startswith(_ZIP):
        return Arrival(documents.read(data))
    if data.startswith(_OLD_OFFICE):
        raise RefusedError("import.locked")
    if len(data) > MOST_TEXT:
        raise RefusedError("import.big", str(len(data)))
    if mails.is_message(data):
        return mails.read(data, opened)
    text = decoded(data)
    if text.lstrip().startswith("{"):
        try:
            return Arrival(parse(text))
        except DraftError as error:
            raise RefusedError(str(error)) from error
    if pages := mails.pages(text):
        return Arrival(pages=pages, contact=mails.contact(text))
    if text.startswith("---"):
        return Arrival(pages={name if _PAGE.fullmatch(name) else "": text})
    raise RefusedError("import.unknown")


def decoded(data: bytes) -> str:
    """Return the text of bytes that are text."""
    if b"\0" in data:
        raise RefusedError("import.binary")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise RefusedError("import.not_utf8") from error
