"""Real pages renamed, moved and retired in memory: no new problem, and no address lost."""

from __future__ import annotations

import pytest
from small_guide import REAL, codes_brought, lost

from guide.changing.moving import move
from guide.changing.renaming import rename
from guide.changing.retiring import retire


@pytest.mark.parametrize("id", ["outreach", "grand-manan", "road-kit"])
def test_a_real_page_takes_other_titles_and_addresses(id: str) -> None:
    change = rename(
        REAL,
        id,
        {"fr": "Un titre tout neuf", "en": "A brand new title"},
        {"fr": "tout-neuf", "en": "brand-new"},
    )

    assert codes_brought(change) == []
    assert lost(change) == set()


@pytest.mark.parametrize(
    ("id", "folder"),
    [
        ("road-kit", "docs/process"),
        ("grand-manan", "docs/models"),
        ("models", "docs/about"),
        ("nomenclature", "docs/about"),
    ],
)
def test_a_real_page_moves(id: str, folder: str) -> None:
    change = move(REAL, id, folder)

    assert change.moves
    assert codes_brought(change) == []
    assert lost(change) == set()


@pytest.mark.parametrize(
    ("id", "by"),
    [
        ("mobile-services", "virtual-services"),
        ("road-kit", "memorandum-of-understanding"),
        ("licence", "source-and-gaps"),
        ("finance", "licence"),
    ],
)
def test_a_real_page_is_withdrawn_for_another(id: str, by: str) -> None:
    change = retire(REAL, id, by)

    assert len(change.removed) == 2
    assert codes_brought(change) == []
    assert lost(change) == set()


def test_a_term_that_no_page_speaks_of_any_more_is_a_problem_that_was_not_there() -> None:
    assert codes_brought(retire(REAL, "grand-manan", "birth-registration")) == ["G207"]
