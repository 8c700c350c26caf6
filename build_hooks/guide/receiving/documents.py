"""Reads a filled Word document back into a draft, by the tags of its content controls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element as Element

from guide.offline.distrust import BROKEN, Limits, UnsafeError, members, unpacked
from guide.proposing.draft import OWN, TICKED, Draft, Fact
from guide.receiving.arrival import RefusedError

LIMITS = Limits(files=300, whole=20_000_000, one=5_000_000)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_MAIN, _TYPES = "word/document.xml", "[Content_Types].xml"
_MACROS = re.compile(r"vbaProject|vbaData|macroEnabled|activeX", re.IGNORECASE)
_SECTION = re.compile(r"([a-z]+)\.[0-9]+")
_TIGHT = re.compile(r"^([-*] .*)\n\n(?=[-*] )", re.MULTILINE)
"""Two items of a list, each typed on a line of its own."""


def read(data: bytes) -> Draft:
    """Return the draft of a document; raises `RefusedError`."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            inside = members(archive, LIMITS)
            macros = next((name for name in inside if _MACROS.search(name)), "")
            if _MAIN not in inside or _TYPES not in inside:
                raise RefusedError("import.unknown")
            types = unpacked(archive, inside[_TYPES], LIMITS)
            if macros or _MACROS.search(types.decode("latin-1")):
                raise RefusedError("import.macros", macros)
            for name, info in inside.items():
                if name.endswith(".rels"):
                    _refuse_outside(_parsed(unpacked(archive, info, LIMITS)))
            document = _parsed(unpacked(archive, inside[_MAIN], LIMITS))
    except UnsafeError as error:
        raise RefusedError("import.unsafe", str(error)) from error
    except BROKEN as error:
        raise RefusedError("import.damaged") from error
    return _draft(document)


def _parsed(data: bytes) -> Element:
    """Return the root of an XML part that declares nothing and is not too deep."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise RefusedError("import.damaged") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise RefusedError("import.entities")
    return root


def _refuse_outside(relations: Element) -> None:
    """Refuse what a document would fetch; a link that a writer typed fetches nothing."""
    for each in relations:
        outside = each.get("TargetMode", "").lower() == "external"
        if outside and not each.get("Type", "").endswith("/hyperlink"):
            raise RefusedError("import.outside", each.get("Target", ""))


def _draft(document: Element) -> Draft:
    kind = ""
    facts: dict[str, Fact] = {}
    texts: dict[str, dict[str, str]] = {}
    contact = ""
    for tag, said in _controls(document):
        language, own, name = tag.rpartition(OWN)
        field, ticked, value = tag.partition(TICKED)
        if own:
            texts.setdefault(language, {})[name] = said
            found = _SECTION.fullmatch(name)
            kind = found[1] if found and not kind else kind
        elif ticked:
            if said:
                chosen = facts.get(field, ())
                facts[field] = (*chosen, value) if isinstance(chosen, tuple) else (value,)
        elif tag == "contact":
            contact = said
        elif said:
            facts[tag] = said
    if not kind:
        raise RefusedError("import.unknown")
    # One word stands for a choice; two ticked boxes say nothing that can be told apart.
    status = facts.get("status")
    if isinstance(status, tuple):
        facts["status"] = ", ".join(status)
    return Draft(kind, facts, texts, contact)


def _controls(document: Element) -> Iterator[tuple[str, str]]:
    """Yield the tag of each control, with its text; a ticked box says its sign."""
    for control in document.iter(f"{_W}sdt"):
        properties = control.find(f"{_W}sdtPr")
        content = control.find(f"{_W}sdtContent")
        tag = None if properties is None else properties.find(f"{_W}tag")
        if properties is None or content is None or tag is None:
            continue
        box = properties.find(f".//{_W14}checked")
        if box is not None:
            ticked = box.get(f"{_W14}val", "") in ("1", "true", "on")
            yield tag.get(f"{_W}val", ""), "x" if ticked else ""
        elif properties.find(f"{_W}showingPlcHdr") is not None:
            yield tag.get(f"{_W}val", ""), ""
        else:
            yield tag.get(f"{_W}val", ""), _text(content)


def _text(content: Element) -> str:
    pieces = []
    for each in content.iter(f"{_W}t", f"{_W}br", f"{_W}tab", f"{_W}p"):
        if each.tag == f"{_W}t":
            pieces.append(each.text or "")
        elif each.tag == f"{_W}tab":
            pieces.append(" ")
        else:
            pieces.append("\n\n" if pieces else "")
    return _TIGHT.sub(r"\1\n", "".join(pieces).strip())
