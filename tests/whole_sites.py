"""Whole sites for the tests: a guide laid out in a folder of its own, and built there."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from guide import reading, settings
from guide.build import Build, run
from guide.site import command

REPOSITORY = Path(__file__).parent.parent
BUILD_HOOKS = REPOSITORY / "build_hooks"
SITES = Path(__file__).parent / "sites"
REAL = "real-guide"
BUILT = ("two-languages", "third-language", "retired-term", REAL)

SiteOf = Callable[[str], Path]
"""Gives the folder of a site by its name."""


def lay_out(source: Path, folder: Path) -> Path:
    """Copy a guide's texts and settings; the hooks and the theme stay those of the repository."""
    config = (source / command.CONFIG).read_text(encoding="utf-8")
    for root in settings.read(config)[0].roots:
        if (source / root).is_dir():
            shutil.copytree(source / root, folder / root)
    config = config.replace(" build_hooks/", f" {BUILD_HOOKS.as_posix()}/")
    folder.mkdir(exist_ok=True)
    (folder / command.CONFIG).write_text(config, encoding="utf-8")
    return folder


def built(root: Path) -> Path:
    """Build a guide laid out before, in this process; return its site."""
    assert command.build(root) == 0
    return root / command.SITE


def small_site(name: str, folder: Path) -> Path:
    """Build one of the small sites; return it."""
    return built(lay_out(SITES / name, folder / name))


@functools.cache
def real_site(base: Path) -> Path:
    """Build the real guide, once for all the tests that ask for it with the same folder."""
    return built(lay_out(REPOSITORY, base / REAL))


@functools.cache
def real_build() -> Build:
    """Read the real guide, once for all the tests."""
    return run(reading.gather(REPOSITORY))


def guide_command(
    root: Path, *arguments: str, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run `python -m guide` in a folder, speaking English unless told otherwise."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(BUILD_HOOKS),
        "PYTHONWARNINGS": "error",
        "LC_ALL": "en_CA.UTF-8",
        "PYTHONUTF8": "1",
        "BOOKS": "0",
        **variables,
    }
    return subprocess.run(
        [sys.executable, "-m", "guide", *arguments],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
