"""A page's new title or address; its id and its files stay what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from guide import reading
from guide.changing.change import Change, Files, Note, Refused, between
from guide.changing.editing import with_word
from guide.changing.pages import ORDER, front, keep_addresses, pages_of, whole
from guide.concept import Concept
from guide.entry import HOME, Entry
from guide.model import Guide
from guide.values import SLUG


def rename(files: Files, id: str, titles: Mapping[str, str], slugs: Mapping[str, str]) -> Change:
    """Return the change of a page's titles and slugs, by language; raises `Refused`.

    A term that has the old title as its name takes the new one. What else repeats the old title
    is told.
    """
    guide = reading.read(files)[0]
    pages = {each.language: each for each in pages_of(guide, id)}
    _judge(pages, id, titles, slugs)
    after = dict(files)
    for name, values in (("title", titles), ("slug", slugs)):
        for language, value in values.items():
            page = pages[language]
            if page.text(name) != value:
                after[page.path] = with_word(front(page.path, after), (name,), value, ORDER).data
    keep_addresses(files, after)
    notes: list[Note] = []
    for language, title in titles.items():
        page = pages[language]
        if page.title != title:
            notes += _named(guide, page, title, after)
            notes += _repeated(guide, page, after)
    return between(files, after, notes=tuple(notes))


def _judge(
    pages: Mapping[str, Entry], id: str, titles: Mapping[str, str], slugs: Mapping[str, str]
) -> None:
    if not titles and not slugs:
        raise Refused("no_name")
    for language in (*titles, *slugs):
        if language not in pages:
            raise Refused("no_language", id=id, language=language, known=", ".join(pages))
    for title in titles.values():
        if not title.strip() or not title.isprintable():
            raise Refused("title", title=title)
    for slug in slugs.values():
        if not SLUG.fullmatch(slug):
            raise Refused("slug", slug=slug)
    if slugs and id == HOME:
        raise Refused("home")


def _named(guide: Guide, page: Entry, title: str, after: dict[str, bytes]) -> Iterator[Note]:
    """Rename the terms of the page that had its title; yield what is left to the writer."""
    path, language = guide.nomenclature.path, page.language
    for concept in guide.nomenclature.concepts.values():
        label = concept.label.get(language, "")
        if concept.page_id != page.id or not label:
            continue
        if label.casefold() == page.title.casefold():
            sheet = whole(path, after)
            keys = ("concepts", concept.id, "label", language)
            after[path] = with_word(sheet, keys, _in_manner(label, page.title, title)).data
            yield Note("label_changed", {"id": concept.id, "label": label, "path": path})
        elif concept.id == page.id:
            yield _label(concept, label, path)
    if short := page.text("short"):
        place = f"{page.path}:{page.line('short')}"
        yield Note("short", {"place": place, "short": short})


def _label(concept: Concept, label: str, path: str) -> Note:
    place = f"{path}:{concept.lines.get('label', concept.line)}"
    return Note("label", {"id": concept.id, "label": label, "place": place})


def _in_manner(label: str, old: str, new: str) -> str:
    """Return a new name that begins as the old one did: a common noun has no capital."""
    lowered = label != old and label[:1].islower() and not new[1:2].isupper()
    return new[:1].lower() + new[1:] if lowered else new


def _repeated(guide: Guide, page: Entry, after: Files) -> Iterator[Note]:
    """Yield the lines that still have the old title, in texts of the page's language."""
    title = re.compile(rf"(?<!\w){re.escape(page.title)}(?!\w)")
    for path in sorted(after):
        entry = guide.by_path.get(path)
        other = entry.language != page.language if entry else not path.endswith((".md", ".yml"))
        if other:
            continue
        text = after[path].decode(errors="replace")
        for number, line in enumerate(text.splitlines(), 1):
            own = path == page.path and re.match(r"(title|short)\s*:", line)
            if title.search(line) and not own:
                yield Note("repeated", {"place": f"{path}:{number}", "title": page.title})
