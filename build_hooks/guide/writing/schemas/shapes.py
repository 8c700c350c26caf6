"""The pieces that schemas are made of: texts, dates, numbers, ids with their labels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from guide.field import Field, Shape
from guide.fields import RELATIONS
from guide.values import ADDRESS, SLUG
from guide.writing.schemas.telling import Telling

Schema = dict[str, object]

DRAFT = "http://json-schema.org/draft-07/schema#"
# A word stays a word for our reader, even when YAML sees a number or a boolean in it.
PLAIN = ("string", "number", "boolean")
_DAY = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
_SAID_IN = {"kind": "kinds", "status": "statuses", "source": "sources"}
"""Fields whose choices have names, with the words that give them."""


def table(properties: Mapping[str, Schema], required: Iterable[str] = ()) -> Schema:
    """Return a mapping that has these fields and no other."""
    found: Schema = {
        "type": "object",
        "properties": dict(properties),
        "additionalProperties": False,
    }
    if needed := sorted(required):
        found["required"] = needed
    return found


def optional(schema: Schema) -> Schema:
    """Return a schema that a field without a value fits too."""
    return {"anyOf": [schema, {"type": "null"}]}


def text(*, filled: bool = False) -> Schema:
    """Return a word or a sentence; `filled` when it must say something."""
    return {"type": list(PLAIN), **({"pattern": r"\S"} if filled else {})}


def words() -> Schema:
    """Return a list of words, or one word that stands for a list."""
    return {"type": ["array", *PLAIN], "items": {"type": list(PLAIN), "minLength": 1}}


def fit(pattern: str, *types: str) -> Schema:
    """Return a word of a form."""
    return {"type": ["string", *types], "pattern": rf"^(?:{pattern})$"}


def slug() -> Schema:
    """Return what an address or an id is made of."""
    return {**fit(SLUG.pattern, "integer", "boolean"), "minimum": 0}


def number(most: int) -> Schema:
    """Return a whole number, in quotes or not."""
    digits = len(str(most))
    return {**fit(rf"[0-9]{{1,{digits}}}", "integer"), "minimum": 0, "maximum": most}


def labelled(labels: Mapping[str, str]) -> Schema:
    """Return a choice among ids, which an editor shows with their labels."""
    return {"enum": list(labels), "enumDescriptions": list(labels.values())}


def listed(schema: Schema) -> Schema:
    """Return a list of such values, or one that stands for a list."""
    return {"anyOf": [{"type": "array", "items": schema}, schema]}


def day() -> Schema:
    """Return the shape of a date."""
    return {"type": "string", "format": "date", "pattern": _DAY}


def of(field: Field, telling: Telling, name: str) -> Schema:
    """Return the schema of a declared field; `name` is that of its sentence of help."""
    found = _value(field, telling, name)
    described = {"description": telling.said(f"fields.{name}")}
    return described | (found if field.required else optional(found))


def _value(field: Field, telling: Telling, name: str) -> Schema:
    if field.shape is Shape.IDS:
        # Where the choice itself stands is told in `definitions`: it is long, and used twice.
        return listed({"$ref": f"#/definitions/{field.name}"})
    if field.shape is Shape.TABLE:
        prefix = "" if field.inner is RELATIONS else f"{name}."
        inner = {each.name: of(each, telling, prefix + each.name) for each in field.inner}
        return table(inner, (each.name for each in field.inner if each.required))
    if field.choices:
        return _choice(field, telling)
    forms: Mapping[Shape, Schema] = {
        Shape.TEXT: text(filled=field.required),
        Shape.CHOICE: text(filled=field.required),
        Shape.NUMBER: number(999_999),
        Shape.DATE: day(),
        Shape.NOTES: {
            "type": "object",
            "patternProperties": {_DAY: text(filled=True)},
            "additionalProperties": False,
        },
        Shape.WORDS: words(),
        Shape.SLUG: slug(),
        Shape.ADDRESSES: {
            "type": ["array", "string"],
            "items": fit(ADDRESS.pattern),
            "pattern": rf"^(?:{ADDRESS.pattern})$",
        },
    }
    return forms[field.shape]


def _choice(field: Field, telling: Telling) -> Schema:
    if field.shape is Shape.NUMBER:
        return {"enum": [*map(int, field.choices), *field.choices]}
    if group := _SAID_IN.get(field.name):
        return labelled({each: telling.said(f"{group}.{each}") for each in field.choices})
    return {"enum": list(field.choices)}


def ids(telling: Telling, facets: Sequence[str] = ()) -> Schema:
    """Return the choice among the concepts of some facets, or among all."""
    return labelled({each.id: telling.named(each.label) for each in telling.terms(facets)})
