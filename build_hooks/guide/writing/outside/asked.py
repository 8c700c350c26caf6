"""What is asked of the command `links --external`."""

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

    @classmethod
    def of(cls, options: argparse.Namespace) -> Tour:
        """Return what a command line asks."""
        return cls(**{each.name: getattr(options, each.name) for each in fields(cls)})
