"""The tile map of the case studies."""

from __future__ import annotations

from shelves import FILES, page, shelf

from guide import build
from guide.pages.maps import TILE, Atlas, Place, atlas
from whole_sites import real_build

MAP = """
tiles:
  island: {name: {fr: "L'île", en: The island}, short: {fr: IL, en: IS}, at: [2, 1]}
  north: {name: {fr: Le nord, en: The north}, short: {fr: N, en: N}, at: [0, 0]}
"""
TERMS = FILES["docs/nomenclature.yml"] + (
    "  bay: {facet: jurisdictions, source: guide, label: {fr: baie, en: bay}, broader: island}\n"
)


def made(language: str = "fr") -> Atlas:
    files = {
        **FILES,
        "docs/map.yml": MAP,
        "docs/nomenclature.yml": TERMS,
        "case_studies/bay.md": page(
            "case", "status: ongoing", "jurisdictions: [bay, island]", title="La baie"
        ),
    }
    found = atlas(build.run({p: t.encode() for p, t in files.items()}).shelves[language])
    assert found is not None
    return found


def place(id: str, language: str = "fr") -> Place:
    return next(each for each in made(language).places if each.id == id)


def test_a_tile_stands_at_its_column_and_row_and_the_picture_holds_all() -> None:
    assert [(each.id, each.x, each.y) for each in made().places] == [
        ("island", 2 * TILE, TILE),
        ("north", 0, 0),
    ]
    assert (made().width, made().height) == (3 * TILE, 2 * TILE)


def test_a_tile_has_its_name_in_the_language() -> None:
    assert (place("island").name, place("island").short) == ("L’île", "IL")
    assert (place("island", "en").name, place("island", "en").short) == ("The island", "IS")
    assert (place("island", "de").name, place("island", "de").short) == ("island", "")


def test_a_tile_has_the_pages_of_the_place_and_of_the_places_within_it_once() -> None:
    assert [ref.title for ref in place("island").refs] == ["La baie", "L’île"]
    assert place("north").refs == ()
    assert place("island", "en").refs == ()


def test_a_guide_without_a_map_has_none() -> None:
    assert atlas(shelf()) is None


def test_the_real_map_has_the_thirteen_provinces_and_territories_apart_and_its_cases() -> None:
    for language in ("fr", "en"):
        found = atlas(real_build().shelves[language])
        assert found is not None
        assert len({(each.x, each.y) for each in found.places}) == len(found.places) == 13
        assert all(each.short and each.name for each in found.places)
        on_map = {ref.id for each in found.places for ref in each.refs}
        cases = {entry.id for entry in real_build().guide.entries if entry.kind == "case"}
        assert cases - on_map == set()
