"""Packs the files of an EPUB in its zip, whose bytes depend on what is in it alone."""

from __future__ import annotations

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from guide.offline.archive import member

KIND = "application/epub+zip"
FOLDER, PACKAGE = "EPUB", "package.opf"
_POINTER = f"""<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="{FOLDER}/{PACKAGE}" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"""


def packed(files: Mapping[str, bytes], date: str) -> bytes:
    """Return the zip of files, given by their paths in the package's folder, of an ISO date.

    The type comes first and is not compressed: that is how a reader knows an EPUB.
    """
    whole = {"META-INF/container.xml": _POINTER.encode()}
    whole |= {f"{FOLDER}/{path}": content for path, content in files.items()}
    held = io.BytesIO()
    with ZipFile(held, "w") as archive:
        archive.writestr(member("mimetype", date), KIND, ZIP_STORED)
        for name, content in sorted(whole.items()):
            archive.writestr(member(name, date), content, ZIP_DEFLATED, compresslevel=9)
    return held.getvalue()
