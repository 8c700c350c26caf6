"""Pictures drawn from the data: the frame of the guide, the path of the steps."""

from __future__ import annotations

from dataclasses import dataclass

from guide.pages.shelf import Ref, Shelf

FRAME = "frame"
ARROWS = "arrows"
STEP = "step"


@dataclass(frozen=True)
class Box:
    """A block of the frame: what it is, and the page where it is done."""

    number: int
    name: str
    definition: str
    ref: Ref


@dataclass(frozen=True)
class Frame:
    """The guide's frame: six blocks in order, and the arrows beneath."""

    boxes: tuple[Box, ...]
    arrows: tuple[Box, ...]
    details: Ref | None
    """The page that tells the frame, when there is one."""


def frame(shelf: Shelf) -> Frame:
    """Return the frame as the nomenclature gives it."""
    details = shelf.guide.entry(FRAME, shelf.language)
    return Frame(
        _boxes(shelf, FRAME), _boxes(shelf, ARROWS), shelf.page(details) if details else None
    )


def _boxes(shelf: Shelf, facet: str) -> tuple[Box, ...]:
    found: list[Box] = []
    for concept in shelf.guide.nomenclature.concepts.values():
        if concept.facet == facet:
            told = shelf.guide.told_by(concept, shelf.language)
            label = shelf.label(concept)
            found.append(
                Box(
                    len(found) + 1,
                    label[:1].upper() + label[1:],
                    shelf.set(concept.definition.get(shelf.language, "")),
                    shelf.page(told) if told else shelf.term(concept),
                )
            )
    return tuple(found)


@dataclass(frozen=True)
class Stop:
    """A step on the path, with the tools that help there."""

    ref: Ref
    tools: tuple[Ref, ...]


def path(shelf: Shelf) -> tuple[Stop, ...]:
    """Return the steps in order, each with its tools."""
    steps = sorted(
        (e for e in shelf.guide.entries if e.kind == STEP and e.language == shelf.language),
        key=lambda entry: (entry.number("order"), entry.path),
    )
    return tuple(Stop(shelf.page(step), _tools(shelf, step.id)) for step in steps)


def _tools(shelf: Shelf, id: str) -> tuple[Ref, ...]:
    links = [
        link
        for reason in shelf.crosslinks.get(id, ())
        if reason.key == "tool_steps.from"
        for link in reason.links
    ]
    refs = (shelf.ref(link.id) for link in links)
    return tuple(ref for ref in refs if ref is not None)
