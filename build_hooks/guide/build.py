"""The whole build, told once, in order: read, judge, join, emit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from guide import addresses, checks, consents, reading
from guide.checks.judged import Judged
from guide.crosslinks import CrossLinks, Join, crosslinks, joins
from guide.data import emit, reminders
from guide.edition import day_of_build, edition_date
from guide.entry import Entry
from guide.located import Unreadable
from guide.mentions import Lexicon, mentioned
from guide.model import Guide, Settings
from guide.pages import choosing, facets
from guide.pages.shelf import Shelf
from guide.pages.view import View, view
from guide.problems import Problem, in_order
from guide.search import Parts, search
from guide.words import Words, words


@dataclass(frozen=True)
class Build:
    """One build of the guide: what was read, what is wrong, and what to show and write."""

    guide: Guide
    written: Guide
    """What the writers wrote; `guide` is what of it may be shown on the day of the build."""
    words: Mapping[str, Words]
    addresses: Mapping[str, str]
    crosslinks: CrossLinks
    lexicons: Mapping[str, Lexicon]
    mentions: Mapping[str, frozenset[str]]
    """Concepts that each page's text names, by path."""
    joins: tuple[Join, ...]
    problems: tuple[Problem, ...]

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

    def advice(self, entries: Iterable[Entry]) -> tuple[Problem, ...]:
        """Return what could be plainer on some pages; it stops nothing."""
        guide = replace(self.guide, entries=tuple(entries))
        judged = Judged(guide, self.words, self.addresses, self.joins, frozenset[str]())
        return in_order(checks.advise(judged))

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
    guide, problems = reading.read(files)
    spoken_words = _words(guide.settings, files, problems)
    entries = tuple(each for each in guide.entries if each.language in spoken_words)
    written = replace(guide, entries=entries)
    given = addresses.addresses(written)
    joined = joins(written)
    lexicons = {code: Lexicon(written.nomenclature, each) for code, each in spoken_words.items()}
    mentions = {entry.path: mentioned(entry, lexicons[entry.language]) for entry in entries}
    spoken = frozenset(join.target for join in joined).union(*mentions.values())
    # The texts are judged whole: that an agreement ends is no fault of the others.
    judged = Judged(written, spoken_words, given, joined, spoken)
    guide = consents.honoured(written, spoken_words, day_of_build())
    made_pages = (*choosing.entries(guide), *facets.entries(guide))
    guide = replace(guide, entries=(*guide.entries, *made_pages))
    given = addresses.addresses(guide)
    made = {entry.path: frozenset[str]() for entry in guide.entries if entry.generated}
    return Build(
        guide=guide,
        written=written,
        words=spoken_words,
        addresses=given,
        crosslinks=crosslinks(guide),
        lexicons=lexicons,
        mentions=mentions | made,
        joins=joins(guide),
        problems=in_order([*problems, *checks.check(judged)]),
    )


def _words(
    settings: Settings, files: Mapping[str, bytes], problems: list[Problem]
) -> dict[str, Words]:
    found: dict[str, Words] = {}
    for language in settings.languages:
        extra = files.get(language.words, b"").decode(errors="replace")
        try:
            found[language.code] = words(language.code, extra)
        except Unreadable as error:
            details = {"reason": error.reason}
            problems.append(Problem(language.words, error.line, "G101", details))
            found[language.code] = words(language.code)
    return found
