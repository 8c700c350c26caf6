"""Finds again the sections that were agreed, though their text, heading or place has changed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence

from guide.agreed import Agreed
from guide.sections import OPENING, Section


def matched(code: str, rows: Sequence[Agreed], cut: Sequence[Section]) -> dict[int, int]:
    """Return the place of the section that each agreement is about, by the agreement's place.

    It is the one that has its anchor and its text, else its text, else its anchor, else the one
    that stands where it stood. A heading may change with its anchor: the text is what follows it.
    """
    wanted = {at: row.sides[code] for at, row in enumerate(rows) if code in row.sides}
    if not wanted:
        return dict(zip(range(len(rows)), range(len(cut)), strict=False))
    found: dict[int, int] = {}
    signs: tuple[Callable[[str, str], object], ...] = (
        lambda anchor, mark: (anchor, mark),
        lambda _, mark: mark[OPENING:],
        lambda anchor, _: anchor,
    )
    for sign in signs:
        used = set(found.values())
        free: dict[object, list[int]] = {}
        for place, section in enumerate(cut):
            if place not in used:
                free.setdefault(sign(section.anchor, section.fingerprint), []).append(place)
        for at, side in wanted.items():
            if at not in found and (places := free.get(sign(*side))):
                found[at] = places.pop(0)
    return found | _between(wanted, found, len(cut))


def _between(wanted: Iterable[int], found: Mapping[int, int], end: int) -> dict[int, int]:
    """Return the places left for agreements that stand between two whose sections are known."""
    used = set(found.values())
    more: dict[int, int] = {}
    place = 0
    for at in sorted(wanted):
        if at in found:
            place = found[at] + 1
        elif place < end and place not in used:
            more[at] = place
            place += 1
    return more


def in_order(found: Mapping[int, int]) -> frozenset[int]:
    """Return the longest run of agreements whose sections still stand in the agreed order."""
    lowest: list[int] = []
    runs: list[tuple[int, ...]] = []
    for at in sorted(found):
        length = bisect_left(lowest, found[at])
        run = (*(runs[length - 1] if length else ()), at)
        lowest[length : length + 1] = [found[at]]
        runs[length : length + 1] = [run]
    return frozenset(runs[-1]) if runs else frozenset()
