"""Sets a text by its language's typography: apostrophes, no-break spaces, quotation marks."""

from __future__ import annotations

import re

from guide.words import Words

NO_BREAK = "\u00a0"
_OPENS_AFTER = frozenset(" \t\n([{«“–—-/" + NO_BREAK)


def typeset(text: str, words: Words, before: str = "") -> str:
    """Return the text as it should be printed.

    `before` is the character that stands just before the text, empty at the start
    of a paragraph: it tells an opening quotation mark from a closing one.
    """
    if apostrophe := words.texts.get("typography.apostrophe"):
        text = re.sub(r"(?<=\w)'", apostrophe, text)
        if before.isalnum() and text.startswith("'"):
            text = apostrophe + text[1:]
    for sign in words.column("typography.joined"):
        text = re.sub(rf" (?={re.escape(sign)})", NO_BREAK, text)
    for opening in words.column("typography.quotes"):
        text = text.replace(f"{opening} ", opening + NO_BREAK)
    decimals = words.column("typography.decimals")
    if NO_BREAK in decimals:
        text = re.sub(r"(?<=\d) (?=\d{3}(?!\d))", NO_BREAK, text)
    curly = words.column("typography.curly")
    return _curled(text, curly[0], curly[-1], before) if curly else text


def _curled(text: str, opening: str, closing: str, before: str) -> str:
    def curl(match: re.Match[str]) -> str:
        previous = text[match.start() - 1] if match.start() else before
        return opening if not previous or previous in _OPENS_AFTER else closing

    return re.sub('"', curl, text)
