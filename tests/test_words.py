"""The words the site says, and how a problem is read."""

from __future__ import annotations

import pytest

from guide.located import Unreadable
from guide.problems import Problem
from guide.words import words


def test_a_text_has_a_dotted_name() -> None:
    assert words("fr")["kinds.case"] == "Étude de cas"
    assert words("en")["kinds.case"] == "Case study"


def test_a_list_has_rows_and_a_plain_one_a_column() -> None:
    assert words("fr").rows("typography.quotes") == (("«", "»"),)
    assert words("fr").column("typography.joined") == (":", "»", "%", "$")
    assert words("fr").rows("nothing") == words("fr").column("nothing") == ()


def test_an_unknown_name_is_our_own_fault() -> None:
    with pytest.raises(KeyError):
        words("fr")["kinds.nothing"]


def test_a_language_we_do_not_ship_is_said_in_its_own_words_then_in_english() -> None:
    own = words("de", "name: Deutsch\nkinds: {case: Fallstudie}\ngrammar: {leading: [der, die]}")

    assert own.language == "de"
    assert own["name"] == "Deutsch"
    assert own["kinds.case"] == "Fallstudie"
    assert own["kinds.tool"] == "Tool"
    assert own.column("grammar.leading") == ("der", "die")


def test_words_of_the_site_s_own_come_before_those_we_ship() -> None:
    assert words("fr", "kinds: {case: Cas}")["kinds.case"] == "Cas"


def test_a_language_s_name_reads_no_file_outside_the_words() -> None:
    assert words("../../mkdocs").texts == words("en").texts


def test_words_that_are_no_yaml_are_refused_with_their_line() -> None:
    with pytest.raises(Unreadable) as refused:
        words("de", "name: Deutsch\nkinds: [")

    assert refused.value.line == 3


OWN = """
near: Perhaps “{near}”?
shapes: {number: a whole number}
problems:
  G104: {what: "No “{field}”.", do: Add it.}
  G105: {what: "What is “{field}”?", do: Drop it.}
  G108: {what: "“{field}” wants {expected}, not “{found}”.", do: Mend it.}
"""


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        # plain
        (
            Problem("docs/a.md", 3, "G104", {"field": "title"}),
            "docs/a.md:3: G104 No “title”. Add it.",
        ),
        # with a near miss, between what is wrong and what to do
        (
            Problem("docs/a.md", 3, "G105", {"field": "titel"}, near="title"),
            "docs/a.md:3: G105 What is “titel”? Perhaps “title”? Drop it.",
        ),
        # with a shape said in words
        (
            Problem("a.md", 1, "G108", {"field": "order", "expected": "number", "found": "x"}),
            "a.md:1: G108 “order” wants a whole number, not “x”. Mend it.",
        ),
        # braces in what a writer typed are no blanks
        (
            Problem("a.md", 1, "G104", {"field": "{near.__class__}"}),
            "a.md:1: G104 No “{near.__class__}”. Add it.",
        ),
    ],
)
def test_a_problem_is_read_on_one_line(problem: Problem, line: str) -> None:
    assert words("xx", OWN).line(problem) == line
