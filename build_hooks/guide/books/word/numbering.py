"""The numbering of lists: signs and numbers by level; each numbered list starts anew."""

from __future__ import annotations

from lxml.etree import _Element as Element

from guide.books.word.elements import root, w

_STEP = 360
_LEVELS = 9
_SIGNS = "•–▪"
_FORMATS = ("decimal", "lowerLetter", "lowerRoman")
_BULLETS, _NUMBERS = 1, 2


def numbering(starts: list[int]) -> Element:
    """Return the part: list 1 has bullets, the others are numbered from their first number."""
    bullets = [("bullet", _SIGNS[level % 3]) for level in range(_LEVELS)]
    numbers = [(_FORMATS[level % 3], f"%{level + 1}.") for level in range(_LEVELS)]
    return root(
        "numbering",
        _abstract(_BULLETS, bullets),
        _abstract(_NUMBERS, numbers),
        w("num", w("abstractNumId", val=_BULLETS), numId=1),
        *(_restarted(number, start) for number, start in enumerate(starts, 2)),
    )


def _abstract(id: int, levels: list[tuple[str, str]]) -> Element:
    made = w("abstractNum", abstractNumId=id)
    made.append(w("multiLevelType", val="multilevel"))
    for level, (kind, sign) in enumerate(levels):
        indent = w("ind", left=_STEP * (level + 1), hanging=_STEP)
        made.append(
            w(
                "lvl",
                w("start", val=1),
                w("numFmt", val=kind),
                w("lvlText", val=sign),
                w("lvlJc", val="left"),
                w("pPr", indent),
                ilvl=level,
            )
        )
    return made


def _restarted(number: int, start: int) -> Element:
    levels = (
        w("lvlOverride", w("startOverride", val=start), ilvl=level) for level in range(_LEVELS)
    )
    return w("num", w("abstractNumId", val=_NUMBERS), *levels, numId=number)
