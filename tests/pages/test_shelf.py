"""The page or term a reader is sent to."""

from __future__ import annotations

import pytest
from shelves import entry, shelf, small


@pytest.mark.parametrize(
    ("id", "language", "title", "address", "kind_name"),
    [
        # a page
        ("virtual", "fr", "Services virtuels",
         "modeles/services-externes/services-virtuels.html", "Sous-type"),
        ("outreach", "en", "Outreach services", "en/models/outreach/index.html", "Model"),
        ("outreach", "de", "Außendienst", "de/outreach/index.html", "Modell"),
        # a term, where it has no page in the language
        ("virtual", "en", "virtual services", "en/terms.html#virtual", "Term"),
        ("agreement", "fr", "entente", "termes.html#agreement", "Terme"),
        ("island", "fr", "l’île", "termes.html#island", "Terme"),
        # a term in a language without a nomenclature page: its name, nowhere to go
        ("virtual", "de", "services virtuels", "", "Term"),
    ],
)  # fmt: skip
def test_an_id_leads_to_a_page_or_else_a_term(
    id: str, language: str, title: str, address: str, kind_name: str
) -> None:
    ref = shelf(language).ref(id)

    assert ref is not None
    assert (ref.title, ref.address, ref.kind_name) == (title, address, kind_name)


def test_an_unknown_id_leads_nowhere() -> None:
    assert shelf().ref("nothing") is None


@pytest.mark.parametrize(
    ("id", "number"),
    [
        # a model, what is below it, and below that
        ("outreach", 1),
        ("virtual", 1),
        ("van", 1),
        ("hosted", 2),
        # what belongs to no model
        ("finance", 0),
        ("nothing", 0),
    ],
)
def test_a_page_or_term_has_the_number_of_its_model(id: str, number: int) -> None:
    assert shelf().model_number(id) == number


def test_menus_show_the_short_title_when_there_is_one() -> None:
    assert shelf().short(entry("outreach")).title == "Externes"
    assert shelf().short(entry("hosted")).title == "Regroupement"
    assert shelf().page(entry("outreach")).title == "Services externes"


def test_texts_are_set_for_print() -> None:
    ref = shelf().term(small().guide.nomenclature.concepts["outreach"])

    assert ref.description == "Aller vers la clientèle\u00a0: c’est ça."
    assert shelf().say("site.tagline") == "Pour améliorer l’expérience"
