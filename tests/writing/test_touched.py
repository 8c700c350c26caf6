"""Changed files become pages, and a twin that was left alone is told."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from guide.writing.touched import names, pages, touched
from whole_sites import REPOSITORY, SITES, guide_command, lay_out, real_build


def test_a_page_is_told_with_its_twin_its_titles_and_its_addresses() -> None:
    (page,) = touched(real_build(), ["docs/why.en.md"])

    assert page.id == "why"
    french, english = page.sides["fr"], page.sides["en"]
    assert (french.path, french.state) == ("docs/why.md", "kept")
    assert (english.title, english.state) == ("Why partner", "changed")
    assert english.address == "en/why-partner.html"


@pytest.mark.parametrize(
    ("paths", "states", "alone"),
    [
        # both languages, one, the other
        (["docs/why.md", "docs/why.en.md"], ("changed", "changed"), False),
        (["docs/why.md"], ("changed", "kept"), True),
        (["docs/why.en.md"], ("kept", "changed"), True),
        # a page that is no more, in both languages or in one whose twin never was
        (["docs/gone.md", "docs/gone.en.md"], ("removed", "removed"), False),
        (["docs/gone.md"], ("removed", "missing"), False),
    ],
)
def test_a_twin_that_was_left_alone_is_known(
    paths: list[str], states: tuple[str, str], *, alone: bool
) -> None:
    (page,) = touched(real_build(), paths)

    assert tuple(side.state for side in page.sides.values()) == states
    assert page.alone(("fr", "en")) is alone


def test_a_page_without_its_twin_and_one_removed_on_one_side_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(SITES / "two-languages", tmp_path / "guide")
    (root / "docs/alone.md").write_text("---\ntitle: Seule\n---\n", encoding="utf-8")

    assert pages(root, ["docs/alone.md"], "text", "en") == 0

    told = capsys.readouterr().out
    assert "  fr: changed docs/alone.md Seule\n  en: none docs/alone.en.md\n" in told
    assert "Changed in one language only: 1." in told


def test_files_that_are_no_page_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    named = ["Makefile", "docs/nomenclature.yml", "docs/templates/case.md", "README.md"]

    assert pages(REPOSITORY, named, "text", "fr") == 0
    assert capsys.readouterr().out == "Aucune page du guide ne change.\nAutres fichiers : 4\n"


def test_a_title_is_plain_text_in_a_proposal_s_summary(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(SITES / "two-languages", tmp_path / "guide")
    title = "x | <img src=x> [a](http://b) @all `c` ![d](e) #1"
    (root / "docs/a.md").write_text(f"---\ntitle: '{title}'\n---\n", encoding="utf-8")

    assert pages(root, ["docs/a.md"], "markdown", "en") == 0

    row = next(line for line in capsys.readouterr().out.splitlines() if "img" in line)
    plain = r"x \| \<img src=x\> \[a\]\(http://b\) \@all \`c\` \!\[d\]\(e\) \#1"
    assert plain in row
    assert "**none**" in row


def test_names_come_from_standard_input_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"docs/why.md\0a\nb.md\0")))
    assert pages(REPOSITORY, [], "text", "en") == 0
    assert "en: NOT changed docs/why.en.md" in capsys.readouterr().out

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"docs/\xe9.md\n")))
    assert pages(REPOSITORY, [], "text", "en") == 2
    assert "not in UTF-8" in capsys.readouterr().err


def test_names_are_parted_by_null_signs_or_lines() -> None:
    assert names("a b.md\0c\nd.md\0") == ("a b.md", "c\nd.md")
    assert names("a.md\r\nb.md\n\n") == ("a.md", "b.md")
    assert names("") == ()


def test_the_command_speaks_the_language_asked_for(tmp_path: Path) -> None:
    root = lay_out(SITES / "two-languages", tmp_path / "guide")

    told = guide_command(root, "pages", "--lang", "fr", "docs/index.md")

    assert (told.returncode, told.stderr) == (0, "")
    assert "NON modifiée docs/index.en.md" in told.stdout
