"""The commands that change pages: shown first, made on a yes, and never by half."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from guide import build, reading
from guide.changing import offering
from guide.changing.offering import MADE, REFUSED, SHOWN, UNSAID
from guide.writing.revising import move, rename, retire
from whole_sites import SITES, guide_command, lay_out

KIT = "tools_resources/kit.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay_out(SITES / "two-languages", tmp_path / "guide")


def texts(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def answering(monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    answers = io.StringIO(answer)
    monkeypatch.setattr(answers, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(offering.sys, "stdin", answers)


def test_without_a_terminal_or_yes_a_change_is_shown_and_nothing_written(root: Path) -> None:
    before = texts(root)

    done = guide_command(root, "rename", "kit", "--title", "en=The bag", "--slug", "en=bag")

    assert done.returncode == SHOWN
    assert "--- tools_resources/kit.en.md\n+++ tools_resources/kit.en.md\n" in done.stdout
    assert "-title: Road kit\n+title: The bag\n" in done.stdout
    assert "the term “kit” was called “road kit” and takes the new title" in done.stderr
    assert "Run the command again with --yes" in done.stderr
    assert texts(root) == before


def test_with_yes_it_is_made(root: Path) -> None:
    done = guide_command(root, "move", "kit", "--to", "docs/models", "--yes", "--lang", "fr")

    assert (done.returncode, done.stderr) == (
        MADE,
        "C'est fait. Lancez « make check », puis relisez les pages touchées.\n",
    )
    assert f"{KIT} → docs/models/kit.md" in done.stdout
    assert not (root / "tools_resources").exists()
    made = build.run(reading.gather(root))
    assert made.redirects()["trousse-de-route.html"] == "modeles/trousse-de-route.html"


@pytest.mark.parametrize(
    ("answer", "code"), [("oui\n", MADE), ("Y\n", MADE), ("\n", SHOWN), ("", SHOWN)]
)
def test_on_a_terminal_a_yes_is_asked_for_in_the_writer_s_language(
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    answer: str,
    code: int,
) -> None:
    before = texts(root)
    answering(monkeypatch, answer)

    assert retire(root, "kit", "nomenclature", "fr", yes=False) == code
    assert "Faire ces changements? [oui/non]" in capsys.readouterr().out
    assert (texts(root) == before) is (code == SHOWN)
    assert (root / KIT).exists() is (code == SHOWN)


def test_a_change_that_breaks_the_guide_is_refused_with_its_problems(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(root)

    assert rename(root, "kit", {}, {"fr": "ile-du-coeur"}, "en", yes=True) == REFUSED
    told = capsys.readouterr().err
    assert f"{KIT}:5: G701 " in told
    assert "would cause the problems above (1): nothing was written." in told
    assert texts(root) == before


def test_problems_that_were_there_before_do_not_stand_in_the_way(root: Path) -> None:
    island = root / "case_studies/heart-island.md"
    island.write_text(island.read_text(encoding="utf-8") + "[x](nowhere.md)\n", encoding="utf-8")

    assert move(root, "heart-island", "docs/models", "en", yes=True) == MADE


def test_what_cannot_be_worked_out_is_told_with_the_word_that_may_be_meant(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rename(root, "heart-islan", {"fr": "x"}, {}, "en", yes=True) == UNSAID
    assert "No page has the id “heart-islan”." in (told := capsys.readouterr().err)
    assert told.endswith("Did you mean “heart-island”?\n")


def test_a_page_that_is_a_link_is_none_of_the_guide_s(root: Path, tmp_path: Path) -> None:
    outside = (root / KIT).replace(tmp_path / "outside.md")
    (root / KIT).symlink_to(outside)
    (root / KIT.replace(".md", ".en.md")).unlink()

    assert rename(root, "kit", {"fr": "x"}, {}, "en", yes=True) == UNSAID


def test_what_cannot_be_written_is_told_and_nothing_is_changed(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(root)
    real = Path.replace

    def failing(path: Path, target: Path) -> Path:
        if target.name == "kit.en.md" and "new" in path.parts:
            raise PermissionError(13, "Permission denied", str(target))
        return real(path, target)

    monkeypatch.setattr(Path, "replace", failing)

    assert move(root, "kit", "docs/models", "en", yes=True) == REFUSED
    monkeypatch.undo()
    assert "(Permission denied); nothing was changed." in capsys.readouterr().err
    assert texts(root) == before


def test_a_field_of_another_shape_is_told_and_left(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (root / KIT).read_text(encoding="utf-8")
    (root / KIT).write_text(page.replace("Trousse de route", "[a, b]"), encoding="utf-8")
    before = texts(root)

    assert rename(root, "kit", {"fr": "Sac"}, {}, "en", yes=True) == UNSAID
    assert "on line 2 of its file, does not have the expected form" in capsys.readouterr().err
    assert texts(root) == before


def test_an_anchor_of_yaml_is_never_made_a_fault(root: Path) -> None:
    page = (root / KIT).read_text(encoding="utf-8")
    (root / KIT).write_text(page.replace("kind: tool", "aliases: &a [x.html]\nkind: tool"), "utf-8")
    before = texts(root)

    assert rename(root, "kit", {}, {"fr": "sac"}, "en", yes=True) == REFUSED
    assert texts(root) == before


def test_what_is_so_already_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert move(root, "kit", "tools_resources", "en", yes=False) == MADE
    assert capsys.readouterr() == ("", "There is nothing to change.\n")


def test_a_page_s_text_gives_the_terminal_no_orders(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (root / KIT).open("a", encoding="utf-8") as page:
        page.write("\x1b[31mred\n")

    assert retire(root, "kit", "nomenclature", "en", yes=False) == SHOWN
    assert "\x1b" not in capsys.readouterr().out
