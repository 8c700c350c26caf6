"""Alphabetical order as a dictionary has it: é with e, œ as oe, leading articles left out."""

from __future__ import annotations

from guide.anchors import fold
from guide.words import Words


def key(name: str, words: Words) -> tuple[str, str]:
    """Return the sort key of a term: its folded letters, then itself for a stable order."""
    folded = fold(name).strip()
    for article in words.column("grammar.leading"):
        start = article if article.endswith("'") else f"{article} "
        if folded.startswith(start) and len(folded) > len(start):
            folded = folded.removeprefix(start)
            break
    letters = "".join(sign if sign.isalnum() else " " for sign in folded)
    return (" ".join(letters.split()), name)


def letter(name: str, words: Words) -> str:
    """Return the letter a term is listed under, `#` for a digit or a sign."""
    first = key(name, words)[0][:1]
    return first.upper() if first.isalpha() else "#"
