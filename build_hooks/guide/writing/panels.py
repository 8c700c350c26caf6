"""What the extension Front Matter CMS needs to offer a page's fields as a form, and to judge them.

It reads Markdown's front matter, which the YAML extension does not, but knows less than the check:
neither what each kind of page asks and refuses, nor a field that does not exist.
"""

from __future__ import annotations

from collections.abc import Iterator

from guide.field import KINDS, Field, Shape
from guide.fields import FIELDS, RELATIONS
from guide.writing.schemas.telling import Telling

Panel = dict[str, object]

_TYPES = {
    Shape.TEXT: "string",
    Shape.CHOICE: "choice",
    Shape.NUMBER: "number",
    # Its own type for dates wants an hour too.
    Shape.DATE: "string",
    Shape.IDS: "choice",
    Shape.ADDRESSES: "list",
    Shape.WORDS: "list",
    Shape.SLUG: "string",
    Shape.TABLE: "fields",
}


def render(telling: Telling) -> Panel:
    """Return its settings: the folders of the texts, and one form for every kind of page."""
    form = {"name": "default", "pageBundle": False, "fields": [*_fields(telling, FIELDS, "")]}
    return {
        "frontMatter.framework.id": "other",
        "frontMatter.telemetry.disable": True,
        "frontMatter.content.pageFolders": [
            {"title": root, "path": f"[[workspace]]/{root}"}
            for root in telling.guide.settings.roots
        ],
        "frontMatter.content.supportedFileTypes": ["md"],
        "frontMatter.taxonomy.contentTypes": [form],
    }


def _fields(telling: Telling, fields: tuple[Field, ...], prefix: str) -> Iterator[Panel]:
    # It has no form for sentences under dates: a field it does not know stays as it is.
    for field in (each for each in fields if each.shape is not Shape.NOTES):
        inner = "" if field.inner is RELATIONS else f"{prefix}{field.name}."
        yield {
            "title": field.name,
            "name": field.name,
            "type": _TYPES[field.shape],
            "description": telling.beside(f"fields.{prefix}{field.name}"),
            "required": field.required and field.kinds >= frozenset(KINDS),
            **_choices(telling, field),
            **({"fields": [*_fields(telling, field.inner, inner)]} if field.inner else {}),
        }


def _choices(telling: Telling, field: Field) -> Panel:
    if field.shape is Shape.NUMBER:
        numbers = [int(each) for each in field.choices] or [0, 999_999]
        return {"numberOptions": {"min": min(numbers), "max": max(numbers)}}
    if field.shape is Shape.IDS:
        terms = telling.terms(field.facets)
        known = [{"id": each.id, "title": telling.named(each.label)} for each in terms]
        return {"multiple": True, "choices": known}
    return {"choices": list(field.choices)} if field.choices else {}
