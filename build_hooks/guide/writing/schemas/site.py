"""The shape of what `mkdocs.yml` says of the guide; what it says to MkDocs is not ours."""

from __future__ import annotations

from guide.settings import SHAPES
from guide.writing.schemas.records import record
from guide.writing.schemas.shapes import DRAFT, Schema, fit, listed, number, slug, text
from guide.writing.schemas.telling import Telling


def settings(telling: Telling) -> Schema:
    """Return the shape of the settings under `extra.guide`."""
    language = record(
        telling,
        "settings",
        {
            "code": fit("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"),
            "official": {"enum": [True, False]},
            "words": text(),
        },
        ("code",),
    )
    languages: Schema = {"type": "array", "minItems": 1, "items": language}
    guide = record(
        telling,
        "settings",
        {
            "languages": languages,
            "roots": listed(fit(SHAPES["folder"].pattern)),
            "version": text(),
            "forge": text(),
            "contact": text(),
            "paper": {"enum": SHAPES["paper"].pattern.split("|")},
            "page_documents": number(999_999),
            "book": listed(slug()),
        },
        ("languages",),
    )
    extra: Schema = {"type": "object", "properties": {"guide": guide}, "required": ["guide"]}
    return {
        "$schema": DRAFT,
        "type": "object",
        "properties": {"extra": extra},
        "required": ["extra"],
    }
