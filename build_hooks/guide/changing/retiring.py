"""A page withdrawn for another, which takes its addresses, its links and its place in lists."""

from __future__ import annotations

from guide import reading
from guide.changing.change import Change, Files, Note, Refused, between
from guide.changing.leading import Leads, addresses, relinked
from guide.changing.lists import with_each, with_more
from guide.changing.pages import (
    ORDER,
    addresses_of,
    alone,
    front,
    pages_of,
    texts_with_links,
    whole,
)
from guide.changing.references import in_chooser, in_page, in_terms
from guide.entry import HOME, Entry
from guide.links import resolved
from guide.model import Guide
from guide.settings import PATH

_BOOK = ("extra", "guide", "book")


def retire(files: Files, id: str, by: str) -> Change:
    """Return the change that withdraws a page for another; raises `Refused`."""
    guide = reading.read(files)[0]
    gone, heirs = pages_of(guide, id), pages_of(guide, by)
    _judge(guide, gone[0], by)
    known = {each.language: each for each in heirs}
    heir_of = {each.path: known.get(each.language, heirs[0]) for each in gone}
    instead = {path: heir.path for path, heir in heir_of.items()}
    leads = Leads(instead=instead, keeps=lambda path, anchor: _has_anchor(guide, path, anchor))
    after = {path: data for path, data in files.items() if path not in instead}
    for path in texts_with_links(after):
        after[path] = relinked(path, files[path], leads)
    given = addresses_of(files)
    for page in gone:
        path = instead[page.path]
        old = (given[page.path], *page.ids("aliases"))
        after[path] = with_more(front(path, after), ("aliases",), old, ORDER).data
    notes = [Note("unused", {"path": each}) for each in sorted(alone(files, gone))]
    notes += [
        Note("leads_to_itself", {"path": path})
        for path in sorted(set(instead.values()))
        if any(resolved(path, each)[0] in instead for each in addresses(_text(files, path)))
    ]
    if PATH in after and id in guide.settings.book:
        sheet = whole(PATH, after)
        after[PATH] = with_each(sheet, _BOOK, lambda each: by if each == id else each).data
    notes += _with_references(guide, after, id, by)
    return between(files, after, notes=tuple(notes))


def _judge(guide: Guide, page: Entry, by: str) -> None:
    if page.id == by:
        raise Refused("itself", id=by)
    if page.id == HOME:
        raise Refused("home")
    under = [
        each.path
        for each in guide.entries
        if page.is_index and each.id != page.id and f"{each.folder}/".startswith(f"{page.folder}/")
    ]
    if under:
        raise Refused("has_pages", id=page.id, path=under[0])
    concepts = guide.nomenclature.concepts
    seen: set[str] = set()
    next_one = by
    while next_one in concepts and next_one not in seen:
        seen.add(next_one)
        next_one = concepts[next_one].replaced_by
        if next_one == page.id:
            raise Refused("circle", id=page.id, by=by)


def _with_references(guide: Guide, after: dict[str, bytes], id: str, by: str) -> list[Note]:
    """Edit what names the page's term by its id; return the files where that cannot be done."""
    concepts = guide.nomenclature.concepts
    terms = guide.nomenclature.path
    if terms in after:
        after[terms] = in_terms(whole(terms, after), guide, id, by).data
    if id not in concepts or by not in concepts:
        return []
    if guide.chooser.path in after:
        sheet = whole(guide.chooser.path, after)
        after[guide.chooser.path] = in_chooser(sheet, guide.chooser, id, by).data
    unread: list[Note] = []
    for path, data in after.items():
        if not path.endswith(".md") or id.encode() not in data:
            continue
        try:
            sheet = front(path, after)
        except Refused:
            if path in guide.by_path:
                unread.append(Note("left", {"path": path, "id": id}))
            continue
        after[path] = in_page(path, sheet, guide, id, by).data
    return unread


def _has_anchor(guide: Guide, path: str, anchor: str) -> bool:
    outline = guide.by_path[path].outline
    asked = {marker.address for marker in outline.markers}
    return anchor in {heading.anchor for heading in outline.headings} or (
        "nomenclature" in asked and anchor in guide.nomenclature.concepts
    )


def _text(files: Files, path: str) -> str:
    return files[path].decode(errors="replace")
