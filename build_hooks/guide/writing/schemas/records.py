"""The pieces that the files of records share: texts by language, and fields with their help."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from guide.values import SLUG
from guide.writing.schemas.shapes import DRAFT, Schema, optional, table, text
from guide.writing.schemas.telling import Telling

ID: Schema = {"type": "string", "pattern": rf"^(?:{SLUG.pattern})$"}


def by_language(telling: Telling, schema: Schema, *, due: bool = False) -> Schema:
    """Return a value in each language; when it is due, none of the official ones lacks it."""
    official = telling.guide.settings.official if due else ()
    each = {
        code: schema if code in official else optional(schema)
        for code in telling.guide.settings.codes
    }
    return table(each, official)


def labels(telling: Telling) -> Schema:
    """Return a text that may be said in each language."""
    return by_language(telling, text())


def due(telling: Telling) -> Schema:
    """Return a text that every official language says."""
    return by_language(telling, text(filled=True), due=True)


def suggested(choice: Schema) -> Schema:
    """Return a choice that an editor offers without refusing another id.

    What a file itself declares may be newer than the schema: the check alone can tell.
    """
    return {"anyOf": [choice, ID]}


def record(
    telling: Telling, group: str, fields: Mapping[str, Schema], required: Iterable[str] = ()
) -> Schema:
    """Return a record whose fields bear their sentence of help; the others may be empty."""
    needed = frozenset(required)
    described = {
        name: {"description": telling.said(f"editors.{group}.{name}")}
        | (_alone(schema) if name in needed else optional(schema))
        for name, schema in fields.items()
    }
    return table(described, needed)


def _alone(schema: Schema) -> Schema:
    """Return a schema that words may stand beside: what is beside a reference is not read."""
    return {"allOf": [schema]} if "$ref" in schema else schema


def records(schema: Schema, keys: Schema = ID) -> Schema:
    """Return records by their ids."""
    return {"type": "object", "propertyNames": keys, "additionalProperties": schema}


def whole(schema: Schema, definitions: Mapping[str, Schema]) -> Schema:
    """Return the schema of a file."""
    return {"$schema": DRAFT, **schema, "definitions": dict(definitions)}
