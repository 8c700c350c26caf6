"""The whole build, told once, in order: read, judge, join, emit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from guide import addresses, consents
from guide.crosslinks import CrossLinks, Join, crosslinks, joins
from guide.data import emit, reminders
from guide.edition import day_of_build, edition_date
from guide.entry import Entry
from guide.judging import Verdict, judge
from guide.mentions import Lexicon
from guide.model import Guide
from guide.pages import choosing, facets
from guide.pages.shelf import Shelf
from guide.pages.view import View, view
from guide.problems import Problem
from guide.search import Parts, search
from guide.words import Words


@dataclass(frozen=True)
class Build:
    """One build of the guide: what was read, what is wrong, and what to show and write."""

    guide: Guide
    """What may be shown on the day of the build, with the pages that the build makes."""
    verdict: Verdict
    """What was read, whole, and what is wrong with it."""
    words: Mapping[str, Words]
    addresses: Mapping[str, str]
    crosslinks: CrossLinks
    lexicons: Mapping[str, Lexicon]
    mentions: Mapping[str, frozenset[str]]
    """Concepts that each page's text names, by path."""
    joins: tuple[Join, ...]

    @property
    def written(self) -> Guide:
        """What the writers wrote."""
        return self.verdict.judged.guide

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with it, in file order."""
        return self.verdict.problems

    @cached_property
    def shelves(self) -> dict[str, Shelf]:
        """The guide as seen from each language."""
        return {
            code: Shelf(self.guide, each, self.addresses, self.crosslinks)
            for code, each in self.words.items()
        }

    @cached_property
    def speakers(self) -> dict[str, tuple[str, ...]]:
        """Ids of the pages that speak of each concept, by a link or in their text."""
        found: dict[str, dict[str, None]] = {}
        for join in self.joins:
            found.setdefault(join.target, {})[join.source] = None
        for entry in self.guide.entries:
            for concept in self.mentions[entry.path]:
                found.setdefault(concept, {})[entry.id] = None
        paths = {entry.id: entry.path for entry in reversed(self.guide.entries)}
        return {
            id: tuple(sorted(pages, key=lambda page: paths[page])) for id, pages in found.items()
        }

    def view(self, entry: Entry) -> View:
        """Return what a page shows besides its own text."""
        shelf = self.shelves[entry.language]
        return view(shelf, self.shelves, entry, self.speakers, self.mentions[entry.path])

    def anchors(self, entry: Entry) -> set[str]:
        """Return the anchors that a page has besides those of its own text."""
        if entry.kind == consents.ENDED:
            return consents.asked(self.guide, entry)
        return self.guide.block_anchors(entry)

    def redirects(self) -> dict[str, str]:
        """Return the address each old address leads to."""
        old = addresses.redirects(self.guide, self.addresses)
        return {alias: self.addresses[path] for alias, path in old.items()}

    @cached_property
    def edition(self) -> str:
        """The edition's ISO date; raises `Undated` when the environment gives no date for one."""
        return edition_date(self.guide)

    @cached_property
    def search(self) -> dict[str, Parts]:
        """The search index of each language."""
        return {code: search(shelf) for code, shelf in self.shelves.items()}

    def data(self) -> dict[str, str]:
        """Return the open data files by name."""
        written = tuple(entry for entry in self.guide.entries if not entry.generated)
        guide = replace(self.guide, entries=written)
        data = emit(guide, self.addresses, self.joins, self.mentions)
        return data | reminders.emit(self.shelves.values(), self.edition)


def run(files: Mapping[str, bytes]) -> Build:
    """Return the build of a repository given as its files' bytes by path.

    Nothing that a writer can type raises: what is wrong is in `problems`.
    """
    verdict = judge(files)
    words = verdict.judged.words
    guide = consents.honoured(verdict.judged.guide, words, day_of_build())
    made_pages = (*choosing.entries(guide), *facets.entries(guide))
    guide = replace(guide, entries=(*guide.entries, *made_pages))
    given = addresses.addresses(guide)
    made = {entry.path: frozenset[str]() for entry in guide.entries if entry.generated}
    return Build(
        guide=guide,
        verdict=verdict,
        words=words,
        addresses=given,
        crosslinks=crosslinks(guide),
        lexicons=verdict.judged.lexicons,
        mentions={**verdict.judged.mentions, **made},
        joins=joins(guide),
    )
