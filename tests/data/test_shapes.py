"""The nomenclature is what its shapes say, and each shape refuses what it is there for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, OWL, RDF, SH, SKOS, XSD
from small_guides import emitted, guide_of, page

from guide.model import Guide
from guide.nomenclature import read

HERE = Path(__file__).parent
REPOSITORY = HERE.parent.parent
SHAPES = Graph().parse(HERE / "shapes.ttl")
NAMES = Namespace("urn:service-partnerships-guide:shapes#")
# A constraint in SPARQL is reported under the node shape that carries it, too.
CARRIERS = {"concept"}

Break = Callable[[Graph], None]
SCHEME = URIRef("https://example.org/guide/nomenclature")
IN = Namespace(f"{SCHEME}#")
FACET = IN["facet:models"]


def refusing(graph: Graph) -> set[str]:
    """Return the names of the shapes that refuse a graph."""
    _, report, _ = validate(graph, shacl_graph=SHAPES)
    assert isinstance(report, Graph)
    sources = {
        *report.objects(None, SH.sourceShape),
        *report.objects(None, SH.sourceConstraint),
    }
    return {
        str(each).removeprefix(NAMES) for each in sources if str(each).startswith(NAMES)
    } - CARRIERS


def without(
    subject: URIRef, predicate: URIRef, value: URIRef | None = None, *, language: str = ""
) -> Break:
    """Return a break that takes values away: all, one, or those in a language."""

    def break_(graph: Graph) -> None:
        for each in list(graph.objects(subject, predicate)):
            spoken = each.language if isinstance(each, Literal) else None
            if value in (None, each) and language in ("", spoken):
                graph.remove((subject, predicate, each))

    return break_


def plus(*triple: URIRef | Literal) -> Break:
    """Return a break that adds a value."""
    subject, predicate, value = triple

    def break_(graph: Graph) -> None:
        graph.add((subject, predicate, value))

    return break_


def both(*breaks: Break) -> Break:
    """Return a break made of several."""

    def break_(graph: Graph) -> None:
        for each in breaks:
            each(graph)

    return break_


NAME = Literal("services externes", lang="fr")
BREAKS: dict[str, Break] = {
    "scheme-has-a-title": without(SCHEME, DCTERMS.title),
    "tree-opens-somewhere": plus(SCHEME, SKOS.hasTopConcept, FACET),
    "facet-has-a-label-in-french": without(FACET, SKOS.prefLabel, language="fr"),
    "facet-has-a-label-in-english": without(FACET, SKOS.prefLabel, language="en"),
    "facet-has-members": plus(FACET, SKOS.member, SCHEME),
    "one-label-in-french": without(IN.outreach, SKOS.prefLabel, language="fr"),
    "one-label-in-english": without(IN.outreach, SKOS.prefLabel, language="en"),
    "one-label-in-each-language": both(
        plus(IN.outreach, SKOS.prefLabel, Literal("ᐊ", lang="iu")),
        plus(IN.outreach, SKOS.prefLabel, Literal("ᐃ", lang="iu")),
    ),
    "one-definition-in-french": without(IN.outreach, SKOS.definition, language="fr"),
    "one-definition-in-english": without(IN.outreach, SKOS.definition, language="en"),
    "one-definition-in-each-language": both(
        plus(IN.outreach, SKOS.definition, Literal("ᐊ", lang="iu")),
        plus(IN.outreach, SKOS.definition, Literal("ᐃ", lang="iu")),
    ),
    "in-the-scheme": without(IN.outreach, SKOS.inScheme),
    "in-one-facet": without(FACET, SKOS.member, IN.outreach),
    "one-broader": both(
        plus(IN.virtual, SKOS.broader, IN["co-location"]),
        plus(IN["co-location"], SKOS.narrower, IN.virtual),
    ),
    "label-is-no-other-name": plus(
        IN.virtual, SKOS.altLabel, Literal("virtual in English", lang="en")
    ),
    "label-is-not-hidden": plus(
        IN.virtual, SKOS.hiddenLabel, Literal("virtual in English", lang="en")
    ),
    "other-name-is-not-hidden": both(
        plus(IN.virtual, SKOS.altLabel, NAME), plus(IN.virtual, SKOS.hiddenLabel, NAME)
    ),
    "source-is-known": plus(IN.virtual, DCTERMS.source, Literal("rumour")),
    "page-is-on-the-web": plus(IN.virtual, FOAF.page, URIRef("urn:page:virtual")),
    "never-below-itself": both(
        plus(IN["co-location"], SKOS.broader, IN["co-location"]),
        plus(IN["co-location"], SKOS.narrower, IN["co-location"]),
        without(IN["co-location"], SKOS.topConceptOf),
    ),
    "broader-has-narrower": without(IN.outreach, SKOS.narrower),
    "narrower-has-broader": plus(IN.outreach, SKOS.narrower, IN["co-location"]),
    "related-both-ways": without(IN["co-location"], SKOS.related),
    "related-is-no-kin": both(
        plus(IN.virtual, SKOS.related, IN.outreach), plus(IN.outreach, SKOS.related, IN.virtual)
    ),
    "opens-the-tree-or-stands-below": plus(IN.virtual, SKOS.topConceptOf, SCHEME),
    "retired-has-a-replacement": without(IN.cohabitation, DCTERMS.isReplacedBy),
    "replacement-is-in-use": both(
        plus(IN["co-location"], OWL.deprecated, Literal("true", datatype=XSD.boolean)),
        plus(IN["co-location"], DCTERMS.isReplacedBy, IN.outreach),
        without(IN["co-location"], SKOS.topConceptOf),
    ),
    "retired-opens-no-tree": both(
        plus(IN.cohabitation, SKOS.topConceptOf, SCHEME),
        plus(SCHEME, SKOS.hasTopConcept, IN.cohabitation),
    ),
    "replaced-is-retired": without(IN.cohabitation, OWL.deprecated),
}


def test_the_real_nomenclature_fits_every_shape() -> None:
    text = (REPOSITORY / "docs/nomenclature.yml").read_text(encoding="utf-8")
    nomenclature, problems = read("docs/nomenclature.yml", text, ("fr", "en"))
    homes = (page("docs/index.md", "home"), page("docs/index.en.md", "home"))
    guide = Guide(guide_of().settings, homes, nomenclature)

    graph = Graph().parse(data=emitted(guide)["nomenclature.ttl"])

    assert problems == []
    assert len(set(graph.subjects(RDF.type, SKOS.Concept))) == len(nomenclature.concepts) > 0
    assert refusing(graph) == set()


def test_the_small_guide_fits_every_shape(small: Guide) -> None:
    assert refusing(Graph().parse(data=emitted(small)["nomenclature.ttl"])) == set()


@pytest.mark.parametrize("name", BREAKS)
def test_a_graph_broken_in_one_way_is_refused_by_the_shape_of_that_name(
    name: str, small: Guide
) -> None:
    graph = Graph().parse(data=emitted(small)["nomenclature.ttl"])

    BREAKS[name](graph)

    assert refusing(graph) == {name}


def test_every_shape_has_a_case_that_breaks_it() -> None:
    declared = {*SHAPES.objects(None, SH.property), *SHAPES.objects(None, SH.sparql)}

    assert {str(each).removeprefix(NAMES) for each in declared} == set(BREAKS)
