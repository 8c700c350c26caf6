"""What is asked of the command `links --external`, and how it is said on the command line."""

from __future__ import annotations

import argparse
from dataclasses import dataclass, fields

from guide.writing.outside.asking import Manners


@dataclass(frozen=True)
class Tour:
    """What is asked of the command."""

    format: str = "text"
    lang: str = ""
    strict: bool = False
    again: bool = False
    """Whether to visit what was visited a few days ago too."""
    timeout: float = Manners.timeout
    pause: float = Manners.pause
    private: bool = False


def tour(options: argparse.Namespace) -> Tour:
    """Return what the command line asks."""
    return Tour(**{each.name: getattr(options, each.name) for each in fields(Tour)})
