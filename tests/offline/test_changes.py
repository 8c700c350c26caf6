"""What changed between two editions, as a writer or a reader is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from zipping import article, edition, row

from guide import reading
from guide.build import run
from guide.offline.changes import tell
from guide.offline.packing import pack
from guide.words import words
from whole_sites import SITES, SiteOf, built, guide_command, lay_out

ROWS = [
    row("home", "index.html", "Accueil"),
    row("why", "pourquoi.html", "Pourquoi"),
    row("kit", "outils/trousse.html", "Trousse"),
    row("home", "en/index.html", "Home", "en"),
]
FILES = {
    "index.html": article("<h1>Accueil</h1>"),
    "pourquoi.html": article("<h1>Pourquoi</h1>"),
    "outils/trousse.html": article("<h1>Trousse</h1>"),
    "en/index.html": article("<h1>Home</h1>", "en"),
    "nomenclature.csv": "a;b",
}


def told(
    capsys: pytest.CaptureFixture[str], old: Path, new: Path, language: str = "en"
) -> list[str]:
    """Return the lines of an answer that has no error."""
    assert tell(old, new, words(language)) == 0
    output = capsys.readouterr()
    assert output.err == ""
    return output.out.splitlines()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return edition(tmp_path / "old.zip", ROWS, FILES)


def test_an_edition_compared_with_itself_has_not_changed(
    old: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(capsys, old, old) == ["From old.zip to old.zip", "Nothing has changed."]


def test_what_is_not_the_text_of_a_page_is_no_change(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {
        name: content.replace("a-0123.js", "a-9999.js").replace("2026", "2027")
        for name, content in FILES.items()
    }
    new = edition(tmp_path / "new.zip", ROWS, files, top="guide-2")

    assert told(capsys, old, new)[1:] == ["Nothing has changed."]


def test_every_kind_of_change_is_told_by_language_title_and_address(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = edition(
        tmp_path / "new.zip",
        [
            row("home", "index.html", "Bienvenue"),
            row("kit", "outils/kit.html", "Trousse"),
            row("case", "cas.html", "Un cas"),
            row("home", "en/index.html", "Home", "en"),
        ],
        {
            "index.html": article("<h1>Bienvenue</h1>"),
            "outils/kit.html": article("<h1>Trousse</h1><p>Revue.</p>"),
            "cas.html": article("<h1>Un cas</h1>"),
            "en/index.html": article("<h1>Home</h1><p>Welcome.</p>", "en"),
            "nomenclature.csv": "a;b;c",
            "livre.pdf": "%PDF",
        },
    )

    assert told(capsys, old, new, "fr") == [
        "De old.zip à new.zip",
        "",
        "Français",
        "  Pages ajoutées : 1",
        "    Un cas – cas.html",
        "  Pages retirées : 1",
        "    Pourquoi – pourquoi.html",
        "  Pages qui ont changé d'adresse : 1",
        "    Trousse – outils/kit.html (avant : outils/trousse.html)",
        "  Pages modifiées : 2",
        "    Bienvenue – index.html (avant : Accueil)",
        "    Trousse – outils/kit.html",
        "",
        "English",
        "  Pages modifiées : 1",
        "    Home – en/index.html",
        "",
        "Données et documents",
        "  Ajoutés : 1",
        "    livre.pdf",
        "  Modifiés : 2",
        "    guide.json",
        "    nomenclature.csv",
    ]


@pytest.mark.parametrize(
    "page",
    [
        {"title": "Autre titre", "text": "<h1>Pourquoi</h1>"},
        {"title": "Pourquoi", "text": "<h1>Pourquoi</h1><p>Mieux dit.</p>"},
    ],
)
def test_a_page_whose_file_was_renamed_is_known_by_its_text_or_its_title(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], page: dict[str, str]
) -> None:
    rows = [*ROWS[:1], row("reasons", "raisons.html", page["title"]), *ROWS[2:]]
    new = edition(tmp_path / "new.zip", rows, {**FILES, "raisons.html": article(page["text"])})

    assert told(capsys, old, new)[3:5] == [
        "  Pages with a new address: 1",
        f"    {page['title']} – raisons.html (before: pourquoi.html)",
    ]


def test_only_the_languages_that_both_have_are_compared(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    english = {name: FILES[name] for name in ("en/index.html", "nomenclature.csv")}
    new = edition(tmp_path / "new.zip", ROWS, english)

    assert told(capsys, old, new)[1:] == ["Nothing has changed."]


def test_two_editions_without_a_common_language_cannot_be_compared(
    dist_of: SiteOf, capsys: pytest.CaptureFixture[str]
) -> None:
    french, english = (
        dist_of("two-languages") / f"guide-1.0-2026-11-25-{language}.zip"
        for language in ("fr", "en")
    )
    capsys.readouterr()

    assert tell(french, english, words("en")) == 1
    assert capsys.readouterr() == ("", "These two editions have no language in common.\n")


def test_a_title_gives_no_orders_to_the_terminal(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [*ROWS, row("trap", "piege.html", "\x1b[2J\nPiège {file}", "fr")]
    new = edition(tmp_path / "new.zip", rows, {**FILES, "piege.html": article("!")})

    assert "     [2J Piège {file} – piege.html" in told(capsys, old, new)


def test_the_command_answers_anywhere_in_the_language_asked_for(old: Path, tmp_path: Path) -> None:
    done = guide_command(tmp_path, "changes", old.name, old.name, "--lang", "fr")

    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        "De old.zip à old.zip\nRien n'a changé.\n",
        "",
    )


def test_the_command_says_in_one_line_which_file_it_refuses_and_why(
    old: Path, tmp_path: Path
) -> None:
    (tmp_path / "note.zip").write_text("a note", encoding="utf-8")

    done = guide_command(tmp_path, "changes", old.name, "note.zip")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "note.zip: this is not a zip file that can be read.\n"


def test_a_new_title_is_a_change_of_its_page_and_of_no_page_that_links_to_it(
    dist_of: SiteOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(SITES / "two-languages", tmp_path / "guide")
    case = root / "case_studies" / "heart-island.md"
    case.write_text(
        re.sub(r"title: .*", "title: Un nouveau titre", case.read_text(encoding="utf-8")),
        encoding="utf-8",
    )
    assert pack(built(root), tmp_path / "dist", run(reading.gather(root))) == 0
    name = "guide-1.0-2026-11-25.zip"
    before = dist_of("two-languages") / name
    capsys.readouterr()

    lines = told(capsys, before, tmp_path / "dist" / name)

    assert lines[:4] == [
        f"From {name} to {name}",
        "",
        "Français",
        "  Pages changed: 1",
    ]
    assert lines[4].startswith("    Un nouveau titre – ile-du-coeur.html (before: ")
    assert lines[5:] == ["", "Data and documents", "  Changed: 1", "    guide.json"]
