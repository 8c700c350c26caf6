"""Compiles sources into PDF, each in a folder of its own that nothing is read outside of."""

from __future__ import annotations

import datetime as dt
import io
import tempfile
from pathlib import Path

import pikepdf
import typst

from guide.books.typesetting.binding import MAIN, Source
from guide.books.typesetting.tagging import head_rows


class RefusedError(Exception):
    """Typst makes no PDF of a source; the message is its own."""


def compiled(source: Source, fonts: Path | None = None) -> bytes:
    """Return the PDF of a source; the same source gives the same bytes anywhere.

    `fonts` is a folder with more fonts than Typst's own. Raises RefusedError.
    """
    moment = dt.datetime.fromisoformat(source.date).replace(tzinfo=dt.UTC)
    with tempfile.TemporaryDirectory() as folder:
        for name, content in source.files.items():
            (Path(folder) / name).write_bytes(content)
        try:
            return _packed(printed(Path(folder), fonts, moment))
        except typst.TypstError as error:
            raise RefusedError(str(error)) from None


def printed(folder: Path, fonts: Path | None, moment: dt.datetime) -> bytes:
    """Return the PDF that Typst makes of a folder's `main.typ`; raises TypstError."""
    return typst.compile(
        str(folder / MAIN),
        root=str(folder),
        font_paths=[str(fonts)] if fonts else [],
        ignore_system_fonts=True,
        # Nowhere: an import of a package can only fail.
        package_path=str(folder),
        package_cache_path=str(folder),
        format="pdf",
        # Typst itself enforces both: a document that breaks them is not made.
        pdf_standards=["ua-1", "a-2a"],
        timestamp=moment,
    )


def _packed(pdf: bytes) -> bytes:
    """Return the same PDF with its rows headed and its objects packed, a third of the size."""
    packed = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        head_rows(opened)
        opened.save(
            packed,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            fix_metadata_version=False,
            deterministic_id=True,
        )
    return packed.getvalue()
