"""What the properties of the nomenclature's JSON-LD mean: one context, always the same."""

from __future__ import annotations

from collections.abc import Mapping

_TEXT = {"@container": "@language"}
_TEXTS = {"@container": ["@language", "@set"]}
_LINK = {"@type": "@id"}
_LINKS = {"@type": "@id", "@container": "@set"}

CONTEXT: Mapping[str, object] = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "id": "@id",
    "type": "@type",
    "ConceptScheme": "skos:ConceptScheme",
    "Collection": "skos:Collection",
    "Concept": "skos:Concept",
    "title": {"@id": "dcterms:title", **_TEXT},
    "version": "owl:versionInfo",
    "prefLabel": {"@id": "skos:prefLabel", **_TEXT},
    "altLabel": {"@id": "skos:altLabel", **_TEXTS},
    "hiddenLabel": {"@id": "skos:hiddenLabel", **_TEXTS},
    "definition": {"@id": "skos:definition", **_TEXT},
    "inScheme": {"@id": "skos:inScheme", **_LINK},
    "topConceptOf": {"@id": "skos:topConceptOf", **_LINK},
    "hasTopConcept": {"@id": "skos:hasTopConcept", **_LINKS},
    "member": {"@id": "skos:member", **_LINKS},
    "broader": {"@id": "skos:broader", **_LINK},
    "narrower": {"@id": "skos:narrower", **_LINKS},
    "related": {"@id": "skos:related", **_LINKS},
    "source": "dcterms:source",
    "page": {"@id": "foaf:page", **_LINKS},
    "deprecated": "owl:deprecated",
    "isReplacedBy": {"@id": "dcterms:isReplacedBy", **_LINK},
}
