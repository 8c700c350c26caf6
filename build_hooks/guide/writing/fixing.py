"""What `check --fix` changes in the files of pages, and how it is told."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guide.checks.judged import Judged
from guide.writing.mending import mended


@dataclass(frozen=True)
class Fix:
    """A file that can be mended, before and after."""

    path: str
    before: str
    after: str

    @property
    def lines(self) -> int:
        """How many lines change."""
        lines = self.before.split("\n"), self.after.split("\n")
        changes = difflib.SequenceMatcher(None, *lines, autojunk=False).get_opcodes()
        return sum(max(b - a, d - c) for kind, a, b, c, d in changes if kind != "equal")

    def diff(self) -> Iterator[str]:
        """Yield the lines of a unified diff, as `git apply` takes it."""
        old, new = (text.split("\n") for text in (self.before, self.after))
        sides = [[*(f"{line}\n" for line in lines[:-1]), lines[-1]] for lines in (old, new)]
        before, after = ([line for line in lines if line] for lines in sides)
        for line in difflib.unified_diff(before, after, f"a/{self.path}", f"b/{self.path}"):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def fixes(files: Mapping[str, bytes], judged: Judged) -> tuple[list[Fix], list[str]]:
    """Return what can be mended, and the paths of pages that cannot be read."""
    found: list[Fix] = []
    left: list[str] = []
    for entry in judged.guide.entries:
        if entry.path not in files:
            continue
        try:
            before = files[entry.path].decode()
        except UnicodeDecodeError:
            before = None
        after = before and mended(before, judged.words[entry.language])
        if not before or not after:
            left.append(entry.path)
        elif after != before:
            found.append(Fix(entry.path, before, after))
    return found, left
