"""The house of the rules: each is named, said in every language, and somewhere produced."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

import guide
from guide import checks
from guide.checks.judged import Rule
from guide.problems import ADVICE, RULES

PACKAGE = Path(guide.__file__).parent
WORDS = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((PACKAGE / "words").glob("*.yml"))
}
SOURCES = {
    path: path.read_text(encoding="utf-8")
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.name != "problems.py"
}
CODE = re.compile(r'"(G\d{3})"')
BLANK = re.compile(r"\{(\w*)\}")


@pytest.mark.parametrize("rule", [*checks.RULES, *checks.ADVICE], ids=lambda rule: rule.__name__)
def test_a_rule_begins_with_its_code_and_bears_its_name(rule: Rule) -> None:
    code, colon, reason = (rule.__doc__ or "").partition(": ")

    assert colon
    assert reason.endswith(".")
    assert rule.__name__ == RULES[code].replace("-", "_")


def test_every_rule_of_a_module_is_run() -> None:
    written = [
        name
        for path, source in SOURCES.items()
        if path.parent.name == "checks"
        for name in re.findall(
            r'^def (\w+)\(judged: Judged\).*\n    """G\d{3}', source, re.MULTILINE
        )
    ]

    assert sorted(written) == sorted(rule.__name__ for rule in (*checks.RULES, *checks.ADVICE))


def test_the_rules_that_advise_are_those_whose_codes_say_so() -> None:
    assert {(rule.__doc__ or "")[:4] for rule in checks.ADVICE} == ADVICE


def test_the_codes_produced_are_those_of_the_rules() -> None:
    produced = {code for source in SOURCES.values() for code in CODE.findall(source)}

    assert produced == RULES.keys()


def test_names_are_given_to_one_rule_each() -> None:
    assert len(set(RULES.values())) == len(RULES)
    assert list(RULES) == sorted(RULES)


@pytest.mark.parametrize("language", WORDS)
def test_every_rule_says_what_is_wrong_what_to_do_and_why(language: str) -> None:
    said = WORDS[language]["problems"]

    assert said.keys() == RULES.keys()
    for code, message in said.items():
        assert message.keys() == {"what", "do", "why"}, code
        assert all(text.endswith((".", "?", "!")) for text in message.values()), code


@pytest.mark.parametrize("language", WORDS)
def test_messages_have_the_same_blanks_in_every_language(language: str) -> None:
    for code, message in WORDS[language]["problems"].items():
        english = WORDS["en"]["problems"][code]
        for part, text in message.items():
            assert set(BLANK.findall(text)) == set(BLANK.findall(english[part])), code


@pytest.mark.parametrize("group", ["shapes", "reasons"])
def test_what_fills_a_blank_is_said_in_every_language(group: str) -> None:
    names = {language: words[group].keys() for language, words in WORDS.items()}

    assert all(each == names["en"] for each in names.values())
