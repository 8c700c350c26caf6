"""Front matter judged against the fields that declare it."""

from __future__ import annotations

import pytest

from guide.located import Table, parse
from guide.values import Reading, read

FULL = (
    "title: T\ndescription: D.\nkind: case\nsource: guide\nmodified: 2026-11-25\nstatus: ongoing\n"
)


def values_of(text: str) -> Reading:
    table = parse(text, first_line=2)
    assert isinstance(table, Table)
    return read("docs/a.md", table)


def told(text: str) -> list[tuple[int, str, str]]:
    """Return line, code and field of each problem, below a complete front matter."""
    return [(p.line, p.code, p.details["field"]) for p in values_of(FULL + text).problems]


def test_a_complete_front_matter_has_no_problem() -> None:
    made = values_of(FULL + "order: 2\nsubtypes: [a, b]\ntools: c\nsupplement: {steps: [d]}")

    assert made.problems == []
    assert made.values == {
        "title": "T",
        "description": "D.",
        "kind": "case",
        "source": "guide",
        "modified": "2026-11-25",
        "status": "ongoing",
        "order": 2,
        "subtypes": ("a", "b"),
        "tools": ("c",),
        "supplement": {"steps": ("d",)},
    }
    assert made.lines["supplement.steps"] == 11


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        # an unknown field, at the top and in a table
        ("colour: x", (8, "G105", "colour")),
        ("supplement:\n  colour: x", (9, "G105", "supplement.colour")),
        # a field of another kind of page
        ("comparison: {where: x}", (8, "G106", "comparison")),
        ("menu: main", (8, "G106", "menu")),
        # given twice, at the top and in a table
        ("owner: a\nowner: b", (9, "G107", "owner")),
        ("supplement:\n  steps: [a]\n  steps: [b]", (10, "G107", "supplement.steps")),
        # of another shape
        ("order: first", (8, "G108", "order")),
        ("order: -1", (8, "G108", "order")),
        ("order: 1234567", (8, "G108", "order")),
        ("order: ٣", (8, "G108", "order")),
        ("reviewed: 2026-02-30", (8, "G108", "reviewed")),
        ("reviewed: 25/11/2026", (8, "G108", "reviewed")),
        ("reviewed: 20261125", (8, "G108", "reviewed")),
        ("slug: Été", (8, "G108", "slug")),
        ("slug: a/b", (8, "G108", "slug")),
        ("slug: -a", (8, "G108", "slug")),
        ("subtypes: {a: b}", (8, "G108", "subtypes")),
        ("subtypes: [a, [b]]", (8, "G108", "subtypes")),
        ("supplement: a", (8, "G108", "supplement")),
        ("owner: [a]", (8, "G108", "owner")),
    ],
)
def test_a_field_that_is_wrong_is_told_with_its_line(
    text: str, problem: tuple[int, str, str]
) -> None:
    assert told(text) == [problem]


def test_a_wrong_value_is_left_out_and_hides_no_other() -> None:
    made = values_of(FULL + "order: x\nslug: A\nowner: moi")

    assert [each.code for each in made.problems] == ["G108", "G108"]
    assert "order" not in made.values
    assert made.values["owner"] == "moi"


def test_a_word_not_in_the_list_is_told_with_the_one_meant() -> None:
    (problem,) = values_of(FULL.replace("ongoing", "ongoin")).problems

    assert (problem.line, problem.code, problem.near) == (7, "G109", "ongoing")
    assert problem.details == {
        "field": "status",
        "found": "ongoin",
        "allowed": "proposed, ongoing, completed",
    }


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        # of every page
        (FULL.replace("title: T\n", ""), "title"),
        # left empty
        (FULL.replace("title: T\n", "title:\n"), "title"),
        (FULL.replace("title: T\n", "title: '  '\n"), "title"),
        # of this kind of page
        (FULL.replace("status: ongoing\n", ""), "status"),
    ],
)
def test_a_required_field_that_is_missing_is_told(text: str, missing: str) -> None:
    (problem,) = values_of(text).problems

    assert (problem.line, problem.code, problem.details) == (2, "G104", {"field": missing})


def test_a_field_required_on_another_kind_of_page_is_not_missed() -> None:
    text = FULL.replace("kind: case", "kind: article").replace("status: ongoing\n", "")

    assert values_of(text).problems == []


def test_an_unknown_kind_makes_no_other_field_misplaced() -> None:
    problems = values_of(FULL.replace("kind: case", "kind: caze")).problems

    assert [(p.code, p.near) for p in problems] == [("G109", "case")]


def test_changes_are_sentences_by_date_the_newest_first() -> None:
    made = values_of(
        FULL + "changes:\n  2026-01-02: Avant.\n  2026-11-25: >\n    Deux\n    lignes."
    )

    assert made.problems == []
    assert list(made.values["changes"].items()) == [  # type: ignore[attr-defined]
        ("2026-11-25", "Deux lignes."),
        ("2026-01-02", "Avant."),
    ]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ("2026-13-01: x", (9, "G108", "changes")),
        ("hier: x", (9, "G108", "changes")),
        ("2026-01-01:", (9, "G104", "changes.2026-01-01")),
        ("2026-01-01: [x]", (9, "G108", "changes.2026-01-01")),
        ("2026-01-01: x\n  2026-01-01: y", (10, "G107", "changes.2026-01-01")),
    ],
)
def test_a_change_that_is_no_dated_sentence_is_told(
    changes: str, problem: tuple[int, str, str]
) -> None:
    assert told(f"changes:\n  {changes}\n") == [problem]


@pytest.mark.parametrize("changes", ["Une phrase.", "[a]"])
def test_changes_without_dates_are_told(changes: str) -> None:
    assert told(f"changes: {changes}\n") == [(8, "G108", "changes")]
