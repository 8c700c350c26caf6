"""Paths that some disk would refuse."""

from __future__ import annotations

import pytest

from guide.offline.names import LONGEST, Fault, faults


@pytest.mark.parametrize(
    "path",
    [
        "guide/index.html",
        "guide/search/fr-0a1b2c3d4e/w0.js",
        "guide/cas/Île-du-cœur (2).svg",
        "guide/.well-known",
        # Names that only begin like those kept by Windows.
        "guide/console.html",
        "guide/com10.html",
        "guide/auxiliaires/nul-part.html",
        "x" * LONGEST,
    ],
)
def test_a_plain_path_is_taken_everywhere(path: str) -> None:
    assert faults([path]) == []


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        *((f"guide/a{sign}b.html", "offline.sign") for sign in '<>:"|?*\\\n\x7f'),
        ("guide/etc./a.html", "offline.ending"),
        ("guide/a ", "offline.ending"),
        ("guide/CON", "offline.reserved"),
        ("guide/nul.html", "offline.reserved"),
        ("guide/Lpt1.tar.js", "offline.reserved"),
        ("guide/aux .html", "offline.reserved"),
        ("guide/com0/a.html", "offline.reserved"),
        ("x" * (LONGEST + 1), "offline.long"),
    ],
)
def test_a_path_that_some_disk_refuses_is_a_fault(path: str, reason: str) -> None:
    assert faults([path, "guide/good.html"]) == [Fault(path, reason)]


def test_two_names_that_differ_by_their_capitals_only_are_a_fault() -> None:
    paths = ["guide/A.html", "guide/a.html", "guide/b.html"]

    assert faults(paths) == [Fault("guide/a.html", "offline.twins")]


def test_two_folders_that_differ_by_their_capitals_only_are_a_fault() -> None:
    paths = ["guide/Cas/un.html", "guide/Cas/deux.html", "guide/cas/trois.html"]

    assert faults(paths) == [Fault("guide/cas/trois.html", "offline.twins")]


def test_an_accent_written_in_two_ways_is_a_fault() -> None:
    assert [fault.reason for fault in faults(["guide/\u00e9", "guide/e\u0301"])] == [
        "offline.twins"
    ]
