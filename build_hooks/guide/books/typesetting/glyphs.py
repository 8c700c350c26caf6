"""Finds the signs that no font at hand can print, before a book is set with them."""

from __future__ import annotations

import datetime as dt
import re
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from typst import TypstError

from guide.books.typesetting.binding import MAIN, Source
from guide.books.typesetting.compiling import printed
from guide.books.typesetting.literals import literal

_COMMON = 0x250
"""Below, Latin letters, which every font of a book has."""
_REFUSED = re.compile(r"the text `(?P<text>.+?)` could not be displayed", re.DOTALL)


def unprintable(sources: Iterable[Source], fonts: Path | None) -> frozenset[str]:
    """Return the signs of some sources that Typst's fonts and those of a folder lack."""
    signs = {sign for each in sources for sign in each.files[MAIN].decode() if ord(sign) > _COMMON}
    found: set[str] = set()
    while signs:
        try:
            _probe(signs, fonts)
        except TypstError as error:
            refused = _REFUSED.search(str(error))
            missing = signs & set(refused["text"] if refused else "") or signs
            found |= missing
            signs -= missing
        else:
            break
    return frozenset(found)


def told_instead(source: Source, signs: frozenset[str]) -> Source:
    """Return a source that tells signs by their numbers in Unicode: « [U+1403] »."""
    main = source.files[MAIN].decode()
    for sign in sorted(signs & set(main)):
        main = main.replace(sign, f"[U+{ord(sign):04X}]")
    return replace(source, files={**source.files, MAIN: main.encode()})


def _probe(signs: set[str], fonts: Path | None) -> None:
    """Print every sign by itself; raises TypstError, which names one that cannot be."""
    pieces = "".join(f"par({literal(sign)})\n" for sign in sorted(signs))
    code = f'#set document(title: "x")\n#set text(font: "Libertinus Serif")\n#{{\n{pieces}}}\n'
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / MAIN).write_text(code, encoding="utf-8")
        printed(Path(folder), fonts, dt.datetime(2000, 1, 1, tzinfo=dt.UTC))
