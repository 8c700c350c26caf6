"""The rules, case by case: files in, whole messages out, in both languages.

A case is `cases/<CODE>-<name>/<situation>.yml`: the `files` of a small guide, and all its
`problems` as a writer reads them; advice is told in the cases of its own rules alone.
`pytest tests/checks --update` rewrites the problems.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from corpus import corpus_of
from guide.problems import ADVICE, RULES
from guide.words import words

CASES = Path(__file__).parent / "cases"
LANGUAGES = ("fr", "en")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
BY_NAME = {
    f"{path.parent.name}/{path.stem}": yaml.load(path.read_text(encoding="utf-8"), LOADER)  # noqa: S506 a safe loader
    for path in sorted(CASES.glob("*/*.yml"))
}
WORDS = {code: words(code) for code in LANGUAGES}


def expected(name: str) -> dict[str, list[str]]:
    """Return the messages that a case gives, by language."""
    found: dict[str, list[str]] = BY_NAME[name]["problems"]
    return found


@pytest.mark.parametrize("name", BY_NAME)
def test_a_guide_has_these_problems_and_no_other(name: str, *, update: bool) -> None:
    build = corpus_of(BY_NAME[name]["files"])
    problems = [*build.problems]
    if name.partition("-")[0] in ADVICE:
        problems += build.verdict.advice(build.guide.entries)

    said = {code: [each.line(problem) for problem in problems] for code, each in WORDS.items()}

    if update:
        path = CASES / f"{name}.yml"
        kept = path.read_text(encoding="utf-8").partition("\nproblems:\n")[0]
        again = yaml.safe_dump(
            {"problems": said}, allow_unicode=True, sort_keys=False, width=10_000
        )
        path.write_text(f"{kept}\n{again}", encoding="utf-8")
    else:
        assert said == expected(name)


@pytest.mark.parametrize("name", BY_NAME)
def test_a_case_shows_its_own_rule_alone(name: str) -> None:
    rule = name.partition("/")[0]
    code = rule.partition("-")[0]

    told = {line.partition(": ")[2][:4] for line in expected(name)["en"]}

    assert rule == f"{code}-{RULES[code]}"
    assert told <= {code}


@pytest.mark.parametrize("code", RULES)
def test_a_rule_has_a_passing_and_a_failing_case(code: str) -> None:
    names = [name for name in BY_NAME if name.startswith(f"{code}-")]

    assert {bool(expected(name)["en"]) for name in names} == {True, False}
