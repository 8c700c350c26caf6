"""Chooses the language that a writer is spoken to in."""

from __future__ import annotations

import os


def spoken(asked: str, known: tuple[str, ...]) -> str:
    """Return the language asked for, else the environment's, else the guide's first.

    The environment's is that of `LC_ALL`, `LC_MESSAGES` or `LANG`.
    """
    wishes = [asked, *(os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))]
    for wish in wishes:
        code = wish[:2].lower()
        if code in known:
            return code
    return known[0]
