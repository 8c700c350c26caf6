"""The first use of a term in a section is a link."""

from __future__ import annotations

import html as entities
import re

import pytest
from converting import TARGETS, converted, tree, words_of
from hypothesis import given, settings
from hypothesis import strategies as st


def linked(text: str, language: str = "fr") -> list[tuple[str, str, str]]:
    """Return concept, address and words of each term that is a link."""
    return [
        (link.get("data-term", ""), link.get("href", ""), words_of(link))
        for link in tree(text, language).iter("a")
        if link.get("class") == "term"
    ]


AGREEMENT = ("agreement", "terms.md#agreement")


def test_a_term_leads_where_the_setting_says() -> None:
    assert converted("Signez une entente écrite.") == (
        '<p>Signez une <a class="term" data-term="agreement" href="terms.md#agreement">entente</a>'
        " écrite.</p>"
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # once a section
        ("Entente. Les ententes.\n\nUne entente.", ["Entente"]),
        # again after each h2
        ("L'entente.\n\n## A\n\nDes ententes.", ["entente", "ententes"]),
        # not after an h3
        ("L'entente.\n\n### A\n\nDes ententes.", ["entente"]),
        # in lists, tables' cells, quotes, emphasis, admonitions
        ("- une entente", ["entente"]),
        ("> une entente", ["entente"]),
        ("| A | B |\n|---|---|\n| c | entente |", ["entente"]),
        ("Une *entente* **écrite**", ["entente"]),
        ("!!! note\n    Une entente.", ["entente"]),
        # after an inline tag
        ("Une *bonne* entente", ["entente"]),
    ],
)
def test_the_first_use_in_a_section_is_linked(text: str, words: list[str]) -> None:
    assert linked(text) == [(*AGREEMENT, each) for each in words]


@pytest.mark.parametrize(
    "text",
    [
        # in links
        "[une entente](a.md)",
        "[*une entente*](a.md)",
        # in headings and names of columns and rows
        "## L'entente",
        "###### L'entente",
        "| entente | B |\n|---|---|\n| entente | x |",
        # in code
        "`entente`",
        "    entente",
        "```\nentente\n```",
        # in a task's label, where a press ticks the box
        "- [ ] signer l'entente",
        # the page's own concept
        "Une page propre.",
        # a word too common to link
        "Un client.",
    ],
)
def test_a_term_is_left_alone(text: str) -> None:
    assert linked(text) == []


def test_a_use_left_alone_does_not_count_as_the_first() -> None:
    assert linked("[entente](a.md) `entente` puis une entente") == [(*AGREEMENT, "entente")]


def test_each_term_has_its_own_first_use() -> None:
    assert [each[0] for each in linked("Un guichet, une entente, un guichet.")] == [
        "counter",
        "agreement",
    ]


def test_terms_are_those_of_the_page_s_language() -> None:
    assert linked("An agreement, une entente.", "en") == [(*AGREEMENT, "agreement")]


def test_nothing_is_linked_where_terms_lead_nowhere() -> None:
    assert converted("Une entente.", targets={}) == "<p>Une entente.</p>"


_PIECES = st.sampled_from(
    ["entente ", "ententes, ", "*guichet* ", "l'entente ", "[entente](a.md) ", "`entente` ", "x ",
     "**entente**", "\n\n", "\n\n## Guichet\n\n", "\n\n- entente\n\n", "client ", "<b>entente</b> ",
     "\n\n> guichet\n\n", "&amp; ", "\\* ", '"', "\n\n!!! note\n    entente\n\n"]
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(_PIECES, max_size=12))
def test_linking_terms_changes_no_word_of_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)

    def read(html: str) -> str:
        return entities.unescape(re.sub(r"<[^>]+>", "", html))

    assert read(converted(text, targets=TARGETS)) == read(converted(text, targets={}))
