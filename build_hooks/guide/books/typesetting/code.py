"""Puts pieces of Typst code together."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from guide.books.typesetting.literals import literal


def call(function: str, *arguments: str) -> str:
    """Return the call of a function; empty arguments are left out."""
    return f"{function}({', '.join(each for each in arguments if each)})"


def joined(pieces: Iterable[str]) -> str:
    """Return pieces of content as one; empty when there are none."""
    kept = [each for each in pieces if each]
    return kept[0] if len(kept) == 1 else "{ " + "; ".join(kept) + " }" if kept else ""


def between(sign: str, pieces: Iterable[str]) -> str:
    """Return pieces of content as one, with a sign between each two."""
    kept = [each for each in pieces if each]
    return joined(chain(kept[:1], *((literal(sign), each) for each in kept[1:])))
