"""What a rule asks of writers, and why."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guide.problems import RULES
from guide.words import words
from guide.writing.explaining import explain
from whole_sites import REPOSITORY


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("code", RULES)
def test_every_rule_says_what_to_do_and_why(
    code: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert explain(code.lower(), language, tmp_path) == 0

    title, *parts = capsys.readouterr().out.splitlines()
    assert title == f"{code} {RULES[code]}"
    assert len(parts) == 3
    assert parts[2].endswith(words(language)[f"problems.{code}.why"])
    assert not re.search(r"\{\w+\}", "".join(parts))


def test_a_code_that_is_none_is_told_with_the_nearest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert explain("G41", "en", tmp_path) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert err == ("No rule has the code “G41”. Codes go from G101 to G904. Did you mean “G401”?\n")


@pytest.mark.parametrize(
    ("language", "where"),
    [
        ("fr", "Dans le manuel : contribuer/regles.html#g503\n"),
        ("en", "In the manual: en/contributing/rules.html#g503\n"),
    ],
)
def test_in_the_guide_a_rule_is_told_with_its_place_in_the_manual(
    language: str, where: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert explain("G503", language, REPOSITORY) == 0

    assert capsys.readouterr().out.endswith(where)
