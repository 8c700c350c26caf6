"""Points for facts: each reason alone, and the weakest page first."""

from __future__ import annotations

import pytest

from corpus import corpus_of, page
from guide.writing.status.standing import standing
from guide.writing.status.weakness import FEWEST_KEYWORDS, FEWEST_WORDS, POINTS

DAY = "2026-11-25"
SOUND: dict[str, object] = {
    "description": "d" * 60,
    "keywords": ["a", "b", "c", "d", "e"],
    "next_review": DAY,
    "owner": "Équipe",
}
TEXT = "mot " * FEWEST_WORDS


def reasons(body: str = TEXT, link: str = "[x](a.md)", **fields: object) -> dict[str, int]:
    """Return the reasons found on a page that has none but for what is given."""
    text = page(body, **(SOUND | fields))
    made = corpus_of(
        {
            "docs/a.md": text,
            "docs/a.en.md": page(TEXT, **SOUND),
            "docs/index.md": page(link, kind="home", **SOUND),
            "docs/index.en.md": page("[x](a.en.md)", kind="home", **SOUND),
        }
    )
    found = {each.path: each for each in standing(made, DAY, "fr").weakest}
    weak = found.get("docs/a.md")
    assert set(found) <= {"docs/a.md"}
    return {each.name: each.found for each in weak.reasons} if weak else {}


def test_a_sound_page_has_no_reason() -> None:
    assert reasons() == {}


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"next_review": None}, {"unplanned": 0}),
        ({"next_review": "2026-11-24"}, {"overdue": 0}),
        ({"owner": None}, {"ownerless": 0}),
        ({"description": "d" * 59}, {"description": 59}),
        ({"description": "d" * 161}, {"description": 161}),
        ({"keywords": ["a"] * (FEWEST_KEYWORDS - 1)}, {"keywords": FEWEST_KEYWORDS - 1}),
        ({"body": "mot " * (FEWEST_WORDS - 1)}, {"brief": FEWEST_WORDS - 1}),
        ({"link": "Rien."}, {"unled": 0}),
    ],
)
def test_each_fact_is_a_reason(fields: dict[str, object], reason: dict[str, int]) -> None:
    assert reasons(**fields) == reason  # type: ignore[arg-type]


def test_a_page_that_the_site_fills_is_not_too_short() -> None:
    assert reasons("<!-- guide:data -->") == {}


def test_the_weakest_comes_first_with_the_sum_of_its_points() -> None:
    made = corpus_of({"docs/a.md": page(TEXT, **SOUND), "docs/b.md": page()})

    weak, less = standing(made, DAY, "fr").weakest

    assert (weak.path, less.path) == ("docs/b.md", "docs/a.md")
    assert {each.name for each in less.reasons} == {"unled", "alone"}
    assert weak.score == sum(POINTS[each.name] for each in weak.reasons)
    assert less.score == POINTS["unled"] + POINTS["alone"]
