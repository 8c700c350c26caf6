"""The Word document of a proposal: what it asks is read back, under the names of the fields."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from guide.books.facts import facts
from guide.books.word import proposal
from guide.proposing.asking import asked, sections, templates
from guide.receiving import documents
from whole_sites import real_build


def filled(data: bytes) -> bytes:
    """Return a document as Word saves it once each control was typed in, and each box ticked."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = part.replace(b"<w:showingPlcHdr/>", b"")
                part = part.replace(b'<w14:checked w14:val="0"/>', b'<w14:checked w14:val="1"/>')
            new.writestr(name, part)
    return made.getvalue()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_typed_in_the_document_comes_back_under_its_name(language: str) -> None:
    build = real_build()
    template = templates(build.guide)["case"][language]
    data = proposal(facts(build, language), template)

    empty, full = documents.read(data), documents.read(filled(data))

    assert empty.kind == full.kind == "case"
    assert empty.facts == {}
    assert not any(empty.texts[language].values())
    own = {each.name for each in asked("case") if each.own}
    assert set(full.texts[language]) == own | {f"case.{n}" for n in range(len(sections(template)))}
    assert set(full.facts) == {each.name for each in asked("case") if not each.own}
    assert full.facts["subtypes"]
    assert re.fullmatch(r"\[.+\]", full.contact)
    assert proposal(facts(build, language), template) == data
