"""`python -m guide offline`: packs a built site into zips, all of them or none."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from guide.build import Build
from guide.offline.archive import SUMS, write
from guide.offline.editions import Edition, editions
from guide.offline.names import LONGEST, Fault, faults
from guide.spoken import spoken

DIST = "dist"
ASIDE = ".new"


def pack(site: Path, dist: Path, made: Build) -> int:
    """Write the editions of a built site into a folder; return the exit code.

    A path that some disk would refuse is told, and then nothing is written. Zips are
    written aside and moved when they are all whole; those of other dates are kept.
    """
    said = made.words[spoken("", tuple(made.words))]
    files = {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
    packed = editions(files, made)
    if wrong := _faults(packed):
        for fault in wrong:
            told = said[fault.reason].format(path=fault.path, most=LONGEST)
            sys.stderr.write(f"{told}\n")
        return 1
    aside = dist / ASIDE
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    try:
        for each in packed:
            write(aside / f"{each.name}.zip", each.name, each.files, made.edition)
        for each in packed:
            written = (aside / f"{each.name}.zip").replace(dist / f"{each.name}.zip")
            size = round(written.stat().st_size / 1000)
            path = f"{dist.name}/{written.name}"
            sys.stdout.write(said["offline.written"].format(path=path, size=size) + "\n")
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return 0


def _faults(packed: list[Edition]) -> list[Fault]:
    """Return the faults of every edition, each told once, by the path the site has."""
    found = {}
    for each in packed:
        for fault in faults(f"{each.name}/{path}" for path in (*each.files, SUMS)):
            path = fault.path.removeprefix(f"{each.name}/")
            found[path] = Fault(path, fault.reason)
    return list(found.values())
