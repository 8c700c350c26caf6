"""YAML that remembers its lines, and takes nothing for what it is not."""

from __future__ import annotations

import pytest

from guide.located import Listing, Scalar, Table, Unreadable, parse, texts


def test_keys_and_values_have_their_lines() -> None:
    tree = parse("a: 1\nb:\n  - c\n  - d\ne:\n  f: g\n", first_line=10)

    assert tree == Table(
        {
            "a": Scalar("1", 10),
            "b": Listing((Scalar("c", 12), Scalar("d", 13)), 12),
            "e": Table({"f": Scalar("g", 15)}, 15, {"f": 15}),
        },
        10,
        {"a": 10, "b": 11, "e": 14},
    )


@pytest.mark.parametrize(
    ("written", "text"),
    [
        # words that YAML would turn into booleans, numbers or dates
        ("no", "no"),
        ("on", "on"),
        ("1.0", "1.0"),
        ("0123", "0123"),
        ("2026-11-25", "2026-11-25"),
        ("12:30", "12:30"),
        # quoted
        ("'a : b'", "a : b"),
        ('"a\\tb"', "a\tb"),
        ("'null'", "null"),
        # nothing
        ("", ""),
        ("~", ""),
        ("null", ""),
    ],
)
def test_a_value_is_text_as_written(written: str, text: str) -> None:
    tree = parse(f"a: {written}")

    assert isinstance(tree, Table)
    assert tree.items["a"] == Scalar(text, 1)


def test_a_repeated_key_keeps_its_first_value_and_is_noted() -> None:
    tree = parse("a: 1\nb: 2\na: 3")

    assert isinstance(tree, Table)
    assert tree.items["a"] == Scalar("1", 1)
    assert tree.repeated == (Scalar("a", 3),)


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment"])
def test_an_empty_text_is_an_empty_table(text: str) -> None:
    assert parse(text, first_line=4) == Table({}, 4)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # not YAML
        ("a: b: c", 5),
        ("a: 1\nb: [", 7),
        ("a: 1\n\tb: 2", 6),
        ("a: \x00", 5),
        # aliases, which could make a tree endless
        ("a: &x [1]\nb: *x", 6),
        ("a: &x [*x]", 5),
        # two documents
        ("a: 1\n---\nb: 2", 6),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(text: str, line: int) -> None:
    with pytest.raises(Unreadable) as refused:
        parse(text, first_line=5)

    assert refused.value.line == line


@pytest.mark.parametrize("text", ["[" * 60 + "]" * 60, "[" * 20_000, "{a: " * 60 + "1" + "}" * 60])
def test_a_tree_too_deep_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        parse(text)


def test_a_tag_makes_no_object() -> None:
    tree = parse("a: !!python/object:os.system ls")

    assert isinstance(tree, Table)
    assert tree.items["a"] == Scalar("ls", 1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # one word stands for a list of one
        ("a", ["a"]),
        ("[a, b]", ["a", "b"]),
        # what is no word is left out
        ("[a, [b], '', {c: d}]", ["a"]),
        ("{a: b}", []),
        ("''", []),
    ],
)
def test_the_words_of_a_node(text: str, words: list[str]) -> None:
    assert [each.text for each in texts(parse(text))] == words
    assert list(texts(None)) == []


def test_each_node_keeps_where_it_is_written() -> None:
    root = parse("a: 'é' # c\nb: [x,\n  y]\n", first_line=2)

    assert isinstance(root, Table)
    first, second = root.items["a"], root.items["b"]
    assert first.span == (2, 3, 2, 6)
    assert second.span == (3, 3, 4, 4)
    assert isinstance(second, Listing)
    assert [each.span for each in second.items] == [(3, 4, 3, 5), (4, 2, 4, 3)]
