"""Mends what is safe to mend in a page's file: typography, spaces, empty lines, order of fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from guide.spacing import Edit, Slip, misspaced, retyped
from guide.words import Words
from guide.writing.header import mended_header
from guide.writing.seen import HIDDEN, literal, seen

_ROUNDS = 8
_OPENING = re.compile(r"\s*(?:\d+\.|[-*+:>#])[ \t]")
"""What makes a line the start of an item, a definition, a quotation or a heading."""
_REFERENCE = re.compile(r"[\s>*+-]*(?:\d+\.\s+)?\[(?!\^)[^\]]*\]:")
"""What makes a line the address of a link, in an item or a quotation too."""
_SIGNS = re.compile(r"\W*(?:\d+\.)?\W*")
"""A line without words, such as that of an empty item, whose spaces may make it what it is."""


def mended(text: str, words: Words) -> str | None:
    """Return a page's file mended; None when its front matter cannot be read.

    Its lines end as they did, unless some end one way and some another.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    ends = set(re.findall(r"\r\n|\r|\n", text))
    plain = re.sub(r"\r\n?", "\n", text.removeprefix(mark))
    taken = mended_header(plain.split("\n"), lambda value: _typed(value, words))
    if taken is None:
        return None
    header, body = taken
    made = "\n".join([*header, *mended_body(body, words)]) + "\n"
    return mark + (made.replace("\n", "\r\n") if ends == {"\r\n"} else made)


def mended_body(lines: list[str], words: Words) -> list[str]:
    """Return the lines of a page's text mended: one empty line at most, and none at the end."""
    if lines and lines[0] and not lines[0].strip():
        return lines  # spaces at the very top change what is read below them
    kept = literal(lines)
    made: list[str] = []
    for place, (line, below) in enumerate(zip(lines, [*lines[1:], ""], strict=True)):
        if place in kept or (line[:1].isspace() and _is_quoted(lines, place - 1)):
            made.append(line)
        elif text := _bare(line, below):
            made.append(_spaced(text, words))
        elif not any(each.strip() for each in made):
            # Markdown may take a line of spaces at the very top for text.
            made += [line] if line or not made else []
        elif made[-1].strip():
            made.append("")
    while made and not made[-1].strip():
        made.pop()
    return made


def _is_quoted(lines: list[str], place: int) -> bool:
    """Return whether a line is in a quotation: what is indented below may be code."""
    return place >= 0 and lines[place].lstrip().startswith(">")


def _bare(line: str, below: str) -> str:
    """Return a line without the spaces at its end, unless they break the line or make an item."""
    bare = line.rstrip(" \t")
    if bare and (_SIGNS.fullmatch(bare) or (below.strip() and line not in (bare, f"{bare} "))):
        return line
    return bare


def _spaced(line: str, words: Words) -> str:
    if _REFERENCE.match(line):
        return line
    after = mended_text(line, words, seen)
    return after if bool(_OPENING.match(after)) == bool(_OPENING.match(line)) else line


def _typed(text: str, words: Words) -> str:
    return mended_text(text, words, lambda value: value if "`" not in value else HIDDEN)


def mended_text(text: str, words: Words, shown: Callable[[str], str]) -> str:
    """Return a text set as its language asks; as it was when that has no end."""
    made = text
    for _ in range(_ROUNDS):
        before, made = made, _once(made, shown(made), words)
        if made == before:
            return made
    return text


def _once(text: str, shown: str, words: Words) -> str:
    places = [place for place, sign in enumerate(shown) if sign != HIDDEN]
    read = "".join(shown[place] for place in places)
    taken: set[int] = set()
    signs = list(text)
    for slip in (*misspaced(read, words), *retyped(read, words)):
        edits = list(_in_place(slip, text, places))
        touched = {place for start, end, _ in edits for place in range(start, end)}
        if len(edits) == len(slip.edits) and not touched & taken:
            taken |= touched
            for start, end, sign in edits:
                signs[start:end] = [sign, *[""] * (end - start - 1)]
    return "".join(signs)


def _in_place(slip: Slip, text: str, places: list[int]) -> Iterator[Edit]:
    """Yield the edits of a slip as they are in the text; not those that would move its shape."""
    last = places[slip.start + len(slip.found) - 1]
    if "|" in text[places[slip.start] : last]:
        return
    for start, end, sign in slip.edits:
        first, past = places[start], places[end - 1] + 1
        whole = past - first == end - start
        if whole and (sign or places[end] == past):
            yield first, past, sign
