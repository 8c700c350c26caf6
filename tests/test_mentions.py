"""Terms found in running text, with their plurals, elisions and capitals."""

from __future__ import annotations

import pytest

from guide.concept import Concept, Nomenclature
from guide.entry import Entry
from guide.mentions import Lexicon, mentioned
from guide.scanning import scan
from guide.words import words


def lexicon(language: str, *names: str) -> Lexicon:
    """Return a lexicon where each name is a concept of its own."""
    concepts = {name: Concept(name, "terms", label={language: name}) for name in names}
    return Lexicon(Nomenclature({}, concepts), words(language))


def found(language: str, name: str, text: str) -> list[str]:
    return [text[each.start : each.end] for each in lexicon(language, name).find(text)]


@pytest.mark.parametrize(
    ("name", "text", "mentions"),
    [
        # plurals
        ("entente", "une entente, des ententes", ["entente", "ententes"]),
        ("accord local", "des accords locaux", ["accords locaux"]),
        ("lieu", "des lieux", ["lieux"]),
        ("bureau", "des bureaux", ["bureaux"]),
        ("point d'accès", "les points d'accès", ["points d'accès"]),
        # a name in the plural finds its singular
        ("services externes", "un service externe", ["service externe"]),
        ("réseaux", "un réseau", ["réseau"]),
        # elisions, with either apostrophe
        ("entente", "l'entente, d’entente", ["entente", "entente"]),
        ("point d'accès", "un point d’accès", ["point d’accès"]),
        ("point d’accès", "un point d'accès", ["point d'accès"]),
        # capitals, with their accents
        ("évaluation", "Évaluation, ÉVALUATIONS", ["Évaluation", "ÉVALUATIONS"]),
        ("œuvre", "Œuvres", ["Œuvres"]),
        # proper names keep their capitals
        ("Service Canada", "service canada, Service Canada", ["Service Canada"]),
        ("État", "en état, un État, les États", ["État", "États"]),
        # abbreviations keep theirs, and take no ending when they are short
        ("OS", "os, l'OS, OSs", ["OS"]),
        ("É.-U.", "aux É.-U. et", ["É.-U."]),
        # short names, and those that begin with one letter
        ("à distance", "services à distance", ["à distance"]),
        # across a line or a no-break space
        (
            "accord local",
            "un accord\nlocal, un accord\u00a0local",
            ["accord\nlocal", "accord\u00a0local"],
        ),
        # never inside a word
        ("entente", "mésentente, ententement, entente_x, x_entente, entente2", []),
        # never beside a hyphen
        ("entente", "sous-entente, entente-cadre", []),
        # beside any other sign
        ("entente", "(entente); «entente»/entente…", ["entente", "entente", "entente"]),
        # another word
        ("entente", "attente", []),
        ("entente", "", []),
    ],
)
def test_french_terms_are_found(name: str, text: str, mentions: list[str]) -> None:
    assert found("fr", name, text) == mentions


@pytest.mark.parametrize(
    ("name", "text", "mentions"),
    [
        # plurals
        ("agreement", "agreements", ["agreements"]),
        ("agency", "the agencies, an agency", ["agencies", "agency"]),
        ("survey", "surveys, a survey", ["surveys", "survey"]),
        ("process", "processes", ["processes"]),
        ("service agency", "service agencies", ["service agencies"]),
        # a name in the plural finds its singular
        ("outreach services", "an outreach service", ["outreach service"]),
        # possessives
        ("agency", "the agency's work", ["agency"]),
        # a name with a hyphen of its own
        ("co-location", "Co-location, co-locations, colocation", ["Co-location", "co-locations"]),
        # abbreviations in the plural
        ("MOU", "two MOUs, one mou", ["MOUs"]),
        # a name that opens with a letter and an apostrophe
        ("O'Brien act", "the O’Brien act", ["O’Brien act"]),
        # signs are themselves, not patterns
        ("C.D", "C.D, CxD", ["C.D"]),
        ("C#", "C# code", ["C#"]),
    ],
)
def test_english_terms_are_found(name: str, text: str, mentions: list[str]) -> None:
    assert found("en", name, text) == mentions


def test_the_longest_name_wins() -> None:
    known = lexicon("fr", "service", "services externes", "services externes virtuels")
    text = "Services externes virtuels, services externes et services"

    assert [mention.concept for mention in known.find(text)] == [
        "services externes virtuels",
        "services externes",
        "service",
    ]


def test_a_name_within_another_name_is_not_found_twice() -> None:
    known = lexicon("fr", "entente de service", "service")

    assert [each.concept for each in known.find("une entente de services")] == [
        "entente de service"
    ]


def test_every_shown_name_is_found_and_no_misspelling() -> None:
    concept = Concept(
        "os",
        "terms",
        label={"en": "outreach"},
        also={"en": ("field service",)},
        abbreviation={"en": "ORS"},
        hidden={"en": ("outreech",)},
    )
    known = Lexicon(Nomenclature({}, {"os": concept}), words("en"))
    text = "outreach, field services, ORS, outreech"

    assert [text[each.start : each.end] for each in known.find(text)] == [
        "outreach",
        "field services",
        "ORS",
    ]


def test_a_name_of_another_language_is_not_looked_for() -> None:
    concept = Concept("a", "terms", label={"fr": "entente", "en": "agreement"})
    known = Lexicon(Nomenclature({}, {"a": concept}), words("en"))

    assert list(known.find("une entente")) == []


def test_the_first_concept_keeps_a_name_that_two_share() -> None:
    first = Concept("first", "terms", label={"fr": "entente"})
    second = Concept("second", "terms", label={"fr": "entente"})
    known = Lexicon(Nomenclature({}, {"first": first, "second": second}), words("fr"))

    assert [each.concept for each in known.find("entente")] == ["first"]


def test_a_page_names_what_its_description_text_and_headings_name() -> None:
    known = lexicon("fr", "entente", "guichet", "bureau", "réseau")
    entry = Entry(
        "docs/p.md",
        "p",
        "fr",
        "article",
        values={"description": "Une entente."},
        scan=lambda: scan("## Les guichets\n\nUn bureau.\n\n`réseau`"),
    )

    assert mentioned(entry, known) == {"entente", "guichet", "bureau"}
