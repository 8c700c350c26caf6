"""PDFs that screen readers can read, whatever a page holds."""

from __future__ import annotations

import io
import itertools
import os
import time
from pathlib import Path

import pikepdf
import pytest
from pdf_files import tags
from trees_of import chapter, facts, volume

from audits.pdf import failures
from guide.books.typesetting.binding import source
from guide.books.typesetting.compiling import compiled
from guide.books.volumes import Volume

RICH = """<article><p>Un <strong>texte</strong>, une note<sup><a href="#fn:1">1</a></sup>.</p>
<h2 id="a">Premier</h2><p lang="en">In English, <em>always</em>.</p>
<aside class="passage passage--supplement"><p class="passage__label">Complément</p>
<ul class="tasks"><li><label><input type="checkbox"><span>à cocher</span></label></li></ul></aside>
<h3>Dessous</h3><ol><li>un<ul><li>deux</li></ul></li></ol><dl><dt>t</dt><dd>d</dd></dl>
<table><caption>Légende</caption>
<thead><tr><th><a href="other.html">A</a></th><th>B</th></tr></thead>
<tbody><tr><th>r</th><td>x <a href="other.html">y</a></td></tr></tbody></table>
<figure><svg viewBox="0 0 10 10"><title>Carte</title><desc>Une tuile</desc>
<rect width="9" height="9"/></svg><figcaption>Sous la carte</figcaption></figure>
<blockquote><p>cité</p></blockquote><hr>
<pre><code>code</code></pre>
<p><a href="https://example.org/">dehors</a> [<span class="blank">[nom]</span>]</p>
<div class="footnote"><ol><li id="fn:1"><p>La note.</p></li></ol></div></article>"""
OTHER = "<article><h2>B</h2><p>b</p></article>"


def pdf(bound: Volume) -> bytes:
    return compiled(source(bound, facts(), {}))


def rich() -> Volume:
    told = chapter(RICH, title="Tout", kind="Modèle", lead="Ici.", chips=(("Lieu", ("Là",)),))
    return volume(told, chapter(OTHER, title="Autre", address="other.html"), kind="book")


@pytest.fixture(scope="module")
def book() -> bytes:
    """A book of two chapters with everything a page may have."""
    return pdf(rich())


def words(made: bytes) -> int:
    with pikepdf.open(io.BytesIO(made)) as opened:
        return len(opened.pages)


@pytest.mark.parametrize("kind", ["book", "part", "page"])
def test_neither_checker_finds_a_failure(kind: str) -> None:
    two = (chapter(RICH), chapter(OTHER, title="Autre", address="other.html"))

    assert failures(pdf(volume(*two[: 1 if kind == "page" else 2], kind=kind))) == []


def test_the_checkers_are_heard_when_something_is_wrong(book: bytes) -> None:
    with pikepdf.open(io.BytesIO(book)) as opened:
        del opened.Root.Lang
        del opened.Root.StructTreeRoot
        broken = io.BytesIO()
        opened.save(broken)

    assert failures(broken.getvalue()) != []


def test_what_a_page_holds_is_tagged_as_what_it_is(book: bytes) -> None:
    kinds = [kind for kind, _ in tags(book)]
    levels = [int(kind[2:]) for kind in kinds if kind[:2] == "/H" and kind[2:].isdecimal()]

    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert {"/P", "/L", "/LI", "/LBody", "/Table", "/TR", "/TH", "/TD", "/Figure"} <= set(kinds)
    assert {"/Link", "/Note", "/BlockQuote", "/Code", "/TOC", "/TOCI"} <= set(kinds)
    assert {"Alt": "Carte. Une tuile"}.items() <= next(
        told for kind, told in tags(book) if kind == "/Figure"
    ).items()
    assert "en" in {told.get("Lang", "") for _, told in tags(book)}


def test_columns_and_rows_have_headers_that_their_cells_name(book: bytes) -> None:
    column, row, data = [
        [told for tag, told in tags(book) if tag == kind and told.get("Scope") == scope]
        for kind, scope in (("/TH", "/Column"), ("/TH", "/Row"), ("/TD", None))
    ]

    assert len(column) == 2
    assert len(row) == len(data) == 1
    assert data[0]["Headers"] == f"{column[1]['ID']}, {row[0]['ID']}"
    with pikepdf.open(io.BytesIO(book)) as opened:
        names = pikepdf.NameTree(opened.Root.StructTreeRoot.IDTree)
        assert {each["ID"] for each in (*column, *row)} <= set(names)


def test_a_book_says_its_title_language_and_headings(book: bytes) -> None:
    with pikepdf.open(io.BytesIO(book)) as opened:
        assert str(opened.Root.Lang) == "fr"
        assert str(opened.docinfo["/Title"]) == "Tout"
        assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)
        with opened.open_outline() as outline:
            titles = [each.title for each in outline.root]
        assert "Tout" in titles
        assert "Index des termes" in titles or len(titles) >= 4


def test_the_same_source_gives_the_same_bytes_in_another_zone_and_folder(
    book: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    again = pdf(rich())
    monkeypatch.undo()
    time.tzset()

    assert again == book
    assert os.environ.get("TZ") != "Pacific/Kiritimati"


@pytest.mark.parametrize(
    "html",
    [
        "<p>" + "é" * 20_000 + "</p>",
        "<table><tr>" + "<th>c</th>" * 200 + "</tr><tr>" + "<td>d</td>" * 200 + "</tr></table>",
        "<table><tr><td colspan='9'>a</td></tr><tr><td rowspan='3'>b</td><td>c</td></tr></table>",
        "<table><tr><td colspan='99999999'>a</td></tr></table>",
        "<ul><li>" * 90 + "fond" + "</li></ul>" * 90,
        "<blockquote>" * 90 + "<p>fond</p>" + "</blockquote>" * 90,
        "<h2></h2><h2> </h2><h6>Six</h6><p></p><ul></ul><dl><dd>seul</dd></dl><table></table>",
        '<h2 id="x">A</h2><p id="x">b</p><p><a href="#x">c</a> <a href="#gone">d</a></p>',
        '<p>#import "@preview/a:1.0.0": * #read("/etc/hostname") $x$ @a &lt;b&gt; \\u{41}</p>',
        '<p><img src="../../../etc/passwd" alt="a"><img src="https://example.org/a.png"></p>',
        (
            '<figure><svg viewBox="0 0 9 9"><image href="file:///etc/passwd" width="9" height="9"/>'
            '<use href="https://example.org/a.svg#b"/></svg></figure>'
        ),
        "<p>\u0000\u0001 \ufffe \u202e</p>",
        '<p><a href="javascript:alert(1)">a</a> <a href="">b</a> <a>c</a></p>',
    ],
    ids=range(13),
)
def test_a_page_that_could_stop_the_press_does_not(html: str) -> None:
    assert words(pdf(volume(chapter(f"<article>{html}</article>")))) >= 1


def test_words_of_a_link_to_a_file_of_the_machine_are_all_that_is_kept() -> None:
    made = pdf(volume(chapter('<article><p><a href="file:///etc/passwd">a</a></p></article>')))

    assert b"/etc/passwd" not in made
