"""Joins the pages: every link declared once, drawn both ways, with the reason it is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guide.entry import Entry
from guide.fields import RELATIONS
from guide.model import Guide

SUBTYPES = "subtypes"


@dataclass(frozen=True)
class Join:
    """One declared link: this page points at this concept, by this field."""

    source: str
    kind: str
    field: str
    target: str
    supplement: bool
    """Whether the link is ours rather than the guide's."""


@dataclass(frozen=True)
class Link:
    """Where a generated link leads: a concept or a page, by id."""

    id: str
    supplement: bool = False


@dataclass(frozen=True)
class Reason:
    """The links of a page that share a reason; `key` names the words that say it."""

    key: str
    links: tuple[Link, ...]


CrossLinks = Mapping[str, tuple[Reason, ...]]
"""Reasons by the id of the page or concept they stand on."""


def joins(guide: Guide) -> tuple[Join, ...]:
    """Return every declared link once, though each language's page declares it."""
    found: dict[tuple[str, str, str], Join] = {}
    for entry in guide.entries:
        for join in _declared(entry):
            key = (join.source, join.field, join.target)
            if join.target in guide.nomenclature.concepts:
                found.setdefault(key, join)
    return tuple(found.values())


def _declared(entry: Entry) -> Iterator[Join]:
    if entry.kind not in _KINDS:
        return
    added = entry.inner("supplement")
    for field in RELATIONS:
        for target in entry.ids(field.name):
            yield Join(entry.id, entry.kind, field.name, target, supplement=False)
        extra = added.get(field.name, ())
        for target in extra if isinstance(extra, tuple) else ():
            yield Join(entry.id, entry.kind, field.name, target, supplement=True)


def crosslinks(guide: Guide) -> CrossLinks:
    """Return what each page and concept is joined to, both ways.

    A page about a model shows what is declared of its subtypes, and a subtype what
    is declared of its whole model.
    """
    gathered: dict[str, dict[str, dict[str, Link]]] = {}
    for join in joins(guide):
        reason = f"{join.kind}_{join.field}"
        _add(gathered, join.source, f"{reason}.to", join.target, join.supplement)
        for reached in _reached(guide, join):
            _add(gathered, reached, f"{reason}.from", join.source, join.supplement)
    return {
        id: tuple(Reason(key, tuple(reasons[key].values())) for key in sorted(reasons, key=_rank))
        for id, reasons in gathered.items()
    }


_KINDS = ("case", "tool", "domain", "practice", "step", "subtype")
_ORDER = [f"{kind}_{field.name}" for kind in _KINDS for field in RELATIONS]


def _rank(key: str) -> tuple[int, str]:
    """Cases come first, then tools, then practices: what a reader wants most."""
    return (_ORDER.index(key.partition(".")[0]), key)


def _reached(guide: Guide, join: Join) -> Iterator[str]:
    """Yield the target and, for a subtype or model, its kin above and below."""
    yield join.target
    if join.field != SUBTYPES:
        return
    yield from guide.nomenclature.ancestors(join.target)
    waiting = list(guide.nomenclature.narrower.get(join.target, ()))
    seen: set[str] = {join.target}
    while waiting:
        id = waiting.pop(0)
        if id not in seen:
            seen.add(id)
            yield id
            waiting += guide.nomenclature.narrower.get(id, ())


def _add(
    gathered: dict[str, dict[str, dict[str, Link]]],
    id: str,
    key: str,
    target: str,
    supplement: bool,  # noqa: FBT001 the link's own provenance, passed as it is
) -> None:
    if id != target:
        gathered.setdefault(id, {}).setdefault(key, {}).setdefault(target, Link(target, supplement))
