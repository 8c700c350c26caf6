"""The rules the guide is judged by; each yields problems and stops at none."""

from __future__ import annotations

from collections.abc import Iterator

from guide.checks import (
    addressing,
    agreements,
    chooser,
    concepts,
    links,
    plain,
    provenance,
    terms,
    text,
    twins,
)
from guide.checks.judged import Judged
from guide.problems import Problem

RULES = (
    *concepts.RULES,
    *terms.RULES,
    *twins.RULES,
    *links.RULES,
    *text.RULES,
    *provenance.RULES,
    *addressing.RULES,
    *chooser.RULES,
    *agreements.RULES,
)
ADVICE = plain.ADVICE
"""Rules that only advise; a build does not ask them."""


def check(judged: Judged) -> Iterator[Problem]:
    """Yield every problem of the guide, rule by rule."""
    for rule in RULES:
        yield from rule(judged)


def advise(judged: Judged) -> Iterator[Problem]:
    """Yield all advice on the guide's pages, rule by rule."""
    for rule in ADVICE:
        yield from rule(judged)
