"""Rules on the agreement by which a case study is published."""

from __future__ import annotations

from collections.abc import Iterator

from guide.checks.judged import Judged, Rule
from guide.problems import Problem

_AFTER = ("until", "withdrawn")


def consent_out_of_order(judged: Judged) -> Iterator[Problem]:
    """G112: an agreement that ends, or is withdrawn, before it was given."""
    for entry in judged.guide.entries:
        consent = entry.inner("consent")
        given = consent.get("on")
        for name in _AFTER:
            day = consent.get(name)
            if isinstance(given, str) and isinstance(day, str) and day < given:
                details = {"field": f"consent.{name}", "date": day, "given": given}
                yield Problem(entry.path, entry.line(f"consent.{name}"), "G112", details)


RULES: tuple[Rule, ...] = (consent_out_of_order,)
