"""Blocks that are tables."""

from __future__ import annotations

from shelves import entry, shelf

from guide.fields import COMPARISON
from guide.pages.comparing import comparison
from guide.pages.tables import abbreviations, downloads


def test_subtypes_are_compared_side_by_side_in_their_order() -> None:
    made = comparison(shelf(), entry("outreach"))

    assert made is not None
    assert [ref.id for ref in made.columns] == ["mobile", "virtual"]
    assert made.caption == "Les sous-types comparés"
    assert [row.name for row in made.rows][:2] == ["Pour qui", "Où"]
    assert len(made.rows) == len(COMPARISON)


def test_a_cell_is_set_for_print_and_a_degree_is_said() -> None:
    made = comparison(shelf(), entry("outreach"))

    assert made is not None
    cells = {row.name: row.cells[0] for row in made.rows}
    assert (cells["Où"].text, cells["Où"].degree) == ("À l’écart", 0)
    assert (cells["Degré d’intégration"].text, cells["Degré d’intégration"].degree) == (
        "2 sur 4",
        2,
    )


def test_a_model_without_subtypes_compares_none() -> None:
    assert comparison(shelf(), entry("hosted")) is None
    assert comparison(shelf("en"), entry("outreach", "en")) is None


def test_abbreviations_have_their_meaning_and_the_other_languages() -> None:
    (english,) = abbreviations(shelf("en"))
    (french,) = abbreviations(shelf())

    assert (english.short, english.ref.id, english.others) == (
        "OS",
        "outreach",
        (("fr", "", "services externes"),),
    )
    assert (french.short, french.others) == ("", (("en", "OS", "outreach services"),))


def test_every_open_data_file_says_what_it_is_for() -> None:
    made = downloads(shelf())

    assert all(file.use and file.format for file in made)
    assert len({file.name for file in made}) == len(made)
