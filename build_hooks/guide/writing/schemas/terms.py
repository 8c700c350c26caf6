"""The shapes of the nomenclature and of the map, whose tiles bear the names of places."""

from __future__ import annotations

from guide.fields import SOURCES
from guide.writing.schemas.records import (
    by_language,
    due,
    labels,
    record,
    records,
    suggested,
    whole,
)
from guide.writing.schemas.shapes import Schema, day, ids, labelled, listed, number, slug, words
from guide.writing.schemas.telling import Telling

_TERM: Schema = {"$ref": "#/definitions/term"}


def nomenclature(telling: Telling) -> Schema:
    """Return the shape of the file of terms."""
    facets = telling.guide.nomenclature.facets
    concept = record(
        telling,
        "nomenclature",
        {
            "facet": labelled({name: telling.named(each) for name, each in facets.items()}),
            "source": labelled({each: telling.said(f"sources.{each}") for each in SOURCES}),
            "label": due(telling),
            "also": by_language(telling, words()),
            "abbreviation": labels(telling),
            "hidden": by_language(telling, words()),
            "definition": due(telling),
            "broader": _TERM,
            "since": day(),
            "changed": day(),
            "related": listed(_TERM),
            "page": slug(),
            "linked": {"enum": [True, False, "true", "false"]},
            "replaced_by": _TERM,
        },
        ("facet", "source", "label", "definition"),
    )
    sections = {"facets": records(labels(telling)), "concepts": records(concept)}
    known = suggested(ids(telling))
    return whole(record(telling, "nomenclature", sections), {"term": known})


def tiles(telling: Telling) -> Schema:
    """Return the shape of the map's file."""
    tile = record(
        telling,
        "map",
        {
            "name": labels(telling),
            "short": labels(telling),
            "at": {"type": "array", "minItems": 2, "maxItems": 2, "items": number(999)},
        },
        ("at",),
    )
    places = suggested(ids(telling, ("jurisdictions",)))
    return whole(record(telling, "map", {"tiles": records(tile, places)}), {})
