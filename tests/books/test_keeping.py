"""What was made is kept, and taken again only when it is whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.books.keeping import Keeping


def test_what_is_kept_is_taken_as_it_was(tmp_path: Path) -> None:
    keeping = Keeping(tmp_path / "not" / "there")

    assert keeping.taken("a") is None
    keeping.keep("a", b"content")
    assert keeping.taken("a") == b"content"


@pytest.mark.parametrize(
    "damage",
    [
        lambda kept: kept[:-1],
        lambda kept: kept + b"x",
        lambda kept: kept[:0],
        lambda kept: kept.replace(b"content", b"CONTENT"),
        lambda kept: b"0" * 64 + kept[64:],
    ],
)
def test_a_damaged_file_is_as_good_as_gone(tmp_path: Path, damage: object) -> None:
    keeping = Keeping(tmp_path)
    keeping.keep("a", b"content")
    (tmp_path / "a").write_bytes(damage((tmp_path / "a").read_bytes()))  # type: ignore[operator]

    assert keeping.taken("a") is None


def test_what_no_key_names_any_more_is_forgotten_with_what_a_killed_run_left(
    tmp_path: Path,
) -> None:
    keeping = Keeping(tmp_path)
    keeping.keep("a", b"1")
    keeping.keep("b", b"2")
    (tmp_path / "c.new").write_bytes(b"half")
    keeping.forget_all_but({"a"})

    assert [path.name for path in tmp_path.iterdir()] == ["a"]
