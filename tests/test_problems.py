"""Problems: their order, their near misses, their words."""

from __future__ import annotations

import string

import pytest

from guide.problems import RULES, Problem, in_order, near_miss
from guide.words import words


@pytest.mark.parametrize(
    ("word", "near"),
    [
        # a slip of the finger
        ("titel", "title"),
        ("descripton", "description"),
        # capitals
        ("Title", "title"),
        # nothing close
        ("colour", ""),
        ("", ""),
    ],
)
def test_a_near_miss_offers_the_known_word(word: str, near: str) -> None:
    assert near_miss(word, ("title", "description")) == near


def test_problems_are_told_in_file_order_each_once() -> None:
    last, second = Problem("b.md", 1, "G104"), Problem("a.md", 10, "G101")
    first, twice = Problem("a.md", 2, "G105", {"field": "x"}), Problem("a.md", 10, "G101")

    assert in_order([last, second, first, twice]) == (first, second, last)


def test_two_problems_of_one_place_are_both_told() -> None:
    one, two = (
        Problem("a.md", 1, "G104", {"field": "a"}),
        Problem("a.md", 1, "G104", {"field": "b"}),
    )

    assert in_order([two, one]) == (one, two)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("code", RULES)
def test_every_rule_says_what_is_wrong_and_what_to_do(code: str, language: str) -> None:
    said = words(language).texts

    assert said[f"problems.{code}.what"].endswith(".")
    assert said[f"problems.{code}.do"].endswith(".")


@pytest.mark.parametrize("code", RULES)
def test_both_languages_fill_the_same_blanks(code: str) -> None:
    blanks = [
        {
            name
            for part in ("what", "do")
            for _, name, _, _ in string.Formatter().parse(
                words(language).texts[f"problems.{code}.{part}"]
            )
            if name
        }
        for language in ("fr", "en")
    ]

    assert blanks[0] == blanks[1]


def test_codes_and_names_are_each_one_of_a_kind() -> None:
    assert len(set(RULES.values())) == len(RULES)
    assert list(RULES) == sorted(RULES)
