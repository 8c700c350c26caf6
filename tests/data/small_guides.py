"""Small guides, made of values: no file, no MkDocs."""

from __future__ import annotations

import json

from guide.addresses import addresses
from guide.concept import Concept, Nomenclature
from guide.crosslinks import joins
from guide.data import emit
from guide.entry import Entry
from guide.model import Guide, Language, Settings

SITE = "https://example.org/guide/"
LANGUAGES = (Language("fr"), Language("en"), Language("iu", official=False))


def concept(id: str, **fields: object) -> Concept:
    """Return a complete concept, but for the fields given."""
    given: dict[str, object] = {
        "facet": "models",
        "source": "guide",
        "label": {"fr": f"{id} en français", "en": f"{id} in English"},
        "definition": {"fr": f"Ce qu'est {id}.", "en": f"What {id} is."},
    }
    return Concept(id=id, **{**given, **fields})  # type: ignore[arg-type]


def page(path: str, kind: str = "article", **values: object) -> Entry:
    """Return a page whose file's name tells its id and language."""
    stem = path.rpartition("/")[2].removesuffix(".md")
    name, _, language = stem.partition(".")
    return Entry(
        path=path,
        id="home" if name == "index" else name,
        language=language or "fr",
        kind=kind,
        values={
            "title": name.capitalize(),
            "description": f"About {name}.",
            "source": "guide",
            "modified": "2026-11-25",
            **values,
        },
    )


def guide_of(
    *concepts: Concept,
    pages: tuple[Entry, ...] = (),
    site_url: str = "",
    languages: tuple[Language, ...] = LANGUAGES,
) -> Guide:
    """Return a guide of these concepts and pages."""
    settings = Settings(languages, version="1.2", site_url=site_url)
    facets = {"models": {"fr": "Modèles", "en": "Models"}}
    return Guide(settings, pages, Nomenclature(facets, {each.id: each for each in concepts}))


def emitted(guide: Guide, mentions: dict[str, frozenset[str]] | None = None) -> dict[str, str]:
    """Return the open data of a guide."""
    return emit(guide, addresses(guide), joins(guide), mentions or {})


def node(files: dict[str, str], name: str) -> dict[str, object]:
    """Return what the JSON-LD says of a concept, given the end of its IRI."""
    nodes = json.loads(files["nomenclature.jsonld"])["@graph"]
    found: dict[str, object]
    (found,) = (each for each in nodes if each["id"].endswith(name))
    return found
