"""Tables name their rows and columns, and scroll in a group with a name."""

from __future__ import annotations

from converting import tree, words_of

TABLE = "|  | A | B |\n|---|:--|--:|\n| un | 1 | 2 |\n|  | 3 | 4 |"


def test_columns_and_rows_have_their_scope() -> None:
    cells = [(c.get("scope"), words_of(c)) for c in tree(TABLE).iter("th")]

    assert cells == [("col", "A"), ("col", "B"), ("row", "un")]


def test_an_empty_corner_is_no_header() -> None:
    (corner, *_) = tree(TABLE).iterfind(".//thead/tr/*")

    assert (corner.tag, corner.attrib) == ("td", {})


def test_an_empty_row_name_is_no_header() -> None:
    rows = tree(TABLE).findall(".//tbody/tr")

    assert [row[0].tag for row in rows] == ["th", "td"]


def test_a_table_of_one_column_has_no_row_names() -> None:
    body = tree("| A |\n|---|\n| un |")

    assert [cell.tag for cell in body.iterfind(".//tbody/tr/*")] == ["td"]


def test_cells_keep_their_alignment() -> None:
    cells = tree(TABLE).findall(".//tbody/tr/td")

    assert [cell.get("style") for cell in cells[:2]] == [
        "text-align: left;",
        "text-align: right;",
    ]


def test_a_table_scrolls_in_a_group_named_by_the_heading_above() -> None:
    body = tree(f"## Les coûts\n\n{TABLE}\n\n### En détail\n\n{TABLE}")
    regions = [each for each in body.iter("div") if each.get("class") == "table"]

    assert [each.get("role") for each in regions] == ["group", "group"]
    assert [each.get("tabindex") for each in regions] == ["0", "0"]
    assert [each.get("aria-label", "").rstrip("¶") for each in regions] == [
        "Les coûts",
        "En détail",
    ]


def test_the_name_of_a_group_has_no_sign_of_the_link_beside_the_heading() -> None:
    (region,) = (e for e in tree(f"## Les coûts\n\n{TABLE}").iter("div") if e.get("role"))

    assert region.get("aria-label") == "Les coûts"


def test_a_table_below_no_heading_has_no_name() -> None:
    (region,) = (e for e in tree(TABLE).iter("div") if e.get("role"))

    assert region.attrib == {"class": "table", "role": "group", "tabindex": "0"}


def test_a_table_in_a_passage_is_found_too() -> None:
    indented = TABLE.replace("\n", "\n    ")
    (aside,) = tree(f"!!! supplement\n    {indented}").iter("aside")

    assert [each.tag for each in aside] == ["p", "div"]
