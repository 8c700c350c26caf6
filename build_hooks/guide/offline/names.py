"""Paths that any disk or key takes: short enough, and with names that FAT and Windows allow."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

LONGEST = 180
"""Characters of a path in a zip; Windows allows 260 with the folder the zip is opened in."""

_SIGN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9]) *(?:\..*)?", re.IGNORECASE)


@dataclass(frozen=True)
class Fault:
    """A path that some disk would refuse, and the name of the words that say why."""

    path: str
    reason: str


def faults(paths: Iterable[str]) -> list[Fault]:
    """Return what is wrong with the paths of one zip, in their order, one fault for each."""
    found = []
    spelled: dict[str, str] = {}
    for path in sorted(paths):
        reason = _reason(path)
        # A folder spelled in two ways is one folder on such a disk, and two on others.
        for start in accumulate(path.split("/"), lambda above, name: f"{above}/{name}"):
            key = unicodedata.normalize("NFC", start).casefold()
            if spelled.setdefault(key, start) != start:
                reason = reason or "offline.twins"
        if reason:
            found.append(Fault(path, reason))
    return found


def _reason(path: str) -> str:
    parts = path.split("/")
    if _SIGN.search(path):
        return "offline.sign"
    if any(part.endswith((".", " ")) for part in parts):
        return "offline.ending"
    if any(_RESERVED.fullmatch(part) for part in parts):
        return "offline.reserved"
    return "offline.long" if len(path) > LONGEST else ""
