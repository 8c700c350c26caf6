"""Rules on names and addresses: unique, well formed, never lost."""

from __future__ import annotations

from collections.abc import Iterator

from guide.addresses import redirects
from guide.anchors import slugify
from guide.checks.judged import Judged, Rule
from guide.problems import Problem
from guide.values import SLUG


def taken_address(judged: Judged) -> Iterator[Problem]:
    """G701: two pages, or a page's alias and another's, with one address."""
    taken: dict[str, str] = {}
    for entry in judged.guide.entries:
        address = judged.addresses[entry.path]
        other = taken.setdefault(address.lower(), entry.path)
        if other != entry.path:
            details = {"address": address, "path": other}
            yield Problem(entry.path, entry.line("slug"), "G701", details)
    for entry in judged.guide.entries:
        for alias in entry.ids("aliases"):
            other = taken.setdefault(alias.lstrip("/").lower(), entry.path)
            if other != entry.path:
                details = {"address": alias, "path": other}
                yield Problem(entry.path, entry.line("aliases"), "G701", details)


def lost_address(judged: Judged) -> Iterator[Problem]:
    """G702: an address that was published and leads nowhere any more."""
    standing = set(judged.addresses.values()) | set(redirects(judged.guide, judged.addresses))
    for address, line in judged.guide.published.items():
        if address not in standing:
            yield Problem("docs/addresses.txt", line, "G702", {"address": address})


def bad_name(judged: Judged) -> Iterator[Problem]:
    """G703: a file or a term whose name is not fit for an id."""
    for entry in judged.guide.entries:
        if not SLUG.fullmatch(entry.id):
            yield Problem(entry.path, 1, "G703", {"name": entry.id}, slugify(entry.id))
    nomenclature = judged.guide.nomenclature
    for concept in nomenclature.concepts.values():
        if not SLUG.fullmatch(concept.id):
            near = slugify(concept.id)
            yield Problem(nomenclature.path, concept.line, "G703", {"name": concept.id}, near)


RULES: tuple[Rule, ...] = (taken_address, lost_address, bad_name)
