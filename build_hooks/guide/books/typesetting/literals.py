"""Writes texts as Typst's string literals, the only form in which a page's words reach it."""

from __future__ import annotations

import re

# A word longer than this may be broken anywhere: no line could hold it.
_LONGEST = 40
_LONG = re.compile(rf"\S{{{_LONGEST + 1},}}")
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
# Control characters, lone surrogates and non-characters have no place in a PDF.
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": ""})


def literal(text: str) -> str:
    """Return a text as a string literal, quotation marks included."""
    return f'"{_UNFIT.sub("", text).translate(_ESCAPES)}"'


def running(text: str) -> str:
    """Return running text as a string literal: white space is one space, long words may break."""
    one = _SPACES.sub(" ", text)
    return literal(_LONG.sub(lambda match: _broken(match[0]), one))


def _broken(word: str) -> str:
    pieces = [word[at : at + _LONGEST] for at in range(0, len(word), _LONGEST)]
    return "\u200b".join(pieces)
