"""The picture of what joins the pages."""

from __future__ import annotations

import pytest
from shelves import shelf

from guide.pages.connecting import COLUMN, Connections, connections
from whole_sites import real_build

LANGUAGES = ("fr", "en")


def ends(made: Connections) -> list[tuple[str, str]]:
    """Return the pages that each line joins; an end without a page has no id."""
    at = {(spot.x, spot.y): spot.ref.id for spot in made.spots}
    return [(at.get((line.x1, line.y1), ""), at.get((line.x2, line.y2), "")) for line in made.lines]


def links(made: Connections) -> dict[str, set[str]]:
    return {spot.ref.id: {ref.id for ref in spot.links} for spot in made.spots}


def test_each_kind_of_page_has_a_column_in_the_order_of_the_nomenclature() -> None:
    made = connections(shelf())
    columns: dict[int, list[str]] = {}
    for spot in made.spots:
        columns.setdefault(spot.x // COLUMN, []).append(spot.ref.id)

    assert columns == {
        0: ["outreach", "hosted"],
        1: ["virtual", "mobile"],
        2: ["finance"],
        3: ["checklist"],
        4: ["isle", "road"],
    }
    assert [x for x, _ in made.titles] == [each * COLUMN for each in range(5)]


def test_a_line_joins_pages_of_different_columns_that_one_of_them_declares() -> None:
    assert sorted(ends(connections(shelf()))) == [
        ("checklist", "isle"),
        ("finance", "isle"),
        ("mobile", "road"),
        ("outreach", "checklist"),
        ("outreach", "isle"),
        ("outreach", "mobile"),
        ("outreach", "virtual"),
        ("virtual", "finance"),
        ("virtual", "isle"),
    ]


def test_a_line_has_the_colour_of_its_model_and_tells_a_link_of_ours() -> None:
    made = connections(shelf())
    told = dict(zip(ends(made), made.lines, strict=True))

    assert told["finance", "isle"].supplement
    assert not told["checklist", "isle"].supplement
    assert told["virtual", "isle"].model == 1
    assert told["checklist", "isle"].model == 0


def test_a_language_with_few_pages_has_the_lines_between_those() -> None:
    made = connections(shelf("en"))

    assert [spot.ref.id for spot in made.spots] == ["outreach"]
    assert made.lines == ()


def test_a_language_without_any_has_an_empty_picture() -> None:
    assert connections(shelf("de")).lines == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_the_real_guide_every_line_has_both_ends_and_is_drawn_once(language: str) -> None:
    found = ends(connections(real_build().shelves[language]))

    assert [line for line in found if "" in line] == []
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_the_real_guide_the_table_has_the_links_of_the_picture(language: str) -> None:
    made = connections(real_build().shelves[language])
    column = {spot.ref.id: spot.x for spot in made.spots}

    drawn = {frozenset(pair) for pair in ends(made)}
    listed = {
        frozenset((one, other))
        for one, others in links(made).items()
        for other in others
        if column[one] != column[other]
    }

    assert drawn == listed
    assert all(one in links(made)[other] for one, others in links(made).items() for other in others)


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_the_real_guide_all_stands_within_the_picture(language: str) -> None:
    made = connections(real_build().shelves[language])

    assert all(0 <= spot.x < made.width and 0 < spot.y < made.height for spot in made.spots)
    assert len({(spot.x, spot.y) for spot in made.spots}) == len(made.spots)
