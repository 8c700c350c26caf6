"""Gathers the state of the guide on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from guide.build import Build
from guide.consents import ended
from guide.entry import Entry
from guide.model import Guide
from guide.writing.status.gaps import Gap, gaps
from guide.writing.status.reaching import leading, orphans
from guide.writing.status.weakness import Weak, weakest

SOON = 90
"""Days ahead that count as soon."""


@dataclass(frozen=True)
class Tally:
    """How much of a section there is in a language."""

    language: str
    pages: int
    headings: int


@dataclass(frozen=True)
class Section:
    """A folder of the guide, language by language."""

    folder: str
    tallies: tuple[Tally, ...]
    alone: tuple[str, ...]
    """Paths of the pages that lack a twin in an official language."""


@dataclass(frozen=True)
class Due:
    """A page, and the day that counts for it."""

    path: str
    date: str
    owner: str


@dataclass(frozen=True)
class Standing:
    """The state of the guide on a day."""

    day: str
    sections: tuple[Section, ...]
    overdue: tuple[Due, ...]
    due: tuple[Due, ...]
    unplanned: tuple[str, ...]
    orphans: tuple[str, ...]
    gaps: tuple[Gap, ...]
    ended: tuple[Due, ...]
    ending: tuple[Due, ...]
    weakest: tuple[Weak, ...]


def standing(made: Build, day: str, language: str) -> Standing:
    """Return the state of the guide as it was written; gaps are told in a language."""
    guide = made.written
    soon = _later(day)
    led_to = leading(guide, made.mentions)
    reviews = sorted(_dated(guide, "next_review"), key=lambda each: (each.date, each.path))
    over = ended(guide, day)
    ends = sorted(_ends(guide), key=lambda each: (each.date, each.path))
    shut = {each.path for each in guide.entries if each.id in over}
    return Standing(
        day=day,
        sections=tuple(_sections(guide)),
        overdue=tuple(each for each in reviews if each.date < day),
        due=tuple(each for each in reviews if day <= each.date <= soon),
        unplanned=tuple(each.path for each in guide.entries if not each.text("next_review")),
        orphans=tuple(each.path for each in orphans(guide, led_to)),
        gaps=tuple(gaps(guide, language)),
        ended=tuple(each for each in ends if each.path in shut),
        ending=tuple(each for each in ends if each.path not in shut and each.date <= soon),
        weakest=weakest(guide, led_to, day),
    )


def _later(day: str) -> str:
    """Return the last day that counts as soon."""
    ordinal = min(date.fromisoformat(day).toordinal() + SOON, date.max.toordinal())
    return date.fromordinal(ordinal).isoformat()


def _sections(guide: Guide) -> Iterator[Section]:
    folders: dict[str, list[Entry]] = {}
    for entry in guide.entries:
        folders.setdefault("/".join(entry.folder.split("/")[:2]), []).append(entry)
    official = guide.settings.official
    for folder, entries in folders.items():
        tallies = []
        for code in guide.settings.codes:
            own = [each for each in entries if each.language == code]
            tallies.append(Tally(code, len(own), sum(len(each.outline.headings) for each in own)))
        alone = tuple(
            each.path
            for each in entries
            if each.language in official and not all(guide.entry(each.id, x) for x in official)
        )
        yield Section(folder, tuple(tallies), alone)


def _dated(guide: Guide, field: str) -> Iterator[Due]:
    for entry in guide.entries:
        if day := entry.text(field):
            yield Due(entry.path, day, entry.text("owner"))


def _ends(guide: Guide) -> Iterator[Due]:
    """Yield each page whose agreement has an end, with its first day without one."""
    for entry in guide.entries:
        consent = entry.inner("consent")
        days = [day for name in ("until", "withdrawn") if isinstance(day := consent.get(name), str)]
        if days:
            yield Due(entry.path, min(days), str(consent.get("contact", "")))
