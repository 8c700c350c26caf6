"""Every page with its links, for programs: `guide.json`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from guide.crosslinks import Join
from guide.data.naming import Naming
from guide.data.plain import plain
from guide.entry import DATES, Entry

SCHEMA = "guide.schema.json"

Mentions = Mapping[str, frozenset[str]]
"""Concepts that each page's text names, by path."""

Record = dict[str, object]


def render(naming: Naming, joins: Iterable[Join], mentions: Mentions) -> Record:
    """Return the catalogue, its pages in the order of their ids and addresses."""
    guide = naming.guide
    links: dict[str, list[Join]] = {}
    for join in sorted(joins, key=lambda each: (each.field, each.target)):
        links.setdefault(join.source, []).append(join)
    entries = sorted(guide.entries, key=lambda each: (each.id, naming.addresses[each.path]))
    return {
        "$schema": SCHEMA,
        "version": plain(guide.settings.version),
        "languages": [
            {"code": plain(each.code), "official": each.official}
            for each in guide.settings.languages
        ],
        "pages": [
            _page(naming, each, links.get(each.id, ()), mentions.get(each.path, frozenset()))
            for each in entries
        ],
    }


def _page(naming: Naming, entry: Entry, links: Iterable[Join], mentions: frozenset[str]) -> Record:
    """Return one page; what it does not say is left out, what it has none of is empty."""
    said = {name: plain(entry.text(name)) for name in ("description", "source", "owner", *DATES)}
    address = plain(naming.addresses[entry.path])
    return {
        "id": plain(entry.id),
        "kind": plain(entry.kind),
        "language": plain(entry.language),
        "address": address,
        "title": plain(entry.title),
        "concepts": sorted(map(plain, mentions)),
        "links": [
            {"field": each.field, "target": plain(each.target), "supplement": each.supplement}
            for each in links
        ],
        "twins": _twins(naming, entry),
        **{name: text for name, text in said.items() if text},
        **({"url": naming.page(entry.path)} if naming.site else {}),
    }


def _twins(naming: Naming, entry: Entry) -> dict[str, str]:
    guide = naming.guide
    found = {code: guide.entry(entry.id, code) for code in guide.settings.codes}
    return {
        plain(code): plain(naming.addresses[twin.path])
        for code, twin in found.items()
        if twin and code != entry.language
    }
