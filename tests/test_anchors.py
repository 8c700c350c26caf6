"""Anchors: folded to ASCII, each taken once."""

from __future__ import annotations

import pytest

from guide.anchors import Anchors, fold, slugify


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        # accents, composed or not
        ("Élève À Noël", "eleve a noel"),
        ("e\u0301te\u0301", "ete"),
        # ligatures
        ("Œuvre, cœur, ex æquo", "oeuvre, coeur, ex aequo"),
        ("Straße", "strasse"),
        # a typographic apostrophe is the straight one
        ("L’île", "l'ile"),
        ("", ""),
    ],
)
def test_folding_leaves_bare_lower_case_letters(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        # French
        ("L'île et le cœur", "l-ile-et-le-coeur"),
        ("Partage\u00a0: un cas", "partage-un-cas"),
        # numbers and signs
        ("1. Définitions (suite)", "1-definitions-suite"),
        ("R&D", "r-d"),
        ("snake_case", "snake-case"),
        # no sign at either end
        ("« Qui? »", "qui"),
        # a script without Latin letters keeps its own
        ("ᐃᓄᒃᑎᑐᑦ ᐅᖃᐅᓯᖅ", "ᐃᓄᒃᑎᑐᑦ-ᐅᖃᐅᓯᖅ"),
        # nothing to say
        ("?!", ""),
    ],
)
def test_an_anchor_is_made_of_ascii_letters_digits_and_hyphens(text: str, anchor: str) -> None:
    assert slugify(text) == anchor


def test_the_separator_may_be_another() -> None:
    assert slugify("Un deux", "_") == "un_deux"


@pytest.mark.parametrize(
    ("texts", "taken"),
    [
        # numbered from the second on
        (["But", "But", "but"], ["but", "but_1", "but_2"]),
        # a heading without letters has a number alone
        (["?", "!"], ["_1", "_2"]),
        # syllabics too
        (["ᐃ", "ᐃ"], ["ᐃ", "ᐃ_1"]),
    ],
)
def test_each_anchor_is_taken_once(texts: list[str], taken: list[str]) -> None:
    anchors = Anchors()

    assert [anchors.take(text) for text in texts] == taken


def test_no_heading_takes_an_anchor_given_by_hand() -> None:
    anchors = Anchors(["but", "but_1"])

    assert anchors.take("But") == "but_2"
