"""Places a proposal among the pages: which files it makes, in every official language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from guide import reading
from guide.anchors import slugify
from guide.build import Build
from guide.entry import Entry
from guide.paths import stem, twin_path
from guide.proposing import markdown
from guide.proposing.asking import asked, home, templates
from guide.proposing.draft import Draft, Fact
from guide.receiving.arrival import Arrival, RefusedError
from guide.values import SLUG


def files(made: Build, arrival: Arrival, id: str = "") -> dict[str, str]:
    """Return the text of each file by its path; raises `RefusedError`.

    `id` is the name that the team gives the page, else it is worked out.

    A language in which nothing was written gets the template's sections, all to be completed.
    """
    if arrival.draft:
        return dict(_drafted(made, arrival.draft, id))
    return _given(made, arrival, id)


def _drafted(made: Build, draft: Draft, id: str) -> Iterator[tuple[str, str]]:
    guide = made.guide
    known = templates(guide)
    if draft.kind not in known:
        raise RefusedError("import.kind", draft.kind)
    order = tuple(reversed(guide.settings.official))
    id = id or markdown.id_of(draft, order)
    folder = home(guide, draft.kind) or "docs"
    ranks = [each.number("order") for each in guide.entries if each.folder == folder]
    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    for code, template in known[draft.kind].items():
        path = twin_path(f"{folder}/{id}.md", code, guide.settings.default)
        rank = max(ranks, default=0) + 1
        yield path, markdown.written(draft, template, made.words[code], today, rank)


def _given(made: Build, arrival: Arrival, id: str) -> dict[str, str]:
    """Return pages as they came, with those that are missing."""
    settings = made.guide.settings
    entries: dict[str, Entry] = {}
    texts: dict[str, str] = {}
    for name, text in arrival.pages.items():
        entry, problems = reading.entry_of(
            f"docs/{name or f'{markdown.NAMELESS}.md'}", text, settings
        )
        if not entry.readable or entry.language not in settings.codes:
            raise RefusedError("import.unreadable", made.words[settings.default].line(problems[0]))
        entries[entry.language], texts[entry.language] = entry, text
    first = next(iter(entries.values()))
    titled = (entries[code] for code in reversed(settings.codes) if code in entries)
    found = (stem(next(iter(arrival.pages))), *(slugify(each.title) for each in titled))
    id = id or next((each for each in found if SLUG.fullmatch(each)), markdown.NAMELESS)
    draft = Draft(first.kind, dict(_facts(first)))
    made_up = dict(_drafted(made, draft, id))
    default = settings.default
    one = next(iter(made_up))
    return made_up | {twin_path(one, code, default): text for code, text in texts.items()}


def _facts(entry: Entry) -> Iterator[tuple[str, Fact]]:
    """Yield what a page shares with its twins."""
    for each in asked(entry.kind):
        table, dot, name = each.name.rpartition(".")
        value = entry.inner(table).get(name) if dot else entry.values.get(name)
        if not each.own and value is not None:
            yield each.name, value if isinstance(value, tuple) else str(value)


def told(arrival: Arrival) -> str:
    """Return whom to ask about a proposal."""
    return arrival.draft.contact if arrival.draft else arrival.contact
