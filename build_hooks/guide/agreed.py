"""Reads and writes what was agreed: which sections were compared, and found to say the same.

A line of the file is one section of one page: the page's id, then for each language the anchor
of the section and its fingerprint, as `grand-manan en:lessons:3f21c0a9be17d402 fr:lecons:90b1…`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from guide.problems import Problem

_SIDE = re.compile(r"([\w-]+):([\w-]*):([0-9a-f]{16})", re.ASCII)


@dataclass(frozen=True)
class Agreed:
    """A section that says the same in some languages: its anchor and fingerprint in each."""

    sides: Mapping[str, tuple[str, str]]


Agreements = Mapping[str, tuple[Agreed, ...]]
"""Sections in their order, by the id of their page."""


def read(path: str, text: str) -> tuple[Agreements, list[Problem]]:
    """Return the agreements and the lines that cannot be read."""
    found: dict[str, list[Agreed]] = {}
    problems = []
    for number, line in enumerate(text.splitlines(), 1):
        id, *words = line.split() or [""]
        sides = [_SIDE.fullmatch(word) for word in words]
        if not id or id.startswith("#"):
            continue
        if not sides or None in sides:
            problems.append(Problem(path, number, "G111", {"found": line.strip()}))
            continue
        agreed = Agreed({side[1]: (side[2], side[3]) for side in sides if side})
        found.setdefault(id, []).append(agreed)
    return {id: tuple(rows) for id, rows in found.items()}, problems


def render(agreements: Mapping[str, Iterable[Agreed]]) -> str:
    """Return the text of the file: pages by their ids, so that two writers seldom meet in it."""
    lines = []
    for id in sorted(agreements):
        for row in agreements[id]:
            sides = (
                f"{code}:{anchor}:{mark}" for code, (anchor, mark) in sorted(row.sides.items())
            )
            lines.append(f"{id} {' '.join(sides)}\n")
    return "".join(lines)
