"""Two languages side by side: rows that pair, tables that are one, what each language says."""

from __future__ import annotations

from word_files import both, found, opened, part, styled, told, values

FRENCH = (
    "<h2>Comment</h2><p>Lisez.</p><h2>Le modèle</h2><p>Du <span class='blank'>[date]</span></p>"
    "<h3>1. Définitions</h3><p><strong>1.1</strong> Un</p><p><strong>1.2</strong> Deux</p>"
)
ENGLISH = (
    "<h2>How to</h2><p>Read.</p><p>More.</p><h2>The form</h2>"
    "<p>Of <span class='blank'>[date]</span></p>"
    "<h3>1. Definitions</h3><p><strong>1.1</strong> One</p><p><strong>1.2</strong> Two</p>"
)
SIGNED = (
    "<table><thead><tr><th>{}</th><th>A</th></tr></thead><tbody><tr><td>{}</td>"
    "<td><span class='blank'>[{}]</span></td></tr></tbody></table>"
)


def rows(french: str, english: str) -> list[tuple[str, ...]]:
    tables = opened(both(french, english)).tables
    return [
        tuple(told(cell) for cell in found(row._tr, "w:tc"))  # noqa: SLF001 the element itself
        for table in tables
        for row in table.rows
    ]


def test_the_rows_hold_the_same_clauses() -> None:
    made = rows(FRENCH, ENGLISH)

    assert made[0] == ("Français", "English")
    assert made[2:] == [
        ("Le modèle", "The form"),
        ("Du [date]", "Of [date]"),
        ("1. Définitions", "1. Definitions"),
        ("1.1Un", "1.1One"),
        ("1.2Deux", "1.2Two"),
    ]


def test_what_is_only_read_is_left_to_each_language_s_own_document() -> None:
    said = told(part(both(FRENCH, ENGLISH)))

    assert "Lisez" not in said
    assert "seulement ce qui est à remplir" in said
    assert "only what is to be filled in" in said


def test_clauses_pair_by_number_where_the_texts_differ() -> None:
    longer = ENGLISH.replace("<p><strong>1.2", "<p>An extra.</p><p><strong>1.2")

    made = rows(FRENCH, longer)
    assert ("1.1Un", "1.1OneAn extra.") in made
    assert ("1.2Deux", "1.2Two") in made


def test_a_section_without_its_like_stands_alone() -> None:
    longer = ENGLISH.replace("<h3>1.", "<h3>0. Before</h3><p>Only</p><h3>1.")

    made = rows(FRENCH, longer)
    assert ("", "0. BeforeOnly") in made
    assert ("1. Définitions", "1. Definitions") in made


def test_items_of_lists_that_are_alike_stand_side_by_side() -> None:
    items = "<ul><li class='task'>{}</li><li class='task'>{}</li></ul>"

    made = rows(FRENCH + items.format("un", "deux"), ENGLISH + items.format("one", "two"))
    assert made[-2:] == [("☐un", "☐one"), ("☐deux", "☐two")]


def test_tables_that_are_alike_become_one_with_one_blank() -> None:
    made = both(
        FRENCH + SIGNED.format("Élément", "Nom", "nom"),
        ENGLISH + SIGNED.format("Item", "Name", "name"),
    )

    assert [told(each) for each in found(part(made), ".//w:sdt")][2:] == ["[nom / name]"]
    cells = [cell.text for row in opened(made).tables[-1].rows for cell in row.cells]
    assert cells == ["Élément\nItem", "A", "Nom\nName", ""]


def test_tables_that_differ_stand_one_after_the_other() -> None:
    made = both(
        FRENCH + SIGNED.format("É", "N", "nom"), ENGLISH + "<table><tr><td>x</td></tr></table>"
    )

    tables = opened(made).tables
    assert [len(each.columns) for each in tables[-2:]] == [2, 1]


def test_a_note_in_a_table_is_told_once() -> None:
    noted = SIGNED.format('N<span class="note">Dit</span>', "É", "nom")

    made = both(FRENCH + noted, ENGLISH + noted.replace("Dit", "Said"))
    ids = values(part(made, "word/footnotes.xml"), "w:footnote", "w:id")
    assert ids == ["-1", "0", "1", "2"]
    assert values(part(made), ".//w:footnoteReference", "w:id") == ["1", "2"]


def test_english_runs_say_their_language() -> None:
    tree = part(both(FRENCH, ENGLISH))

    for row in found(tree, ".//w:tr"):
        left, right = found(row, "w:tc")
        assert values(left, ".//w:lang") == []
        runs = [each for each in found(right, ".//w:r") if told(each)]
        assert {tuple(values(each, "w:rPr/w:lang")) for each in runs} <= {("en-CA",)}


def test_both_titles_stand_at_the_top() -> None:
    made = both(FRENCH, ENGLISH)

    assert styled(part(made), "Title") == ["Un outil", "A tool"]
    assert opened(made).core_properties.title == "Un outil / A tool"
    assert told(part(made, "word/footer1.xml")).endswith("Page 1 de 1 · Page 1 of 1")


def test_pages_without_anything_to_fill_in_are_set_whole() -> None:
    assert rows("<p>Un</p>", "<p>One</p>")[-1] == ("Un", "One")


def test_an_empty_page_faces_any() -> None:
    assert rows("", "<p>One</p>")[-1] == ("", "One")
    assert len(opened(both("", "")).tables) == 1
