"""The results of the last audit, as they are read."""

from __future__ import annotations

from guide.audited import read
from guide.results import Audit, Check

RESULTS = """\
date: '2026-11-25'
version: '1.0'
pages: 12
checks:
  axe:
    tool: axe-core 4.12.1
    runs: 48
    faults: 0
"""


def test_the_results_are_read() -> None:
    checks = (Check("axe", "axe-core 4.12.1", "48", "0"),)

    assert read("a.yml", RESULTS) == (Audit("2026-11-25", "1.0", "12", checks), [])


def test_no_file_is_no_audit() -> None:
    assert read("a.yml", "") == (None, [])


def test_a_check_without_a_name_of_ours_is_a_problem_and_shows_nothing() -> None:
    audit, problems = read("a.yml", RESULTS.replace("axe:", "ax:"))

    assert audit is None
    assert [(each.code, each.line, each.near) for each in problems] == [("G105", 5, "axe")]


def test_a_date_that_is_none_is_a_problem() -> None:
    for wrong in ("2026-13-01", "2026-W01-1", "today"):
        audit, problems = read("a.yml", RESULTS.replace("2026-11-25", wrong))
        assert audit is None
        assert [(each.code, each.line) for each in problems] == [("G108", 1)]


def test_a_file_that_is_no_yaml_is_a_problem() -> None:
    assert [each.code for each in read("a.yml", "checks: [")[1]] == ["G101"]
