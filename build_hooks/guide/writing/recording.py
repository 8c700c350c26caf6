"""The command `addresses`: records where pages are, so that none is ever lost without an alias."""

from __future__ import annotations

from pathlib import Path

from guide import build, reading
from guide.changing.applying import write

RECORDED = 0
"""Exit code."""


def addresses(root: Path) -> int:
    """Add the addresses of today's pages to those already published; return the exit code.

    Those of pages that the build makes come and go with the texts: they are no promise.
    """
    made = build.run(reading.gather(root))
    written = (entry for entry in made.guide.entries if not entry.generated)
    known = set(made.guide.published) | {made.addresses[entry.path] for entry in written}
    text = "".join(f"{address}\n" for address in sorted(known))
    write(root, {reading.ADDRESSES: text.encode()})
    return RECORDED
