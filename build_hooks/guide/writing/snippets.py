"""Snippets for VS Code: each mark, block, field and template of the guide, ready to fill in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from guide.blocks import BLOCKS
from guide.field import Field, Shape
from guide.fields import FIELDS
from guide.reading import TEMPLATES
from guide.writing.schemas.telling import Telling

Snippet = dict[str, object]

_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
_MODIFIED = re.compile(r"^modified: .*$", re.MULTILINE)
# Each hole is told by a word of `editors.snippets`.
_PASSAGES = {
    "supplement": "!!! supplement\n\n    {sentence}",
    "guide": "!!! guide\n\n    {sentence}",
    "words": "*{sentence}*{{.supplement}}",
    "section": "## {title} {{.supplement}}\n\n{sentence}",
    "footnote": "[^{note}]\n\n[^{note}]: {sentence}",
    "table": "| {one} | {two} |\n| --- | --- |\n| $0 |  |",
    "link": "[{title}](../{file}.md)",
    "image": "![{seen}](../{file}.svg)",
    "task": "- [ ] {one}\n- [ ] {two}",
    "blank": "[{answer}]",
    "form": "## {title} {{#form}}",
    "foreign": "*{sentence}*{{lang=${{1|en,fr|}}}}",
}


def render(telling: Telling, files: Mapping[str, bytes]) -> dict[str, Snippet]:
    """Return every snippet by its name, which is also what one types to get it."""
    return dict(sorted(_all(telling, files)))


def _all(telling: Telling, files: Mapping[str, bytes]) -> Iterator[tuple[str, Snippet]]:
    for name in BLOCKS:
        told = telling.said("editors.snippets.block", name=f"blocks.{name}")
        yield _snippet(f"block-{name}", f"<!-- guide:{name} -->", told)
    for name, form in _PASSAGES.items():
        yield _snippet(name, _holed(form, telling), telling.said(f"editors.snippets.{name}"))
    for field in FIELDS:
        told = telling.said(f"fields.{field.name}")
        yield _snippet(f"field-{field.name}", _field(field, telling), told)
    for path, data in files.items():
        if path.startswith(TEMPLATES) and path.endswith(".md"):
            kind, _, language = path.removeprefix(TEMPLATES).removesuffix(".md").partition(".")
            told = telling.said("editors.snippets.page", name=f"kinds.{kind}")
            body = _MODIFIED.sub(
                lambda _: f"modified: {_TODAY}", escaped(data.decode(errors="replace"))
            )
            code = language or telling.guide.settings.default
            yield _snippet(f"page-{kind}-{code}", body.rstrip("\n"), told)


def escaped(text: str) -> str:
    """Return a text that stands for itself in a snippet."""
    return re.sub(r"([\\$}])", r"\\\1", text)


def _snippet(name: str, body: str, told: str) -> tuple[str, Snippet]:
    prefix = f"guide-{name}"
    return prefix, {
        "scope": "markdown",
        "prefix": prefix,
        "body": body.split("\n"),
        "description": told,
    }


def _holed(form: str, telling: Telling) -> str:
    """Return a form whose holes an editor leads through, in order; a hole named twice is one."""
    order = dict.fromkeys(re.findall(r"(?<!\{)\{(\w+)\}", form))
    holes = {
        name: f"${{{rank}:{escaped(telling.beside(f'editors.snippets.{name}'))}}}"
        for rank, name in enumerate(order, 1)
    }
    return form.format(**holes)


def _field(field: Field, telling: Telling) -> str:
    if field.shape is Shape.TABLE:
        inner = (each for each in field.inner if each.required or not _required(field))
        lines = (f"    {_value(each, telling, rank)}" for rank, each in enumerate(inner, 1))
        return "\n".join((f"{field.name}:", *lines))
    return _value(field, telling, 1)


def _required(field: Field) -> bool:
    return any(each.required for each in field.inner)


def _value(field: Field, telling: Telling, rank: int) -> str:
    known = field.choices or tuple(each.id for each in telling.terms(field.facets))
    choice = f"${{{rank}|{','.join(known)}|}}"
    if field.shape is Shape.IDS:
        return f"{field.name}: [{choice}]"
    if field.choices:
        return f"{field.name}: {choice}"
    if field.shape is Shape.NOTES:
        return f"{field.name}:\n  {_TODAY}: ${rank}"
    if field.shape is Shape.DATE:
        return f"{field.name}: {_TODAY}"
    if field.shape in (Shape.WORDS, Shape.ADDRESSES):
        return f"{field.name}: [${rank}]"
    return f"{field.name}: ${rank}"
