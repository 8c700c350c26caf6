"""What no format can carry is gone, and nothing else."""

from __future__ import annotations

import pytest

from guide.data.plain import plain, tag


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("l'entente « cadre »", "l'entente « cadre »"),
        ("two\r\nlines", "two lines"),
        ("nul\x00 and\tbell\x07", "nul  and bell"),
        ("half a pair \ud800", "half a pair \ufffd"),
        (' "quoted" \\ ', '"quoted" \\'),
    ],
)
def test_a_text_becomes_one_line_without_control_characters(written: str, kept: str) -> None:
    assert plain(written) == kept


@pytest.mark.parametrize(
    ("code", "known_as"),
    [("fr", "fr"), ("fr_CA", "fr-CA"), ("iu-Cans", "iu-Cans"), ("", ""), ("une langue", "")],
)
def test_a_language_that_cannot_be_tagged_has_no_tag(code: str, known_as: str) -> None:
    assert tag(code) == known_as
