"""The table of all subtypes."""

from __future__ import annotations

from shelves import COMPARED, FILES, page, shelf

from guide import build
from guide.fields import COMPARISON
from guide.pages.comparing import subtypes
from whole_sites import real_build


def test_each_subtype_is_a_row_in_the_nomenclature_s_order_with_its_model() -> None:
    made = subtypes(shelf())

    assert [
        (row.ref.id, row.ref.title, row.model.title if row.model else "") for row in made.rows
    ] == [
        ("virtual", "Services virtuels", "Services externes"),
        ("mobile", "Services mobiles", "Services externes"),
    ]
    assert [row.ref.model for row in made.rows] == [1, 1]


def test_a_row_has_a_cell_for_each_column_and_columns_have_words() -> None:
    made = subtypes(shelf())

    assert [name for name, _ in made.columns] == [field.name for field in COMPARISON]
    assert dict(made.columns)["integration"] == "Degré d’intégration"
    cells = dict(zip(dict(made.columns), made.rows[0].cells, strict=True))
    assert cells["where"].text == "À l’écart"
    assert (cells["integration"].text, cells["integration"].degree) == ("2 sur 4", 2)


def test_a_subtype_below_another_has_the_model_above_both() -> None:
    files = {**FILES, "docs/models/outreach/van.md": page("subtype", COMPARED, title="Camion")}
    made = subtypes(build.run({p: t.encode() for p, t in files.items()}).shelves["fr"])

    assert [(row.ref.id, row.model.id if row.model else "") for row in made.rows][2:] == [
        ("van", "outreach")
    ]


def test_a_language_without_subtypes_has_an_empty_table() -> None:
    assert subtypes(shelf("en")).rows == ()


def test_the_real_guide_compares_all_its_subtypes_cell_by_cell_in_both_languages() -> None:
    french, english = (subtypes(real_build().shelves[code]) for code in ("fr", "en"))

    concepts = real_build().guide.nomenclature.concepts.values()
    expected = [each.id for each in concepts if each.facet == "subtypes"]
    assert [row.ref.id for row in french.rows] == expected
    assert [row.ref.id for row in english.rows] == expected
    for one, other in zip(french.rows, english.rows, strict=True):
        assert one.model is not None
        assert all(cell.text for cell in (*one.cells, *other.cells)), one.ref.id
        assert [cell.degree for cell in one.cells] == [cell.degree for cell in other.cells]
