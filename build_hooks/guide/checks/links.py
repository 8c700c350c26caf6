"""Rules on links: each leads to something, in the page's own language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from guide.anchors import slugify
from guide.checks.judged import Judged, Rule
from guide.entry import HOME, Entry, Target
from guide.links import is_outside, is_safe, relative, resolved
from guide.problems import Problem, near_miss


def page_at(judged: Judged, entry: Entry, address: str) -> Entry | None:
    """Return the page a link leads to, if it leads to one."""
    if is_outside(address):
        return None
    return judged.guide.by_path.get(resolved(entry.path, address)[0])


def broken_link(judged: Judged) -> Iterator[Problem]:
    """G401: a link or an image whose file does not exist."""
    files = judged.guide.files
    for entry in judged.pages:
        for link in (*entry.outline.links, *entry.outline.images):
            if is_outside(link.address):
                continue
            path, _ = resolved(entry.path, link.address)
            if path not in files:
                names = {relative(entry.path, each) for each in files}
                near = near_miss(link.address.partition("#")[0], names)
                yield Problem(entry.path, link.line, "G401", {"target": link.address}, near)


def broken_anchor(judged: Judged) -> Iterator[Problem]:
    """G402: a section that the page does not have."""
    for entry, link, page in _between_pages(judged, judged.pages):
        anchor = resolved(entry.path, link.address)[1]
        anchors = {heading.anchor for heading in page.outline.headings}
        if anchor and anchor not in anchors | judged.guide.block_anchors(page):
            details = {"target": page.path, "anchor": anchor}
            near = near_miss(anchor, anchors) or near_miss(slugify(anchor), anchors)
            yield Problem(entry.path, link.line, "G402", details, near)


def link_to_other_language(judged: Judged) -> Iterator[Problem]:
    """G403: a link to a page in another language, when there is one in this language."""
    for entry, link, page in _between_pages(judged, judged.pages):
        twin = judged.guide.entry(page.id, entry.language)
        if page.language != entry.language and twin is not None:
            details = {"target": link.address, "twin": relative(entry.path, twin.path)}
            yield Problem(entry.path, link.line, "G403", details)


def orphan_page(judged: Judged) -> Iterator[Problem]:
    """G404: a page in no section, that no page or term leads to."""
    guide = judged.guide
    alone = [entry for entry in judged.pages if _in_no_section(judged, entry)]
    if not alone:
        return
    led_to = {
        page.id for entry, _, page in _between_pages(judged, guide.entries) if page.id != entry.id
    }
    led_to |= {join.source for join in judged.joins} | {HOME}
    led_to |= {concept.page_id for concept in guide.nomenclature.concepts.values()}
    for entry in alone:
        if entry.id not in led_to:
            yield Problem(entry.path, 1, "G404")


def _in_no_section(judged: Judged, entry: Entry) -> bool:
    folder = entry.folder.rpartition("/")[0] if entry.is_index else entry.folder
    top = folder in ("", *judged.guide.settings.roots)
    return not top and judged.guide.parent(entry) is None


def unsafe_link(judged: Judged) -> Iterator[Problem]:
    """G405: a link with a scheme the site does not let through."""
    for entry in judged.pages:
        for link in entry.outline.links:
            if not is_safe(link.address):
                yield Problem(entry.path, link.line, "G405", {"target": link.address})
        for image in entry.outline.images:
            if is_outside(image.address):
                yield Problem(entry.path, image.line, "G405", {"target": image.address})


def _between_pages(
    judged: Judged, entries: Iterable[Entry]
) -> Iterator[tuple[Entry, Target, Entry]]:
    for entry in entries:
        for link in entry.outline.links:
            page = page_at(judged, entry, link.address)
            if page is not None:
                yield entry, link, page


RULES: tuple[Rule, ...] = (
    broken_link,
    broken_anchor,
    link_to_other_language,
    orphan_page,
    unsafe_link,
)
