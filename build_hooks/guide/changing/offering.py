"""The door of every change: judged, shown, then made on a yes, whole or not at all."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from guide import build, reading, settings
from guide.changing.applying import apply
from guide.changing.change import Change, Files, Note, Refused
from guide.changing.showing import shown
from guide.located import Unreadable
from guide.problems import Problem
from guide.spoken import spoken
from guide.words import Words, printable, words

MADE, REFUSED, UNSAID, SHOWN = 0, 1, 2, 3
"""Exit codes: the change is made, or none was due; it would break the guide or cannot be written;
what was asked cannot be worked out; it was shown, and nothing was written."""


def offer(root: Path, work_out: Callable[[Files], Change], language: str, *, yes: bool) -> int:
    """Work out a change of a repository's texts, show it and, on a yes, make it.

    A change that would bring a problem that was not there is refused. Returns an exit code.
    """
    files = gathered(root)
    before = build.run(of_guide(files))
    said = before.words.get(language) or words(spoken(language, tuple(before.words)))
    change = _worked_out(files, work_out, said)
    if change is None:
        return UNSAID
    if change.is_empty:
        sys.stderr.write(said["changing.nothing"] + "\n")
        return MADE
    sys.stdout.write(shown(change))
    for note in change.notes:
        sys.stderr.write(_told(note, said) + "\n")
    after = build.run(of_guide(change.after))
    if problems := brought(before.problems, after.problems, change.moves):
        sys.stderr.write("".join(f"{said.line(each)}\n" for each in problems))
        sys.stderr.write(said["changing.breaks"].format(problems=len(problems)) + "\n")
        return REFUSED
    if not yes and not _agreed(said):
        return SHOWN
    return _made(root, change, said)


def _worked_out(files: Files, work_out: Callable[[Files], Change], said: Words) -> Change | None:
    """Return the change; None, once the reason is told, when there can be none."""
    try:
        return work_out(files)
    except Refused as refusal:
        told = _told(refusal.note, said)
    except Unreadable as error:
        told = said["changing.shape"].format(line=error.line)
    sys.stderr.write(told + "\n")
    return None


def _made(root: Path, change: Change, said: Words) -> int:
    try:
        apply(root, change)
    except OSError as error:
        told = said["changing.unusable"].format(path=error.filename, reason=error.strerror)
        sys.stderr.write(printable(told) + "\n")
        return REFUSED
    sys.stderr.write(said["changing.made"] + "\n")
    return MADE


def gathered(root: Path) -> dict[str, bytes]:
    """Return the files of the guide, and the texts beside them that may have links to it."""
    beside = {
        path.name: path.read_bytes()
        for path in sorted(root.glob("*.md"))
        if path.is_file() and not path.is_symlink()
    }
    return beside | reading.gather(root)


def of_guide(files: Files) -> dict[str, bytes]:
    """Return the files that the guide is made of."""
    return {path: data for path, data in files.items() if "/" in path or path == settings.PATH}


def brought(
    before: tuple[Problem, ...], after: tuple[Problem, ...], moves: Mapping[str, str]
) -> list[Problem]:
    """Return the problems that were not there before, wherever their lines went."""
    known = Counter(_key(each, moves) for each in before)
    counts = Counter((moves.get(each.path, each.path), each.code) for each in before)
    grown = Counter((each.path, each.code) for each in after) - counts
    found = []
    for each in after:
        key = _key(each, {})
        if known[key]:
            known[key] -= 1
        elif grown[each.path, each.code]:
            found.append(each)
    return found


def _key(problem: Problem, moves: Mapping[str, str]) -> tuple[str, str, tuple[str, ...]]:
    """Return what makes a problem the same one after its file moved and its lines shifted."""
    details = (moves.get(each, each) for _, each in sorted(problem.details.items()))
    return (moves.get(problem.path, problem.path), problem.code, tuple(details))


def _agreed(said: Words) -> bool:
    """Whether the writer says yes; without a terminal nobody can."""
    if not sys.stdin.isatty():
        sys.stderr.write(said["changing.how"] + "\n")
        return False
    try:
        answer = input(said["changing.ask"] + " ").strip().lower()
    except EOFError:
        answer = ""
    if answer in said.column("changing.yes"):
        return True
    sys.stderr.write(said["changing.not_made"] + "\n")
    return False


def _told(note: Note, said: Words) -> str:
    """Return a note as a writer reads it, with the word that may have been meant."""
    text = said[f"changing.{note.name}"].format(**note.blanks)
    near = note.blanks.get("near")
    return printable(f"{text} {said['near'].format(near=near)}" if near else text)
