"""Tables of a Word document: header rows, whole rows, widths, spans, too many columns."""

from __future__ import annotations

from word_files import body, file, found, opened, told, values

TABLE = (
    "<h2>Coûts</h2><table><thead><tr><th>Poste</th><th>Part</th></tr></thead>"
    "<tbody><tr><th scope='row'>Loyer</th>"
    "<td><span class='blank'>[part]</span></td></tr></tbody></table>"
)


def test_a_header_row_comes_again_on_each_page_and_no_row_is_cut() -> None:
    tree = body(TABLE)

    head, row = found(tree, ".//w:tr")
    assert len(found(head, "w:trPr/w:tblHeader")) == 1
    assert found(row, "w:trPr/w:tblHeader") == []
    assert len(found(tree, ".//w:trPr/w:cantSplit")) == 2


def test_a_table_is_named_after_its_caption_else_its_heading() -> None:
    named = TABLE.replace("<thead>", "<caption>Qui paie</caption><thead>")

    assert values(body(TABLE), ".//w:tblCaption") == ["Coûts"]
    assert values(body(named), ".//w:tblCaption") == ["Qui paie"]


def test_a_row_to_fill_in_leaves_room_and_one_to_sign_more() -> None:
    signed = TABLE.replace("[part]", "[signature]")

    (low,) = map(int, values(body(TABLE), ".//w:trHeight"))
    (high,) = map(int, values(body(signed), ".//w:trHeight"))
    assert high > low


def test_columns_fill_the_width() -> None:
    tree = body(TABLE)

    widths = map(int, values(tree, ".//w:tblGrid/w:gridCol", "w:w"))
    assert sum(widths) == int(values(tree, ".//w:tblW", "w:w")[0])


def test_spans_are_kept() -> None:
    table = opened(
        file(
            "<table><tr><td rowspan='2'>a</td><td colspan='2'>b</td></tr>"
            "<tr><td>c</td><td>d</td></tr></table>"
        )
    ).tables[0]

    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["a", "b", "b"],
        ["a", "c", "d"],
    ]


def test_a_row_that_lacks_cells_is_made_whole() -> None:
    table = opened(file("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")).tables[
        0
    ]

    assert [cell.text for cell in table.rows[1].cells] == ["c", ""]


def test_too_many_columns_are_told_line_by_line() -> None:
    row = "<tr>" + "".join(f"<td>{each}</td>" for each in range(200)) + "</tr>"

    tree = body(f"<table>{row * 3}</table>")
    lines = [told(each) for each in found(tree, ".//w:body/w:p")]
    assert found(tree, ".//w:tbl") == []
    assert lines[-1].startswith("0 · 1 · 2")


def test_a_table_in_a_table_is_told_line_by_line() -> None:
    tree = body(f"<table><tr><td><p>a</p>{TABLE}</td></tr></table>")

    assert len(found(tree, ".//w:tbl")) == 1
    assert "Poste · Part" in [told(each) for each in found(tree, ".//w:tc/w:p")]


def test_tables_do_not_touch() -> None:
    tree = body(TABLE[14:] * 2)

    tags = [str(each.tag).partition("}")[2] for each in found(tree, "w:body")[0]]
    assert tags[-5:] == ["tbl", "p", "tbl", "p", "sectPr"]
