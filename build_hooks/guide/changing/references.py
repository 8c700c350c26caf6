"""Puts one term's id where another was named: in terms, in the chooser, in front matter."""

from __future__ import annotations

from collections.abc import Callable

from guide.changing.editing import with_key, with_word, without
from guide.changing.lists import with_each
from guide.changing.locating import node_at
from guide.changing.sheet import Sheet
from guide.choice import Chooser
from guide.fields import RELATIONS
from guide.located import texts
from guide.model import Guide
from guide.paths import id_of


def in_terms(sheet: Sheet, guide: Guide, id: str, by: str) -> Sheet:
    """Return the nomenclature with a page's term replaced by another's.

    When the other page tells no term, it tells the retired page's from now on.
    """
    concepts = guide.nomenclature.concepts
    replaced = id in concepts and by in concepts
    for concept in concepts.values():
        keys = ("concepts", concept.id)
        own = concept.id == id
        if (own and not replaced) or (concept.page == id and not own):
            sheet = with_word(sheet, (*keys, "page"), by)
        if not replaced:
            continue
        if own:
            sheet = with_word(sheet, (*keys, "replaced_by"), by)
            continue
        if concept.replaced_by == id:
            sheet = with_word(sheet, (*keys, "replaced_by"), by)
        sheet = with_each(sheet, (*keys, "related"), _become(id, "" if concept.id == by else by))
        if concept.broader == id:
            sheet = _raised(sheet, guide, concept.id, id, by)
    return sheet


def _raised(sheet: Sheet, guide: Guide, narrower: str, id: str, by: str) -> Sheet:
    """Return the nomenclature with a term under the one that replaces what it was under."""
    concepts = guide.nomenclature.concepts
    loops = by == narrower or narrower in guide.nomenclature.ancestors(by)
    broader = concepts[id].broader if loops else by
    keys = ("concepts", narrower, "broader")
    return with_word(sheet, keys, broader) if broader else without(sheet, keys)


def in_chooser(sheet: Sheet, chooser: Chooser, id: str, by: str) -> Sheet:
    """Return the chooser with another outcome in the stead of one."""
    for question in chooser.questions.values():
        for n, answer in enumerate(question.answers):
            if answer.outcome == id:
                keys = ("questions", question.id, "answers", str(n), "outcome")
                sheet = with_word(sheet, keys, by)
    if id in chooser.outcomes and by in chooser.outcomes:
        sheet = without(sheet, ("outcomes", id))
    elif id in chooser.outcomes:
        sheet = with_key(sheet, ("outcomes", id), by)
    for outcome in chooser.outcomes:
        name = by if outcome == id else outcome
        become = _without(id, by) if name == by else _become(id, by)
        sheet = with_each(sheet, ("outcomes", name, "also"), become)
    return sheet


def in_page(path: str, sheet: Sheet, guide: Guide, id: str, by: str) -> Sheet:
    """Return a page with the other id in its front matter, where the field takes it."""
    for field in RELATIONS:
        own, added = (field.name,), ("supplement", field.name)
        fits = guide.nomenclature.concepts[by].facet in field.facets
        become = _become(id, by if fits and id_of(path) != by else "")
        told = id in _words(sheet, own)
        sheet = with_each(sheet, own, become)
        if by in _words(sheet, own):
            # What the page says itself need not be added to it.
            sheet = with_each(sheet, added, _without(id, by if told else id))
        else:
            sheet = with_each(sheet, added, become)
    return sheet


def _without(*ids: str) -> Callable[[str], str]:
    return lambda word: "" if word in ids else word


def _words(sheet: Sheet, keys: tuple[str, ...]) -> list[str]:
    return [each.text.strip() for each in texts(node_at(sheet, keys))]


def _become(id: str, instead: str) -> Callable[[str], str]:
    return lambda word: instead if word == id else word
