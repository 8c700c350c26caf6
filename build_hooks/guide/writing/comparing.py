"""The command `compare`: lists the sections to review, or shows them in both languages at once."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

from guide import reading
from guide.model import Guide
from guide.spoken import spoken
from guide.standing import Pair, standing
from guide.words import SHIPPED, Words, printable, words
from guide.writing.agreeing import DisagreedError, page_id

FRESH, LATE, UNKNOWN = 0, 1, 2
"""Exit codes: nothing is to review, something is, or there is no such page."""
_BETWEEN = " │ "
_WIDTH = 120


def compare(root: Path, named: Sequence[str], anchors: Sequence[str], language: str) -> int:
    """Show sections side by side; list all that are to review when no page is named.

    `anchors` are those of sections to show, whether they are to review or not.
    """
    said = words(spoken(language, SHIPPED))
    guide = reading.read(reading.gather(root))[0]
    code = FRESH
    for name in named or dict.fromkeys(entry.id for entry in guide.entries):
        try:
            id = page_id(guide, name)
        except DisagreedError as error:
            told = said[f"parity.{error.name}"].format(name=name)
            sys.stderr.write(printable(told) + "\n")
            code = UNKNOWN
            continue
        for pair in standing(guide, id):
            if pair.late:
                code = max(code, LATE)
            if wanted(pair, anchors):
                lines = (side_by_side if named else _listed)(guide, id, pair, said)
                sys.stdout.write("".join(f"{line}\n" for line in lines))
    if code == FRESH:
        sys.stderr.write(said["parity.nothing"] + "\n")
    return code


def wanted(pair: Pair, anchors: Sequence[str]) -> bool:
    """Whether a section is one of those asked for, or to review when none is."""
    if not anchors:
        return bool(pair.late)
    return any(section and section.anchor in anchors for section in pair.sides.values())


def _listed(guide: Guide, id: str, pair: Pair, said: Words) -> Iterator[str]:
    """Yield a line for each language in which a section is to review."""
    for code in sorted(pair.late):
        entry = guide.by_key[id, code]
        others = ", ".join(guide.by_key[id, other].path for other in pair.sides if other != code)
        section = pair.sides[code]
        name = "review" if section else "missing"
        line = section.line if section else 1
        title = section.title if section and section.anchor else said["parity.top"]
        yield printable(
            said[f"parity.{name}"].format(path=entry.path, line=line, title=title, others=others)
        )


def side_by_side(guide: Guide, id: str, pair: Pair, said: Words) -> Iterator[str]:
    """Yield the lines of a section in its languages, in columns as wide as the terminal allows."""
    total = shutil.get_terminal_size((_WIDTH, 0)).columns
    width = max((total + len(_BETWEEN)) // len(pair.sides) - len(_BETWEEN), 1)
    heads, texts = [], []
    for code, section in pair.sides.items():
        place = f"{guide.by_key[id, code].path}:{section.line if section else 1}"
        mark = f" ({said['parity.moved']})" if code in pair.moved else ""
        heads.append(textwrap.wrap(place + mark, width))
        text = section.text.strip("\n") if section else "–"
        wrapped = (textwrap.wrap(printable(line), width) or [""] for line in text.split("\n"))
        texts.append([line for lines in wrapped for line in lines])
    rule = ["─" * width for _ in pair.sides]
    for cells in (
        *zip_longest(*heads, fillvalue=""),
        rule,
        *zip_longest(*texts, fillvalue=""),
    ):
        yield _BETWEEN.join(cell.ljust(width) for cell in cells).rstrip()
    yield ""
