"""YAML edited line by line: what is not edited stays byte for byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.changing.editing import with_key, with_word, without
from guide.changing.lists import with_each, with_more
from guide.changing.locating import node_at
from guide.changing.quoting import quoted
from guide.changing.sheet import sheet_of_page, sheet_of_yaml
from guide.located import Scalar, Unreadable, parse, texts

ORDER = ("title", "kind", "slug", "aliases", "order")


def edited(header: str) -> bytes:
    return f"---\n{header}\n---\n\nText.\n".encode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: Old # kept", "title: New one # kept"),
        ('title:   "Old"', 'title:   "New one"'),
        ("title: 'Old'\nkind: x", "title: 'New one'\nkind: x"),
        ("title:", "title: New one"),
        ("title: # empty", "title: New one # empty"),
        ("title: ''", "title: New one"),
        (
            "title: >\n  Old\n  text\n\n# of the kind\nkind: x",
            "title: New one\n\n# of the kind\nkind: x",
        ),
        ("title: Old\n  text\nkind: x", "title: New one\nkind: x"),
        ("kind: x", "title: New one\nkind: x"),
        ("# top\n\nkind: x", "# top\n\ntitle: New one\nkind: x"),
        ("", "title: New one\n"),
    ],
)
def test_a_word_takes_another_s_place_and_its_quotes(before: str, after: str) -> None:
    sheet = with_word(sheet_of_page(edited(before)), ("title",), "New one", ORDER)

    assert sheet.data == edited(after)


def test_a_new_field_goes_after_those_it_follows() -> None:
    header = "title: T\nkeywords:\n  - a\n  - b # last\n\n# of the order\norder: 1"

    sheet = with_word(sheet_of_page(edited(header)), ("slug",), "s", ("title", "keywords", "slug"))

    assert sheet.data == edited(header.replace("# last\n", "# last\nslug: s\n"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("aliases: [a.html] # c", "aliases: [a.html, b.html] # c"),
        ("aliases: [\n  a.html, # c\n]", "aliases: [\n  a.html, b.html, # c\n]"),
        ("aliases:\n- a.html # c\n\nkind: x", "aliases:\n- a.html # c\n- b.html\n\nkind: x"),
        ("aliases:\n    - a.html\nkind: x", "aliases:\n    - a.html\n    - b.html\nkind: x"),
        ("aliases: a.html", "aliases: [a.html, b.html]"),
        ("aliases: []", "aliases: [b.html]"),
        ("aliases:", "aliases: [b.html]"),
        ("title: T\norder: 1", "title: T\naliases: [b.html]\norder: 1"),
        ("aliases: [b.html]", "aliases: [b.html]"),
    ],
)
def test_a_list_grows_as_it_is_written(before: str, after: str) -> None:
    sheet = with_more(sheet_of_page(edited(before)), ("aliases",), ("b.html",), ORDER)

    assert sheet.data == edited(after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x: [a, old, c] # k", "x: [a, new, c] # k"),
        ("x: [old, new]", "x: [new]"),
        ("x: [new, old]", "x: [new]"),
        ("x: [a, 'old']", "x: [a, 'new']"),
        ("x: old", "x: new"),
        ("x:\n  - old # k\n  - a", "x:\n  - new # k\n  - a"),
        ("x:\n  - new\n  - old\n# k\ny: 1", "x:\n  - new\n# k\ny: 1"),
        ("x: [b, b]", "x: [b, b]"),
        ("x: [gone, a]", "x: [a]"),
        ("x: [a, gone]", "x: [a]"),
        ("x: [gone]", "x: []"),
        ("x: gone", "x: []"),
        ("x:\n  - gone\ny: 1", "x: []\ny: 1"),
        ("y: 1", "y: 1"),
    ],
)
def test_an_id_is_replaced_once_or_left_out(before: str, after: str) -> None:
    become = {"old": "new", "gone": ""}

    sheet = with_each(sheet_of_page(edited(before)), ("x",), lambda word: become.get(word, word))

    assert sheet.data == edited(after)


def test_a_mapping_on_one_line_is_edited_on_that_line() -> None:
    yaml = b"c:\n  k: {fr: un, en: 'one'} # x\n  l: {}\n"
    sheet = sheet_of_yaml(yaml)

    sheet = with_word(sheet, ("c", "k", "en"), "it's two, or three")
    sheet = with_word(sheet, ("c", "k", "iu"), "a, b")

    assert (
        sheet.data == b"c:\n  k: {fr: un, en: 'it''s two, or three', iu: \"a, b\"} # x\n  l: {}\n"
    )


def test_a_key_is_renamed_or_goes_with_what_is_under_it() -> None:
    yaml = b"o:\n  a:\n    also: [b]\n\n  # of b\n  b:\n    x: 1\n"

    assert with_key(sheet_of_yaml(yaml), ("o", "a"), "c").data == yaml.replace(b"  a:", b"  c:")
    assert without(sheet_of_yaml(yaml), ("o", "a")).data == b"o:\n\n  # of b\n  b:\n    x: 1\n"


def test_what_is_no_word_is_not_written_over() -> None:
    with pytest.raises(Unreadable):
        with_word(sheet_of_page(edited("title: [a]")), ("title",), "T")
    with pytest.raises(Unreadable):
        with_key(sheet_of_yaml(b"a: 1\n"), ("b",), "c")
    with pytest.raises(Unreadable):
        sheet_of_page(edited("title: a\u2028b\nkind: x")).tree()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_line_endings_and_a_byte_order_mark_are_kept(bom: str, end: str) -> None:
    data = (bom + edited("title: Old").decode().replace("\n", end)).encode()

    sheet = with_more(sheet_of_page(data), ("aliases",), ("b.html",), ORDER)

    wanted = bom + edited("title: Old\naliases: [b.html]").decode().replace("\n", end)
    assert sheet.data == wanted.encode()


def test_a_last_line_without_an_ending_has_one_only_when_it_is_last_no_more() -> None:
    sheet = with_word(sheet_of_yaml(b"a:\n  b: 1"), ("a", "c"), "two")

    assert sheet.data == b"a:\n  b: 1\n  c: two"


@given(st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
def test_a_sheet_gives_any_bytes_back(data: bytes) -> None:
    assert sheet_of_page(data).data == sheet_of_yaml(data).data == data
    assert sheet_of_page(data).with_body(sheet_of_page(data).body).data == data


@given(
    st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=20),
    st.sampled_from(["", "'", '"', ">"]),
)
def test_any_word_is_read_back_alone_or_in_brackets(word: str, quote: str) -> None:
    word = word.strip() or "x"
    alone, listed = quoted(word, quote), quoted(word, quote, flow=True)

    assert node_at(sheet_of_yaml(f"a: {alone} # c\n".encode()), ("a",)) == Scalar(word, 1)
    assert [each.text for each in texts(parse(f"[{listed}, b]"))] == [word, "b"]
