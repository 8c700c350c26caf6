"""A page's files in another folder, with every link to it and out of it leading where it did."""

from __future__ import annotations

import re

from guide import reading
from guide.changing.change import Change, Files, Refused, between
from guide.changing.leading import Leads, relinked
from guide.changing.pages import alone, keep_addresses, pages_of, texts_with_links
from guide.entry import HOME, Entry
from guide.model import Guide

_FIXED = (reading.NOMENCLATURE, reading.CHOOSER, reading.MAP, reading.AUDIT, reading.ADDRESSES)
"""Files that are read under one path and stay there, wherever the pages beside them go."""
_FOLDER = re.compile(r"\w[\w-]*(/\w[\w-]*)*")


def move(files: Files, id: str, folder: str) -> Change:
    """Return the move of a page to a folder under the roots; raises `Refused`.

    A page that opens a folder takes the whole folder along, which keeps its name.
    """
    guide = reading.read(files)[0]
    pages = pages_of(guide, id)
    folder = folder.rstrip("/")
    _judge(guide, pages[0], folder)
    moves = _moves(files, pages, folder)
    taken = [new for new in moves.values() if new in files and new not in moves]
    if taken:
        raise Refused("taken", path=taken[0])
    leads = Leads(moves)
    after = {leads.path(path): data for path, data in files.items()}
    for path in texts_with_links(files):
        after[leads.path(path)] = relinked(path, files[path], leads)
    keep_addresses(files, after, moves)
    return between(files, after, moves)


def _judge(guide: Guide, page: Entry, folder: str) -> None:
    under = any(f"{folder}/".startswith(f"{root}/") for root in guide.settings.roots)
    templates = f"{folder}/".startswith(reading.TEMPLATES)
    if not under or templates or not _FOLDER.fullmatch(folder):
        known = sorted({each.folder for each in guide.entries})
        raise Refused("folder", folder=folder, known=", ".join(known))
    if page.id == HOME or (page.is_index and page.folder in guide.settings.roots):
        raise Refused("home")
    if page.is_index and f"{folder}/".startswith(f"{page.folder}/"):
        raise Refused("inside", folder=folder, path=page.folder)


def _moves(files: Files, pages: tuple[Entry, ...], folder: str) -> dict[str, str]:
    """Return where each file goes, by its path; none when the page is there already."""
    old = pages[0].folder
    if pages[0].is_index:
        above, _, name = old.rpartition("/")
        going = [path for path in files if path.startswith(f"{old}/") and path not in _FIXED]
        old, new = above, folder
        if f"{folder}/{name}" == pages[0].folder:
            return {}
    else:
        going = [*(each.path for each in pages), *alone(files, pages)]
        new = folder
        if old == folder:
            return {}
    return {path: new + path.removeprefix(old) for path in sorted(going)}
