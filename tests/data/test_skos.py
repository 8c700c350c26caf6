"""The JSON-LD says what the nomenclature says, as SKOS allows it."""

from __future__ import annotations

import json
from dataclasses import replace

from small_guides import concept, emitted, guide_of, node, page

from guide.data.context import CONTEXT
from guide.model import Guide, Language

BASE = "https://example.org/guide/nomenclature#"
URN = "urn:service-partnerships-guide:nomenclature#"


def test_the_context_is_the_same_whatever_the_guide(small: Guide) -> None:
    contexts = [
        json.loads(emitted(guide)["nomenclature.jsonld"])["@context"]
        for guide in (small, guide_of())
    ]

    assert contexts == [dict(CONTEXT), dict(CONTEXT)]


def test_a_concept_has_its_names_by_language_and_its_abbreviation_among_them(
    small: Guide,
) -> None:
    outreach = node(emitted(small), "#outreach")

    assert outreach["prefLabel"] == {"fr": "outreach en français", "en": "outreach in English"}
    assert outreach["altLabel"] == {
        "fr": ["services de proximité"],
        "en": ["out-of-office services", "OS"],
    }
    assert outreach["hiddenLabel"] == {"fr": ["services extrenes"]}
    assert outreach["definition"] == {"fr": "Ce qu'est outreach.", "en": "What outreach is."}
    assert outreach["source"] == "guide"


def test_the_hierarchy_is_told_from_both_ends(small: Guide) -> None:
    files = emitted(small)
    scheme = node(files, "/nomenclature")

    assert node(files, "#virtual")["broader"] == f"{BASE}outreach"
    assert node(files, "#outreach")["narrower"] == [f"{BASE}virtual"]
    assert scheme["hasTopConcept"] == [f"{BASE}outreach", f"{BASE}co-location"]
    assert node(files, "#outreach")["topConceptOf"] == scheme["id"]
    assert "topConceptOf" not in node(files, "#virtual")


def test_a_relation_declared_on_one_side_is_told_on_both(small: Guide) -> None:
    files = emitted(small)

    assert node(files, "#outreach")["related"] == [f"{BASE}co-location"]
    assert node(files, "#co-location")["related"] == [f"{BASE}outreach"]


def test_kin_above_are_not_related_too_as_skos_forbids_it() -> None:
    files = emitted(
        guide_of(
            concept("top"),
            concept("middle", broader="top"),
            concept("bottom", broader="middle", related=("top", "bottom", "nowhere")),
        )
    )

    assert "related" not in node(files, "#bottom")
    assert "related" not in node(files, "#top")


def test_a_concept_is_never_broader_than_itself_nor_replaced_by_itself() -> None:
    own = node(emitted(guide_of(concept("own", broader="own", replaced_by="own"))), "#own")

    assert not {"broader", "narrower", "isReplacedBy"} & set(own)


def test_a_name_has_one_role_only() -> None:
    names = {"label": {"fr": "a"}, "also": {"fr": ("a", "b")}, "hidden": {"fr": ("a", "b", "c")}}

    found = node(emitted(guide_of(concept("x", **names))), "#x")

    assert (found["prefLabel"], found["altLabel"], found["hiddenLabel"]) == (
        {"fr": "a"},
        {"fr": ["b"]},
        {"fr": ["c"]},
    )


def test_a_retired_concept_names_its_replacement(small: Guide) -> None:
    files = emitted(small)

    assert node(files, "#cohabitation")["deprecated"] is True
    assert node(files, "#cohabitation")["isReplacedBy"] == f"{BASE}co-location"
    assert "deprecated" not in node(files, "#co-location")


def test_a_facet_is_a_collection_of_its_concepts(small: Guide) -> None:
    facet = node(emitted(small), "#facet:models")

    assert facet["type"] == "Collection"
    assert facet["prefLabel"] == {"fr": "Modèles", "en": "Models"}
    assert facet["member"] == [
        BASE + each for each in ("outreach", "virtual", "co-location", "cohabitation")
    ]


def test_the_scheme_has_the_titles_of_the_home_pages_and_the_version(small: Guide) -> None:
    scheme = node(emitted(small), "/nomenclature")

    assert scheme["title"] == {"fr": "Le guide", "en": "The guide"}
    assert scheme["version"] == "1.2"


def test_pages_are_named_in_full_in_each_language_that_has_them(small: Guide) -> None:
    assert node(emitted(small), "#outreach")["page"] == [
        "https://example.org/guide/services-externes.html",
        "https://example.org/guide/en/outreach.html",
        "https://example.org/guide/iu/outreach.html",
    ]


def test_without_a_site_concepts_have_urns_and_pages_no_name(small: Guide) -> None:
    for site_url in ("", "example.org"):
        away = replace(small, settings=replace(small.settings, site_url=site_url))

        files = emitted(away)

        assert node(files, "#outreach")["id"] == f"{URN}outreach"
        assert "page" not in node(files, "#outreach")
        assert "foaf:page" not in files["nomenclature.ttl"]


def test_a_third_language_may_be_partial(small: Guide) -> None:
    files = emitted(small)

    assert node(files, "#co-location")["prefLabel"] == {
        "fr": "regroupement",
        "en": "co-location",
        "iu": "ᐊᑕᐅᑦᓯᑰᖅᑐᑦ",
    }
    assert "iu" not in json.dumps(node(files, "#virtual"))


def test_a_language_that_cannot_be_tagged_is_left_out_rather_than_break_the_build() -> None:
    languages = (Language("fr"), Language("not a tag", official=False))
    labels = {"fr": "entente", "not a tag": "accord"}

    files = emitted(guide_of(concept("x", label=labels), languages=languages))

    assert node(files, "#x")["prefLabel"] == {"fr": "entente"}


def test_a_page_with_a_space_in_its_name_still_has_an_address() -> None:
    files = emitted(
        guide_of(
            concept("two words"),
            pages=(page("docs/two words.md"),),
            site_url="https://example.org",
        )
    )

    found = node(files, "#two%20words")

    assert found["page"] == ["https://example.org/two%20words.html"]
    assert "<https://example.org/two%20words.html>" in files["nomenclature.ttl"]
