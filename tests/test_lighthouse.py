"""What Lighthouse's report must say for a page to pass."""

from __future__ import annotations

from typing import Any

from audits.lighthouse import FLOORS, faults, median


def report(**scores: float | None) -> dict[str, Any]:
    """Return a report whose categories have a full score but for those given."""
    return {
        "categories": {
            name: {
                "score": scores.get(name.replace("-", "_"), 1),
                "auditRefs": [{"id": f"{name}-rule", "weight": 1}, {"id": "noted", "weight": 0}],
            }
            for name in FLOORS
        },
        "audits": {f"{name}-rule": {"score": 0} for name in FLOORS} | {"noted": {"score": None}},
    }


def test_full_scores_pass_and_so_does_a_floor() -> None:
    assert faults(report()) == []
    assert faults(report(performance=0.98)) == []


def test_a_category_below_its_floor_is_told_with_what_lowered_it() -> None:
    assert faults(report(performance=0.97, seo=0.99)) == [
        "performance: 97, by performance-rule",
        "seo: 99, by seo-rule",
    ]


def test_a_category_that_could_not_be_scored_is_a_fault() -> None:
    assert faults(report(best_practices=None)) == ["best-practices: 0, by best-practices-rule"]


def test_of_three_reports_the_median_counts() -> None:
    low, middle, high = (report(performance=each) for each in (None, 0.97, 0.99))

    assert median([high, low, middle]) is middle
