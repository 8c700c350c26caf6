"""The Turtle is the JSON-LD, whatever a writer types and wherever it is built."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import RDF, SKOS
from rdflib.plugins.parsers.jsonld import to_rdf
from small_guides import concept, emitted, guide_of

from guide.data.plain import plain
from guide.model import Guide

HERE = Path(__file__).parent
REPOSITORY = HERE.parent.parent
WORD = URIRef("urn:service-partnerships-guide:nomenclature#word")

TEXTS = st.text(st.characters(exclude_categories=()), max_size=30) | st.text("\"'\\\n\r;,=@#<>{}")


def graphs(files: dict[str, str]) -> tuple[Graph, Graph]:
    """Return what the Turtle says and what the JSON-LD says."""
    said = Graph()
    to_rdf(json.loads(files["nomenclature.jsonld"]), said)
    return Graph().parse(data=files["nomenclature.ttl"], format="turtle"), said


def test_turtle_and_json_ld_say_the_same(small: Guide) -> None:
    turtle, jsonld = graphs(emitted(small))

    assert set(turtle.subjects(RDF.type, SKOS.Concept)) == {
        URIRef(f"https://example.org/guide/nomenclature#{id}") for id in small.nomenclature.concepts
    }
    assert isomorphic(turtle, jsonld)


def test_turtle_writes_the_guide_s_own_terms_short(small: Guide) -> None:
    assert "\n:outreach a skos:Concept ;" in emitted(small)["nomenclature.ttl"]


@given(label=TEXTS, other=TEXTS, definition=TEXTS)
def test_any_text_comes_back_as_it_was_typed(label: str, other: str, definition: str) -> None:
    word = concept(
        "word", label={"fr": label}, also={"fr": (other,)}, definition={"fr": definition}
    )

    turtle, jsonld = graphs(emitted(guide_of(word)))

    assert isomorphic(turtle, jsonld)
    assert list(turtle.objects(WORD, SKOS.prefLabel)) == literals(label)
    assert list(turtle.objects(WORD, SKOS.definition)) == literals(definition)
    if plain(other) != plain(label):
        assert list(turtle.objects(WORD, SKOS.altLabel)) == literals(other)


def literals(text: str) -> list[Literal]:
    """Return the French literal of a text; none for one that is blank."""
    return [Literal(plain(text), lang="fr")] if plain(text) else []


@given(id=st.text(st.characters(exclude_categories=()), min_size=1, max_size=12))
def test_any_id_makes_a_name_that_turtle_can_write(id: str) -> None:
    turtle, jsonld = graphs(emitted(guide_of(concept(id))))

    assert len(set(turtle.subjects(RDF.type, SKOS.Concept))) == 1
    assert isomorphic(turtle, jsonld)


def test_the_bytes_are_the_same_whatever_the_order_of_python_s_sets() -> None:
    first, second = (_digests(seed) for seed in ("1", "2"))

    assert first == second
    assert len(first.splitlines()) == len(emitted(guide_of()))


def _digests(seed: str) -> str:
    path = os.pathsep.join([str(REPOSITORY / "build_hooks"), *sys.path])
    done = subprocess.run(
        [sys.executable, HERE / "digests.py"],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout
