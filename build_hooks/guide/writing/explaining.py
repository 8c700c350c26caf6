"""The command `explain`: what a rule asks of writers, why, and where the manual shows it."""

from __future__ import annotations

import sys
from pathlib import Path

from guide import addresses, reading, settings
from guide.problems import RULES, near_miss
from guide.spoken import spoken
from guide.words import SHIPPED, printable, words

TOLD, UNKNOWN = 0, 2
"""Exit codes: the rule is told, or there is no such rule."""
_BLOCK = "rules"


def explain(code: str, language: str, root: Path) -> int:
    """Tell what a rule is about, what to do and why; return an exit code.

    In the guide's repository, tell also the address of the rule in the manual.
    """
    said = words(spoken(language, SHIPPED))
    known = code.strip().upper()
    if known not in RULES:
        near = near_miss(known, [each.lower() for each in RULES]).upper()
        told = said["explain.unknown"].format(code=code, first=min(RULES), last=max(RULES))
        meant = f" {said['near'].format(near=near)}" if near else ""
        sys.stderr.write(printable(told + meant) + "\n")
        return UNKNOWN
    sys.stdout.write(f"{known} {RULES[known]}\n")
    for part in ("what", "do", "why"):
        text = said.unfilled(f"problems.{known}.{part}")
        sys.stdout.write(f"{said[f'explain.{part}'].format(text=text)}\n")
    if manual := _manual(root, said.language):
        where = said["explain.where"].format(address=f"{manual}#{known.lower()}")
        sys.stdout.write(printable(where) + "\n")
    return TOLD


def _manual(root: Path, language: str) -> str:
    """Return the address of the page of the rules; empty when there is none."""
    if not (root / settings.PATH).is_file():
        return ""
    guide, _ = reading.read(reading.gather(root))
    given = addresses.addresses(guide)
    for entry in guide.entries:
        asked = {marker.address for marker in entry.outline.markers}
        if entry.language == language and _BLOCK in asked:
            return f"{guide.settings.site_url}{given[entry.path]}"
    return ""
