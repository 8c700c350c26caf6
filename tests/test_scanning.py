"""The outline of a text, and its agreement with the page that Python-Markdown makes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.entry import Heading
from guide.scanning import STAND_IN, plain, scan
from markup.converting import converted


def on_page(text: str) -> list[tuple[int, str]]:
    """Return the level and anchor of each heading of the converted page."""
    html = converted(text)
    return [(int(level), id) for level, id in re.findall(r'<h([1-6])[^>]* id="([^"]*)"', html)]


def outlined(text: str) -> list[tuple[int, str]]:
    return [(heading.level, heading.anchor) for heading in scan(text).headings]


# ---------------------------------------------------------------- headings


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        # levels, spaces and closing signs
        ("# Un\n\n## Deux ##\n\n######Six", [(1, "un"), (2, "deux"), (6, "six")]),
        # accents, apostrophes, French spacing
        ("## L'île : le cœur", [(2, "l-ile-le-coeur")]),
        # numbers stay
        ("### 1. Définitions\n\n### 2.1 Portée", [(3, "1-definitions"), (3, "2-1-portee")]),
        # the same twice
        ("## But\n\n## But\n\n## But", [(2, "but"), (2, "but_1"), (2, "but_2")]),
        # given by hand, even below the heading that would take it
        ("## But\n\n## Fin {#but}", [(2, "but_1"), (2, "but")]),
        ("## But\n\nTexte\n{#but}", [(2, "but_1")]),
        # marked
        ("## But {.supplement}\n\n## Fin {.guide #la-fin}", [(2, "but"), (2, "la-fin")]),
        # emphasis, code, links, images, notes, entities, another language
        ("## Le **gros** *mot* et `le code`", [(2, "le-gros-mot-et-le-code")]),
        ("## Un_mot et __deux__", [(2, "un-mot-et-deux")]),
        ("## [Un lien](a.md) ![image](i.png)", [(2, "un-lien")]),
        ("## R&amp;D", [(2, "r-d")]),
        ("## Le *partnership*{lang=en}", [(2, "le-partnership")]),
        ("## Note[^1]\n\n[^1]: Ici.", [(2, "note")]),
        # raw HTML, shown as text
        ("## Un <b>mot</b>", [(2, "un-b-mot-b")]),
        # no words
        ("##\n\n## !", [(2, "_1"), (2, "_2")]),
        # inside a paragraph
        ("Texte\n## Suite\ntexte", [(2, "suite")]),
        # not in fenced code, whatever stands in it
        ("```\n## Non\n\n~~~\n```\n\n## Oui", [(2, "oui")]),
        ("````yaml\n## Non\n```\n## Non\n````\n\n## Oui", [(2, "oui")]),
        # a fence that is never closed is no fence
        ("```\n\n## Oui", [(2, "oui")]),
        # not in indented code
        ("    ## Non\n\n## Oui", [(2, "oui")]),
        # a line of signs under a text is no heading
        ("Texte\n---\n\nTexte\n===\n\n## Oui", [(2, "oui")]),
    ],
)
def test_headings_have_the_anchors_of_the_page(text: str, headings: list[tuple[int, str]]) -> None:
    assert outlined(text) == headings
    assert on_page(text) == headings


def test_a_heading_is_kept_with_its_line_its_words_and_its_mark() -> None:
    outline = scan("Texte.\n\n## 1. Le *but* {.supplement}\n\n### Fin {.other}", first_line=10)

    assert outline.headings == (
        Heading(2, "1. Le but", "1-le-but", 12, "supplement"),
        Heading(3, "Fin", "fin", 14, ""),
    )


_WORDS = st.lists(
    st.one_of(
        st.text("abcéœ' 12-:,.&", min_size=1, max_size=6),
        st.sampled_from(["*gros*", "**mot**", "_a_", "snake_case", "`le *code*`", "[a](b.md)"]),
    ),
    min_size=1,
    max_size=4,
).map(" ".join)
_LINES = st.one_of(
    st.builds("{} {}".format, st.sampled_from(["#", "##", "###", "####"]), _WORDS),
    st.sampled_from(
        [
            "",
            "",
            "Texte.",
            "## But",
            "### But {.supplement}",
            "## Fin {#fin}",
            "- item",
            "1. item",
            "---",
            "```",
            "~~~",
            "| a | b |",
            "<!-- guide:frame -->",
            "## [a](b.md)",
        ]
    ),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(_LINES, max_size=10))
def test_headings_agree_with_the_page_on_any_simple_text(lines: list[str]) -> None:
    text = "\n".join(lines)

    assert outlined(text) == on_page(text)


# ---------------------------------------------------------------- links and images


@pytest.mark.parametrize(
    ("line", "address", "words"),
    [
        # plain
        ("Voir [la page](../a.md#b).", "../a.md#b", "la page"),
        # with a title, angle brackets, parentheses, brackets, entities
        ('[a](b.md "Titre")', "b.md", "a"),
        ("[a](<b.md>)", "b.md", "a"),
        ("[a](b_(c).md)", "b_(c).md", "a"),
        ("[a [b]](c.md)", "c.md", "a [b]"),
        ("[a](&#106;avascript:x)", "javascript:x", "a"),
        # by reference
        ("[a]: b.md", "b.md", "a"),
        # in a heading, a list, a table
        ("## [*a*](b.md)", "b.md", "a"),
        ("- [a](b.md)", "b.md", "a"),
        ("| [a](b.md) |", "b.md", "a"),
    ],
)
def test_a_link_is_found(line: str, address: str, words: str) -> None:
    (link,) = scan(f"\n{line}").links

    assert (link.address, link.text, link.line) == (address, words, 2)


@pytest.mark.parametrize(
    "text",
    [
        # in code
        "`[a](b.md)`",
        "``a ` [a](b.md)``",
        "```\n[a](b.md)\n```",
        # an image
        "![a](b.png)",
        # brackets alone
        "[a] (b)",
    ],
)
def test_what_is_no_link_is_not_taken_for_one(text: str) -> None:
    assert scan(text).links == ()


def test_images_are_apart_from_links() -> None:
    (image,) = scan("![Une carte](a.png) [b](c.md)").images

    assert (image.address, image.text, image.line) == ("a.png", "Une carte", 1)


# ---------------------------------------------------------------- prose


@pytest.mark.parametrize(
    ("line", "prose"),
    [
        # signs of Markdown are dropped
        ("Un **gros** *mot*", "Un gros mot"),
        ("- un", "un"),
        ("- [ ] à faire", "à faire"),
        ("12. un", "un"),
        ("> un", "un"),
        ("Voir [la page](b.md) ![carte](c.png).", "Voir la page ."),
        # attributes and tags too
        ("Un *mot*{.supplement}", "Un mot"),
        ("Un <b>mot</b>", "Un mot"),
        # code and another language are stood in for
        ("Le `code` dit", f"Le {STAND_IN} dit"),
        ("Le *playbook*{lang=en} dit", f"Le {STAND_IN} dit"),
        # the title of an admonition
        ('!!! note "Un titre"', "Un titre"),
    ],
)
def test_prose_is_the_words_of_a_line(line: str, prose: str) -> None:
    (found,) = scan(line, first_line=5).prose

    assert (found.text, found.line) == (prose, 5)


@pytest.mark.parametrize("text", ["", "***", "```\ncode\n```", "## Titre", "<!-- guide:frame -->"])
def test_what_is_no_prose_is_left_out(text: str) -> None:
    assert scan(text).prose == ()


def test_lines_below_code_keep_their_numbers() -> None:
    assert [line.line for line in scan("a\n\n```\nb\n\nc\n```\n\nd", first_line=3).prose] == [3, 11]


def test_plain_drops_signs() -> None:
    assert plain("  **a** | ~~b~~ ") == "a  b"


# ---------------------------------------------------------------- marks, markers, HTML


@pytest.mark.parametrize(
    ("line", "marks"),
    [
        # admonitions, indented too
        ("!!! supplement", ["supplement"]),
        ('    !!! guide "Titre"', ["guide"]),
        # headings and words
        ("## A {.supplement}", ["supplement"]),
        ("Un *mot*{.guide} et *un autre*{ .suplement }", ["guide", "suplement"]),
        # none
        ("Un *mot*{lang=en}", []),
        ("`{.supplement}`", []),
    ],
)
def test_marks_are_found(line: str, marks: list[str]) -> None:
    assert [mark.address for mark in scan(line).marks] == marks


@pytest.mark.parametrize(
    ("line", "names"),
    [
        # the exact form, known or not
        ("<!-- guide:frame -->", ["frame"]),
        ("<!-- guide:nope -->  ", ["nope"]),
        # any other form
        ("<!--guide:frame-->", []),
        ("<!-- guide:frame --> suite", []),
        ("  <!-- guide:frame -->", []),
    ],
)
def test_markers_are_found(line: str, names: list[str]) -> None:
    assert [marker.address for marker in scan(line).markers] == names


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        # tags and comments
        ("Un <b>mot</b>", ["<b>", "</b>"]),
        ("<!-- autre -->", ["<!-- autre -->"]),
        ("<script src=x>", ["<script src=x>"]),
        # signs that are no tag
        ("1 < 2 et 3 > 2", []),
        ("`<b>`", []),
    ],
)
def test_raw_html_is_found(line: str, tags: list[str]) -> None:
    assert [tag.address for tag in scan(line).html] == tags
