"""Builds a small guide and says all its problems, in every language."""

from __future__ import annotations

from collections.abc import Mapping

from corpus import corpus_of
from guide.build import Build
from guide.words import words

SPOKEN = [words("fr"), words("en")]


def judged(files: Mapping[str, str | bytes]) -> Build:
    """Return the build, once all its problems are said on one line each."""
    build = corpus_of(files)
    for problem in [*build.problems, *build.verdict.advice(build.guide.entries)]:
        for each in [*SPOKEN, *build.words.values()]:
            line = each.line(problem)
            assert line.encode().decode().splitlines() == [line]
            assert "\x1b" not in line
    return build
