"""A tool as a Word document: what it opens with, where the form starts, the same bytes always."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from trees_of import facts
from word_files import (
    PUBLISHED,
    body,
    chapter,
    dangling,
    file,
    found,
    opened,
    part,
    styled,
    told,
    values,
)

from guide.books.word import document
from guide.books.word.elements import named

GUIDANCE = "<h2 id='how'>Comment</h2><p>Lisez.</p>"
FORM = "<h2 id='form'>Le modèle</h2><p>Le <span class='blank'>[date]</span>.</p>"
AFTER = "<h2>Ensuite</h2><p>Revoyez.</p>"
WIDE = "<table><thead><tr>{}</tr></thead></table>".format("<th>Colonne</th>" * 8)


def new_pages(html: str) -> list[str]:
    tree = body(html)
    return [told(each) for each in tree.iter(named("p")) if found(each, "w:pPr/w:pageBreakBefore")]


def test_a_document_opens_with_its_title_and_what_the_page_is() -> None:
    tree = body(GUIDANCE)

    assert styled(tree, "Title") == ["Un outil"]
    assert styled(tree, "PageKind") == ["Outil"]
    assert styled(tree, "Subtitle") == ["Ce à quoi il sert."]
    assert styled(tree, "Facts") == ["Modèle\u00a0: Services externes"]


def test_headings_keep_their_levels_below_the_title() -> None:
    made = opened(file("<h2>Un</h2><h3>Deux</h3><h4>Trois</h4>"))

    names = [each.style.name for each in made.paragraphs if each.style]
    assert names[-3:] == ["Heading 1", "Heading 2", "Heading 3"]


def test_what_is_filled_in_starts_a_page_and_so_does_what_follows() -> None:
    assert new_pages(GUIDANCE + FORM + AFTER) == ["Le modèle", "Ensuite"]


def test_what_is_only_ticked_before_a_form_is_read_and_after_it_is_filled_in() -> None:
    boxes = "<h2>À vérifier</h2><ul><li class='task'>Fait</li></ul>"

    assert new_pages(boxes + GUIDANCE + FORM + boxes + AFTER) == ["Le modèle", "Ensuite"]
    assert new_pages(GUIDANCE + boxes + AFTER) == ["À vérifier", "Ensuite"]


def test_a_page_without_anything_to_fill_in_has_no_form() -> None:
    assert new_pages(GUIDANCE + AFTER) == []


def test_an_annex_of_the_form_starts_a_page() -> None:
    annexes = FORM + "<h2>Annexe A. Coûts</h2><p><span class='blank'>[coût]</span></p>"

    assert new_pages(GUIDANCE + annexes) == ["Le modèle", "Annexe A. Coûts"]


def test_the_first_page_leads_to_the_form() -> None:
    tree = body(GUIDANCE + FORM)

    (link,) = found(tree, ".//w:hyperlink")
    assert told(link) == "Le modèle"
    assert [link.get(named("anchor"))] == values(tree, ".//w:bookmarkStart", "w:name")


def test_a_page_that_is_a_supplement_says_so_at_the_top() -> None:
    tree = part(file(GUIDANCE, source="supplement"))

    assert styled(tree, "PassageLabel") == ["Cette page est un complément"]
    assert any(each.startswith("Le guide ne dit pas") for each in styled(tree, "Facts"))


def test_a_part_with_a_wide_table_is_on_turned_sheets() -> None:
    tree = body(f"{GUIDANCE}<h2>Large</h2>{WIDE}{AFTER}")

    assert values(tree, ".//w:pgSz", "w:orient") == ["", "landscape", ""]


def test_paper_is_letter() -> None:
    assert values(body(GUIDANCE), ".//w:pgSz", "w:w") == ["12240"]


def test_headers_and_footers_say_what_the_document_is() -> None:
    made = file(GUIDANCE)

    assert "Guide sur les partenariats de service" in told(part(made, "word/header1.xml"))
    assert told(part(made, "word/footer1.xml")) == "Version 2.1, 2026-05-04Page 1 de 1"
    assert values(part(made, "word/footer1.xml"), ".//w:fldSimple", "w:instr") == [
        " PAGE ",
        " NUMPAGES ",
    ]


def test_properties_say_title_subject_language_and_date() -> None:
    told_by = opened(file(GUIDANCE)).core_properties

    assert (told_by.title, told_by.subject) == ("Un outil", "Ce à quoi il sert.")
    assert (told_by.language, told_by.keywords) == ("fr-CA", "entente, modèle")
    assert told_by.created is not None
    assert told_by.created.replace(tzinfo=None) == datetime(2026, 5, 4)  # noqa: DTZ001


def test_the_language_of_a_document_is_that_of_its_page() -> None:
    default = ".//w:docDefaults/w:rPrDefault/w:rPr/w:lang"

    assert values(part(file(GUIDANCE), "word/styles.xml"), default) == ["fr-CA"]
    assert values(part(file(GUIDANCE, "en"), "word/styles.xml"), default) == ["en-CA"]


def test_every_part_and_relation_is_there() -> None:
    link = '<p>Voir <a href="https://example.org/é">ailleurs</a><sup id="x"></sup></p>'

    assert list(dangling(file(GUIDANCE + FORM + link, settings=PUBLISHED))) == []


def test_every_style_in_use_is_defined() -> None:
    made = file(GUIDANCE + FORM + WIDE + "<blockquote><p>Dit</p></blockquote><pre>code</pre>")
    defined = values(part(made, "word/styles.xml"), "w:style", "w:styleId")
    used = [
        name
        for kind in ("pStyle", "rStyle", "tblStyle")
        for name in values(part(made), f".//w:{kind}")
    ]

    assert set(used) - set(defined) == set()


def test_an_edition_older_than_zips_has_their_first_day() -> None:
    made = document(chapter(GUIDANCE), facts(date="1975-06-01"), {})

    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {each.date_time[:3] for each in archive.infolist()} == {(1980, 1, 1)}
    assert told(part(made, "word/footer1.xml")).startswith("Version 2.1, 1975-06-01")


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="only POSIX can change its time zone")
def test_bytes_are_the_same_in_any_time_zone_and_folder(tmp_path: Path) -> None:
    code = (
        "import hashlib, word_files as w\n"
        f"made = w.file({GUIDANCE + FORM!r}) + w.both({FORM!r}, {FORM!r})\n"
        "print(hashlib.sha256(made).hexdigest())"
    )
    path = os.pathsep.join(sys.path)

    sums = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "TZ": zone, "PYTHONPATH": path, "PYTHONHASHSEED": seed},
            cwd=folder,
            capture_output=True,
            check=True,
        ).stdout
        for zone, folder, seed in (
            ("Pacific/Kiritimati", tmp_path, "1"),
            ("America/Vancouver", Path.cwd(), "2"),
        )
    }

    assert len(sums) == 1


def test_parts_are_in_order_with_their_list_first() -> None:
    with zipfile.ZipFile(io.BytesIO(file(FORM))) as archive:
        names = archive.namelist()

    assert names[0] == "[Content_Types].xml"
    assert names[1:] == sorted(names[1:])
