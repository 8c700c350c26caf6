"""The form of Front Matter CMS finds no fault with the real pages, and knows every field."""

from __future__ import annotations

import functools

import jsonschema
import pytest
from schemas_of import as_editors_read, telling

from guide.field import Field, Shape
from guide.fields import FIELDS
from guide.frontmatter import lines_of
from guide.writing.panels import render
from whole_sites import REPOSITORY, real_build

Schema = dict[str, object]


def judged_by(fields: list[dict[str, object]]) -> Schema:
    """Return the schema that the extension, as its sources tell, draws from such fields."""
    shapes: dict[str, Schema] = {}
    for field in fields:
        kind, choices = field["type"], field.get("choices", [])
        assert isinstance(choices, list)
        known = [each if isinstance(each, str) else each["id"] for each in choices]
        if kind == "number":
            shape: Schema = {
                "type": "number",
                **dict(zip(("minimum", "maximum"), _ends(field), strict=True)),
            }
        elif kind == "choice" and field.get("multiple"):
            shape = {"type": "array", "items": {"type": "string", "enum": known}}
        elif kind == "choice":
            shape = {"type": "string", "enum": known}
        elif kind == "list":
            shape = {"type": "array", "items": {"type": "string"}}
        elif kind == "fields":
            inner = field["fields"]
            assert isinstance(inner, list)
            shape = judged_by(inner)
        else:
            shape = {"type": kind}
        shapes[str(field["name"])] = shape
    required = [each["name"] for each in fields if each["required"]]
    return {"type": "object", "properties": shapes, "required": required}


def _ends(field: dict[str, object]) -> tuple[object, object]:
    options = field["numberOptions"]
    assert isinstance(options, dict)
    return options["min"], options["max"]


@functools.cache
def form() -> list[dict[str, object]]:
    (only,) = render(telling())["frontMatter.taxonomy.contentTypes"]  # type: ignore[misc]
    assert only["name"] == "default"
    fields = only["fields"]
    assert isinstance(fields, list)
    return fields


@pytest.mark.parametrize(
    "path", [each.path for each in real_build().guide.entries if not each.generated]
)
def test_the_extension_finds_no_fault_with_a_real_page(path: str) -> None:
    lines = lines_of((REPOSITORY / path).read_text(encoding="utf-8"))
    header = as_editors_read("\n".join(lines[1 : lines.index("---", 1)]))

    errors = jsonschema.Draft7Validator(judged_by(form())).iter_errors(header)

    assert [each.message for each in errors] == []


def test_the_extension_finds_a_missing_field_and_an_unknown_choice() -> None:
    header = as_editors_read("title: T\nkind: cas\nsubtypes: [x]\norder: one")
    errors = jsonschema.Draft7Validator(judged_by(form())).iter_errors(header)

    assert {each.validator for each in errors} == {"required", "enum", "type"}


def test_the_form_has_every_field_in_its_place() -> None:
    def agree(fields: tuple[Field, ...], shown: list[dict[str, object]]) -> None:
        fields = tuple(each for each in fields if each.shape is not Shape.NOTES)
        assert [each["name"] for each in shown] == [each.name for each in fields]
        for field, one in zip(fields, shown, strict=True):
            inner = one.get("fields", [])
            assert isinstance(inner, list)
            agree(field.inner, inner)

    agree(FIELDS, form())


def test_the_folders_of_the_form_are_those_of_the_texts() -> None:
    folders = render(telling())["frontMatter.content.pageFolders"]

    assert isinstance(folders, list)
    assert [each["title"] for each in folders] == list(telling().guide.settings.roots)
