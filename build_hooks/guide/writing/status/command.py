"""The command `status`: tells the state of the guide, in words or for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from guide import build, reading
from guide.edition import day_of_build
from guide.spoken import spoken
from guide.words import Words, printable, words
from guide.writing.status.standing import SOON, Due, Section, Standing, standing
from guide.writing.status.weakness import Weak

CURRENT, LATE = 0, 1
"""Exit codes: nothing is late, or a review is overdue or an agreement has ended."""
MOST_WEAK = 10
"""The most pages that are told in words; programs are given all."""


def status(root: Path, form: str, language: str) -> int:
    """Tell the state of a repository's guide; return an exit code."""
    made = build.run(reading.gather(root))
    code = spoken(language, tuple(made.words))
    said = made.words.get(code) or words(code)
    found = standing(made, day_of_build(), code)
    if form == "json":
        sys.stdout.write(json.dumps(asdict(found), ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.writelines(printable(line).rstrip() + "\n" for line in lines(found, said))
    return LATE if found.overdue or found.ended else CURRENT


def lines(found: Standing, said: Words) -> Iterator[str]:
    """Yield the state of the guide in words: a line for each kind of fact, then its facts."""
    yield said["status.title"].format(date=said.date(found.day))
    yield said["status.sections"]
    for section in found.sections:
        yield f"  {section.folder} – {_tallies(section, said)}"
    alone = [path for section in found.sections for path in section.alone]
    yield from _told(said, "alone", alone)
    yield from _told(said, "overdue", _dues(found.overdue, said))
    yield from _told(said, "due", _dues(found.due, said))
    yield from _told(said, "unplanned", found.unplanned)
    yield from _told(said, "orphans", found.orphans)
    yield from _told(said, "gaps", [f"{gap.title} – {gap.known}" for gap in found.gaps])
    yield from _told(said, "ended", _dues(found.ended, said))
    yield from _told(said, "ending", _dues(found.ending, said))
    most = found.weakest[:MOST_WEAK]
    yield said["status.weakest"].format(count=len(found.weakest), shown=len(most))
    yield from (f"  {_weak(each, said)}" for each in most)


def _told(said: Words, name: str, facts: Iterable[str]) -> Iterator[str]:
    found = list(facts)
    yield said[f"status.{name}"].format(count=len(found), days=SOON)
    yield from (f"  {fact}" for fact in found)


def _tallies(section: Section, said: Words) -> str:
    return "; ".join(
        said["status.tally"].format(
            language=each.language, pages=each.pages, headings=each.headings
        )
        for each in section.tallies
    )


def _dues(dues: Iterable[Due], said: Words) -> Iterator[str]:
    for due in dues:
        owner = f" – {due.owner}" if due.owner else ""
        yield f"{due.path} – {said.date(due.date)}{owner}"


def _weak(weak: Weak, said: Words) -> str:
    reasons = "; ".join(
        said[f"status.reasons.{each.name}"].format(found=each.found) + f" ({each.points})"
        for each in weak.reasons
    )
    return f"{weak.path} – {weak.score} – {reasons}"
