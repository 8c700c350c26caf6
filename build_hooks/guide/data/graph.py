"""The nomenclature in Turtle, read from its JSON-LD: one source of truth."""

from __future__ import annotations

import json

from guide.data.naming import Naming


def render(naming: Naming, jsonld: str) -> str:
    """Return the Turtle of a JSON-LD document; its own terms are written `:id`."""
    # Loading rdflib takes a quarter of a second that a check of the pages need not spend.
    from rdflib import Graph  # noqa: PLC0415
    from rdflib.plugins.parsers.jsonld import to_rdf  # noqa: PLC0415

    graph = Graph()
    # Graph.parse would go through a class that rdflib itself warns against.
    to_rdf(json.loads(jsonld), graph)
    graph.bind("", f"{naming.scheme}#")
    return graph.serialize(format="turtle").strip() + "\n"
