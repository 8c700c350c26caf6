"""Problems in the forms that people, editors and forges read."""

from __future__ import annotations

import json
import re

import pytest

from guide.problems import RULES, Problem
from guide.words import words
from guide.writing.reports import FORMATS, as_json, coloured, github, gitlab, sarif, text

WORDS = words("en")
AT = Problem("docs/é a.md", 7, "G401", {"target": "b%,:.md"}, near="c.md")
SAME = Problem("docs/é a.md", 9, "G401", {"target": "b%,:.md"}, near="c.md")
WHOLE = Problem("mkdocs.yml", 0, "G104", {"field": "title"})


def test_a_line_says_the_place_the_code_and_what_to_do() -> None:
    assert text([AT], WORDS) == WORDS.line(AT) + "\n"
    assert re.sub(r"\x1b\[\d+m", "", coloured([AT], WORDS)) == text([AT], WORDS)
    assert "\x1b[31mG401\x1b[0m" in coloured([AT], WORDS)


def test_json_has_every_part_of_a_problem() -> None:
    told = json.loads(as_json([AT], WORDS))

    assert told["problems"] == [
        {
            "path": "docs/é a.md",
            "line": 7,
            "code": "G401",
            "rule": "broken-link",
            "level": "problem",
            "message": WORDS.message(AT),
            "near": "c.md",
        }
    ]


def test_sarif_names_its_rules_and_places_as_the_standard_asks() -> None:
    log = json.loads(sarif([AT, SAME, WHOLE], WORDS))

    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert [each["id"] for each in run["tool"]["driver"]["rules"]] == ["G104", "G401"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "docs/%C3%A9%20a.md"},
        "region": {"startLine": 7},
    }
    lines = [
        each["locations"][0]["physicalLocation"]["region"]["startLine"] for each in run["results"]
    ]
    assert lines == [7, 9, 1]


def test_github_gets_one_command_a_line_with_its_signs_escaped() -> None:
    told = github([Problem("docs/a,b:c.md", 3, "G104", {"field": "100 %\nx"})], WORDS)

    head, _, message = told.removesuffix("\n").partition("::error ")[2].partition("::")
    assert head == "file=docs/a%2Cb%3Ac.md,line=3,title=G104 missing-field"
    assert "100 %25%0Ax" in message
    assert told.count("\n") == 1


@pytest.mark.parametrize("form", [sarif, gitlab])
def test_a_problem_is_known_again_when_its_line_moves(form: object) -> None:
    def prints(*problems: Problem) -> list[str]:
        return re.findall(r"[0-9a-f]{64}", form(problems, WORDS))  # type: ignore[operator]

    moved = [
        Problem(each.path, each.line + 5, each.code, each.details, each.near) for each in (AT, SAME)
    ]

    assert len(set(prints(AT, SAME))) == 2
    assert prints(*moved) == prints(AT, SAME)
    assert prints(WHOLE) != prints(AT)


def test_gitlab_is_told_where_and_what() -> None:
    (told,) = json.loads(gitlab([WHOLE], WORDS))

    assert told["location"] == {"path": "mkdocs.yml", "lines": {"begin": 1}}
    assert told["check_name"] == "G104 missing-field"
    assert told["severity"] == "major"
    assert told["description"] == WORDS.message(WHOLE)


def test_advice_says_that_it_is_no_more_in_every_form() -> None:
    advice = Problem("a.md", 1, "G904", {"found": "not without"})

    assert text([advice], words("fr")).startswith("a.md:1: G904 (conseil) Deux négations")
    assert "\x1b[36mG904 (advice)\x1b[0m" in coloured([advice], WORDS)
    assert json.loads(as_json([advice], WORDS))["problems"][0]["level"] == "advice"
    assert json.loads(sarif([advice], WORDS))["runs"][0]["results"][0]["level"] == "note"
    assert github([advice], WORDS).startswith("::notice file=a.md,line=1,title=G904 ")
    assert json.loads(gitlab([advice], WORDS))[0]["severity"] == "info"


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("code", RULES)
def test_every_rule_can_be_told_in_every_form(form: str, code: str) -> None:
    problem = Problem("a.md", 1, code)

    assert code in FORMATS[form]([problem], WORDS)
    assert FORMATS[form]([], WORDS).strip() in ("", "[]") or form in ("json", "sarif")
