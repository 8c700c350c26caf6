"""The date of an edition, which its pages and its zips bear, and the day it is built on."""

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


def day_of_build() -> str:
    """Return the ISO date of SOURCE_DATE_EPOCH, else of today, in universal time.

    What ends on a day ends without anybody editing a page, so this is no edition's date. A
    variable that holds no moment is as good as none here: `edition_date` is who tells of it.
    """
    try:
        seconds = int(os.environ[EPOCH])
        return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    except (KeyError, ValueError, OverflowError, OSError):
        return datetime.now(UTC).date().isoformat()
