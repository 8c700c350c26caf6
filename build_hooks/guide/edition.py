"""The date of an edition, which its pages and its zips bear."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from guide.model import Guide

EPOCH = "SOURCE_DATE_EPOCH"


class Undated(ValueError):  # noqa: N818 it tells a setting, not a fault of ours
    """SOURCE_DATE_EPOCH holds no moment; the message is what it holds."""


def edition_date(guide: Guide) -> str:
    """Return the edition's ISO date: SOURCE_DATE_EPOCH's, else the newest `modified`.

    Never that of the day: the same texts give the same bytes. Empty when no page says
    its own. Raises `Undated` when the variable is set but holds no number of seconds.
    """
    if seconds := os.environ.get(EPOCH, ""):
        try:
            return datetime.fromtimestamp(int(seconds), UTC).date().isoformat()
        except (ValueError, OverflowError, OSError) as error:
            raise Undated(seconds) from error
    return max((entry.text("modified") for entry in guide.entries), default="")
