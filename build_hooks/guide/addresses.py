"""Gives every page its address: the slugs of its section and its own, in its language."""

from __future__ import annotations

from collections.abc import Mapping

from guide.entry import HOME, Entry
from guide.model import Guide

SUFFIX = ".html"


def addresses(guide: Guide) -> dict[str, str]:
    """Return the address of each page by its file's path, without a leading slash."""
    return {entry.path: address(guide, entry) for entry in guide.entries}


def address(guide: Guide, entry: Entry) -> str:
    """Return one page's address: `en/models/outreach/virtual-services.html`."""
    return prefix(guide, entry.language) + _tail(guide, entry)


def prefix(guide: Guide, language: str) -> str:
    """Return what every address of a language begins with; empty for the default one."""
    return "" if language == guide.settings.default else f"{language}/"


def _tail(guide: Guide, entry: Entry) -> str:
    if entry.id == HOME:
        return f"index{SUFFIX}"
    folders: list[str] = []
    if entry.is_index:
        folders.append(slug(entry))
    parent = guide.parent(entry)
    while parent is not None and len(folders) < len(entry.path):
        folders.insert(0, slug(parent))
        parent = guide.parent(parent)
    name = "index" if entry.is_index else slug(entry)
    return "/".join([*folders, name + SUFFIX])


def slug(entry: Entry) -> str:
    """Return the page's own segment of the address."""
    return entry.text("slug") or entry.id


def redirects(guide: Guide, taken: Mapping[str, str]) -> dict[str, str]:
    """Return, for each old address kept alive, the path of the page it leads to.

    An alias that is the address of a page is left out: the page itself stands there.
    """
    standing = set(taken.values())
    return {
        alias.lstrip("/"): entry.path
        for entry in guide.entries
        for alias in entry.ids("aliases")
        if alias.lstrip("/") not in standing
    }
