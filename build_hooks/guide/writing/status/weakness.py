"""How weak a page is: points for facts that anyone can check, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guide.entry import HOME, Entry
from guide.model import Guide

POINTS: Mapping[str, int] = {
    "unled": 3,
    "alone": 3,
    "overdue": 2,
    "unplanned": 2,
    "brief": 2,
    "description": 1,
    "keywords": 1,
    "ownerless": 1,
}
"""What each reason weighs; its words are under `status.reasons`."""
FEWEST_WORDS = 120
FEWEST_KEYWORDS = 5
SHORTEST, LONGEST = 60, 160
"""Signs in a description that says enough and is shown whole by search engines."""
# Such pages are made of what the site adds to them.
_BRIEF_BY_NATURE = frozenset({HOME, "section"})


@dataclass(frozen=True)
class Reason:
    """Why a page is weak: a key of `POINTS`, and the number that was found, if it is one."""

    name: str
    found: int
    points: int


@dataclass(frozen=True)
class Weak:
    """A page with its reasons; the more points, the weaker."""

    path: str
    score: int
    reasons: tuple[Reason, ...]


def weakest(guide: Guide, led_to: Mapping[str, frozenset[str]], day: str) -> tuple[Weak, ...]:
    """Return every page that has a reason to be looked at, the weakest first."""
    found = []
    for entry in guide.entries:
        reasons = tuple(
            Reason(name, number, POINTS[name])
            for name, number in _reasons(guide, entry, len(led_to[entry.path]), day)
        )
        if reasons:
            found.append(Weak(entry.path, sum(each.points for each in reasons), reasons))
    return tuple(sorted(found, key=lambda each: (-each.score, each.path)))


def _reasons(guide: Guide, entry: Entry, led: int, day: str) -> Iterator[tuple[str, int]]:
    official = guide.settings.official
    if not led and entry.id != HOME:
        yield "unled", 0
    if entry.language in official and any(not guide.entry(entry.id, each) for each in official):
        yield "alone", 1
    review = entry.text("next_review")
    if not review:
        yield "unplanned", 0
    elif review < day:
        yield "overdue", 0
    words = sum(len(line.text.split()) for line in entry.outline.prose)
    made = entry.kind in _BRIEF_BY_NATURE or entry.outline.markers
    if words < FEWEST_WORDS and not made:
        yield "brief", words
    length = len(entry.text("description"))
    if not SHORTEST <= length <= LONGEST:
        yield "description", length
    if len(entry.ids("keywords")) < FEWEST_KEYWORDS:
        yield "keywords", len(entry.ids("keywords"))
    if not entry.text("owner"):
        yield "ownerless", 0
