"""Says what goes into each zip: everything, or what one language needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch

from guide.addresses import SUFFIX, prefix
from guide.anchors import fold
from guide.books.naming import SUFFIXES, downloads, facing_mark
from guide.build import Build
from guide.entry import HOME
from guide.offline import leaves
from guide.pages.shelf import Shelf

NAME = "guide"
STYLE = "assets/guide/guide-*.css"
LEFT_OUT = ("404.html", "sitemap.xml", "robots.txt", "_headers", "*.gz", "*.br")
"""What only a web server has use for; the page of a lost address leads nowhere from a disk."""


@dataclass(frozen=True)
class Edition:
    """One zip: its name, which is its top folder's too, and its files by their paths there."""

    name: str
    files: Mapping[str, bytes]


def editions(site: Mapping[str, bytes], made: Build) -> list[Edition]:
    """Return the edition of everything, then that of each language that has a home page."""
    files = {
        path: content
        for path, content in site.items()
        if not any(fnmatch(path, pattern) for pattern in LEFT_OUT)
    }
    shelves = list(made.shelves.values())
    whole = name_of(made)
    found = [Edition(whole, files | _readmes(shelves, whole, made.edition))]
    homes = {each.language: home for each in shelves if (home := _home(made, each.language))}
    if len(homes) > 1:
        owners = _owners(made, files)
        found += [_of_one(made, files, owners, homes, language) for language in homes]
    return found


def name_of(made: Build, language: str = "") -> str:
    """Return an edition's name: `guide-1.0-2026-11-25`, or `guide-1.0-2026-11-25-fr`."""
    version = re.sub(r"[^a-z0-9.]+", "-", fold(made.guide.settings.version)).strip("-.")
    return "-".join(part for part in (NAME, version, made.edition, language.lower()) if part)


def _of_one(
    made: Build,
    files: Mapping[str, bytes],
    owners: Mapping[str, str],
    homes: Mapping[str, str],
    language: str,
) -> Edition:
    """Return the edition of one language: its own files, and those of none."""
    here, home, name = made.shelves[language], homes[language], name_of(made, language)
    style = next(path for path in files if fnmatch(path, STYLE))
    folder = style.rpartition("/")[0]
    others = {
        code: leaves.Elsewhere(made.shelves[code], f"{folder}/{code}.html")
        for code in made.shelves
        if code != language
    }

    def content_of(path: str) -> bytes:
        if not path.endswith(".html"):
            return files[path]
        return leaves.switched(files[path].decode(), path, others, owners).encode()

    kept = {path: content_of(path) for path in files if owners.get(path, language) == language}
    for code, other in others.items():
        file = f"{name_of(made, code if code in homes else '')}.zip"
        kept[other.address] = leaves.elsewhere(other, file, here, home, style).encode()
    if home != leaves.START:
        kept[leaves.START] = leaves.start(here, home).encode()
    return Edition(name, kept | _readmes([here], name, made.edition))


def _home(made: Build, language: str) -> str:
    entry = made.guide.entry(HOME, language)
    return made.addresses[entry.path] if entry else ""


def _owners(made: Build, files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the language of each file that no other language has use for."""
    owners = dict(_under_prefix(made, files))
    owners |= {made.addresses[entry.path]: entry.language for entry in made.guide.entries}
    owners |= _documents(made, files)
    owners |= {old: owners[address] for old, address in made.redirects().items()}
    for code, parts in made.search.items():
        owners |= dict.fromkeys(parts.files, code)
    return owners


def _documents(made: Build, files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the language of each document; one in two languages has none, and stays in all."""
    pages = {made.addresses[each.path]: each.language for each in made.guide.entries}
    folders = {downloads(made, code): code for code in made.words}
    both = facing_mark(made.guide.settings)
    found: dict[str, str] = {}
    for path in files:
        stem, _, suffix = path.rpartition(".")
        if suffix in SUFFIXES and not (both and stem.endswith(both)):
            folder = path.rpartition("/")[0] + "/"
            language = pages.get(f"{stem}{SUFFIX}") or folders.get(folder)
            found |= {path: language} if language else {}
    return found


def _under_prefix(made: Build, files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    for code in made.shelves:
        start = prefix(made.guide, code)
        yield from ((path, code) for path in files if start and path.startswith(start))


def _readmes(shelves: list[Shelf], folder: str, date: str) -> dict[str, bytes]:
    # A language without words of its own says it in English, once.
    return {
        shelf.say("offline.readme_name"): leaves.readme(shelf, folder, date)
        for shelf in reversed(shelves)
    }
