"""Writes files whole, all of them or none."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path


def save(root: Path, files: Mapping[str, bytes]) -> None:
    """Put each file in the place of the one that is there; raises OSError, with nothing changed."""
    kept = {root / path: (root / path).read_bytes() for path in files}
    beside = {root / path: (root / path).with_name(f".{Path(path).name}.new") for path in files}
    done: list[Path] = []
    try:
        for (target, new), data in zip(beside.items(), files.values(), strict=True):
            new.write_bytes(data)
            shutil.copymode(target, new)
        for target, new in beside.items():
            new.replace(target)
            done.append(target)
    except OSError:
        for target in done:
            target.write_bytes(kept[target])
        raise
    finally:
        for new in beside.values():
            new.unlink(missing_ok=True)
