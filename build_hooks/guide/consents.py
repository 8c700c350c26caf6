"""Takes out the pages whose agreement has ended, and leaves a word at each of their addresses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from guide.addresses import slug
from guide.entry import Entry
from guide.links import is_outside, resolved
from guide.model import Guide
from guide.words import Words

ENDED = "ended"
"""The kind of the page that stands where another stood."""


def honoured(guide: Guide, words: Mapping[str, Words], day: str) -> Guide:
    """Return the guide as it may be shown on a day: nothing of the pages that have ended.

    Their pictures go too, unless another page shows them. The id of the page left in their
    stead is its own, so that no term and no link that the build makes leads to it.
    """
    over = ended(guide, day)
    if not over:
        return guide
    gone = _shown(each for each in guide.entries if each.id in over)
    gone -= _shown(each for each in guide.entries if each.id not in over)
    entries = tuple(
        _left(each, words[each.language]) if each.id in over else each for each in guide.entries
    )
    return replace(guide, entries=entries, files=guide.files - gone)


def ended(guide: Guide, day: str) -> frozenset[str]:
    """Return the ids of the pages whose agreement is over on a day, whichever language says so."""
    return frozenset(each.id for each in guide.entries if _is_over(each, day))


def asked(guide: Guide, left: Entry) -> set[str]:
    """Return the sections that links to an ended page ask for: they still lead to its stead."""
    links = (
        resolved(each.path, link.address) for each in guide.entries for link in each.outline.links
    )
    return {anchor for path, anchor in links if path == left.path}


def _is_over(entry: Entry, day: str) -> bool:
    consent = entry.inner("consent")
    until, withdrawn = consent.get("until"), consent.get("withdrawn")
    # The agreement holds on its last day, and no longer on the day it is withdrawn.
    return (isinstance(until, str) and until < day) or (
        isinstance(withdrawn, str) and withdrawn <= day
    )


def _shown(entries: Iterable[Entry]) -> frozenset[str]:
    """Return the files beside the texts that pages show or lead to."""
    return frozenset(
        path
        for entry in entries
        for target in (*entry.outline.images, *entry.outline.links)
        if not is_outside(target.address)
        and not (path := resolved(entry.path, target.address)[0]).endswith(".md")
    )


def _left(entry: Entry, words: Words) -> Entry:
    """Return the page left at an address; not a word of the one that stood there is in it."""
    return Entry(
        path=entry.path,
        id=f"{ENDED}-{entry.id}",
        language=entry.language,
        kind=ENDED,
        values={
            "title": words["ended.title"],
            "description": words["ended.text"],
            "slug": slug(entry),
            "aliases": entry.ids("aliases"),
        },
        generated=True,
    )
