"""What a document says of the edition it is from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

Pictures = Callable[[str], bytes | None]
"""Returns the file of a picture, by its path from the site's root; None when there is none."""
_EARLIEST = date(1980, 1, 1)
"""The first day that a zip can tell."""


@dataclass(frozen=True)
class Imprint:
    """The edition that a document is from; the same one gives the same bytes."""

    version: str
    date: str
    """ISO date of the edition; empty when no page says its own."""
    site_url: str = ""
    """Where the site is published, with a final slash; empty: no link goes to it."""

    @property
    def moment(self) -> datetime:
        """The edition's day at midnight, in UTC; raises ValueError when it is no ISO date."""
        day = max(date.fromisoformat(self.date), _EARLIEST) if self.date else _EARLIEST
        return datetime(day.year, day.month, day.day, tzinfo=UTC)
