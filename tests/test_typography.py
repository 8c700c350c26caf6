"""Apostrophes, no-break spaces and quotation marks, by language."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.typography import typeset
from guide.words import Words, words

FRENCH, ENGLISH = words("fr"), words("en")
NB = "\u00a0"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        # apostrophes
        ("l'entente qu'on signe", "l’entente qu’on signe"),
        ("aujourd'hui", "aujourd’hui"),
        # no-break spaces before signs
        ("Partage : un cas", f"Partage{NB}: un cas"),
        ("100 % ou 10 $", f"100{NB}% ou 10{NB}$"),
        # guillemets
        ("« Qui ? »", f"«{NB}Qui ?{NB}»"),
        # thousands
        ("1 250 000 personnes", f"1{NB}250{NB}000 personnes"),
        # digits that are no thousands
        ("en 2026 12 cas, 12 34", "en 2026 12 cas, 12 34"),
        ("le 5 1234", "le 5 1234"),
        # nothing is added where the writer put no space
        ("https: 5%", "https: 5%"),
        ("", ""),
    ],
)
def test_french_is_set_as_in_canada(typed: str, printed: str) -> None:
    assert typeset(typed, FRENCH) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        # apostrophes
        ("the agency's, don't", "the agency’s, don’t"),
        # quotation marks open after a space, a sign that opens, or nothing
        ('"a" and ("b")', "“a” and (“b”)"),
        ('say "yes".', "say “yes”."),
        ('one–"two"', "one–“two”"),
        # colons, per cents and thousands stay
        ("Note : 5 % of 5 000", "Note : 5 % of 5 000"),
    ],
)
def test_english_is_set_as_in_canada(typed: str, printed: str) -> None:
    assert typeset(typed, ENGLISH) == printed


@pytest.mark.parametrize(
    ("before", "printed"),
    [
        # at the start of a paragraph
        ("", "“"),
        # after a space, or a sign that opens
        (" ", "“"),
        ("(", "“"),
        # after a word or its full stop
        ("x", "”"),
        (".", "”"),
    ],
)
def test_what_stands_before_tells_how_a_quotation_mark_turns(before: str, printed: str) -> None:
    assert typeset('"', ENGLISH, before) == printed


def test_an_apostrophe_after_a_tag_is_one() -> None:
    assert typeset("'s work", ENGLISH, "y") == "’s work"


def test_a_language_without_an_apostrophe_of_its_own_keeps_the_straight_one() -> None:
    own = words("xx", 'typography: {apostrophe: "", curly: []}')

    assert typeset('it\'s "so"', own) == 'it\'s "so"'


@settings(max_examples=150, deadline=None)
@given(
    st.text("aé1 0'’\"«»:;!?%$().,–-\n\t\u00a0\u202f", max_size=40),
    st.sampled_from(["", " ", "x", "(", "'"]),
    st.sampled_from([FRENCH, ENGLISH]),
)
def test_a_text_already_set_is_left_as_it_is(text: str, before: str, known: Words) -> None:
    once = typeset(text, known, before)

    assert typeset(once, known, before) == once


@pytest.mark.parametrize("own", ["curly: ['„']", "quotes: [«, [], [‹]]", "curly: [], quotes: x"])
def test_a_words_file_with_too_few_marks_stops_nothing(own: str) -> None:
    assert typeset('« a "b"', words("xx", f"typography: {{{own}}}")).startswith("«")
