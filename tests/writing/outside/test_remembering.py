"""What visits came to is kept for some days, and damage to it is no harm."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from guide.writing.outside.remembering import keep, remembered
from guide.writing.outside.visiting import VERDICTS, Visit

FINE = Visit("https://a.example/é", "fine", "2026-11-20", 200)


def test_a_visit_is_good_for_a_week(tmp_path: Path) -> None:
    path = tmp_path / "cache/links.json"

    keep(path, [FINE])

    assert remembered(path, "2026-11-20") == {FINE.address: FINE}
    assert remembered(path, "2026-11-26") == {FINE.address: FINE}
    assert remembered(path, "2026-11-27") == {}
    assert remembered(path, "2026-11-19") == {}
    assert [each.name for each in path.parent.iterdir()] == ["links.json"]


def test_what_came_to_nothing_sure_is_asked_again(tmp_path: Path) -> None:
    path = tmp_path / "links.json"
    keep(path, [Visit(verdict, verdict, "2026-11-20") for verdict in VERDICTS])

    assert set(remembered(path, "2026-11-20")) == {"dead", "moved", "elsewhere", "fine"}


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "5", '{"visits": 5}', '{"visits": [5, null, {}]}', "[" * 100_000,
        json.dumps({"visits": [{**vars(FINE), "status": "200"}]}),
        json.dumps({"visits": [{**vars(FINE), "date": "soon"}]}),
        json.dumps({"visits": [{**vars(FINE), "verdict": "good"}]}),
        json.dumps({"visits": [{**vars(FINE), "more": ""}]}),
    ],
)  # fmt: skip
def test_a_damaged_file_holds_no_visit(tmp_path: Path, text: str) -> None:
    path = tmp_path / "links.json"
    path.write_text(text, "utf-8")

    assert remembered(path, "2026-11-20") == {}


def test_a_file_that_is_no_text_holds_no_visit(tmp_path: Path) -> None:
    path = tmp_path / "links.json"
    path.write_bytes(b"\xff\xfe")

    assert remembered(path, "2026-11-20") == {}
    assert remembered(tmp_path, "2026-11-20") == {}
