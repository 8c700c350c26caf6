"""The manual's block of the fields of the front matter, as `fields` declares them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from guide.examples import examples
from guide.field import KINDS, Field, Shape
from guide.fields import FIELDS, RELATIONS
from guide.pages.manual.passages import Group, Passage
from guide.pages.shelf import Ref, Shelf

_NAMES = {"kind": "kinds", "source": "sources", "status": "statuses", "menu": "menus"}
"""Groups of words that name the values of a field."""


@dataclass(frozen=True)
class Told:
    """What a writer needs to know of a field."""

    name: str
    anchor: str
    use: str
    shape: str
    allowed: tuple[tuple[str, str], ...]
    """Values allowed, each with its name in the language, empty for none."""
    facets: tuple[Ref, ...]
    kinds: tuple[tuple[str, str], ...]
    """Kinds of page that may have it, with their names; none when all may."""
    required: bool
    shared: bool
    example: str
    inner: tuple[Told, ...]
    holds: tuple[str, ...]
    """Names of the fields told elsewhere on the page that it may hold."""


@dataclass(frozen=True)
class FieldGroup(Group):
    """Fields of one sort."""

    fields: tuple[Told, ...]


@dataclass(frozen=True)
class Fields:
    """The whole block."""

    groups: tuple[FieldGroup, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What is searched of it."""
        return tuple(
            Passage(each.anchor, each.name, " ".join([each.use, *(i.use for i in each.inner)]))
            for group in self.groups
            for each in group.fields
        )


def fields(shelf: Shelf) -> Fields:
    """Return every field, told in the shelf's language."""
    tables = [each for each in FIELDS if each.shape is Shape.TABLE]
    common = [each for each in FIELDS if each not in (*RELATIONS, *tables)]
    parts = {"common": common, "relations": RELATIONS, "tables": tables}
    return Fields(
        tuple(
            FieldGroup(f"fields-{name}", shelf.say(f"manual.groups.{name}"), _all(shelf, each))
            for name, each in parts.items()
        )
    )


def _all(shelf: Shelf, declared: Iterable[Field], above: str = "") -> tuple[Told, ...]:
    return tuple(_told(shelf, each, above) for each in declared)


def _told(shelf: Shelf, field: Field, above: str) -> Told:
    repeats = field.inner is RELATIONS
    return Told(
        name=field.name,
        anchor=f"field-{field.name}",
        use=shelf.say(f"fields.{above}{field.name}"),
        shape=shelf.say(f"shapes.{field.shape.value}"),
        allowed=tuple((value, _name(shelf, field, value)) for value in field.choices),
        facets=tuple(_facet(shelf, each) for each in field.facets),
        kinds=kinds_of(shelf, field),
        required=field.required,
        shared=field.shared,
        example="" if above else examples(shelf.language).fields[field.name].rstrip("\n"),
        holds=tuple(each.name for each in field.inner) if repeats else (),
        inner=() if repeats else _all(shelf, field.inner, f"{field.name}."),
    )


def kinds_of(shelf: Shelf, field: Field) -> tuple[tuple[str, str], ...]:
    """Return the kinds of page that may have a field, with their names; none when all may."""
    if field.kinds == frozenset(KINDS):
        return ()
    return tuple((kind, shelf.say(f"kinds.{kind}")) for kind in KINDS if kind in field.kinds)


def _name(shelf: Shelf, field: Field, value: str) -> str:
    group = _NAMES.get(field.name)
    return shelf.set(shelf.words.texts[f"{group}.{value}"]) if group else ""


def _facet(shelf: Shelf, facet: str) -> Ref:
    """Return the link to a facet's terms in the nomenclature."""
    labels = shelf.guide.nomenclature.facets.get(facet, {})
    title = shelf.set(labels.get(shelf.language) or next(iter(labels.values()), facet))
    address = f"{shelf.addresses[shelf.index.path]}#facet-{facet}" if shelf.index else ""
    return Ref(facet, title, address)
