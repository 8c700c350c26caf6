"""Reads the outline of a Markdown text: headings, links, images, marks, prose, line by line."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field, replace

from guide import signs
from guide.anchors import Anchors
from guide.entry import Heading, Outline, Prose, Target

# A line without any of these is prose: most lines are, and are told so at once.
_SIGNS = re.compile(r"[`#{}<\[\]]|!!!")

STAND_IN = "\ufffc"
"""Stands in prose for code and for passages in another language, which have rules of their own."""


@dataclass
class _Scan:
    """What has been found so far."""

    headings: list[Heading] = field(default_factory=list)
    links: list[Target] = field(default_factory=list)
    images: list[Target] = field(default_factory=list)
    prose: list[Prose] = field(default_factory=list)
    markers: list[Target] = field(default_factory=list)
    marks: list[Target] = field(default_factory=list)
    html: list[Target] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    """Anchors given by hand, anywhere on the page: no heading may take them."""


def scan(body: str, first_line: int = 1) -> Outline:
    """Return the outline of a page's text; `first_line` is its first line in the file.

    Code is skipped. Only the Markdown that the site renders is looked for, so the
    outline agrees with the built page (tests compare the two).
    """
    scan = _Scan()
    body = signs.FENCED.sub(lambda code: "\n" * code[0].count("\n"), body)
    for number, line in enumerate(body.split("\n"), first_line):
        _line(scan, line, number)
    anchors = Anchors(scan.anchors)
    headings = (
        each if each.anchor else replace(each, anchor=anchors.take(each.text))
        for each in scan.headings
    )
    return Outline(
        tuple(headings),
        tuple(scan.links),
        tuple(scan.images),
        tuple(scan.prose),
        tuple(scan.markers),
        tuple(scan.marks),
        tuple(scan.html),
    )


def _line(scan: _Scan, line: str, number: int) -> None:
    if not _SIGNS.search(line):
        if words := plain(line):
            scan.prose.append(Prose(words, number))
        return
    if marker := signs.MARKER.match(line.rstrip()):
        scan.markers.append(Target(marker[1], line, number))
        return
    heading = signs.HEADING.match(line)
    line = signs.FOREIGN.sub(STAND_IN, signs.CODE.sub(STAND_IN, line))
    if admonition := signs.ADMONITION.match(line):
        scan.marks.append(Target(admonition[1], line.strip(), number))
        line = admonition[2] or ""
    attributes = " ".join(signs.ATTRIBUTES.findall(line))
    classes = signs.CLASS.findall(attributes)
    given = signs.ANCHOR.findall(attributes)
    scan.anchors += given
    scan.marks.extend(Target(each, line.strip(), number) for each in classes)
    line = signs.AUTOMATIC.sub(lambda found: _automatic(scan, found[1], number), line)
    scan.html.extend(Target(tag[0], tag[0], number) for tag in signs.TAG.finditer(line))
    if reference := signs.REFERENCE.match(line):
        scan.links.append(Target(reference[2], reference[1], number))
        return
    text = _links(scan, line, number)
    if heading:
        mark = next((each for each in classes if each in ("supplement", "guide")), "")
        title = _title(heading[2].strip().rstrip("#").rstrip())
        anchor = given[-1] if given else ""
        scan.headings.append(Heading(len(heading[1]), title, anchor, number, mark))
    elif words := plain(signs.TAG.sub("", signs.ATTRIBUTES.sub("", text))):
        scan.prose.append(Prose(words, number))


def _automatic(scan: _Scan, address: str, number: int) -> str:
    """Note a link that is its own text; return what stands in its place."""
    scheme = "" if "://" in address else "mailto:"
    scan.links.append(Target(scheme + address, address, number))
    return STAND_IN


def _title(text: str) -> str:
    """Return a heading as a reader sees it: its number and its code stay."""
    codes = iter([code[0].strip("`").strip() for code in signs.CODE.finditer(text)])
    text = signs.NOTE.sub("", signs.CODE.sub(STAND_IN, text))
    text = signs.EMPHASIS.sub(r"\2\4", signs.LINK.sub(_words, signs.ATTRIBUTES.sub("", text)))
    text = re.sub(STAND_IN, lambda _: next(codes, ""), html.unescape(text))
    return text.strip()


def _links(scan: _Scan, line: str, number: int) -> str:
    """Note the links and images of a line; return the line with their words only."""
    for found in signs.LINK.finditer(line):
        target = Target(html.unescape(found[3]), plain(found[2]), number)
        (scan.images if found[1] else scan.links).append(target)
    return signs.LINK.sub(_words, line)


def _words(link: re.Match[str]) -> str:
    return "" if link[1] else link[2]


def plain(text: str) -> str:
    """Return the words of a line of Markdown without its signs."""
    return signs.DECORATION.sub("", text).strip()
