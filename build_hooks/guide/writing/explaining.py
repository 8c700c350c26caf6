"""The command `explain`: what a rule asks of writers, and why."""

from __future__ import annotations

import re
import sys

from guide.problems import RULES, near_miss
from guide.spoken import spoken
from guide.words import SHIPPED, printable, words

TOLD, UNKNOWN = 0, 2
"""Exit codes: the rule is told, or there is no such rule."""
_BLANK = re.compile(r"\{\w+\}")


def explain(code: str, language: str) -> int:
    """Tell what a rule is about, what to do and why; return an exit code."""
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
        # What a problem would name is not known here.
        text = _BLANK.sub("…", said[f"problems.{known}.{part}"])
        sys.stdout.write(f"{said[f'explain.{part}'].format(text=text)}\n")
    return TOLD
