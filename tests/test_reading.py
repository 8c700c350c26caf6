"""Files become pages, whatever is in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import corpus_of, page
from guide.model import Settings
from guide.paths import id_of, twin_path
from guide.reading import entry_of, gather, is_page, read
from guide.settings import read as read_settings

CONFIG: Settings = read_settings("extra: {guide: {languages: [{code: fr}, {code: en}]}}")[0]


@pytest.mark.parametrize(
    ("path", "known"),
    [
        # under a root
        ("docs/a.md", True),
        ("docs/models/a.en.md", True),
        ("case_studies/a.md", True),
        # not under one
        ("README.md", False),
        ("notes/a.md", False),
        ("docs_old/a.md", False),
        # models of pages, and what tells a folder on a forge
        ("docs/templates/a.md", False),
        ("case_studies/README.md", False),
        ("docs/README.en.md", False),
        # other files
        ("docs/a.yml", False),
        ("docs/a.md.txt", False),
    ],
)
def test_a_page_is_a_markdown_file_under_a_root(path: str, known: bool) -> None:  # noqa: FBT001
    assert is_page(path, CONFIG) is known


@pytest.mark.parametrize(
    ("path", "id"),
    [
        # the file's name
        ("docs/why.md", "why"),
        ("docs/why.en.md", "why"),
        # the folder's, for the page that opens it
        ("docs/models/outreach/index.md", "outreach"),
        ("docs/best_practices/index.en.md", "best-practices"),
        ("case_studies/index.md", "case-studies"),
        # the home
        ("docs/index.md", "home"),
        ("docs/index.iu.md", "home"),
    ],
)
def test_a_page_s_file_is_its_id(path: str, id: str) -> None:
    assert id_of(path) == id


@pytest.mark.parametrize(
    ("path", "language", "twin"),
    [
        ("docs/a.md", "en", "docs/a.en.md"),
        ("docs/a.en.md", "fr", "docs/a.md"),
        ("docs/a.en.md", "iu", "docs/a.iu.md"),
    ],
)
def test_a_twin_stands_beside_its_page(path: str, language: str, twin: str) -> None:
    assert twin_path(path, language, "fr") == twin


def test_a_page_has_its_values_its_lines_and_its_text() -> None:
    text = "---\ntitle: Une page\nkind: case\nsubtypes: [a, b]\norder: 3\n---\n\n## Un\n"
    entry, _ = entry_of("case_studies/isle.en.md", text, CONFIG)

    assert (entry.id, entry.language, entry.kind) == ("isle", "en", "case")
    assert (entry.title, entry.ids("subtypes"), entry.number("order")) == (
        "Une page",
        ("a", "b"),
        3,
    )
    assert (entry.line("subtypes"), entry.line("nothing")) == (4, 1)
    assert (entry.body, entry.body_line) == ("\n## Un", 7)
    assert [heading.line for heading in entry.outline.headings] == [8]


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        # no front matter, or one that is never closed
        ("Texte.", 1, "G102"),
        ("", 1, "G102"),
        ("---\ntitle: a\n", 1, "G102"),
        # « : » in a value, the trap of French typography
        ("---\nkind: article\ntitle: Partage : un cas\n---\n", 3, "G103"),
        # not YAML, or no fields
        ("---\nkind: [\n---\n", 3, "G101"),
        ("---\n- a\n---\n", 2, "G101"),
    ],
)
def test_a_front_matter_that_cannot_be_read_is_told_alone(text: str, line: int, code: str) -> None:
    entry, problems = entry_of("docs/a.md", text, CONFIG)

    assert [(each.line, each.code) for each in problems] == [(line, code)]
    assert (entry.id, entry.kind, dict(entry.values)) == ("a", "", {})


def test_a_quoted_value_may_hold_a_colon() -> None:
    entry, _ = entry_of("docs/a.md", '---\ntitle: "Partage : un cas"\n---\n', CONFIG)

    assert entry.title == "Partage : un cas"


def test_a_text_below_a_bad_front_matter_is_read() -> None:
    entry, _ = entry_of("docs/a.md", "---\nkind: [\n---\n## Un", CONFIG)

    assert [heading.anchor for heading in entry.outline.headings] == ["un"]


def test_a_language_not_listed_is_told() -> None:
    _, problems = entry_of("docs/a.de.md", page(), CONFIG)

    assert [(each.code, each.details) for each in problems] == [
        ("G704", {"language": "de", "allowed": "fr, en"})
    ]


def test_a_file_not_in_utf_8_is_told_with_its_line_and_read_all_the_same() -> None:
    built = corpus_of({"docs/a.md": page("Texte.").encode() + b"\xe9t\xe9\n"})
    told = [(each.path, each.line) for each in built.problems if each.code == "G110"]

    assert told == [("docs/a.md", 10)]
    assert built.guide.by_path["docs/a.md"].title == "Une page"


def test_a_mark_of_utf_8_at_the_start_is_no_text() -> None:
    built = corpus_of({"docs/a.md": b"\xef\xbb\xbf" + page().encode()})

    assert built.guide.by_path["docs/a.md"].title == "Une page"


def test_lines_of_windows_are_lines() -> None:
    entry, problems = entry_of("docs/a.md", page("## Un").replace("\n", "\r\n"), CONFIG)

    assert problems == []
    assert [heading.text for heading in entry.outline.headings] == ["Un"]


def test_pages_are_in_the_order_of_their_paths() -> None:
    guide, _ = read({"docs/b.md": b"", "docs/a.md": b"", "case_studies/c.md": b""})

    assert [entry.path for entry in guide.entries] == [
        "case_studies/c.md",
        "docs/a.md",
        "docs/b.md",
    ]


def test_addresses_once_published_are_read() -> None:
    guide, _ = read({"docs/addresses.txt": b"a.html\nen/b.html\n"})

    assert guide.published == {"a.html": 1, "en/b.html": 2}


def test_gathering_takes_the_roots_and_leaves_hidden_files_and_symbolic_links(
    tmp_path: Path,
) -> None:
    for path in ("mkdocs.yml", "docs/a.md", "docs/.b.md", "docs/.c/d.md", "notes/e.md"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path, encoding="utf-8")
    (tmp_path / "secret").write_text("x", encoding="utf-8")
    (tmp_path / "docs/f.md").symlink_to(tmp_path / "secret")

    assert gather(tmp_path) == {"mkdocs.yml": b"mkdocs.yml", "docs/a.md": b"docs/a.md"}


def test_gathering_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert gather(tmp_path) == {}
