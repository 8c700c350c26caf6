"""The page cuts text into words and stems as the build does."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from asking import address

from guide.build import Build
from guide.search.analysis import Analyser, analyser
from guide.search.documents import documents
from guide.search.index import index

pytestmark = pytest.mark.browser

TABLE = Path(__file__).parent.parent / "search" / "analysis.yml"
RANDOM = 2_500
LETTERS = {
    "fr": "abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüÿœæ",
    "en": "abcdefghijklmnopqrstuvwxyzéïöñøłß",
}
SIGNS = "'\u2018\u2019\u02bc--\u2010\u2011._/&\u00a0\u202f0123456789²½\u0301"
SCRIPT = """({ table, texts }) => {
  const { words, stem } = window.guideSearchEngine.analyser(table);
  return texts.map((text) => words(text).map((word) => [word, stem(word)]));
}"""


def at_random(language: str, cutter: Analyser) -> list[str]:
    """Return words of a language's letters, endings and signs; the same at every run."""
    dice = random.Random(language)  # noqa: S311 no secret is made
    endings = [ending for ending, _ in cutter.endings]
    made = []
    for _ in range(RANDOM):
        word = "".join(dice.choices(LETTERS[language], k=dice.randint(1, 9)))
        if dice.random() < 0.6:
            word += dice.choice(endings)
        if dice.random() < 0.3 and cutter.elided:
            word = dice.choice(cutter.elided) + dice.choice("'’") + word
        for _ in range(dice.choice((0, 0, 1, 3))):
            at = dice.randint(0, len(word))
            word = word[:at] + dice.choice(SIGNS) + word[at:]
        made.append(dice.choice((str.lower, str.upper, str.title))(word))
    return made


@pytest.mark.parametrize("language", ["fr", "en"])
def test_analysers_agree(visits: Callable, guide: Build, language: str) -> None:
    shelf = guide.shelves[language]
    cutter = analyser(shelf.words)
    table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))[language]
    shared = [*table["words"], *(word for row in table["family"] + table["apart"] for word in row)]
    real = sorted(index(documents(shelf), cutter).postings)
    texts = [*shared, *real, *at_random(language, cutter)]
    page = visits("disk").open(address(guide, "home", language))
    page.add_script_tag(url=page.locator(".search-open").get_attribute("data-engine"))

    told = {
        "elided": cutter.elided,
        "stop": sorted(cutter.stop),
        "endings": cutter.endings,
    }
    answers = page.evaluate(SCRIPT, {"table": told, "texts": texts})

    assert len(set(texts)) > RANDOM + 1_000
    ours = [[[word, cutter.stem(word)] for word in cutter.words(text)] for text in texts]
    both = zip(texts, ours, answers, strict=True)
    assert [each for each in both if each[1] != each[2]] == []
