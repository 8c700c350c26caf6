"""Makes a change on disk: every file of it, or none."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from guide.changing.change import Change

ASIDE = ".change-"
"""How the folder that keeps what was there begins, while a change is made."""


def apply(root: Path, change: Change) -> None:
    """Write, move and remove the files of a change; raises `OSError` when none could be.

    New texts are written aside first. What they take the place of is kept aside too, and put back
    when anything fails on the way. Should that fail as well, the folder aside stays: it has all.
    """
    for path in (*change.texts, *change.removed):
        _judge(root, path, change.before.get(path))
    came_from = {new: old for old, new in change.moves.items()}
    aside = Path(tempfile.mkdtemp(prefix=ASIDE, dir=root))
    undo: list[Callable[[], object]] = []
    try:
        new, old = aside / "new", aside / "old"
        for path, data in change.texts.items():
            _write(new / path, data, root / came_from.get(path, path))
        for path in change.before.keys() & {*change.texts, *change.removed}:
            (old / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / path, old / path)
        for path in change.texts:
            undo += _missing_folders(root / path)
            undo.append(_back(root / path, old / path))
            (new / path).replace(root / path)
        for path in change.removed:
            undo.append(_back(root / path, old / path))
            (root / path).unlink()
    except BaseException:
        whole = [_undone(step) for step in reversed(undo)]  # each is tried
        if all(whole):
            shutil.rmtree(aside, ignore_errors=True)
        raise
    shutil.rmtree(aside, ignore_errors=True)
    for path in change.removed:
        _drop_empty(root, (root / path).parent)


def write(root: Path, files: Mapping[str, bytes]) -> None:
    """Put files in the place of those that are there, all of them or none; raises `OSError`."""
    before = {path: (root / path).read_bytes() for path in files if (root / path).is_file()}
    apply(root, Change(before, files))


def _judge(root: Path, path: str, data: bytes | None) -> None:
    """Raise `OSError` when a place is not as the change found it, or is reached by a link."""
    target = root / path
    for each in (target, *target.parents[: len(Path(path).parts) - 1]):
        if each.is_symlink():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(each))
    if data is None and target.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    if data is not None and target.read_bytes() != data:
        raise OSError(errno.ESTALE, os.strerror(errno.ESTALE), str(target))


def _write(target: Path, data: bytes, like: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    if like.exists():
        shutil.copymode(like, target)


def _missing_folders(target: Path) -> list[Callable[[], object]]:
    """Make the folders of a file; return what takes away those that were not there."""
    missing = [each for each in target.parents if not each.exists()]
    target.parent.mkdir(parents=True, exist_ok=True)
    return [_away(each) for each in reversed(missing)]


def _undone(step: Callable[[], object]) -> bool:
    try:
        step()
    except OSError:
        return False
    return True


def _away(folder: Path) -> Callable[[], object]:
    return lambda: folder.rmdir() if folder.exists() else None


def _back(target: Path, kept: Path) -> Callable[[], object]:
    """Return what puts a file back as it was, there or not."""
    return lambda: kept.replace(target) if kept.exists() else target.unlink(missing_ok=True)


def _drop_empty(root: Path, folder: Path) -> None:
    """Remove the folders that a change left empty."""
    with contextlib.suppress(OSError):
        while folder != root:
            folder.rmdir()
            folder = folder.parent
