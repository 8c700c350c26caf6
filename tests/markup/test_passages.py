"""Passages that are ours, or the guide's on a page of ours, are labelled."""

from __future__ import annotations

import pytest
from converting import converted, tree, words_of

# ---------------------------------------------------------------- sections


def test_a_marked_heading_opens_a_section_up_to_the_next_of_its_level() -> None:
    body = tree("Avant.\n\n## A {.supplement}\n\nDedans.\n\n### B\n\nEncore.\n\n## C\n\nDehors.")
    (section,) = body.iter("section")

    assert section.get("class") == "passage passage--supplement"
    assert section.get("aria-labelledby") == "a"
    assert [words_of(each).rstrip("¶") for each in section] == [
        "Complément",
        "A",
        "Dedans.",
        "B",
        "Encore.",
    ]
    assert [each.tag for each in body] == ["p", "section", "h2", "p"]


def test_a_heading_of_a_higher_level_closes_a_section() -> None:
    body = tree("## A\n\n### B {.supplement}\n\nDedans.\n\n## C")

    assert [each.tag for each in body] == ["h2", "section", "h2"]


def test_the_guide_s_own_words_have_a_label_of_theirs() -> None:
    (section,) = tree("## A {.guide}\n\nDedans.").iter("section")

    assert section.get("class") == "passage passage--guide"
    assert words_of(section[0]) == "Ce que dit le guide"


def test_two_marked_headings_that_follow_are_two_sections() -> None:
    sections = list(tree("## A {.supplement}\n\n## B {.guide}\n\nx").iter("section"))

    assert [words_of(each[0]) for each in sections] == ["Complément", "Ce que dit le guide"]
    assert [len(each) for each in sections] == [2, 3]


def test_the_label_is_in_the_page_s_language() -> None:
    (section,) = tree("## A {.supplement}", "en").iter("section")

    assert words_of(section[0]) == "Supplement"


def test_another_class_makes_no_section() -> None:
    assert list(tree("## A {.other}").iter("section")) == []


# ---------------------------------------------------------------- admonitions


@pytest.mark.parametrize(
    ("opening", "label"),
    [
        # no title: the name of the mark alone
        ("!!! supplement", "Complément"),
        ('!!! supplement ""', "Complément"),
        ("!!! guide", "Ce que dit le guide"),
        # a title that says the same
        ('!!! supplement "Complément"', "Complément"),
        # a title of its own, after a no-break space and a colon
        ('!!! supplement "Un exemple"', "Complément\u00a0: Un exemple"),
        # emphasis in the title
        ('!!! supplement "Un *bel* exemple"', "Complément\u00a0: Un bel exemple"),
    ],
)
def test_a_marked_admonition_is_a_labelled_passage(opening: str, label: str) -> None:
    (aside,) = tree(f"{opening}\n    Dedans.").iter("aside")

    assert words_of(aside[0]) == label
    assert aside.get("aria-label") == label
    assert [words_of(each) for each in aside[1:]] == ["Dedans."]


def test_a_label_that_is_a_term_is_told_once() -> None:
    html = converted("!!! supplement\n    Inside.", "en", {"supplement": "terms.md#supplement"})

    assert '<p class="passage__label">Supplement</p>' in html


def test_an_english_label_has_no_space_before_its_colon() -> None:
    (aside,) = tree('!!! supplement "An example"\n    Inside.', "en").iter("aside")

    assert aside.get("aria-label") == "Supplement: An example"


def test_passages_stand_within_each_other() -> None:
    body = tree("!!! supplement\n    Un.\n\n    !!! guide\n        Deux.\n\n    Trois.")
    outer, inner = body.iter("aside")

    assert outer.get("class") == "passage passage--supplement"
    assert inner in list(outer)
    assert inner.get("class") == "passage passage--guide"
    assert words_of(inner[1]) == "Deux."


def test_a_passage_stands_in_a_marked_section() -> None:
    (section,) = tree("## A {.supplement}\n\n!!! guide\n    Deux.").iter("section")

    assert [each.tag for each in section] == ["p", "h2", "aside"]


def test_any_other_admonition_stays_one() -> None:
    html = converted("!!! note\n    Dedans.")

    assert '<div class="admonition note">' in html
    assert "passage" not in html


# ---------------------------------------------------------------- words


def test_marked_words_are_marked_in_the_line() -> None:
    html = converted("Un *ajout*{.supplement}, un *rappel*{.guide} et *autre*{.chose}.")

    assert html == (
        '<p>Un <em class="marked marked--supplement">ajout</em>,'
        ' un <em class="marked marked--guide">rappel</em>'
        ' et <em class="chose">autre</em>.</p>'
    )
