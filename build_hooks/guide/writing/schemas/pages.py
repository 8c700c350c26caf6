"""The shape of a page's front matter, drawn from the declared fields and from the terms."""

from __future__ import annotations

from guide.field import KINDS, Field
from guide.fields import FIELDS, RELATIONS
from guide.writing.schemas.shapes import DRAFT, Schema, ids, of, table
from guide.writing.schemas.telling import Telling


def render(telling: Telling) -> Schema:
    """Return the schema: what any page may hold, then what each kind of page asks and refuses."""
    everywhere = frozenset(KINDS)
    fields = {each.name: of(each, telling, each.name) for each in FIELDS}
    due = [each.name for each in FIELDS if each.required and each.kinds >= everywhere]
    return {
        "$schema": DRAFT,
        **table(fields, due),
        "allOf": [_of_kind(kind) for kind in KINDS],
        "definitions": {each.name: ids(telling, each.facets) for each in RELATIONS},
    }


def _of_kind(kind: str) -> Schema:
    required = sorted(e.name for e in FIELDS if e.required and kind in e.kinds and _some(e))
    return {
        "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
        "then": {
            "required": required,
            "properties": {
                **{each.name: False for each in FIELDS if kind not in each.kinds},
                **{
                    each.name: {
                        "properties": {n.name: False for n in each.inner if kind not in n.kinds}
                    }
                    for each in FIELDS
                    if each.inner and kind in each.kinds
                },
            },
        },
    }


def _some(field: Field) -> bool:
    """Whether only some kinds of page may have a field."""
    return not field.kinds >= frozenset(KINDS)
