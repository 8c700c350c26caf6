"""A zip of files: the same bytes from the same files, and sums that can be checked."""

from __future__ import annotations

import hashlib
from pathlib import Path
from zipfile import ZipFile

import pytest

from guide.offline.archive import SUMS, write

FILES = {"index.html": b"<h1>Guide</h1>", "cas/\u00eele.svg": b"<svg/>", "a.js": b""}


def test_files_stand_in_order_under_one_folder_with_fixed_times_and_permissions(
    tmp_path: Path,
) -> None:
    write(tmp_path / "a.zip", "guide-1", FILES, "2026-11-25")

    with ZipFile(tmp_path / "a.zip") as archive:
        listed = archive.infolist()
        assert archive.testzip() is None
    assert [info.filename for info in listed] == [
        "guide-1/SHA256SUMS",
        "guide-1/a.js",
        "guide-1/cas/\u00eele.svg",
        "guide-1/index.html",
    ]
    assert {info.date_time for info in listed} == {(2026, 11, 25, 0, 0, 0)}
    assert {oct(info.external_attr >> 16) for info in listed} == {"0o100644"}


def test_the_order_in_which_files_are_given_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path / "a.zip", "guide", FILES, "2026-11-25")
    write(tmp_path / "b.zip", "guide", dict(reversed(FILES.items())), "2026-11-25")

    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


@pytest.mark.parametrize(
    ("date", "day"),
    [("1970-01-01", (1980, 1, 1)), ("", (1980, 1, 1)), ("3000-01-01", (2107, 12, 31))],
)
def test_a_date_that_no_zip_can_tell_becomes_the_nearest_one(
    tmp_path: Path, date: str, day: tuple[int, int, int]
) -> None:
    write(tmp_path / "a.zip", "guide", FILES, date)

    with ZipFile(tmp_path / "a.zip") as archive:
        assert {info.date_time[:3] for info in archive.infolist()} == {day}


def test_the_sums_are_those_of_every_other_file(tmp_path: Path) -> None:
    write(tmp_path / "a.zip", "guide", FILES, "2026-11-25")

    with ZipFile(tmp_path / "a.zip") as archive:
        lines = archive.read(f"guide/{SUMS}").decode().splitlines()
    assert lines == [
        f"{hashlib.sha256(content).hexdigest()}  {name}" for name, content in sorted(FILES.items())
    ]
