"""`python -m guide status`, as those who look after the guide run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from guide.writing.status import command
from guide.writing.status.command import CURRENT, LATE, status
from whole_sites import SITES, guide_command, lay_out

NOON = "1795608000"  # 2026-11-25


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay_out(SITES / "two-languages", tmp_path / "guide")


def test_the_state_is_told_in_each_language_and_for_programs(root: Path) -> None:
    french = guide_command(root, "status", "--lang", "fr", SOURCE_DATE_EPOCH=NOON)
    english = guide_command(root, "status", SOURCE_DATE_EPOCH=NOON)
    told = json.loads(
        guide_command(root, "status", "--format", "json", SOURCE_DATE_EPOCH=NOON).stdout
    )

    assert french.stdout.startswith("État du guide le 25 novembre 2026\n")
    assert english.stdout.startswith("State of the guide on November 25, 2026\n")
    assert english.returncode == CURRENT
    assert len(french.stdout.splitlines()) == len(english.stdout.splitlines())
    assert told["day"] == "2026-11-25"
    assert {each["folder"] for each in told["sections"]} >= {"docs", "case_studies"}
    assert {name for each in told["weakest"] for name in each} == {"path", "score", "reasons"}


@pytest.mark.parametrize(
    "field", ["next_review: 2026-11-24", "consent: {by: x, on: 2026-01-01, until: 2026-11-24}"]
)
def test_what_is_late_gives_another_code(
    root: Path, monkeypatch: pytest.MonkeyPatch, field: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    for path in root.glob("case_studies/*.md"):
        path.write_text(
            path.read_text("utf-8").replace("kind: case", f"kind: case\n{field}"), "utf-8"
        )

    assert status(root, "text", "en") == LATE


def test_a_list_of_weak_pages_is_cut_in_words_and_whole_for_programs(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "MOST_WEAK", 1)
    status(root, "text", "en")
    text = capsys.readouterr().out
    status(root, "json", "en")

    assert len(json.loads(capsys.readouterr().out)["weakest"]) > 1
    assert len(text.partition("Pages to strengthen")[2].splitlines()) == 2


def test_texts_that_cannot_be_read_stop_nothing(root: Path) -> None:
    (root / "docs/broken.md").write_bytes(b"\xff---\ntitle: [\n---\n\x1b[31m")

    done = guide_command(root, "status")

    assert done.stderr == ""
    assert "docs/broken.md" in done.stdout
    assert "\x1b" not in done.stdout
