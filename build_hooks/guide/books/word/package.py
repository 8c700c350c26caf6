"""Binds what was written into a file whose bytes depend on it alone."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.opc.parts.coreprops import CorePropertiesPart
from lxml import etree
from lxml.etree import _Element as Element

from guide.books.trees import clean
from guide.books.word.controls import glossary
from guide.books.word.draft import Draft
from guide.books.word.elements import named, root, run, w
from guide.books.word.numbering import numbering
from guide.books.word.paragraphs import gap
from guide.books.word.styles import styles
from guide.offline.archive import member

_FIRST = "[Content_Types].xml"
_GLOSSARY = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml"
_LONGEST = 255
"""Of a property; python-docx refuses more."""


def bound(draft: Draft, body: list[Element], title: str, subject: str, keywords: str) -> bytes:
    """Return the file of a document; its last element is the properties of the last section."""
    draft.main.element.append(w("body", *_apart(body)))
    _describe(draft, title, subject, keywords)
    _relate(draft)
    draft.package.relate_to(draft.main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    for part in draft.package.iter_parts():
        if isinstance(part, XmlPart):
            etree.cleanup_namespaces(part.element, keep_ns_prefixes=["w", "r", "w14", "mc"])
    saved = BytesIO()
    draft.package.save(saved)
    return _fixed(saved, draft)


def _apart(body: list[Element]) -> Iterator[Element]:
    """Yield what is in a document, no table touching another, nor the end."""
    before = None
    for each in body:
        if before == named("tbl") and each.tag != named("p"):
            yield gap()
        yield each
        before = each.tag


def _describe(draft: Draft, title: str, subject: str, keywords: str) -> None:
    part = CorePropertiesPart.default(draft.package)
    told = part.core_properties
    for name, said in (
        ("title", title),
        ("subject", subject),
        ("keywords", keywords),
        ("language", draft.language),
        ("author", draft.say("site.name")),
        ("last_modified_by", draft.say("site.name")),
        ("version", draft.facts.version),
    ):
        setattr(told, name, clean(said)[:_LONGEST])
    told.created = told.modified = draft.facts.moment.replace(tzinfo=None)
    told.revision = 1
    draft.package.relate_to(part, RELATIONSHIP_TYPE.CORE_PROPERTIES)


def _relate(draft: Draft) -> None:
    """Relate the document to the parts that it is read with."""
    drawn = styles(draft.language)
    for name, kind, relation, element in (
        ("styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, drawn),
        ("settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS, _settings(draft)),
        (
            "numbering",
            CONTENT_TYPE.WML_NUMBERING,
            RELATIONSHIP_TYPE.NUMBERING,
            numbering(draft.starts),
        ),
    ):
        draft.main.relate_to(draft.part(name, kind, element), relation)
    if draft.notes:
        draft.foot.element.extend([*_separators(), *draft.notes])
        draft.main.relate_to(draft.foot, RELATIONSHIP_TYPE.FOOTNOTES)
    if draft.prompts:
        kept = draft.part("glossary/document", _GLOSSARY, glossary(draft.prompts))
        same = draft.part("glossary/styles", CONTENT_TYPE.WML_STYLES, styles(draft.language))
        kept.relate_to(same, RELATIONSHIP_TYPE.STYLES)
        draft.main.relate_to(kept, RELATIONSHIP_TYPE.GLOSSARY_DOCUMENT)


def _settings(draft: Draft) -> Element:
    word = "http://schemas.microsoft.com/office/word"
    current = w("compatSetting", name="compatibilityMode", uri=word, val=15)
    separators = (w("footnote", id=-1), w("footnote", id=0))
    return root(
        "settings",
        w("defaultTabStop", val=720),
        *([w("footnotePr", *separators)] if draft.notes else []),
        w("compat", current),
        w("themeFontLang", val=draft.language),
    )


def _separators() -> list[Element]:
    flat = w("spacing", after=0, line=240, lineRule="auto")
    return [
        w(
            "footnote",
            w("p", w("pPr", flat if id < 0 else w("spacing", after=0)), run(w(name))),
            type=name,
            id=id,
        )
        for id, name in ((-1, "separator"), (0, "continuationSeparator"))
    ]


def _fixed(saved: BytesIO, draft: Draft) -> bytes:
    """Return the file with its parts in order, all of the edition's date."""
    made = BytesIO()
    with ZipFile(saved) as parts, ZipFile(made, "w") as archive:
        for name in sorted(parts.namelist(), key=lambda each: (each != _FIRST, each)):
            info = member(name, draft.facts.date)
            archive.writestr(info, parts.read(name), ZIP_DEFLATED, compresslevel=9)
    return made.getvalue()
