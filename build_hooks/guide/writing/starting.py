"""The command `new`: starts a page in every official language, from the template of its kind."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from guide import reading
from guide.anchors import slugify
from guide.changing.applying import apply
from guide.changing.change import Change
from guide.fields import TOLD_KINDS
from guide.model import Guide
from guide.proposing.asking import home
from guide.spoken import spoken
from guide.values import SLUG
from guide.words import SHIPPED, Words, printable, words
from guide.writing.drafts import Start, files, kinds

WRITTEN, REFUSED, MISSING = 0, 1, 2
"""Exit codes: the pages are written, they cannot be, or something was not said."""


class UnsaidError(Exception):
    """The page cannot be started; the message says why, to the writer."""


def new(root: Path, start: Start, language: str) -> int:
    """Write a page's files, all of them or none; return an exit code. Nothing is overwritten."""
    said = words(spoken(language, SHIPPED))
    guide = reading.read(reading.gather(root))[0]
    try:
        whole = _asked(guide, start, said, kinds(root))
    except (UnsaidError, EOFError) as error:
        sys.stderr.write(f"{printable(str(error)) or said['new.unsaid']}\n")
        return MISSING
    try:
        made = dict(files(root, guide, whole))
        if taken := _taken(root, guide, whole, made):
            sys.stderr.write(printable(said["new.taken"].format(what=taken)) + "\n")
            return REFUSED
        apply(root, Change({}, {path: text.encode() for path, text in made.items()}))
    except OSError as error:
        told = said["new.unusable"].format(path=error.filename, reason=error.strerror)
        sys.stderr.write(printable(told) + "\n")
        return REFUSED
    for path in made:
        sys.stdout.write(f"{path}\n")
    facet = TOLD_KINDS.get(whole.kind)
    if facet and whole.id not in guide.nomenclature.concepts:
        sys.stderr.write(said["new.term"].format(id=whole.id, facet=facet) + "\n")
    sys.stderr.write(said["new.next"] + "\n")
    return WRITTEN


def _asked(guide: Guide, start: Start, said: Words, known: list[str]) -> Start:
    """Return a start with all that was left out asked or worked out."""
    if start.kind not in known:
        raise UnsaidError(said["new.kind"].format(kind=start.kind, known=", ".join(known)))
    asks = sys.stdin.isatty()
    titles = dict(start.titles)
    for code in guide.settings.official:
        if not titles.get(code):
            if not asks:
                raise UnsaidError(said["new.no_title"].format(language=code))
            titles[code] = input(said["new.title"].format(language=code) + " ").strip()
        if not slugify(titles[code]):
            raise UnsaidError(said["new.no_title"].format(language=code))
    wish = slugify(titles[guide.settings.official[-1]])
    id = start.id or (asks and input(said["new.id"].format(id=wish) + " ").strip()) or wish
    if not SLUG.fullmatch(id):
        raise UnsaidError(said["problems.G703.what"].format(name=id))
    folder = start.folder.strip("/") or home(guide, start.kind)
    within = any(f"{folder}/".startswith(f"{root}/") for root in guide.settings.roots)
    if not within or ".." in folder.split("/"):
        every = {each.folder for each in guide.entries}
        alike = {each.folder for each in guide.entries if each.kind == start.kind}
        raise UnsaidError(said["new.folder"].format(known=", ".join(sorted(alike or every))))
    return Start(start.kind, id, titles, folder)


def _taken(root: Path, guide: Guide, start: Start, files: Mapping[str, str]) -> str:
    """Return what already has the place or the id of a new page; empty when it is free."""
    known = {each.id: each.path for each in guide.entries}
    there = [path for path in files if (root / path).exists()]
    return known.get(start.id, "") or next(iter(there), "")
