"""The manual's block of the kinds of page: when to write each, how, its fields and template."""

from __future__ import annotations

from dataclasses import dataclass

from guide.field import KINDS
from guide.fields import FIELDS
from guide.pages.manual.passages import Group, Passage
from guide.pages.shelf import Ref, Shelf


@dataclass(frozen=True)
class Has:
    """A field that pages of a kind have."""

    ref: Ref
    required: bool


@dataclass(frozen=True)
class Told(Group):
    """A kind of page as a writer reads of it; what is not told of it is empty."""

    kind: str
    what: str
    when: str
    how: str
    titled: str
    real: Ref | None
    """A page of the guide of this kind."""
    fields: tuple[Has, ...]
    template: str


@dataclass(frozen=True)
class Kinds:
    """The whole block."""

    groups: tuple[Told, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What is searched of it."""
        return tuple(
            Passage(each.anchor, each.title, f"{each.what} {each.when} {each.how}")
            for each in self.groups
        )


def kinds(shelf: Shelf) -> Kinds:
    """Return every kind of page, those that have a template first."""
    first = [kind for kind in KINDS if (kind, shelf.language) in shelf.guide.template_texts]
    return Kinds(tuple(_told(shelf, kind) for kind in dict.fromkeys([*first, *KINDS])))


def _told(shelf: Shelf, kind: str) -> Told:
    def said(part: str) -> str:
        name = f"page_kinds.{kind}.{part}"
        return shelf.say(name) if name in shelf.words.texts else ""

    return Told(
        anchor=f"kind-{kind}",
        title=f"{shelf.say(f'kinds.{kind}')} ({kind})",
        kind=kind,
        what=said("what"),
        when=said("when"),
        how=said("how"),
        titled=said("title"),
        real=_real(shelf, kind),
        fields=_fields(shelf, kind),
        template=shelf.guide.template_texts.get((kind, shelf.language), "").rstrip("\n"),
    )


def _real(shelf: Shelf, kind: str) -> Ref | None:
    alike = (e for e in shelf.guide.entries if (e.kind, e.language) == (kind, shelf.language))
    written = [entry for entry in alike if not entry.generated]
    first = min(written, key=lambda each: (each.number("order"), each.path), default=None)
    return shelf.page(first) if first else None


def _fields(shelf: Shelf, kind: str) -> tuple[Has, ...]:
    page = shelf.with_block("fields")
    address = shelf.addresses[page.path] if page else ""
    return tuple(
        Has(
            Ref(each.name, each.name, f"{address}#field-{each.name}" if address else ""),
            each.required,
        )
        for each in FIELDS
        if kind in each.kinds
    )
