"""What is searched: pages cut in their sections, and terms without a page."""

from __future__ import annotations

import corpus
from guide.build import Build
from guide.search.documents import Document, Name, documents

BODY = """\
D'abord ceci.

## Première partie

Un texte.

### Un détail

Autre chose.

#### Plus profond

La suite.

## Seconde partie

La fin.
"""
TERMS = corpus.nomenclature(
    outreach={
        **corpus.term("", facet="models", hidden={"fr": ["servises externes"]}),
        "label": {"fr": "services externes", "en": "outreach services"},
        "also": {"fr": ["services itinérants"]},
        "abbreviation": {"en": "OS"},
    },
    pact={**corpus.term("pacte"), "label": {"fr": "pacte", "en": "pact"}},
)
FILES = {
    "docs/nomenclature.yml": TERMS,
    **corpus.twins("docs/terms.md", "<!-- guide:nomenclature -->", title="Les termes"),
    **corpus.twins("docs/outreach.md", BODY, title="Services externes", kind="model"),
}


def found(files: dict[str, str] | None = None, language: str = "fr") -> dict[str, Document]:
    build: Build = corpus.corpus_of(files or FILES)
    return {each.id: each for each in documents(build.shelves[language])}


def test_a_page_is_cut_at_its_headings_and_deeper_ones_are_told_in_their_section() -> None:
    page = found()["outreach"]

    assert [(each.anchor, each.title, each.text) for each in page.sections] == [
        ("", "Services externes", "Ce que dit la page. D’abord ceci."),
        ("premiere-partie", "Première partie", "Un texte."),
        ("un-detail", "Un détail", "Autre chose. Plus profond La suite."),
        ("seconde-partie", "Seconde partie", "La fin."),
    ]


def test_a_page_says_its_kind_and_where_it_is_in_its_language() -> None:
    french, english = found()["outreach"], found(language="en")["outreach"]

    assert (french.kind, french.address) == ("model", "outreach.html")
    assert english.address == "en/outreach.html"


def test_a_page_answers_to_every_name_of_its_term_and_misspellings_are_never_shown() -> None:
    assert found()["outreach"].names == (
        Name("services externes", "fr"),
        Name("services itinérants", "fr"),
        Name("outreach services", "en"),
        Name("OS", "en"),
        Name("servises externes"),
    )


def test_a_page_answers_to_its_short_title_and_keywords_which_are_never_shown() -> None:
    page = corpus.page(short="Court", keywords=["glossaire", "lexique"])

    assert found({"docs/page.md": page})["page"].names == (
        Name("Court"),
        Name("glossaire"),
        Name("lexique"),
    )


def test_a_term_without_a_page_is_found_at_its_place_in_the_nomenclature() -> None:
    term = found()["pact"]

    assert (term.kind, term.title, term.address) == ("term", "pacte", "terms.html#pact")
    assert [(each.anchor, each.text) for each in term.sections] == [("", "Ce qu’est pacte.")]
    assert term.names == (Name("pacte", "fr"), Name("pact", "en"))


def test_a_term_that_a_page_tells_is_found_once() -> None:
    shelf = corpus.corpus_of(FILES).shelves["fr"]

    assert [each.id for each in documents(shelf)] == ["outreach", "terms", "pact"]


def test_a_term_is_not_found_where_there_is_no_nomenclature_to_lead_to() -> None:
    only = {"docs/nomenclature.yml": TERMS, "docs/page.md": corpus.page()}

    assert list(found(only)) == ["page"]


def test_pages_the_build_makes_are_left_out() -> None:
    files = {
        **corpus.twins("docs/find/index.md", "<!-- guide:facets -->", kind="section"),
        **corpus.twins("case_studies/isle.md", kind="case", status="ongoing"),
    }
    build = corpus.corpus_of(files)

    assert any(entry.generated for entry in build.guide.entries)
    assert [each.id for each in documents(build.shelves["fr"])] == ["isle", "find"]


def test_titles_and_texts_are_set_for_print() -> None:
    page = found({"docs/page.md": corpus.page("L'entente", title="C'est l'heure")})["page"]

    assert (page.title, page.sections[0].text) == ("C’est l’heure", "Ce que dit la page. L’entente")
