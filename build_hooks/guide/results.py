"""The results of the last audit of the built site."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Check:
    """What one kind of check found: its name, its tool, how often it was run, how many faults."""

    name: str
    tool: str
    runs: str
    faults: str


@dataclass(frozen=True)
class Audit:
    """The results of the last audit of the built site."""

    date: str
    version: str
    pages: str
    checks: tuple[Check, ...]
