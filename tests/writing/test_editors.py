"""What editors need is written whole, and is that of today."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from guide import build, reading
from guide.writing.editors import render, schema, write
from guide.writing.schemas.telling import Telling
from whole_sites import REPOSITORY, SITES, lay_out

STALE = "Editors do not know the terms and fields of today: run “python -m guide schema”."


def rendered(root: Path) -> dict[str, str]:
    files = reading.gather(root)
    made = build.run(files)
    return render(Telling(made.guide, made.words), files)


def test_the_committed_files_are_those_of_today() -> None:
    for path, text in rendered(REPOSITORY).items():
        found = REPOSITORY / path
        assert found.is_file(), f"{path}: {STALE}"
        assert found.read_text(encoding="utf-8") == text, f"{path}: {STALE}"


def test_every_file_is_written_and_read_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(SITES / "third-language", tmp_path / "guide")
    monkeypatch.setenv("LC_ALL", "fr_CA.UTF-8")

    assert schema(root, "") == 0

    told = capsys.readouterr()
    assert told.out.split() == list(rendered(root))
    assert "d'aujourd'hui" in told.err
    for path, text in rendered(root).items():
        assert json.loads((root / path).read_text(encoding="utf-8")) == json.loads(text)
    assert schema(root, "") == 0


def test_when_a_file_cannot_be_written_all_stay_as_they_were(tmp_path: Path) -> None:
    (tmp_path / ".vscode").mkdir()
    (tmp_path / ".vscode/a.json").write_text("mine", encoding="utf-8")
    (tmp_path / "c.json").mkdir()  # no file can take the place of a folder

    with pytest.raises(OSError, match=r"c\.json"):
        write(tmp_path, {".vscode/a.json": "new", ".vscode/b.json": "new", "c.json": "new"})

    left = sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*"))
    assert left == [".vscode", ".vscode/a.json", "c.json"]
    assert (tmp_path / ".vscode/a.json").read_text(encoding="utf-8") == "mine"


def test_a_guide_that_cannot_be_written_to_is_told_to_the_writer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(SITES / "two-languages", tmp_path / "guide")
    (root / ".vscode").write_text("a file", encoding="utf-8")
    shutil.rmtree(root / "case_studies", ignore_errors=True)

    assert schema(root, "en") == 1
    assert "nothing was kept" in capsys.readouterr().err
    assert not (root / "frontmatter.json").exists()


def test_nothing_is_written_from_terms_that_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(SITES / "two-languages", tmp_path / "guide")
    assert schema(root, "en") == 0
    before = (root / ".vscode/front-matter.schema.json").read_bytes()
    (root / reading.NOMENCLATURE).write_text("concepts: [", encoding="utf-8")

    assert schema(root, "en") == 1

    told = capsys.readouterr().err
    assert f"{reading.NOMENCLATURE}:2: G101 " in told
    assert "correct this first" in told
    assert (root / ".vscode/front-matter.schema.json").read_bytes() == before


def test_a_new_page_makes_nothing_stale(tmp_path: Path) -> None:
    root = lay_out(SITES / "two-languages", tmp_path / "guide")
    before = rendered(root)
    (root / "docs/new.md").write_text("---\ntitle: N\nkind: article\n---\n", encoding="utf-8")

    assert rendered(root) == before
