"""Which pages lead to which: by a link in the text, a declared link, or a term that is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from guide.crosslinks import joins
from guide.entry import HOME, Entry
from guide.links import is_outside, resolved
from guide.model import Guide

Mentions = Mapping[str, frozenset[str]]
"""Concepts that each page's text names, by path."""


def leading(guide: Guide, mentions: Mentions) -> dict[str, frozenset[str]]:
    """Return the paths of the pages that lead to each page, by its path.

    Lists that the site makes of a section's pages do not count: every page is in one.
    """
    found: dict[str, set[str]] = {entry.path: set() for entry in guide.entries}
    pairs = [*_by_text(guide), *_by_terms(guide, mentions), *_by_declaration(guide)]
    for source, target in pairs:
        if source.language == target.language and source.id != target.id:
            found[target.path].add(source.path)
    return {path: frozenset(sources) for path, sources in found.items()}


def orphans(guide: Guide, led_to: Mapping[str, frozenset[str]]) -> tuple[Entry, ...]:
    """Return the pages that nothing leads to: no page, no section, no menu."""
    return tuple(
        entry
        for entry in guide.entries
        if entry.id != HOME
        and not led_to[entry.path]
        and guide.parent(entry) is None
        and not entry.text("menu")
    )


def _by_text(guide: Guide) -> Iterator[tuple[Entry, Entry]]:
    for entry in guide.entries:
        for link in entry.outline.links:
            if not is_outside(link.address):
                target = guide.by_path.get(resolved(entry.path, link.address)[0])
                if target is not None:
                    yield entry, target


def _by_terms(guide: Guide, mentions: Mentions) -> Iterator[tuple[Entry, Entry]]:
    for entry in guide.entries:
        for id in mentions.get(entry.path, ()):
            target = guide.entry(id, entry.language)
            if target is not None and guide.nomenclature.concepts[id].linked:
                yield entry, target


def _by_declaration(guide: Guide) -> Iterator[tuple[Entry, Entry]]:
    """Yield both ways: a link that is declared on one page is drawn on both."""
    for join in joins(guide):
        concept = guide.nomenclature.concepts[join.target]
        for code in guide.settings.codes:
            source, target = guide.entry(join.source, code), guide.told_by(concept, code)
            if source is not None and target is not None:
                yield source, target
                yield target, source
