"""The command `check`: advice is told where it is asked for, and stops nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from guide.writing import checking
from guide.writing.checking import Asked, check
from whole_sites import SITES, lay_out

LONG = " ".join(["mot"] * 26)
PAGE = "case_studies/heart-island.md"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    found = lay_out(SITES / "two-languages", tmp_path / "guide")
    monkeypatch.chdir(found)
    path = found / PAGE
    path.write_text(path.read_text(encoding="utf-8") + f"\n{LONG}.\n", encoding="utf-8")
    return found


def test_a_named_page_is_advised_on_and_its_exit_code_stays(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(root, Asked((PAGE,), language="en")) == 0

    out, err = capsys.readouterr()
    assert out.startswith(f"{PAGE}:")
    assert "G901 (advice) Sentence of 26 words" in out
    assert "problems: 0\n" in err
    assert err.endswith("Advice, which you may leave aside: 1\n")


def test_other_pages_than_the_named_are_not_advised_on(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(root, Asked(("docs",), language="en")) == 0
    assert capsys.readouterr().out == ""


def test_the_whole_guide_is_advised_on_when_asked(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(root, Asked(form="json", advice=True)) == 0

    told = json.loads(capsys.readouterr().out)["problems"]
    assert [(each["code"], each["level"]) for each in told] == [("G901", "advice")]


def test_the_whole_check_does_not_look_for_advice(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        pytest.fail("advice was looked for")

    monkeypatch.setattr(checking.Verdict, "advice", refuse)

    assert check(root, Asked(language="en")) == 0
    assert "Advice" not in capsys.readouterr().err
