"""A document is made anew when anything it is made of has changed, and only then."""

from __future__ import annotations

import pytest
from trees_of import chapter, facts, volume

from guide.books.keys import key
from guide.entry import Entry

IMAGES = {"a.png": b"1", "b.png": b"2"}
SAME = {"html": '<article><p>a</p><img src="a.png"></article>'}


def made(other: dict[str, object] | None = None, **changes: object) -> str:
    bound = volume(chapter(**{**SAME, **(other or {})}))  # type: ignore[arg-type]
    given = {"volume": bound, "facts": (facts(),), "images": IMAGES, "way": "pdf", **changes}
    return key(**given)  # type: ignore[arg-type]


def test_the_same_volume_has_the_same_key() -> None:
    assert made() == made()
    assert made(images={**IMAGES, "b.png": b"3"}) == made()


@pytest.mark.parametrize(
    "other",
    [
        {"html": "<article><p>b</p></article>"},
        {"title": "Autre"},
        {"lead": "Autre"},
        {"address": "autre.html"},
        {"level": 2},
        {"chips": (("Modèle", ("A",)),)},
        {"entry": Entry("docs/page.md", "page", "en", {})},
        {"entry": Entry("docs/page.md", "other", "fr", {})},
        {"entry": Entry("docs/page.md", "page", "fr", {}, {"keywords": ("entente",)})},
        {"entry": Entry("docs/page.md", "page", "fr", {}, {"source": "supplement"})},
    ],
    ids=str,
)
def test_another_chapter_gives_another_key(other: dict[str, object]) -> None:
    assert made(other) != made()


def test_another_edition_format_paper_or_image_gives_another_key() -> None:
    keys = {
        made(),
        made(facts=(facts(date="2027-01-01"),)),
        made(facts=(facts("en"),)),
        made(facts=(facts(settings="    paper: a4"),)),
        made(way="epub"),
        made(images={"a.png": b"9"}),
    }

    assert len(keys) == 6
