"""The shape of `guide.json`, in JSON Schema, drawn from the declared fields."""

from __future__ import annotations

from guide.blocks import AT_THE_END
from guide.data.catalogue import SCHEMA
from guide.data.naming import Naming
from guide.entry import DATES
from guide.field import KINDS
from guide.fields import RELATIONS, SOURCES

Schema = dict[str, object]

_TEXT: Schema = {"type": "string", "minLength": 1}
_DATE: Schema = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_TAG: Schema = {"type": "string", "pattern": "^[A-Za-z]{1,8}([-_][A-Za-z0-9]{1,8})*$"}
_URL: Schema = {"type": "string", "format": "uri", "pattern": "^[a-z][a-z0-9+.-]*:"}

# Writers choose among the first; the guide makes pages of the other kinds itself.
_KINDS = list(dict.fromkeys([*KINDS, *AT_THE_END]))


def render(naming: Naming) -> Schema:
    """Return the schema; it has an identifier of its own when the guide has a site."""
    schema = _closed(
        required={
            "languages": {"type": "array", "minItems": 1, "items": _LANGUAGE},
            "pages": {"type": "array", "items": _PAGE},
            "version": {"type": "string"},
        },
        optional={"$schema": {"const": SCHEMA}},
    )
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    if naming.site:
        schema["$id"] = naming.site + SCHEMA
    return schema


def _closed(required: Schema, optional: Schema) -> Schema:
    """Return an object that has these properties and no other."""
    return {
        "type": "object",
        "required": sorted(required),
        "properties": {**required, **optional},
        "additionalProperties": False,
    }


_LANGUAGE = _closed({"code": _TAG, "official": {"type": "boolean"}}, {})

_LINK = _closed(
    {
        "field": {"enum": [each.name for each in RELATIONS]},
        "target": _TEXT,
        "supplement": {
            "type": "boolean",
            "description": "Whether the link is ours rather than the guide's.",
        },
    },
    {},
)

_PAGE = _closed(
    required={
        "id": _TEXT,
        "kind": {"enum": _KINDS},
        "language": _TAG,
        "address": {**_TEXT, "description": "From the root of the site."},
        "title": _TEXT,
        "description": _TEXT,
        "source": {"enum": list(SOURCES)},
        "modified": _DATE,
        "concepts": {
            "type": "array",
            "items": _TEXT,
            "uniqueItems": True,
            "description": "Ids of the concepts that the page's text names.",
        },
        "links": {"type": "array", "items": _LINK},
        "twins": {
            "type": "object",
            "propertyNames": _TAG,
            "additionalProperties": _TEXT,
            "description": "Address of the same page in each other language.",
        },
    },
    optional={
        "url": _URL,
        "owner": _TEXT,
        **{name: _DATE for name in DATES if name != "modified"},
    },
)
