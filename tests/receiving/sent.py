"""Files that someone may send: a filled Word document, a mail, and hostile ones."""

from __future__ import annotations

import json
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAFT = {
    "format": "guide-proposal",
    "kind": "case",
    "languages": ["fr"],
    "facts": {"status": "ongoing", "subtypes": ["mobile-services"], "consent.on": "2026-11-01"},
    "texts": {
        "fr": {
            "title": "Un comptoir : l'essai",
            "description": "Une phrase simple.",
            "case.1": "Le besoin.\n\nUn autre paragraphe.",
            "consent.by": "Le conseil",
        },
        "en": {"title": "Left aside"},
    },
    "contact": "Ann, 555-0100",
}


def control(tag: str, text: str, *, prompt: bool = False) -> str:
    showing = "<w:showingPlcHdr/>" if prompt else ""
    runs = "<w:br/>".join(f"<w:t>{line}</w:t>" for line in text.split("\n"))
    return (
        f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/>{showing}<w:text/></w:sdtPr>'
        f"<w:sdtContent><w:p><w:r>{runs}</w:r></w:p></w:sdtContent></w:sdt>"
    )


def box(tag: str, *, ticked: bool) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/><w14:checkbox><w14:checked w14:val="{ticked:d}"/>'
        "</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>"
    )


def document(*controls: str, before: str = "") -> str:
    body = "".join(controls)
    spaces = f'xmlns:w="{W}" xmlns:w14="{W14}"'
    return f"{before}<w:document {spaces}><w:body>{body}</w:body></w:document>"


FILLED = document(
    control("fr/title", "Un comptoir"),
    control("fr/description", "[Une phrase]", prompt=True),
    control("fr/case.1", "Le besoin.\n- un\n- deux"),
    box("status=proposed", ticked=False),
    box("status=ongoing", ticked=True),
    box("subtypes=mobile-services", ticked=True),
    box("subtypes=virtual-services", ticked=True),
    control("consent.on", "2026-11-01"),
    control("contact", "Ann"),
)


def word(main: str | bytes = FILLED, more: Mapping[str, str | bytes] | None = None) -> bytes:
    made = BytesIO()
    parts = {"[Content_Types].xml": TYPES, "word/document.xml": main, **(more or {})}
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def related(kind: str, target: str) -> bytes:
    rels = (
        f'<Relationships xmlns="{RELS}"><Relationship Id="a" Type="{OFFICE}/{kind}" '
        f'Target="{target}" TargetMode="External"/></Relationships>'
    )
    return word(more={"word/_rels/document.xml.rels": rels})


def lying() -> bytes:
    """Return a document whose main part says that it is ten bytes long, and is not."""
    long = 9_000_007
    data = word(b"<a>" + b" " * (long - 7) + b"</a>")
    return data.replace(long.to_bytes(4, "little"), (10).to_bytes(4, "little"))


_NESTED = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 9))
LAUGHS = f'<!DOCTYPE a [<!ENTITY b0 "ha">{_NESTED}]>'
HOSTILE: Mapping[str, tuple[str, bytes]] = {
    "a bomb that says so": ("import.unsafe", word(b"0" * 30_000_000)),
    "a bomb that lies": ("import.damaged", lying()),
    "too many files": ("import.unsafe", word(more={f"a{n}": "" for n in range(400)})),
    "a step up": ("import.unsafe", word(more={"../../etc/passwd": "x"})),
    "a whole path": ("import.unsafe", word(more={"/etc/passwd": "x"})),
    "a macro": ("import.macros", word(more={"word/vbaProject.bin": b"x"})),
    "a macro by its type": (
        "import.macros",
        word(more={"[Content_Types].xml": TYPES.replace("/>", "><a>macroEnabled</a></Types>")}),
    ),
    "a template elsewhere": ("import.outside", related("attachedTemplate", "https://a.example/t")),
    "a picture elsewhere": ("import.outside", related("image", "file://server/share/a.png")),
    "entities": ("import.entities", word(document(before=LAUGHS))),
    "an outside entity": (
        "import.entities",
        word(document(before='<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>')),
    ),
    "deep XML": ("import.damaged", word(document("<w:p>" * 50_000 + "</w:p>" * 50_000))),
    "half a zip": ("import.damaged", word()[:200]),
    "not a document": ("import.unknown", word(document(control("other", "x")))),
    "encrypted": ("import.locked", b"\xd0\xcf\x11\xe0" + b"\0" * 500),
    "fifty megabytes": ("import.big", b"a" * 50_000_000),
    "a huge text": ("import.big", b'{"a": "' + b"a" * 3_000_000 + b'"}'),
    "deep JSON": ("import.damaged", b'{"a":' * 100_000 + b"1" + b"}" * 100_000),
    "an array": ("import.unknown", b"[1]"),
    "another form": ("import.unknown", b'{"format": "guide-form"}'),
    "a draft of no shape": (
        "import.damaged",
        json.dumps({**DRAFT, "texts": {"fr": {"title": 3}}}).encode(),
    ),
    "a nul": ("import.binary", b"---\ntitle: a\0b\n---\n"),
    "another encoding": ("import.not_utf8", "---\ntitle: été\n---\n".encode("latin-1")),
    "nothing": ("import.unknown", b""),
    "unreadable fields": ("import.unreadable", b"---\ntitle: a : b\n---\n"),
    "no such kind": ("import.kind", b"---\ntitle: a\nkind: home\n---\n"),
}
