"""What a page's language decides while MkDocs converts and renders it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from guide.anchors import slugify
from guide.build import Build
from guide.entry import HOME, Entry
from guide.links import relative
from guide.pages.navigation import menu
from guide.pages.shelf import Ref, Shelf
from guide.typography import typeset
from guide.words import Words


def targets(build: Build, entry: Entry) -> dict[str, str]:
    """Return where each term leads from a page, as relative links between files.

    A term with a page leads to it, any other to its entry in the nomenclature.
    """
    shelf = build.shelves[entry.language]
    index = shelf.index
    found: dict[str, str] = {}
    for concept in build.guide.nomenclature.concepts.values():
        if not concept.linked:
            continue
        told = build.guide.entry(concept.id, entry.language)
        if told is not None:
            found[concept.id] = relative(entry.path, told.path)
        elif index is not None:
            found[concept.id] = f"{relative(entry.path, index.path)}#{concept.id}"
    return found


def own_concept(build: Build, entry: Entry) -> str:
    """Return the concept that the page tells, if it tells one."""
    return entry.id if entry.id in build.guide.nomenclature.concepts else ""


def options(base: Mapping[str, Any], words: Words) -> dict[str, Any]:
    """Return the Markdown options with the words that some of them carry."""
    changed = {name: dict(each) for name, each in base.items()}
    toc = changed.setdefault("toc", {})
    toc["slugify"] = slugify
    toc["permalink_title"] = typeset(words["site.heading_link"], words)
    changed.setdefault("footnotes", {})["BACKLINK_TITLE"] = typeset(
        words["site.footnote_back"], words
    )
    return changed


def lost_links(shelf: Shelf) -> list[Ref]:
    """Return where a reader who lost their way may go: the home and the main menu."""
    home = shelf.guide.entry(HOME, shelf.language)
    return [shelf.short(entry) for entry in [*([home] if home else []), *menu(shelf, "main")]]
