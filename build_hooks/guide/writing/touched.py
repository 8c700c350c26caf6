"""The command `pages`: the pages that changed files are, with the twins that were left alone."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from guide import build, reading
from guide.build import Build
from guide.model import Guide
from guide.paths import id_of, twin_path
from guide.spoken import spoken
from guide.words import Words, printable, words

TOLD, REFUSED = 0, 2
"""Exit codes: the pages are told, or the names of files cannot be read."""
_SIGN = re.compile(r"([\\`*_{}\[\]<>()#+!|~&@])")


@dataclass(frozen=True)
class Side:
    """A page in one language, before a proposal is accepted."""

    path: str
    title: str
    address: str
    state: str
    """`changed`, `kept`, `removed`, or `missing` when it does not exist and never did here."""


@dataclass(frozen=True)
class Touched:
    """A page of which at least one language was changed."""

    id: str
    sides: Mapping[str, Side]
    """Each language, official ones even when they lack the page."""

    def alone(self, official: Sequence[str]) -> bool:
        """Whether an official language was left as it was, or lacks what another now has."""
        states = {self.sides[code].state for code in official}
        return "kept" in states or states >= {"changed", "missing"}


def pages(root: Path, named: Sequence[str], form: str, language: str) -> int:
    """Tell the pages of changed files, named or read from standard input; return an exit code."""
    made = build.run(reading.gather(root))
    said = made.words.get(language) or words(spoken(language, tuple(made.words)))
    try:
        paths = tuple(named) or names(sys.stdin.buffer.read().decode())
    except UnicodeDecodeError:
        sys.stderr.write(said["touched.unusable"] + "\n")
        return REFUSED
    found = tuple(touched(made, paths))
    others = [each for each in dict.fromkeys(paths) if not _is_page(each, made.guide)]
    tell = _markdown if form == "markdown" else _text
    sys.stdout.write("".join(f"{line}\n" for line in tell(found, others, made, said)))
    return TOLD


def names(listed: str) -> tuple[str, ...]:
    """Return the names of a list whose items end with a null sign (`git diff -z`) or a line."""
    ends = "\0" if "\0" in listed else "\n"
    return tuple(each.removesuffix("\r") for each in listed.split(ends) if each.strip())


def touched(made: Build, paths: Iterable[str]) -> Iterator[Touched]:
    """Yield each page that some of these files are, in the order of the guide's paths."""
    guide = made.guide
    changed = {each for each in paths if _is_page(each, guide)}
    bases = {
        twin_path(each, guide.settings.default, guide.settings.default) for each in sorted(changed)
    }
    for base in sorted(bases):
        sides = {code: _side(made, base, code, changed) for code in guide.settings.codes}
        official = guide.settings.official
        shown = {c: s for c, s in sides.items() if c in official or s.state != "missing"}
        yield Touched(id_of(base), shown)


def _side(made: Build, base: str, code: str, changed: set[str]) -> Side:
    path = twin_path(base, code, made.guide.settings.default)
    entry = made.guide.by_path.get(path)
    if entry is None:
        return Side(path, "", "", "removed" if path in changed else "missing")
    state = "changed" if path in changed else "kept"
    return Side(path, entry.title, made.addresses[path], state)


def _is_page(path: str, guide: Guide) -> bool:
    return reading.is_page(path, guide.settings)


def _text(
    found: Sequence[Touched], others: Sequence[str], made: Build, said: Words
) -> Iterator[str]:
    for each in found:
        yield printable(each.id)
        for code, side in each.sides.items():
            title = f" {side.title}" if side.title else ""
            yield printable(f"  {code}: {said[f'touched.{side.state}']} {side.path}{title}")
    yield from _summary(found, others, made, said)


def _markdown(
    found: Sequence[Touched], others: Sequence[str], made: Build, said: Words
) -> Iterator[str]:
    """Yield a table for a proposal's summary, whose titles stay plain text whatever they hold."""
    codes = made.guide.settings.codes
    yield f"## {said['touched.title']}"
    yield ""
    if found:
        yield "| " + " | ".join((said["touched.page"], *codes)) + " |"
        yield "| --- " * (len(codes) + 1) + "|"
    for each in found:
        cells = (_cell(each.sides[code], said) if code in each.sides else "" for code in codes)
        yield "| " + " | ".join((_plain(each.id), *cells)) + " |"
    if found:
        yield ""
    for line in _summary(found, others, made, said):
        yield f"- {_plain(line)}"


def _cell(side: Side, said: Words) -> str:
    state = said[f"touched.{side.state}"]
    mark = f"**{state}**" if side.state in ("kept", "missing") else state
    return " · ".join(each for each in (mark, _plain(side.title), _plain(side.address)) if each)


def _plain(text: str) -> str:
    return _SIGN.sub(r"\\\1", printable(text))


def _summary(
    found: Sequence[Touched], others: Sequence[str], made: Build, said: Words
) -> Iterator[str]:
    official = made.guide.settings.official
    alone = sum(each.alone(official) for each in found)
    if not found:
        yield said["touched.none"]
    if alone:
        yield said["touched.alone"].format(count=alone)
    if others:
        yield said["touched.others"].format(count=len(others))
