"""Alphabetical order, as a dictionary has it."""

from __future__ import annotations

import pytest

from guide.pages.alphabet import key, letter
from guide.words import words


@pytest.mark.parametrize(
    ("language", "names"),
    [
        # é with e, œ as oe, capitals among the others
        ("fr", ["eau", "Échange", "école", "effet", "entente"]),
        ("fr", ["ode", "œuvre", "offre"]),
        # leading articles and elisions are left out
        ("fr", ["accord", "la banque", "l'eau", "l’école", "les faits", "un guichet"]),
        # an article alone, or the start of a word, is a word
        ("fr", ["entente", "la", "laboratoire", "lac"]),
        # hyphens and apostrophes inside count as spaces
        ("fr", ["à-côté", "accord", "aujourd'hui"]),
        ("en", ["the agency", "a book", "an island", "theatre"]),
        # an article of another language is a word
        ("en", ["bureau", "la carte", "zone"]),
    ],
)
def test_names_are_in_order(language: str, names: list[str]) -> None:
    backwards = names[::-1]

    assert sorted(backwards, key=lambda name: key(name, words(language))) == names


def test_names_alike_but_for_accents_have_one_order() -> None:
    backwards = ["côté", "côte", "coté", "cote"]

    assert sorted(backwards, key=lambda name: key(name, words("fr"))) == backwards[::-1]


@pytest.mark.parametrize(
    ("name", "under"),
    [
        # accents and ligatures
        ("éducation", "E"),
        ("Œuvre", "O"),
        # articles
        ("l'île", "I"),
        ("l’île", "I"),
        ("la Province", "P"),
        ("d'accord", "A"),
        # digits and signs
        ("2e chance", "#"),
        ("« Guide »", "G"),
        ("…", "#"),
    ],
)
def test_a_term_is_listed_under_its_letter(name: str, under: str) -> None:
    assert letter(name, words("fr")) == under
