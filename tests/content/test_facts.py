"""What the guide must say stands on the built pages, in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from guide.build import Build
from html_pages import html_page, plain

FACTS = Path(__file__).parent.parent / "facts.yml"
LANGUAGES = ("fr", "en")

# The ids of the inventory, section by section. Nothing else of it is repeated here.
INVENTORY = [
    *(f"F{number}" for number in range(1, 10)),
    *(f"W{number}" for number in range(1, 6)),
    *(f"S{number}" for number in range(6)),
    *(f"P{number}" for number in range(8)),
    *("M0", "M1", "M1a", "M1b", "M2", "M2a", "M2b", "M2c"),
    *("M3", "M3a", "M3b", "M4", "M4a", "M4b", "M4c", "M5"),
    *(f"O{number}" for number in range(1, 10)),
    *(f"B{number}" for number in range(5)),
    *(f"T{number}" for number in range(1, 5)),
    *(f"BR{number}" for number in range(1, 7)),
    *(f"GM{number}" for number in range(1, 14)),
    *(f"D{number}" for number in range(1, 4)),
    *(f"A{number}" for number in range(1, 12)),
    *(f"L{number}" for number in range(1, 12)),
    "X1",
]


@dataclass(frozen=True)
class Fact:
    """A fact of the inventory, and the phrases that prove that a page carries it."""

    id: str
    statement: str
    page: str
    fr: list[str]
    en: list[str]


def facts() -> list[Fact]:
    return [Fact(**each) for each in yaml.safe_load(FACTS.read_text(encoding="utf-8"))]


CASES = {
    f"{number}-{fact.id}-{fact.page}-{language}": (fact, language)
    for number, fact in enumerate(facts(), 1)
    for language in LANGUAGES
}


def test_the_facts_cover_the_whole_inventory_in_its_order() -> None:
    told = dict.fromkeys(fact.id for fact in facts())

    assert list(told) == INVENTORY


def test_every_fact_has_a_statement_and_phrases_in_both_languages() -> None:
    bare = [
        fact
        for fact in facts()
        if not (fact.statement and fact.fr and fact.en and all((*fact.fr, *fact.en)))
    ]

    assert bare == []


@pytest.mark.parametrize(("fact", "language"), list(CASES.values()), ids=list(CASES))
def test_a_fact_stands_on_its_page(guide: Build, site: Path, fact: Fact, language: str) -> None:
    entry = guide.guide.entry(fact.page, language)

    assert entry is not None
    article = html_page(site / guide.addresses[entry.path]).article
    phrases = fact.fr if language == "fr" else fact.en
    assert [phrase for phrase in phrases if plain(phrase) not in article] == []
