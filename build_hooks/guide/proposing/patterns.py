"""Says our regular expressions as a browser reads them, so that none is written twice."""

from __future__ import annotations

import re

_WORD, _DIGIT = r"\p{L}\p{N}_", r"\p{Nd}"
# A browser's « s » and « . » leave out or take in a few signs that ours do not.
_SPACE = r"\s"
_PIECE = re.compile(r"\\.|\(\?P<|[\[\].]|[^\\\[\].(]+|\(", re.DOTALL)
_PLAIN = frozenset(" :;!,&~#\"'<>=%@`-")
"""Signs that a browser does not let one escape."""


def browser(pattern: re.Pattern[str]) -> tuple[str, str]:
    """Return a pattern's source and flags for `new RegExp`, with the same matches."""
    pieces = []
    inside = False
    for piece in _PIECE.findall(pattern.pattern):
        pieces.append(_said(piece, inside, bool(pattern.flags & re.DOTALL)))
        inside = (inside or piece == "[") and piece != "]"
    flags = "".join(
        letter
        for flag, letter in ((re.IGNORECASE, "i"), (re.MULTILINE, "m"), (re.DOTALL, "s"))
        if pattern.flags & flag
    )
    return "".join(pieces), f"gu{flags}"


def _said(piece: str, inside: bool, every: bool) -> str:  # noqa: FBT001 two facts of one piece
    if piece == "." and not inside:
        return "." if every else r"[^\n]"
    if piece == r"\w":
        return _WORD if inside else f"[{_WORD}]"
    if piece == r"\d":
        return _DIGIT
    if piece[:1] == "\\" and piece[1:] in _PLAIN:
        return r"\-" if inside and piece == r"\-" else piece[1:]
    return piece
