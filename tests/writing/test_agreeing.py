"""What is said of translations: agreed by their writers, then shown as soon as one side moves."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide import build, reading
from guide.writing.agreeing import agree
from guide.writing.comparing import compare
from whole_sites import SITES, lay_out


@pytest.fixture
def root(tmp_path: Path) -> Path:
    found = lay_out(SITES / "two-languages", tmp_path / "guide")
    assert agree(found, ["docs/index.md", "outreach"], [], "en") == 0
    return found


def rewrite(root: Path, path: str, before: str, after: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert before in text
    (root / path).write_text(text.replace(before, after), encoding="utf-8")


FRENCH = "docs/models/outreach/index.md"
ENGLISH = "docs/models/outreach/index.en.md"


def told(
    root: Path, capsys: pytest.CaptureFixture[str], *named: str, section: str | None = None
) -> str:
    capsys.readouterr()
    compare(root, named, [] if section is None else [section], "en")
    return capsys.readouterr().out


def test_what_moved_is_listed_where_it_is_to_review(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in sorted((root / "docs").rglob("index.md")):
        agree(root, [path.relative_to(root).as_posix()], [], "en")
    agree(root, ["mobile-services", "nomenclature", "heart-island", "kit"], [], "en")
    assert told(root, capsys) == ""
    rewrite(root, FRENCH, "Là où", "Partout où")

    assert told(root, capsys) == f"{ENGLISH}:14: Where and when – to compare with {FRENCH}\n"
    assert compare(root, [], [], "en") == 1
    assert agree(root, ["outreach"], ["where-and-when"], "en") == 0
    assert compare(root, [], [], "en") == 0


def test_both_texts_stand_side_by_side_and_what_moved_is_marked(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "83")
    rewrite(root, ENGLISH, "needed", "needed \x1b[31m, and more than forty characters of it")

    lines = told(root, capsys, "outreach").splitlines()
    columns = [[cell.strip() for cell in line.split("│")] for line in lines]
    assert columns[0] == [f"{FRENCH}:14", f"{ENGLISH}:14"]
    assert columns[1] == ["", "(changed)"]
    assert columns[3] == ["## Où et quand", "## Where and when"]
    assert all(len(line) <= 83 for line in lines)
    assert "\x1b" not in "".join(lines)
    # A section that nobody changed is shown when it is asked for.
    assert "On va ensemble" not in "".join(lines)
    assert "On va ensemble" in told(root, capsys, FRENCH, section="")


def test_one_section_is_agreed_and_the_others_stay_to_review(root: Path) -> None:
    rewrite(root, FRENCH, "On va", "Nous allons")
    rewrite(root, FRENCH, "Là où", "Partout où")
    before = (root / reading.AGREED).read_text(encoding="utf-8").splitlines()

    assert agree(root, ["outreach"], ["ou-et-quand"], "en") == 0

    after = (root / reading.AGREED).read_text(encoding="utf-8").splitlines()
    assert [a == b for a, b in zip(before, after, strict=True)].count(False) == 1
    assert compare(root, ["outreach"], [], "en") == 1


def test_a_section_that_is_not_there_is_told_with_those_that_are(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert agree(root, ["outreach"], ["here"], "en") == 2

    assert "“here”. Choose one of: ou-et-quand, where-and-when" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("names", "code", "message"),
    [
        # no such page
        (["nowhere"], 2, "nowhere is neither"),
        (["../../etc/passwd"], 2, "neither"),
        # pages whose sections differ, or that stand alone; the others are agreed all the same
        (["kit", "outreach"], 1, "kit"),
        (["heart-island", "outreach"], 1, "heart-island"),
    ],
)
def test_what_cannot_be_agreed_is_told_and_changes_nothing_of_it(
    root: Path, capsys: pytest.CaptureFixture[str], names: list[str], code: int, message: str
) -> None:
    (root / "tools_resources/kit.en.md").unlink()
    with (root / "case_studies/heart-island.md").open("a", encoding="utf-8") as file:
        file.write("\n## Une section de plus\n")
    rewrite(root, FRENCH, "Là où", "Partout où")
    before = reading.read(reading.gather(root))[0].agreed

    assert agree(root, names, [], "en") == code

    assert message in capsys.readouterr().err
    after = reading.read(reading.gather(root))[0].agreed
    assert {id for id in after if after[id] != before.get(id)} == {*names[1:]}


def test_readers_of_the_late_page_are_told_which_sections_moved(root: Path) -> None:
    rewrite(root, FRENCH, "Là où", "Partout où")
    rewrite(root, FRENCH, "On va", "Nous allons")

    made = build.run(reading.gather(root))
    late, other = (made.guide.entry("outreach", code) for code in ("en", "fr"))
    assert late is not None
    assert other is not None
    (shown,) = made.view(late).outdated
    assert shown.told == "Changed in French since the last comparison:"
    assert shown.sections == (("the top of the page", ""), ("Where and when", "where-and-when"))
    assert made.view(other).outdated == ()
    # A page that was never compared says nothing to its readers.
    island = made.guide.entry("heart-island", "en")
    assert island is not None
    assert made.view(island).outdated == ()
