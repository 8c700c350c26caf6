"""Documents are made whole, and what cannot be made is told without harm to the others."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from trees_of import page, small_build

from guide.books import making
from guide.books.making import Made, make
from guide.books.typesetting import binding
from guide.books.typesetting.binding import MAIN, Source

PAGES = (
    (
        "docs/one.md",
        page("Un", body="Le mot ᐃᓄᒃ et « € ».").replace("kind:", "menu: footer\nkind:"),
    ),
    ("docs/two.md", page("Deux").replace("kind:", "menu: footer\nkind:")),
)
PLAIN = "<article><p>Texte.</p></article>"


def made(root: Path, one: str = PLAIN, settings: str = "") -> Made:
    """Make the documents of two pages, whose files stand below a folder."""
    for path, text in PAGES:
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    build = small_build(*PAGES, settings=f"    book: [one, two]\n{settings}")
    articles = {"docs/one.md": one, "docs/two.md": PLAIN}
    return make(build, articles, root, lambda *_: None)


def test_a_sign_that_no_font_has_is_told_by_its_line_and_printed_by_its_number(
    tmp_path: Path,
) -> None:
    done = made(tmp_path, "<article><p>Le mot ᐃᓄᒃ et « € ».</p></article>")

    assert [(each.path, each.line, each.sign) for each in done.lacks] == [
        ("docs/one.md", 9, sign) for sign in "ᐃᓄᒃ"
    ]
    told = pypdfium2.PdfDocument(done.documents["one.pdf"].content)[0].get_textpage()
    assert "[U+1403][U+14C4][U+1483] et « € »" in told.get_text_range().replace("\u00a0", " ")


def test_a_sign_is_told_of_again_by_the_next_run(tmp_path: Path) -> None:
    first = made(tmp_path, "<article><p>ᐃ</p></article>")

    assert made(tmp_path, "<article><p>ᐃ</p></article>").lacks == first.lacks


def test_a_document_that_typst_refuses_is_named_and_the_others_are_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = binding.source

    def broken(volume: binding.Volume, *others: object) -> Source:
        source = whole(volume, *others)  # type: ignore[arg-type]
        if volume.address != "one":
            return source
        return replace(source, files={**source.files, MAIN: b"#nothing-of-the-kind()"})

    monkeypatch.setattr(binding, "source", broken)
    done = made(tmp_path)

    assert list(done.refused) == ["one.pdf"]
    assert "nothing-of-the-kind" in done.refused["one.pdf"]
    assert "one.pdf" not in done.documents
    assert done.documents["two.pdf"].size > 1000


def test_the_paper_is_the_one_of_the_settings(tmp_path: Path) -> None:
    for settings, width in (("", 612), ("    paper: a4", 595)):
        pdf = made(tmp_path, settings=settings).documents["two.pdf"].content
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            assert int(float(opened.pages[0].MediaBox[2])) == width


def test_above_the_number_of_the_settings_pages_have_no_pdf_of_their_own(tmp_path: Path) -> None:
    kinds = {
        each.kind for each in made(tmp_path, settings="    page_documents: 1").documents.values()
    }

    assert kinds == {"book"}


def test_what_is_kept_is_taken_only_while_the_fonts_are_the_same(tmp_path: Path) -> None:
    made(tmp_path)
    before = {path.name for path in (tmp_path / making.KEPT).iterdir()}
    (tmp_path / making.FONTS).mkdir()
    (tmp_path / making.FONTS / "more.ttf").write_bytes(b"no font at all")
    made(tmp_path)

    assert not before & {path.name for path in (tmp_path / making.KEPT).iterdir()}
