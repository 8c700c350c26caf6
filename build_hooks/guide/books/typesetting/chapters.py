"""Writes a chapter of a volume: its title, what opens it, its text."""

from __future__ import annotations

from guide.books.chapters import Chapter
from guide.books.facts import Facts
from guide.books.typesetting.code import call, joined
from guide.books.typesetting.literals import literal, running
from guide.books.typesetting.pictures import Pictures
from guide.books.typesetting.places import Places
from guide.books.typesetting.setting import Setting
from guide.books.typesetting.writing import blocks


def chapter(told: Chapter, facts: Facts, places: Places, pictures: Pictures) -> str:
    """Return a chapter as code."""
    level = 1 if places.alone else told.level
    setting = Setting(level, told.address, told.language, places, facts.site, pictures)
    return call(
        "chapter",
        str(level),
        literal(places.label(told.address)),
        running(told.title),
        running(told.kind) if told.kind else "none",
        running(told.lead) if told.lead else "none",
        joined([_chips(told), _notice(told, facts)]) or literal(""),
        blocks(setting, told.body) or literal(""),
    )


def _chips(told: Chapter) -> str:
    pairs = [
        f"({running(label)}, ({''.join(f'{running(each)}, ' for each in said)}))"
        for label, said in told.chips
    ]
    return call("chips", *pairs) if pairs else ""


def _notice(told: Chapter, facts: Facts) -> str:
    """Return what a page that the guide does not tell says of itself."""
    if not told.is_supplement:
        return ""
    why = call("par", running(facts.say("site.supplement_page_why")))
    return call("passage", literal("supplement"), running(facts.say("site.supplement_page")), why)
