"""What was received, and why it may be refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from guide.proposing.draft import Draft


class RefusedError(ValueError):
    """A file is not taken: `reason` names the words that say why, `found` what was seen."""

    def __init__(self, reason: str, found: str = "") -> None:
        """Keep both."""
        super().__init__(reason)
        self.reason = reason
        self.found = found


@dataclass(frozen=True)
class Arrival:
    """A proposal as it came: a draft, or pages that are Markdown already."""

    draft: Draft | None = None
    pages: Mapping[str, str] = field(default_factory=dict)
    """Text of each page by the name of its file."""
    contact: str = ""
