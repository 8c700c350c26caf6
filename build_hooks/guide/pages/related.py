"""The links of a page, grouped by the reason they are there, its chips, and its agreement."""

from __future__ import annotations

from dataclasses import dataclass, replace

from guide.entry import Entry
from guide.pages.shelf import MODELS, Ref, Shelf


@dataclass(frozen=True)
class Group:
    """Links that share a reason."""

    title: str
    refs: tuple[Ref, ...]


@dataclass(frozen=True)
class Chips:
    """What a page is about at a glance, as links."""

    label: str
    refs: tuple[Ref, ...]
    """A chip without address is a plain word, such as a status."""


def related(shelf: Shelf, entry: Entry) -> tuple[Group, ...]:
    """Return every link of a page with its reason, and a subtype's neighbours."""
    groups: dict[str, dict[str, Ref]] = {}
    for reason in shelf.crosslinks.get(entry.id, ()):
        title = shelf.say(f"relations.{reason.key}")
        for link in reason.links:
            ref = shelf.ref(link.id)
            if ref is not None and ref.address:
                ref = replace(ref, supplement=link.supplement)
                groups.setdefault(title, {}).setdefault(ref.id, ref)
    if neighbours := _neighbours(shelf, entry):
        groups[shelf.say("blocks.neighbours")] = {ref.id: ref for ref in neighbours}
    return tuple(Group(title, tuple(refs.values())) for title, refs in groups.items())


def _neighbours(shelf: Shelf, entry: Entry) -> tuple[Ref, ...]:
    """Return the other concepts right below the same broader one, then those below itself."""
    nomenclature = shelf.guide.nomenclature
    concept = nomenclature.concepts.get(entry.id)
    if concept is None or entry.kind != "subtype":
        return ()
    beside = nomenclature.narrower.get(concept.broader, ())
    below = nomenclature.narrower.get(concept.id, ())
    refs = [shelf.ref(id) for id in (*beside, *below) if id != entry.id]
    return tuple(ref for ref in refs if ref is not None)


def chips(shelf: Shelf, entry: Entry) -> tuple[Chips, ...]:
    """Return a page's chips: model, subtypes, status, partners, places."""
    found: list[Chips] = []

    def add(name: str, refs: list[Ref | None]) -> None:
        kept = tuple(ref for ref in refs if ref is not None)
        if kept:
            found.append(Chips(shelf.say(f"chips.{name}"), kept))

    add("model", [shelf.ref(id) for id in _models(shelf, entry)])
    if entry.kind in ("case", "tool"):
        concepts = shelf.guide.nomenclature.concepts
        names = [id for id in entry.ids("subtypes") if id in concepts]
        add("subtypes", [shelf.ref(id) for id in names if concepts[id].facet != MODELS])
    if status := entry.text("status"):
        add("status", [Ref(status, shelf.say(f"statuses.{status}"), "")])
    if entry.kind == "case":
        for name in ("organizations", "jurisdictions"):
            concepts_of = [shelf.guide.nomenclature.concepts.get(id) for id in entry.ids(name)]
            add(name, [shelf.term(each) for each in concepts_of if each is not None])
    return tuple(found)


def consent(shelf: Shelf, entry: Entry) -> str:
    """Return who agreed to the page, and until when; empty when it does not say."""
    said = entry.inner("consent")
    by, until = said.get("by"), said.get("until")
    if not isinstance(by, str):
        return ""
    if not isinstance(until, str):
        return shelf.set(by)
    day = shelf.words.date(until)
    return shelf.set(shelf.words["site.consent_until"].format(by=by, until=day))


def _models(shelf: Shelf, entry: Entry) -> list[str]:
    """Return the models that a subtype belongs to, or that a case or tool serves."""
    nomenclature = shelf.guide.nomenclature
    starts = (entry.id,) if entry.kind == "subtype" else entry.ids("subtypes")
    found: list[str] = []
    for start in starts:
        for id in (start, *nomenclature.ancestors(start)):
            concept = nomenclature.concepts.get(id)
            if concept and concept.facet == MODELS and id not in found:
                found.append(id)
    return found
