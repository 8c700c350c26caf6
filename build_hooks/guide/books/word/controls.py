"""Content controls: what is to be typed, what is to be ticked, and the prompts that come back."""

from __future__ import annotations

import re
import uuid

from lxml.etree import _Element as Element

from guide.anchors import slugify
from guide.books.blocks.blanks import bare
from guide.books.word.draft import Draft
from guide.books.word.elements import root, run, text, w

PROMPT, FILLED = "PlaceholderText", "Filled"
_LONGEST = 64
"""Word refuses a longer title or tag."""
_NUMBER = re.compile(r"[\d\s.,]*\d[\d\s.,]*[%$]?")
_SIGNS = "☐", "☒"
_FONT = "MS Gothic"


def control(draft: Draft, title: str, tag: str, said: str, style: str) -> Element:
    """Return a control for text that bears a tag, with a prompt that goes when one types."""
    name = draft.prompts.setdefault(said, f"Prompt{len(draft.prompts) + 1}")
    showing = [w("placeholder", w("docPart", val=name)), w("showingPlcHdr")]
    return w(
        "sdt",
        _properties(draft, title, *showing, w("text", multiLine=1), tag=tag),
        w("sdtContent", run(text(said), manner=w("rPr", w("rStyle", val=style)))),
    )


def blank(draft: Draft, prompt: str, language: Element | None = None) -> Element:
    """Return a control for text: its prompt goes when one types; a number is typed already."""
    asked = bare(prompt)
    if _NUMBER.fullmatch(asked):
        title, said, style = draft.say("documents.value", value=asked), asked, FILLED
        showing = []
    else:
        title, said, style = asked, f"[{asked}]", PROMPT
        name = draft.prompts.setdefault(said, f"Prompt{len(draft.prompts) + 1}")
        showing = [w("placeholder", w("docPart", val=name)), w("showingPlcHdr")]
    manner = w("rPr", w("rStyle", val=style), language)
    return w(
        "sdt",
        _properties(draft, title, *showing, w("text", multiLine=1)),
        w("sdtContent", run(text(said), manner=manner)),
    )


def checked(draft: Draft, title: str, tag: str) -> Element:
    """Return a box that bears a tag, not ticked yet."""
    return box(draft, title, ticked=False, tag=tag)


def box(draft: Draft, title: str, *, ticked: bool, tag: str = "") -> Element:
    """Return a control for a box; a click ticks it."""
    fonts = w("rFonts", ascii=_FONT, hAnsi=_FONT, eastAsia=_FONT, hint="eastAsia")
    state = w(
        "w14:checkbox",
        w("w14:checked", w14_val=int(ticked)),
        w("w14:checkedState", w14_val=f"{ord(_SIGNS[1]):X}", w14_font=_FONT),
        w("w14:uncheckedState", w14_val=f"{ord(_SIGNS[0]):X}", w14_font=_FONT),
    )
    return w(
        "sdt",
        _properties(draft, title, state, tag=tag),
        w("sdtContent", run(text(_SIGNS[ticked]), manner=w("rPr", fonts))),
    )


def _properties(draft: Draft, title: str, *kind: Element, tag: str = "") -> Element:
    return w(
        "sdtPr",
        w("alias", val=title[:_LONGEST].strip()),
        w("tag", val=tag or slugify(title)[:_LONGEST].strip("-")),
        w("id", val=draft.next_control()),
        *kind,
    )


def glossary(prompts: dict[str, str]) -> Element:
    """Return the part from which Word shows a prompt again, once what was typed is deleted."""
    parts = (_kept(said, name) for said, name in prompts.items())
    return root("glossaryDocument", w("docParts", *parts))


def _kept(said: str, name: str) -> Element:
    guid = str(uuid.uuid5(uuid.NAMESPACE_URL, said)).upper()
    shown = run(text(said), manner=w("rPr", w("rStyle", val=PROMPT)))
    return w(
        "docPart",
        w(
            "docPartPr",
            w("name", val=name),
            w("category", w("name", val="General"), w("gallery", val="placeholder")),
            w("types", w("type", val="bbPlcHdr")),
            w("behaviors", w("behavior", val="content")),
            w("guid", val=f"{{{guid}}}"),
        ),
        w("docPartBody", w("p", shown)),
    )
