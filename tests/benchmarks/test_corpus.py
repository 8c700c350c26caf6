"""The made-up guides that benchmarks measure: real in structure, without a problem."""

import pytest

from benchmarks.corpus import corpus
from guide import build


@pytest.fixture(scope="module")
def sixty() -> dict[str, str]:
    return corpus(60)


def test_a_made_up_guide_has_no_problem(sixty: dict[str, str]) -> None:
    built = build.run({path: text.encode() for path, text in sixty.items()})

    assert [built.words["en"].line(problem) for problem in built.problems] == []


def test_it_has_the_pages_asked_for_in_each_language(sixty: dict[str, str]) -> None:
    pages = [path for path in sixty if path.endswith(".md")]

    assert len(pages) == 120
    assert sum(path.endswith(".en.md") for path in pages) == 60


def test_the_same_size_and_seed_give_the_same_guide(sixty: dict[str, str]) -> None:
    assert corpus(60) == sixty
    assert corpus(60, seed=8) != sixty
