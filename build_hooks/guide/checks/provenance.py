"""Rules on provenance: what the guide does not say is marked as a supplement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.anchors import fold
from guide.checks.judged import Judged, Rule
from guide.problems import Problem, near_miss

MARKS = ("supplement", "guide")


def unmarked_supplement(judged: Judged) -> Iterator[Problem]:
    """G601: a section of a guide page calls itself a supplement and is not marked."""
    for entry in judged.pages:
        name = fold(judged.words[entry.language]["site.supplement"])
        if entry.text("source") == "supplement":
            continue
        for heading in entry.outline.headings:
            named = name and re.match(rf"{re.escape(name)}\b", fold(heading.text))
            if named and not heading.mark:
                yield Problem(entry.path, heading.line, "G601", {"found": heading.text})


def unknown_mark(judged: Judged) -> Iterator[Problem]:
    """G602: a mark that is neither supplement nor guide."""
    for entry in judged.pages:
        for mark in entry.outline.marks:
            if mark.address not in MARKS:
                near = near_miss(mark.address, MARKS)
                yield Problem(entry.path, mark.line, "G602", {"mark": mark.address}, near)


def supplement_not_told(judged: Judged) -> Iterator[Problem]:
    """G603: the guide does not define the page's concept, and the page marks nothing as ours."""
    for entry in judged.pages:
        concept = judged.guide.nomenclature.concepts.get(entry.id)
        if concept is None or concept.source != "supplement":
            continue
        marked = any(mark.address == "supplement" for mark in entry.outline.marks)
        if entry.text("source") != "supplement" and not marked:
            yield Problem(entry.path, entry.line("source"), "G603", {"id": concept.id})


RULES: tuple[Rule, ...] = (unmarked_supplement, unknown_mark, supplement_not_told)
