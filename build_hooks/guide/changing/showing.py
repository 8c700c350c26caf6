"""Shows a change before it is made: a unified diff, and the moves."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from guide.changing.change import Change
from guide.frontmatter import lines_of
from guide.words import printable

_NOTHING = "/dev/null"


def shown(change: Change) -> str:
    """Return what a change does, file by file, as a terminal can show it."""
    return "".join(f"{printable(line)}\n" for line in _lines(change))


def _lines(change: Change) -> Iterator[str]:
    came_from = {new: old for old, new in change.moves.items()}
    for path in sorted({*change.texts, *(change.removed - change.moves.keys())}):
        old = came_from.get(path, path)
        if old != path:
            yield f"{old} → {path}"
        before, after = change.before.get(old), change.texts.get(path)
        if before != after:
            yield from difflib.unified_diff(
                _read(before),
                _read(after),
                _NOTHING if before is None else old,
                _NOTHING if after is None else path,
                lineterm="",
            )


def _read(data: bytes | None) -> list[str]:
    return [] if data is None else lines_of(data.decode("utf-8", "replace"))
