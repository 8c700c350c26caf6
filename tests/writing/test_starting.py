"""A new page in each language, from the template of its kind, and never over another."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest

from guide import build, reading
from guide.writing import starting
from guide.writing.drafts import Start
from guide.writing.starting import new
from whole_sites import SITES, lay_out

TEMPLATES = Path(__file__).parent.parent.parent / reading.TEMPLATES
TITLES = {"fr": "Le comptoir : un essai", "en": "The counter on trial"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    found = lay_out(SITES / "two-languages", tmp_path / "guide")
    shutil.copytree(TEMPLATES, found / reading.TEMPLATES)
    return found


def texts(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_a_page_is_started_in_both_languages_and_told_what_is_left_to_write(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = build.run(reading.gather(root)).problems

    assert new(root, Start("article", titles=TITLES, folder="docs"), "en") == 0

    assert capsys.readouterr().out.split() == [
        "docs/the-counter-on-trial.md",
        "docs/the-counter-on-trial.en.md",
    ]
    made = build.run(reading.gather(root))
    french, english = (made.guide.entry("the-counter-on-trial", each) for each in ("fr", "en"))
    assert french is not None
    assert english is not None
    assert (french.title, english.title) == (TITLES["fr"], TITLES["en"])
    assert french.text("slug") == "le-comptoir-un-essai"
    assert french.number("order") == english.number("order") > 0
    left = [each for each in made.problems if each not in before]
    assert {each.code for each in left} == {"G507"}
    assert {each.path for each in left} == {french.path, english.path}


def test_links_of_the_template_are_examples_and_no_links(root: Path) -> None:
    new(root, Start("case", titles=TITLES, folder="docs"), "en")

    made = reading.read(reading.gather(root))[0].entry("the-counter-on-trial", "fr")
    assert made is not None
    assert made.ids("subtypes") == made.ids("tools") == ()


@pytest.mark.parametrize("title", ["Oui", "2026", '"Deux" \\ trois', "- un", "a #b", "l'île: là"])
def test_any_title_is_read_back_as_it_was_given(root: Path, title: str) -> None:
    start = Start("article", "mine", {"fr": title, "en": title}, "docs")

    assert new(root, start, "en") == 0
    made = reading.read(reading.gather(root))[0].entry("mine", "fr")
    assert made is not None
    assert made.title == title


@pytest.mark.parametrize("id", ["the-counter-on-trial", "frame"])
def test_nothing_is_written_over_a_page_or_beside_half_of_one(
    root: Path, id: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "docs/the-counter-on-trial.en.md").write_text("mine", encoding="utf-8")
    (root / "docs/frame.md").write_text("---\ntitle: x\n---\n", encoding="utf-8")
    before = texts(root)

    assert new(root, Start("article", id, TITLES, "docs"), "en") == 1
    assert texts(root) == before
    assert "already exists: nothing was written" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_takes_back_those_before_it(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(root)
    write = Path.open

    def refuse(path: Path, *given: object, **named: object) -> object:
        if path.name.endswith("trial.en.md"):
            raise PermissionError(13, "Permission denied", str(path))
        return write(path, *given, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)

    assert new(root, Start("article", titles=TITLES, folder="docs"), "en") == 1
    monkeypatch.undo()
    assert texts(root) == before
    assert (
        "cannot be read or written (Permission denied); nothing was kept."
        in capsys.readouterr().err
    )


@pytest.mark.parametrize(
    ("start", "told"),
    [
        (Start("cas", titles=TITLES), "There is no template for “cas”. Choose one of: article, "),
        (Start("article", titles={"fr": "Un"}), "The title of the page is missing (en)."),
        (
            Start("article", titles={"fr": "Un", "en": "…"}),
            "The title of the page is missing (en).",
        ),
        (Start("article", "É", TITLES, "docs"), "The name “É” cannot be an id."),
        (Start("article", "x", TITLES, "../else"), "It is not clear where the page goes."),
        (Start("article", "x", TITLES, "docs/../../else"), "It is not clear where the page goes."),
    ],
)
def test_what_is_left_to_say_is_told_and_nothing_is_written(
    root: Path, start: Start, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(root)

    assert new(root, start, "en") == 2
    assert capsys.readouterr().err.startswith(told)
    assert texts(root) == before


def test_on_a_terminal_what_was_not_said_is_asked(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = io.StringIO("Le comptoir\nThe counter\n\n")
    monkeypatch.setattr(answers, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(starting.sys, "stdin", answers)

    assert new(root, Start("article", folder="docs"), "fr") == 0
    out = capsys.readouterr().out
    assert "Titre de la page (fr)\u00a0:" in out or "Titre de la page (fr) :" in out
    assert out.split()[-2:] == ["docs/the-counter.md", "docs/the-counter.en.md"]


def test_a_template_that_one_language_lacks_is_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / reading.TEMPLATES / "article.en.md").unlink()
    before = texts(root)

    assert new(root, Start("article", titles=TITLES, folder="docs"), "en") == 1
    assert "article.en.md cannot be read or written" in capsys.readouterr().err
    assert texts(root) == before


def test_a_page_that_tells_a_term_says_where_to_add_it(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(root, Start("domain", "counters", TITLES, "docs"), "en") == 0
    assert "Add the term “counters” to docs/nomenclature.yml, in the facet “domains”." in (
        capsys.readouterr().err
    )
