"""A page to be proposed, as a Word document: its controls bear the names of the fields."""

from __future__ import annotations

from lxml.etree import _Element as Element

from guide.books.facts import Facts
from guide.books.word.controls import PROMPT, checked, control
from guide.books.word.draft import Draft, Place, coded
from guide.books.word.elements import run, text
from guide.books.word.package import bound
from guide.books.word.paragraphs import paragraph
from guide.books.word.sheets import PORTRAIT, running, sheet
from guide.entry import Entry
from guide.pages.shelf import Shelf
from guide.proposing.asking import Asked, asked, sections
from guide.proposing.draft import OWN, TICKED


def proposal(facts: Facts, template: Entry) -> bytes:
    """Return the document for a template's kind and language: `import` reads it back."""
    shelf, kind = facts.shelf, template.kind
    draft = Draft(facts, {}, coded(template.language) or "und")
    place = Place(draft.language, "", PORTRAIT)
    title = f"{shelf.say('blocks.proposal')} – {shelf.say(f'kinds.{kind}')}"
    running(draft, [(shelf.words, title)])
    made = [paragraph(place, "Title", [run(text(title))])]
    for each in asked(kind):
        made += _asked(draft, place, shelf, each)
    for at, part in enumerate(sections(template)):
        name = part.title or shelf.say("proposal.form.opening")
        made += _blank(draft, place, f"{template.language}{OWN}{kind}.{at}", name, part.prompt)
    contact = shelf.say("proposal.form.contact")
    made += _blank(draft, place, "contact", contact, shelf.say("proposal.form.contact_help"))
    made.append(sheet(draft))
    return bound(draft, made, title, shelf.say("proposal.form.send_help"), "")


def _asked(draft: Draft, place: Place, shelf: Shelf, each: Asked) -> list[Element]:
    label = shelf.set(shelf.words[f"proposal.labels.{each.name}"])
    help = shelf.say(f"fields.{each.name}")
    concepts = shelf.guide.nomenclature.concepts.values()
    facets = each.field.facets
    boxes = {x.id: shelf.label(x) for x in concepts if x.facet in facets and not x.replaced_by}
    statuses = {x: shelf.words.texts.get(f"statuses.{x}", x) for x in each.field.choices}
    if not (boxes or statuses):
        name = f"{shelf.language}{OWN}{each.name}" if each.own else each.name
        return _blank(draft, place, name, label, help)
    made = _told(place, label, help)
    for value, said in (boxes or statuses).items():
        ticked = checked(draft, said, f"{each.name}{TICKED}{value}")
        made.append(paragraph(place, "", [ticked, run(text(f" {shelf.set(said)}"))]))
    return made


def _blank(draft: Draft, place: Place, tag: str, label: str, prompt: str) -> list[Element]:
    typed = control(draft, label, tag, f"[{label}]", PROMPT)
    return [*_told(place, label, prompt), paragraph(place, "", [typed])]


def _told(place: Place, label: str, help: str) -> list[Element]:
    lines = [("Heading2", label), *(("", line) for line in help.split("\n") if line)]
    return [paragraph(place, style, [run(text(line))], keep=True) for style, line in lines]
