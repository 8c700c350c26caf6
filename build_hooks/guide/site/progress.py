"""Tells on a terminal how far long work has come."""

from __future__ import annotations

import sys

_WIDTH = 30


def progress(done: int, all: int) -> None:
    """Draw a bar on one line, over the one before; say nothing where nobody looks."""
    if not sys.stderr.isatty():
        return
    full = _WIDTH * done // all
    bar = "█" * full + "·" * (_WIDTH - full)
    sys.stderr.write(f"\rPDF, EPUB, DOCX {bar} {done}/{all}" + ("\n" if done == all else ""))
    sys.stderr.flush()
