"""The words that are searched, as the table both analysers share gives them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from guide.search.analysis import Analyser, analyser
from guide.words import words

TABLE: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "analysis.yml").read_text(encoding="utf-8")
)
CASES = [(code, text) for code, table in TABLE.items() for text in table["words"]]
FAMILIES = [(code, family) for code, table in TABLE.items() for family in table["family"]]
STRANGERS = [(code, pair) for code, table in TABLE.items() for pair in table["apart"]]


def cutter(code: str) -> Analyser:
    return analyser(words(code))


@pytest.mark.parametrize(("code", "text"), CASES)
def test_a_text_gives_its_words_in_order(code: str, text: str) -> None:
    assert cutter(code).words(text) == TABLE[code]["words"][text]


@pytest.mark.parametrize(("code", "family"), FAMILIES)
def test_a_family_of_words_shares_one_stem(code: str, family: list[str]) -> None:
    stems = {word: cutter(code).stem(word) for word in family}

    assert len(set(stems.values())) == 1, stems


@pytest.mark.parametrize(("code", "pair"), STRANGERS)
def test_words_of_different_meanings_keep_different_stems(code: str, pair: list[str]) -> None:
    assert cutter(code).stem(pair[0]) != cutter(code).stem(pair[1])


def test_a_stem_keeps_at_least_three_letters() -> None:
    for code in TABLE:
        for ending, _ in cutter(code).endings:
            assert len(cutter(code).stem("ab" + ending)) >= min(3, len("ab" + ending))
