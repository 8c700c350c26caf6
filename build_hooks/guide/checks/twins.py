"""Rules on twins: pages of the same id must say the same in every official language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from guide.checks.judged import Judged, Rule
from guide.checks.links import page_at
from guide.entry import Entry, Target
from guide.field import Field, Shape
from guide.fields import FIELDS
from guide.links import is_outside, resolved
from guide.measures import NUMBER, figure
from guide.paths import twin_path
from guide.problems import Problem


def missing_twin(judged: Judged) -> Iterator[Problem]:
    """G301: a page that does not exist in an official language."""
    settings = judged.guide.settings
    told: set[tuple[str, str]] = set()
    for entry in judged.guide.entries:
        for language in settings.official:
            missing = (entry.id, language)
            if entry.language in settings.official and missing not in told:
                told.add(missing)
                if judged.guide.entry(entry.id, language) is None:
                    path = twin_path(entry.path, language, settings.default)
                    details = {"language": language, "path": path}
                    yield Problem(entry.path, 1, "G301", details)


def fields_differ(judged: Judged) -> Iterator[Problem]:
    """G302: a field that is one for all languages differs."""
    for entry, twin in judged.pairs():
        for field in FIELDS:
            here, there = entry.values.get(field.name), twin.values.get(field.name)
            if field.required and None in (here, there):
                continue  # told already: the field is missing or its value is wrong
            for name in _differing(field, here, there):
                line = entry.lines.get(name) or entry.line(field.name)
                yield Problem(entry.path, line, "G302", {"field": name, "path": twin.path})


def _differing(field: Field, here: object, there: object) -> Iterator[str]:
    mine = here if isinstance(here, dict) else {}
    theirs = there if isinstance(there, dict) else {}
    if field.shape is Shape.NOTES:
        # Of dated sentences, the dates alone are the same in every language.
        yield from (f"{field.name}.{day}" for day in sorted(mine.keys() ^ theirs.keys()))
    elif not field.inner and field.shared and here != there:
        yield field.name
    for inner in field.inner:
        if inner.shared and mine.get(inner.name) != theirs.get(inner.name):
            yield f"{field.name}.{inner.name}"


def headings_differ(judged: Judged) -> Iterator[Problem]:
    """G303: the headings are not of the same levels in the same order."""
    for entry, twin in judged.pairs():
        here = [heading.level for heading in entry.outline.headings]
        there = [heading.level for heading in twin.outline.headings]
        if here != there:
            same = next(
                (n for n, pair in enumerate(zip(here, there, strict=False)) if pair[0] != pair[1]),
                min(len(here), len(there)),
            )
            headings = entry.outline.headings
            line = headings[min(same, len(headings) - 1)].line if headings else entry.body_line
            details = {"path": twin.path, "here": _levels(here), "there": _levels(there)}
            yield Problem(entry.path, line, "G303", details)


def _levels(levels: list[int]) -> str:
    return " ".join("#" * level for level in levels) or "–"


def links_differ(judged: Judged) -> Iterator[Problem]:
    """G304: the links do not lead to the same pages."""
    for entry, twin in judged.pairs():
        here, there = _led_to(judged, entry), _led_to(judged, twin)
        for target in sorted(here.keys() ^ there.keys()):
            link = here.get(target) or there[target]
            line = link.line if target in here else entry.body_line
            told = target if page_at(judged, entry, link.address) else link.address
            details = {"path": twin.path, "target": told}
            yield Problem(entry.path, line, "G304", details)


def _led_to(judged: Judged, entry: Entry) -> dict[str, Target]:
    """Return the first link to each place, by what twins have in common.

    That is a page's id or a file's path without its language. A link outside the guide
    has its rank instead: each language has sites of its own.
    """
    found: dict[str, Target] = {}
    outside = dict.fromkeys(x.address for x in entry.outline.links if is_outside(x.address))
    ranks = {address: f"://{rank}" for rank, address in enumerate(outside)}
    for link in entry.outline.links:
        page = page_at(judged, entry, link.address)
        path = resolved(entry.path, link.address)[0].replace(f".{entry.language}.", ".")
        found.setdefault(page.id if page else ranks.get(link.address, path), link)
    return found


def figures_differ(judged: Judged) -> Iterator[Problem]:
    """G305: a number stands on one side only."""
    for entry, twin in judged.pairs():
        here, there = _figures(entry), _figures(twin)
        for number, line in here.items():
            if number not in there:
                yield Problem(entry.path, line, "G305", {"number": number, "path": twin.path})
        for number, line in there.items():
            if number not in here:
                yield Problem(twin.path, line, "G305", {"number": number, "path": entry.path})


def _figures(entry: Entry) -> dict[str, int]:
    found: dict[str, int] = {}
    for line in entry.outline.prose:
        for number in NUMBER.findall(line.text):
            found.setdefault(figure(number), line.line)
    return found


def marks_differ(judged: Judged) -> Iterator[Problem]:
    """G306: not as many passages are marked as supplements, or as the guide's."""
    for entry, twin in judged.pairs():
        here = Counter(mark.address for mark in entry.outline.marks)
        there = Counter(mark.address for mark in twin.outline.marks)
        for mark in sorted(here.keys() | there.keys()):
            if here[mark] != there[mark]:
                line = next((m.line for m in entry.outline.marks if m.address == mark), 0)
                numbers = {"here": str(here[mark]), "there": str(there[mark])}
                details = {"mark": mark, "path": twin.path, **numbers}
                yield Problem(entry.path, line or entry.body_line, "G306", details)


RULES: tuple[Rule, ...] = (
    missing_twin,
    fields_differ,
    headings_differ,
    links_differ,
    figures_differ,
    marks_differ,
)
