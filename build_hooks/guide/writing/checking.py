"""The command `check`: tells every problem of the texts, or those of some files alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from guide import build, reading
from guide.spoken import spoken
from guide.words import printable, words
from guide.writing.reports import FORMATS, coloured

NONE, SOME, REFUSED = 0, 1, 2
"""Exit codes: no problem, some, or a file that is none of the guide's."""


def check(root: Path, named: Sequence[str], form: str, language: str) -> int:
    """Tell the problems of a repository; return an exit code.

    The whole guide is judged even when only some files or folders are named, as a page may be
    broken by another; only their own problems are told then.
    """
    files = reading.gather(root)
    made = build.run(files)
    said = made.words.get(language) or words(spoken(language, tuple(made.words)))
    wanted = [_within(root, name) for name in named]
    unknown = [
        name
        for name, path in zip(named, wanted, strict=True)
        if not any(_covers(path, each) for each in files)
    ]
    for name in unknown:
        told = said["command.not_of_guide"].format(path=name)
        sys.stderr.write(printable(told) + "\n")
    if unknown:
        return REFUSED
    problems = [
        each
        for each in made.problems
        if not named or any(_covers(path, each.path) for path in wanted)
    ]
    report = FORMATS[form]
    if form == "text" and sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        report = coloured
    sys.stdout.write(report(problems, said))
    pages = sum(not entry.generated for entry in made.guide.entries)
    terms = len(made.guide.nomenclature.concepts)
    summary = said["command.checked"].format(pages=pages, terms=terms, problems=len(problems))
    sys.stderr.write(summary + "\n")
    return SOME if problems else NONE


def _within(root: Path, name: str) -> str | None:
    """Return a file's path from the repository's root; None when it is outside."""
    path = Path(os.path.abspath(name))  # noqa: PTH100 a link is named by itself
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else None


def _covers(path: str | None, file: str) -> bool:
    """Whether a named file or folder is a file of the guide, or holds it."""
    return path is not None and PurePosixPath(file).is_relative_to(path)
