"""The commands `rename`, `move` and `retire`: a page's new name, new place, or successor."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from guide.changing import moving, renaming, retiring
from guide.changing.offering import offer


def rename(  # noqa: PLR0913 each is an option of the command
    root: Path,
    id: str,
    titles: Mapping[str, str],
    slugs: Mapping[str, str],
    language: str,
    *,
    yes: bool,
) -> int:
    """Give a page other titles or slugs, by language; return an exit code of `offer`."""
    return offer(root, lambda files: renaming.rename(files, id, titles, slugs), language, yes=yes)


def move(root: Path, id: str, folder: str, language: str, *, yes: bool) -> int:
    """Put a page into another folder; return an exit code of `offer`."""
    return offer(root, lambda files: moving.move(files, id, folder), language, yes=yes)


def retire(root: Path, id: str, by: str, language: str, *, yes: bool) -> int:
    """Withdraw a page for another; return an exit code of `offer`."""
    return offer(root, lambda files: retiring.retire(files, id, by), language, yes=yes)
