"""`check --fix` and `check --diff`, on the files of a guide."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from guide import build, reading
from guide.writing.checking import Asked, check
from guide.writing.fixing import Fix, fixes
from whole_sites import REPOSITORY, SITES, lay_out, real_build

BAD = "docs/bad.md"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    found = lay_out(SITES / "two-languages", tmp_path / "guide")
    monkeypatch.chdir(found)
    check(found, Asked(fix=True))
    page = (found / "case_studies/heart-island.md").read_text(encoding="utf-8")
    (found / BAD).write_text(f"{page}\nVraiment ?\n\n\n\nOui  ", encoding="utf-8", newline="\n")
    return found


def texts(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_the_real_guide_has_nothing_to_mend() -> None:
    assert fixes(reading.gather(REPOSITORY), real_build()) == ([], [])


def damaged(text: str, *, french: bool) -> str:
    """Return a page with what `check --fix` mends put wrong, code and comparisons left out."""
    head, body = text.removeprefix("---\n").split("\n---\n", 1)
    fields = head.split("\n")
    fields[0] = fields[0].replace("'", "’")
    fields = fields if "\n " in head else sorted(fields)
    if french:
        body = re.sub(r"« (?=\w)", "«", body.replace(" : ", "\u00a0: ").replace("?\n", " ? \n"))
    body = body.strip().replace("'", "’").replace("\n\n", "\n\n\n \n")
    return "\n".join(["---", *fields, "---", "", "", body])


def test_the_real_guide_comes_back_from_what_is_mended() -> None:
    build = real_build()
    texts = {path: data.decode() for path, data in reading.gather(REPOSITORY).items()}
    wrong = {
        each.path: damaged(texts[each.path], french=each.language == "fr").encode()
        for each in build.guide.entries
        if not each.generated and "`" not in texts[each.path]
    }

    found, left = fixes(wrong, build)

    assert left == []
    assert len(found) == len(wrong) > 100
    assert [fix.path for fix in found if fix.after != texts[fix.path]] == []


def test_a_file_is_mended_in_place_and_its_other_problems_are_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(root)

    assert check(root, Asked(fix=True, language="en")) == 1

    out, err = capsys.readouterr()
    changed = {path for path, data in texts(root).items() if data != before.get(path)}
    assert changed == {BAD}
    assert (root / BAD).read_text(encoding="utf-8").endswith("\nVraiment?\n\nOui\n")
    assert err.splitlines()[0] == f"{BAD} – lines mended: 4"
    assert "G503" not in out
    assert "G301" in out
    assert check(root, Asked(fix=True, language="en")) == 1
    assert "mended" not in capsys.readouterr().err


def test_files_that_are_not_named_stay(root: Path) -> None:
    before = texts(root)

    check(root, Asked(("docs/index.md", "docs/nomenclature.yml"), fix=True))

    assert texts(root) == before


def test_what_would_be_mended_is_shown_as_git_applies_it(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(root)

    assert check(root, Asked(diff=True, language="en")) == 1

    out, err = capsys.readouterr()
    assert texts(root) == before
    assert err == "Files to mend: 1; nothing was written.\n"
    (root / "mend.patch").write_text(out, encoding="utf-8", newline="\n")
    subprocess.run(["git", "apply", "--unsafe-paths", "mend.patch"], cwd=root, check=True)  # noqa: S607 found on the PATH
    capsys.readouterr()
    assert check(root, Asked(diff=True, language="en")) == 0
    assert capsys.readouterr() == ("", "Files to mend: 0; nothing was written.\n")


@pytest.mark.parametrize("data", [b"---\ntitle: a : b\n---\nQuoi ?", b"\xff\xfe", b"", b"Quoi ?"])
def test_a_file_that_cannot_be_read_is_told_and_left(
    root: Path, data: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "docs/odd.md").write_bytes(data)

    check(root, Asked(fix=True, language="en"))

    assert (root / "docs/odd.md").read_bytes() == data
    assert "docs/odd.md is left as it is: it cannot be read." in capsys.readouterr().err


def test_when_one_file_cannot_be_written_none_is_changed(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "docs/worse.md").write_bytes((root / BAD).read_bytes())
    before = texts(root)
    replace = Path.replace
    refused: list[Path] = []

    def refuse(path: Path, target: Path) -> object:
        if target.name == "worse.md" and not refused:
            refused.append(path)
            raise PermissionError(13, "Permission denied", str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)

    assert check(root, Asked(fix=True, language="en")) == 2
    assert texts(root) == before
    assert "cannot be written (Permission denied); no file was changed." in capsys.readouterr().err


def test_lines_are_counted_once_when_they_change() -> None:
    assert Fix("a.md", "a\nb ?\n\n\n\nc", "a\nb?\n\nc\n").lines == 4


def test_the_order_of_fields_changes_nothing_that_is_built(root: Path) -> None:
    path = root / "case_studies/heart-island.md"
    head, body = path.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
    turned = "\n".join(reversed(head.splitlines()))
    before = build.run(reading.gather(root))
    path.write_text(f"---\n{turned}\n---\n{body}", encoding="utf-8", newline="\n")

    check(root, Asked(("case_studies/heart-island.md",), fix=True))

    entry = build.run(reading.gather(root)).guide.entry("heart-island", "fr")
    assert entry == before.guide.entry("heart-island", "fr")
