"""The table opens in Excel, in French and in English Canada, and runs nothing."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_guides import concept, emitted, guide_of

from guide.data.plain import plain
from guide.data.table import SEPARATORS, guarded
from guide.model import Guide

FORMULA_SIGNS = "=+-@"


def rows(files: dict[str, str], name: str = "nomenclature.csv") -> list[dict[str, str]]:
    """Return the rows of a table by column."""
    text = files[name].removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=SEPARATORS[name]))


def test_the_columns_put_the_languages_side_by_side(small: Guide) -> None:
    assert list(rows(emitted(small))[0]) == [
        *("id", "facet"),
        *("label_fr", "label_en", "label_iu"),
        *("also_fr", "also_en", "also_iu"),
        *("abbreviation_fr", "abbreviation_en", "abbreviation_iu"),
        *("definition_fr", "definition_en", "definition_iu"),
        *("broader", "related", "source", "replaced_by"),
        *("page_fr", "page_en", "page_iu"),
    ]


def test_a_row_tells_a_concept(small: Guide) -> None:
    outreach, virtual, _, retired = rows(emitted(small))

    assert outreach == {
        "id": "outreach",
        "facet": "models",
        "label_fr": "outreach en français",
        "label_en": "outreach in English",
        "label_iu": "",
        "also_fr": "services de proximité",
        "also_en": "out-of-office services",
        "also_iu": "",
        "abbreviation_fr": "",
        "abbreviation_en": "OS",
        "abbreviation_iu": "",
        "definition_fr": "Ce qu'est outreach.",
        "definition_en": "What outreach is.",
        "definition_iu": "",
        "broader": "",
        "related": "co-location",
        "source": "guide",
        "replaced_by": "",
        "page_fr": "https://example.org/guide/services-externes.html",
        "page_en": "https://example.org/guide/en/outreach.html",
        "page_iu": "https://example.org/guide/iu/outreach.html",
    }
    assert virtual["broader"] == "outreach"
    assert retired["replaced_by"] == "co-location"


def test_both_tables_say_the_same_with_another_separator(small: Guide) -> None:
    files = emitted(small)

    assert rows(files, "nomenclature-comma.csv") == rows(files, "nomenclature.csv")
    assert files["nomenclature-comma.csv"] != files["nomenclature.csv"]


@pytest.mark.parametrize("name", SEPARATORS)
def test_excel_finds_the_mark_of_utf_8_and_its_own_line_ends(name: str, small: Guide) -> None:
    data = emitted(small)[name].encode()

    assert data.startswith(b"\xef\xbb\xbfid")
    assert data.count(b"\r\n") == data.count(b"\n") == 1 + len(small.nomenclature.concepts)


def test_without_a_site_pages_have_their_address_from_the_root(small: Guide) -> None:
    away = replace(small, settings=replace(small.settings, site_url=""))

    assert rows(emitted(away))[0]["page_fr"] == "services-externes.html"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\t=1", "'=1"),
        ("\uff1d1", "'\uff1d1"),
        # What would be a cell of its own in the Excel of the other region.
        ("a;=1", "a;'=1"),
        ('a,"=1"', 'a,"\'=1"'),
        # What is no formula stays as it is.
        ("porte-à-porte", "porte-à-porte"),
        ("1 + 1 = 2; - 3", "1 + 1 = 2; - 3"),
        ("nom@exemple.ca", "nom@exemple.ca"),
    ],
)
def test_no_cell_opens_with_a_sign_that_starts_a_formula(typed: str, written: str) -> None:
    assert guarded(typed) == written


@given(st.text(st.characters(exclude_categories=()), max_size=30) | st.text("=+-@;,\"'\n\t a"))
def test_any_label_comes_back_and_none_is_a_formula(label: str) -> None:
    files = emitted(guide_of(concept("x", label={"fr": label}), concept("y")))

    for name in SEPARATORS:
        first, second = rows(files, name)
        assert first["label_fr"] == guarded(label)
        assert first["label_fr"].replace("'", "") == plain(label).replace("'", "")
        assert not first["label_fr"].startswith(tuple(FORMULA_SIGNS))
        assert second["id"] == "y"
