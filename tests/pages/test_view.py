"""Everything a page shows besides its own text."""

from __future__ import annotations

import pytest
from shelves import entry, small

from guide.pages.view import View


def seen(id: str, language: str = "fr") -> View:
    return small().view(entry(id, language))


@pytest.mark.parametrize(
    ("id", "ending"),
    [
        # what each kind of page ends with, less what would be empty
        ("home", ("frame",)),
        ("models", ("children",)),
        ("outreach", ("children", "comparison", "related")),
        ("hosted", ()),
        ("virtual", ("related",)),
        ("isle", ("related",)),
        ("terms", ()),
    ],
)
def test_a_kind_of_page_ends_with_its_blocks(id: str, ending: tuple[str, ...]) -> None:
    assert seen(id).at_the_end == ending


def test_blocks_moved_by_a_marker_do_not_stand_at_the_end() -> None:
    view = seen("frame")

    assert [block.name for block in view.blocks] == ["frame", "abbreviations"]
    assert view.at_the_end == ()
    assert view.block("frame") is view.blocks[0]
    assert view.block("frame").title == "Le cadre du guide"  # type: ignore[union-attr]
    assert view.block("related") is None


def test_definitions_are_those_of_the_linked_terms_that_the_text_names() -> None:
    definitions = seen("models").definitions

    assert [(each.id, each.definition) for each in definitions] == [
        ("agreement", "Ce qu’on signe.")
    ]


def test_dates_and_owner_are_those_given() -> None:
    view = seen("isle")

    assert view.dates == (("modified", "2026-11-25"), ("reviewed", "2026-11-01"))
    assert view.owner == "L’équipe"
    assert seen("home").owner == ""


def test_a_page_in_a_language_that_is_not_official_is_partial() -> None:
    assert seen("outreach", "de").partial
    assert not seen("outreach", "en").partial


def test_a_page_says_its_language_and_source() -> None:
    view = seen("outreach", "de")

    assert (view.language, view.source, view.ref.kind_name) == ("de", "guide", "Modell")
