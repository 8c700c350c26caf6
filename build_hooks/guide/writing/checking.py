"""The command `check`: tells every problem of the texts, or of some files, and mends some."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from guide import reading
from guide.changing.applying import apply
from guide.changing.change import Change
from guide.judging import Verdict, judge
from guide.problems import Problem, in_order
from guide.spoken import spoken
from guide.words import Words, printable, words
from guide.writing.fixing import fixes
from guide.writing.reports import FORMATS, coloured

NONE, SOME, REFUSED = 0, 1, 2
"""Exit codes: no problem, some, or a file that is none of the guide's or cannot be written."""


@dataclass(frozen=True)
class Asked:
    """What a writer asks of the check."""

    files: Sequence[str] = ()
    """Files and folders whose problems alone are told; all of them when empty."""
    form: str = "text"
    language: str = ""
    fix: bool = False
    """Whether to mend first what is safe to mend."""
    diff: bool = False
    """Whether to show only what would be mended."""
    advice: bool = False
    """Whether to advise on all pages; else on the named ones alone."""


def check(root: Path, asked: Asked) -> int:
    """Tell the problems of a repository; return an exit code.

    The whole guide is judged even when only some files or folders are named, as a page may be
    broken by another; only their own problems are told then.
    """
    files = reading.gather(root)
    named = [_within(root, name) for name in asked.files]

    def wanted(path: str) -> bool:
        return not named or any(_covers(each, path) for each in named)

    verdict = judge(files, wanted)
    judged = verdict.judged
    said = judged.words.get(asked.language) or words(spoken(asked.language, tuple(judged.words)))
    unknown = [
        name
        for name, path in zip(asked.files, named, strict=True)
        if not any(_covers(path, each) for each in files)
    ]
    for name in unknown:
        _tell(said["command.not_of_guide"].format(path=name))
    if unknown:
        return REFUSED
    if asked.fix or asked.diff:
        found, left = fixes({path: files[path] for path in files if wanted(path)}, judged)
        for path in left:
            _tell(said["fix.left"].format(path=path))
        if asked.diff:
            sys.stdout.writelines(line for fix in found for line in fix.diff())
            _tell(said["fix.found"].format(count=len(found)))
            return SOME if found else NONE
        mended = {fix.path: fix.after.encode() for fix in found}
        try:
            apply(root, Change(files, mended))
        except OSError as error:
            _tell(said["fix.refused"].format(path=error.filename, reason=error.strerror))
            return REFUSED
        for fix in found:
            _tell(said["fix.done"].format(path=fix.path, count=fix.lines))
        verdict = judge({**files, **mended}, wanted) if mended else verdict
    told = [*verdict.problems]
    if named or asked.advice:
        told += verdict.advice(each for each in judged.guide.entries if wanted(each.path))
    return _report(in_order(told), verdict, said, asked.form)


def _report(told: Sequence[Problem], verdict: Verdict, said: Words, form: str) -> int:
    """Tell problems and advice; return the exit code, on which advice has no say."""
    report = FORMATS[form]
    if form == "text" and sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        report = coloured
    sys.stdout.write(report(told, said))
    problems = sum(each.level == "problem" for each in told)
    guide = verdict.judged.guide
    pages, terms = len(guide.entries), len(guide.nomenclature.concepts)
    _tell(said["command.checked"].format(pages=pages, terms=terms, problems=problems))
    if advice := len(told) - problems:
        _tell(said["advice.count"].format(count=advice))
    return SOME if problems else NONE


def _tell(text: str) -> None:
    sys.stderr.write(printable(text) + "\n")


def _within(root: Path, name: str) -> str | None:
    """Return a file's path from the repository's root; None when it is outside."""
    path = Path(os.path.abspath(name))  # noqa: PTH100 a link is named by itself
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else None


def _covers(path: str | None, file: str) -> bool:
    """Whether a named file or folder is a file of the guide, or holds it."""
    return path is not None and PurePosixPath(file).is_relative_to(path)
