"""Rules on the text itself: headings, images, spacing, blocks, raw HTML."""

from __future__ import annotations

from collections.abc import Iterator

from guide.blocks import BLOCKS
from guide.checks.judged import Judged, Rule
from guide.problems import Problem, near_miss
from guide.spacing import SPACED, misspaced

_TOP_OF_TEXT = 2
_MARKERS = tuple(f"<!-- guide:{block} -->" for block in BLOCKS)


def skipped_heading(judged: Judged) -> Iterator[Problem]:
    """G501: a heading more than one level below the one before."""
    for entry in judged.pages:
        before = 1
        for heading in entry.outline.headings:
            if heading.level > before + 1:
                details = {"before": "#" * before, "level": "#" * heading.level}
                yield Problem(entry.path, heading.line, "G501", details)
            before = heading.level


def title_in_text(judged: Judged) -> Iterator[Problem]:
    """G506: a first-level heading, which the front matter's title already is."""
    for entry in judged.pages:
        for heading in entry.outline.headings:
            if heading.level < _TOP_OF_TEXT:
                yield Problem(entry.path, heading.line, "G506")


def image_without_text(judged: Judged) -> Iterator[Problem]:
    """G502: an image without alternative text."""
    for entry in judged.pages:
        for image in entry.outline.images:
            if not image.text:
                yield Problem(entry.path, image.line, "G502", {"target": image.address})


def spacing(judged: Judged) -> Iterator[Problem]:
    """G503: a space too many or missing, by the typography of the page's language."""
    for entry in judged.pages:
        words = judged.words[entry.language]
        lines = [(line.text, line.line) for line in entry.outline.prose]
        lines += [(heading.text, heading.line) for heading in entry.outline.headings]
        lines += [(entry.text(name), entry.line(name)) for name in SPACED]
        for text, line in lines:
            for slip in misspaced(text, words):
                details = {"found": slip.found, "wanted": slip.wanted}
                yield Problem(entry.path, line, "G503", details)


def unknown_block(judged: Judged) -> Iterator[Problem]:
    """G504: a marker for a block that does not exist."""
    for entry in judged.pages:
        for marker in entry.outline.markers:
            if marker.address not in BLOCKS:
                details = {"name": marker.address, "allowed": ", ".join(BLOCKS)}
                near = near_miss(marker.address, BLOCKS)
                yield Problem(entry.path, marker.line, "G504", details, near)


def raw_html(judged: Judged) -> Iterator[Problem]:
    """G505: raw HTML, which the site shows as text."""
    for entry in judged.pages:
        for tag in entry.outline.html:
            near = "" if tag.address in _MARKERS else near_miss(tag.address, _MARKERS)
            yield Problem(entry.path, tag.line, "G505", {"tag": tag.address[:40]}, near)


def example_left(judged: Judged) -> Iterator[Problem]:
    """G507: a text that the page still has from its template."""
    for entry in judged.pages:
        for text, line in entry.told:
            if text in judged.guide.examples:
                yield Problem(entry.path, line, "G507", {"found": text})


RULES: tuple[Rule, ...] = (
    skipped_heading,
    title_in_text,
    image_without_text,
    spacing,
    unknown_block,
    raw_html,
    example_left,
)
