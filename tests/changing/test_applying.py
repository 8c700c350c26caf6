"""A change on disk: every file of it, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.changing import applying
from guide.changing.applying import apply
from guide.changing.change import Change, between

BEFORE = {"a/one.md": b"1", "a/two.md": b"2", "a/three.md": b"3"}
AFTER = {"a/one.md": b"new", "b/c/two.md": b"2", "b/four.md": b"4"}
MOVES = {"a/two.md": "b/c/two.md"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, data in BEFORE.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(data)
    return tmp_path


def change() -> Change:
    return between(BEFORE, AFTER, MOVES)


def on_disk(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def everything(root: Path) -> set[str]:
    return {p.relative_to(root).as_posix() for p in root.rglob("*")}


def test_files_are_written_moved_and_removed_and_nothing_else_is_left(root: Path) -> None:
    (root / "a/two.md").chmod(0o640)

    apply(root, change())

    assert on_disk(root) == AFTER
    assert everything(root) == {"a", "b", "b/c", *AFTER}
    assert (root / "b/c/two.md").stat().st_mode & 0o777 == 0o640


def test_a_folder_left_empty_goes(root: Path) -> None:
    apply(root, between(BEFORE, {"b/x.md": b"1"}))

    assert everything(root) == {"b", "b/x.md"}


STEPS = ("replace", "unlink", "write_bytes", "mkdir")


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("nth", range(1, 5))
def test_whatever_fails_on_the_way_leaves_everything_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch, step: str, nth: int
) -> None:
    real = getattr(Path, step)
    calls = 0

    def failing(path: Path, *given: object, **named: object) -> object:
        nonlocal calls
        calls += 1
        if calls == nth:
            raise OSError(28, "No space left on device", str(path))
        return real(path, *given, **named)

    monkeypatch.setattr(Path, step, failing)
    try:
        apply(root, change())
    except OSError as error:
        assert error.strerror == "No space left on device"  # noqa: PT017 later steps may not be reached
        monkeypatch.undo()
        assert on_disk(root) == BEFORE
        assert everything(root) == {"a", *BEFORE}
    else:
        assert calls < nth
        assert on_disk(root) == AFTER


def test_when_nothing_can_be_put_back_either_what_was_there_is_kept_aside(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = Path.replace, 0

    def failing(path: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls > 1:
            raise OSError(5, "Input/output error", str(path))
        return real(path, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(OSError, match="Input/output"):
        apply(root, change())

    aside = next(root.glob(f"{applying.ASIDE}*"))
    assert {each: (aside / "old" / each).read_bytes() for each in BEFORE} == BEFORE


def test_a_file_changed_meanwhile_is_not_written_over(root: Path) -> None:
    (root / "a/one.md").write_bytes(b"mine")
    with pytest.raises(OSError, match=r"one\.md"):
        apply(root, change())

    assert on_disk(root) == BEFORE | {"a/one.md": b"mine"}


def test_a_file_that_appeared_meanwhile_is_not_written_over(root: Path) -> None:
    (root / "b").mkdir()
    (root / "b/four.md").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        apply(root, change())

    assert on_disk(root) == BEFORE | {"b/four.md": b"mine"}


@pytest.mark.parametrize("link", ["a/one.md", "b", "b/four.md"])
def test_no_link_is_followed(
    root: Path, tmp_path_factory: pytest.TempPathFactory, link: str
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "file").write_bytes(b"1")
    (root / link).parent.mkdir(exist_ok=True)
    (root / link).unlink(missing_ok=True)
    (root / link).symlink_to(outside / "file" if link.endswith(".md") else outside)
    with pytest.raises(OSError, match="symbolic"):
        apply(root, change())

    assert [each.name for each in outside.iterdir()] == ["file"]
    assert (outside / "file").read_bytes() == b"1"
    assert (root / "a/two.md").read_bytes() == b"2"
