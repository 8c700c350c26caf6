"""What a rule asks of writers, and why."""

from __future__ import annotations

import re

import pytest

from guide.problems import RULES
from guide.words import words
from guide.writing.explaining import explain


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("code", RULES)
def test_every_rule_says_what_to_do_and_why(
    code: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert explain(code.lower(), language) == 0

    title, *parts = capsys.readouterr().out.splitlines()
    assert title == f"{code} {RULES[code]}"
    assert len(parts) == 3
    assert parts[2].endswith(words(language)[f"problems.{code}.why"])
    assert not re.search(r"\{\w+\}", "".join(parts))


def test_a_code_that_is_none_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert explain("G41", "en") == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert err == ("No rule has the code “G41”. Codes go from G101 to G904. Did you mean “G401”?\n")
