"""`python -m guide changes`: tells what changed from one edition to another."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from guide.offline.copies import Copy, Refused, Sheet, read
from guide.words import SHIPPED, Words, printable, words

PAGES = ("changes.added", "changes.removed", "changes.moved", "changes.changed")
FILES = ("changes.files_added", "changes.files_removed", "changes.files_changed")
"""What may happen, by the words that say it; a page may have moved and changed."""

_ALIKE: tuple[Callable[[Sheet], str], ...] = (
    lambda sheet: sheet.id,
    # The id is gone: the page's file was renamed.
    lambda sheet: sheet.text,
    lambda sheet: sheet.title,
)
"""By what a page is known again, the surest first."""


@dataclass(frozen=True)
class Change:
    """What happened to a page: one of `PAGES`, the page as it is now, else as it was."""

    kind: str
    sheet: Sheet
    before: str = ""
    """The title or the address it had, when that is what changed."""


def tell(old: Path, new: Path, said: Words) -> int:
    """Write what changed between two zips on the output; return the exit code."""
    copies = []
    for path in (old, new):
        try:
            copies.append(read(path))
        except Refused as error:
            line = said[error.reason].format(file=path.name, found=error.found)
            sys.stderr.write(printable(line) + "\n")
            return 1
    before, after = copies
    if set(before.languages).isdisjoint(after.languages):
        sys.stderr.write(said["changes.apart"] + "\n")
        return 1
    for line in lines(before, after, said):
        sys.stdout.write(printable(line) + "\n")
    return 0


def lines(before: Copy, after: Copy, said: Words) -> Iterator[str]:
    """Yield what changed, line by line: the pages of each language, then the files."""
    yield said["changes.title"].format(old=before.name, new=after.name)
    told = [line for code in after.languages for line in _language(before, after, code, said)]
    told += _files(before, after, said)
    yield from told or [said["changes.none"]]


def changes(before: Copy, after: Copy, language: str) -> list[Change]:
    """Return what happened to the pages of a language, in the order of their addresses."""
    olds = {sheet.address: sheet for sheet in before.sheets if sheet.language == language}
    news = {sheet.address: sheet for sheet in after.sheets if sheet.language == language}
    found: list[Change] = []
    for alike in _ALIKE:
        known = {alike(sheet): sheet for sheet in news.values()}
        for old in list(olds.values()):
            new = known.pop(alike(old), None)
            if new is not None:
                del olds[old.address], news[new.address]
                found += _between(old, new)
    found += [Change("changes.removed", sheet) for sheet in olds.values()]
    found += [Change("changes.added", sheet) for sheet in news.values()]
    return sorted(found, key=lambda change: change.sheet.address)


def _between(old: Sheet, new: Sheet) -> Iterator[Change]:
    if old.address != new.address:
        yield Change("changes.moved", new, old.address)
    if (old.title, old.text) != (new.title, new.text):
        yield Change("changes.changed", new, old.title if old.title != new.title else "")


def _language(before: Copy, after: Copy, code: str, said: Words) -> Iterator[str]:
    if code not in before.languages:
        return
    found = changes(before, after, code)
    if found:
        yield ""
        yield words(code)["name"] if code in SHIPPED else code
    for kind in PAGES:
        rows = [change for change in found if change.kind == kind]
        if rows:
            yield "  " + said[kind].format(count=len(rows))
        for row in rows:
            was = said["changes.before"].format(before=row.before) if row.before else ""
            yield f"    {row.sheet.title} – {row.sheet.address}{was}"


def _files(before: Copy, after: Copy, said: Words) -> Iterator[str]:
    old, new = before.files, after.files
    rows = (
        sorted(new.keys() - old.keys()),
        sorted(old.keys() - new.keys()),
        sorted(name for name in old.keys() & new.keys() if old[name] != new[name]),
    )
    if any(rows):
        yield ""
        yield said["changes.files"]
    for kind, names in zip(FILES, rows, strict=True):
        if names:
            yield "  " + said[kind].format(count=len(names))
        yield from (f"    {name}" for name in names)
