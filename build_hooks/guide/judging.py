"""Reads and judges the texts, without making anything of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from guide import addresses, checks, reading
from guide.checks.judged import Judged
from guide.crosslinks import joins
from guide.entry import Entry
from guide.located import Unreadable
from guide.model import Settings
from guide.problems import Problem, in_order
from guide.words import Words, words


@dataclass(frozen=True)
class Verdict:
    """What was read and what is wrong with it."""

    judged: Judged
    problems: tuple[Problem, ...]

    def advice(self, entries: Iterable[Entry]) -> tuple[Problem, ...]:
        """Return what could be plainer on some pages; it stops nothing."""
        guide = replace(self.judged.guide, entries=tuple(entries))
        return in_order(checks.advise(replace(self.judged, guide=guide)))


def judge(files: Mapping[str, bytes], asked: Callable[[str], bool] = lambda _: True) -> Verdict:
    """Return the verdict on a repository given as its files' bytes by path.

    Nothing that a writer can type raises. The texts are judged whole: that an agreement ends
    is no fault of the others. `asked` says of which files the problems are wanted.
    """
    guide, problems = reading.read(files)
    said = _words(guide.settings, files, problems)
    guide = replace(guide, entries=tuple(each for each in guide.entries if each.language in said))
    judged = Judged(guide, said, addresses.addresses(guide), joins(guide), asked)
    found = (each for each in (*problems, *checks.check(judged)) if asked(each.path))
    return Verdict(judged, in_order(found))


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
