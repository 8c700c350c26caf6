"""Binds a volume as an EPUB 3 publication, for e-readers, telephones and screen readers."""

from __future__ import annotations

from guide.books.epub.binding import epub

__all__ = ["epub"]
