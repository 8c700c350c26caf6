"""Finds the spaces and quotation marks that a language's typography wants otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from guide.typography import NO_BREAK
from guide.words import Words

SPACED = ("title", "short", "description")
"""Fields of the front matter that are set as running text."""
NARROW = "\u202f"
_HARD = f"[{NO_BREAK}{NARROW}]"
_STRAIGHT = re.compile(r'"([^"]{1,80})"')
_BEFORE_QUOTE = frozenset(" \t([–—-/'’" + NO_BREAK)
_AFTER_QUOTE = frozenset(" \t)].,;:!?…–—" + NO_BREAK)

Edit = tuple[int, int, str]
"""Where signs start and end in a text, and what replaces them."""


@dataclass(frozen=True)
class Slip:
    """A passage that is set wrong, how it should be, and what makes it so."""

    start: int
    found: str
    wanted: str
    edits: tuple[Edit, ...]
    """Empty where only a writer can tell what is meant."""


def misspaced(text: str, words: Words) -> Iterator[Slip]:
    """Yield each passage with a space too many, or one or a quotation mark that is missing."""
    unspaced, joined, pairs = _signs(words)
    if unspaced:
        for match in _unspaced(unspaced).finditer(text):
            spaces = (*match.span(2), "")
            yield Slip(match.start(), match[0], match[1] + match[3], (spaces,))
    if joined:
        for match in _joined(joined).finditer(text):
            sign = (*match.span(2), f" {match[2]}")
            yield Slip(match.start(), match[0], f"{match[1]} {match[2]}", (sign,))
    for opening, closing in pairs:
        for match in _opened(opening).finditer(text):
            sign = (*match.span(1), f"{opening} ")
            yield Slip(match.start(), match[0], f"{opening} {match[2]}", (sign,))
        for match in _STRAIGHT.finditer(text):
            wanted = f"{opening} {match[1]} {closing}"
            edits = _quotation(text, match, opening, closing)
            yield Slip(match.start(), match[0], wanted, edits)


def spacings(words: Words) -> Iterator[tuple[re.Pattern[str], str]]:
    """Yield what is misspaced in a language, with its correction as `re` writes one."""
    unspaced, joined, pairs = _signs(words)
    if unspaced:
        yield _unspaced(unspaced), r"\1\3"
    if joined:
        yield _joined(joined), r"\1 \2"
    for opening, closing in pairs:
        yield _opened(opening), r"\1 \2"
        yield _STRAIGHT, rf"{opening} \1 {closing}"


def _signs(words: Words) -> tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]]:
    return (
        words.column("typography.unspaced"),
        words.column("typography.joined"),
        words.pairs("typography.quotes"),
    )


# Each line of the guide asks for these: they are made once.
@cache
def _unspaced(signs: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(\w+)((?: |{_HARD})+)({_any(signs)})(?=\s|$)")


@cache
def _joined(signs: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"([\w)]+)({_any(signs)})(?=[\s).,]|$)")


@cache
def _opened(opening: str) -> re.Pattern[str]:
    return re.compile(rf"({re.escape(opening)})(\w+)")


def retyped(text: str, words: Words) -> Iterator[Slip]:
    """Yield each sign that the site sets by itself, to be typed as on any keyboard."""
    if (apostrophe := words.texts.get("typography.apostrophe")) and "‘" not in text:
        yield from _replaced(rf"(?<=\w){re.escape(apostrophe)}", text, "'")
    if joined := _any(words.column("typography.joined")):
        # After a sign such as a hyphen, a plain space could begin a list.
        yield from _replaced(rf"(?<=[\w)\]»]){_HARD}(?={joined})", text, " ")
    for opening in words.column("typography.quotes"):
        yield from _replaced(rf"(?<={re.escape(opening)}){_HARD}", text, " ")
    if NO_BREAK in words.column("typography.decimals"):
        yield from _replaced(rf"(?<=\d){_HARD}(?=\d{{3}}(?!\d))", text, " ")


def _replaced(pattern: str, text: str, sign: str) -> Iterator[Slip]:
    for match in re.finditer(pattern, text):
        yield Slip(match.start(), match[0], sign, ((*match.span(), sign),))


def _quotation(text: str, match: re.Match[str], opening: str, closing: str) -> tuple[Edit, ...]:
    """Return what makes two straight signs a quotation; nothing when they may be something else."""
    before, after = text[: match.start()], text[match.end() :]
    alone = (
        text.count('"') % 2 == 0
        and before.count(opening) <= before.count(closing)  # else a quotation within another
        and (not before or before[-1] in _BEFORE_QUOTE)
        and (not after or after[0] in _AFTER_QUOTE)
        and match[1] == match[1].strip()
    )
    first, last = match.start(), match.end() - 1
    edits = ((first, first + 1, f"{opening} "), (last, last + 1, f" {closing}"))
    return edits if alone else ()


def _any(signs: tuple[str, ...]) -> str:
    return "|".join(re.escape(sign) for sign in signs)
