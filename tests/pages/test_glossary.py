"""The nomenclature as a tree by facet, and from A to Z."""

from __future__ import annotations

from shelves import shelf, small

from guide.pages.glossary import Glossary, Node, Term, glossary


def made(language: str = "fr") -> Glossary:
    return glossary(shelf(language), small().speakers)


def term(id: str, language: str = "fr") -> Term:
    lines = [line for letter in made(language).letters for line in letter.lines]
    return next(line.term for line in lines if line.term and line.term.id == id)


def test_terms_are_listed_from_a_to_z() -> None:
    listed = {each.letter: [line.name for line in each.lines] for each in made().letters}

    assert list(listed) == sorted(listed)
    assert listed["A"] == ["accord", "agir"]
    assert listed["E"] == ["éducation", "entente"]
    assert listed["I"] == ["l’île"]
    assert listed["O"] == ["œuvre commune"]
    assert listed["P"] == ["pacte", "planifier", "la Province"]


def test_digits_are_listed_first_under_a_sign() -> None:
    first = made("en").letters[0]

    assert (first.letter, [line.name for line in first.lines]) == ("#", ["2nd chance"])


def test_another_name_sees_the_term() -> None:
    lines = {line.name: line for letter in made().letters for line in letter.lines}
    other = lines["œuvre commune"]

    assert other.term is None
    assert (other.ref.id, other.ref.title) == ("agreement", "entente")


def test_an_abbreviation_sees_the_term_in_its_own_language_only() -> None:
    english = {line.name: line for letter in made("en").letters for line in letter.lines}
    french = {line.name for letter in made().letters for line in letter.lines}

    assert english["OS"].ref.id == "outreach"
    assert "OS" not in french


def test_a_term_tells_all_that_the_nomenclature_says() -> None:
    agreement, outreach = term("agreement"), term("outreach", "en")

    assert [(name.language, name.text) for name in agreement.others] == [("en", "agreement")]
    assert agreement.also == ("accord", "œuvre commune")
    assert agreement.definition == "Ce qu’on signe."
    assert (agreement.source, agreement.source_name) == ("guide", "guide")
    assert agreement.page is None
    assert outreach.abbreviation == "OS"
    assert [ref.id for ref in outreach.narrower] == ["virtual", "mobile"]
    assert [ref.id for ref in outreach.related] == ["agreement"]
    assert outreach.page is not None
    assert outreach.page.address == "en/models/outreach/index.html"


def test_a_term_below_another_leads_up() -> None:
    van = term("van")

    assert van.broader is not None
    assert van.broader.id == "mobile"
    assert van.narrower == ()
    assert van.model == 1


def test_a_retired_term_leads_to_the_one_to_use() -> None:
    replaced = term("pact").replaced_by

    assert replaced is not None
    assert (replaced.title, replaced.address) == ("entente", "termes.html#agreement")
    assert term("agreement").replaced_by is None


def test_a_term_lists_the_pages_that_speak_of_it_in_this_language() -> None:
    assert [ref.id for ref in term("agreement").spoken_of] == ["models"]
    assert [ref.id for ref in term("island").spoken_of] == ["isle"]
    assert term("island", "en").spoken_of == ()


def ids(node: Node) -> object:
    return (node.ref.id, [ids(child) for child in node.children])


def test_facets_are_trees_in_the_order_of_the_file() -> None:
    facets = {facet.id: facet for facet in made().facets}

    assert list(facets)[:3] == ["models", "subtypes", "domains"]
    assert facets["models"].label == "Modèles"
    assert [ids(node) for node in facets["models"].nodes] == [
        ("outreach", [("virtual", []), ("mobile", [("van", [])])]),
        ("hosted", []),
    ]
    assert [ids(node) for node in facets["subtypes"].nodes] == [
        ("virtual", []),
        ("mobile", [("van", [])]),
    ]


def test_a_facet_without_terms_is_left_out() -> None:
    assert "unused" not in {facet.id for facet in made().facets}


def test_a_language_without_names_of_its_own_lists_the_others() -> None:
    german = term("agreement", "de")

    assert german.label == "entente"
    assert german.definition == ""
    assert [facet.label for facet in made("de").facets][:1] == ["Modèles"]
