"""A proposal received: drafts in both languages, nothing overwritten, hostile files refused."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from sent import DRAFT, HOSTILE, related, word

from guide import build, reading
from guide.build import Build
from guide.proposing import markdown
from guide.proposing.asking import templates
from guide.proposing.draft import CUT, parse
from guide.receiving import files
from guide.receiving.arrival import RefusedError
from guide.receiving.importing import bring
from guide.words import words
from whole_sites import REPOSITORY, lay_out

SECOND = 1.0


@pytest.fixture(scope="session")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(REPOSITORY, tmp_path_factory.mktemp("received") / "guide")


@pytest.fixture
def root(laid: Path) -> Iterator[Path]:
    yield laid
    for path in laid.rglob("un-*.md"):
        path.unlink()


def kept(root: Path) -> dict[str, bytes]:
    return {str(each): each.read_bytes() for each in root.rglob("*") if each.is_file()}


def made_of(root: Path, id: str) -> tuple[Build, str, str]:
    texts = [(root / f"case_studies/{id}{end}").read_text("utf-8") for end in (".md", ".en.md")]
    return build.run(reading.gather(root)), texts[0], texts[1]


def put_in(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_a_draft_makes_both_pages_and_tells_what_is_left(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bring(root, put_in(tmp_path, "d.json", json.dumps(DRAFT)), "", "en") == 0

    made, french, english = made_of(root, "un-comptoir-l-essai")
    told = capsys.readouterr().out.splitlines()
    lines = french.count("\n")
    assert told[0] == "To be written:"
    assert told[1] == f"  case_studies/un-comptoir-l-essai.md – {lines} lines"
    assert told[3] == "To reach the person: Ann, 555-0100"
    assert "555-0100" not in french + english
    entry = made.guide.entry("un-comptoir-l-essai", "fr")
    assert entry is not None
    assert entry.title == "Un comptoir : l'essai"
    assert entry.inner("consent") == {"by": "Le conseil", "on": "2026-11-01"}
    assert "## Le contexte\n\nLe besoin.\n\nUn autre paragraphe.\n" in french
    assert "À compléter : Les objectifs." in french
    assert "To be completed: The objectives." in english
    assert "Left aside" not in english
    mine = {(each.path[13:], each.code) for each in made.problems}
    assert mine == {("un-comptoir-l-essai.en.md", "G104")}
    assert any("G104" in line for line in told)


def test_nothing_is_overwritten_and_nothing_is_half_written(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_in(root, "case_studies/un-comptoir-l-essai.en.md", "mine")
    before = kept(root)

    assert bring(root, put_in(tmp_path, "d.json", json.dumps(DRAFT)), "", "fr") == 2

    assert kept(root) == before
    assert "existe déjà" in capsys.readouterr().err
    assert bring(root, put_in(tmp_path, "d.json", json.dumps(DRAFT)), "un-autre", "fr") == 0
    assert (root / "case_studies/un-autre.en.md").is_file()


def test_a_page_received_keeps_its_text_and_gets_its_twin(root: Path, tmp_path: Path) -> None:
    text = (
        '---\ntitle: "One page"\ndescription: Short.\nkind: case\nstatus: ongoing\n---\n\nText.\n'
    )

    assert bring(root, put_in(tmp_path, "un-essai.en.md", text), "", "en") == 0

    _, french, english = made_of(root, "un-essai")
    assert english == text
    assert "status: ongoing\n" in french
    assert "À compléter : Le contexte." in french


def page_of(language: str, guide: Build) -> str:
    draft = parse(json.dumps({**DRAFT, "languages": ["fr", "en"]}))
    template = templates(guide.guide)["case"][language]
    return markdown.written(draft, template, guide.words[language], "2026-11-25")


@pytest.mark.parametrize("quoted", [False, True])
def test_the_text_of_a_mail_gives_the_pages_it_carries(
    root: Path, tmp_path: Path, *, quoted: bool
) -> None:
    made = build.run(reading.gather(root))
    pages = {"un-mot.md": page_of("fr", made), "un-mot.en.md": page_of("en", made)}
    text = "Hello\n\n" + "\n".join(f"{CUT} {name} {CUT}\n{page}" for name, page in pages.items())
    text += f"\n{CUT}\nAnn\nSent from a phone"
    if quoted:
        text = "\n".join(f"> {line}" for line in text.split("\n"))
    else:
        mail = EmailMessage()
        mail["From"], mail["Subject"] = "a@example.ca", "Une page"
        mail.set_content(text.replace("\n", "\r\n"))
        text = mail.as_string()

    arrival = files.read(put_in(tmp_path, "mail.txt", text))
    assert arrival.contact == "Ann"
    assert bring(root, tmp_path / "mail.txt", "", "en") == 0
    assert made_of(root, "un-mot")[1:] == tuple(pages.values())


def test_a_file_joined_to_a_mail_is_read(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@example.ca", "Une page"
    mail.set_content("See the file.")
    mail.add_attachment(json.dumps(DRAFT).encode(), "application", "json", filename="d.json")

    arrival = files.read(put_in(tmp_path, "m.eml", mail.as_bytes()))

    assert arrival.draft == parse(json.dumps(DRAFT))


def test_a_filled_word_document_gives_its_draft(tmp_path: Path) -> None:
    draft = files.read(put_in(tmp_path, "a.docx", word())).draft

    assert draft is not None
    assert (draft.kind, draft.contact) == ("case", "Ann")
    assert draft.facts == {
        "status": "ongoing",
        "subtypes": ("mobile-services", "virtual-services"),
        "consent.on": "2026-11-01",
    }
    assert draft.texts["fr"]["case.1"] == "Le besoin.\n\n- un\n- deux"
    assert draft.texts["fr"]["description"] == ""


def test_a_link_that_a_writer_typed_is_no_danger(tmp_path: Path) -> None:
    sent = put_in(tmp_path, "a.docx", related("hyperlink", "https://example.ca"))

    assert files.read(sent).draft is not None


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_at_once_with_its_reason(
    root: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    reason, data = HOSTILE[name]
    sent = put_in(tmp_path, "sent", data)
    start = time.perf_counter()
    if reason not in {"import.unreadable", "import.kind"}:
        with pytest.raises(RefusedError) as refused:
            files.read(sent)
        assert refused.value.reason == reason
        assert time.perf_counter() - start < SECOND
    before = kept(root)

    assert bring(root, sent, "", "fr") == 2

    told = capsys.readouterr()
    assert told.out == ""
    begins = words("fr")[reason].split("{found}")[0].format(file="sent")
    assert told.err.startswith(begins)
    assert kept(root) == before


def test_a_link_to_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(put_in(tmp_path, "d.json", json.dumps(DRAFT)))

    for name in ("link", ".", "missing"):
        with pytest.raises(RefusedError, match="no_file"):
            files.read(tmp_path / name)


def test_a_name_that_is_no_id_is_refused(root: Path, tmp_path: Path) -> None:
    sent = put_in(tmp_path, "d.json", json.dumps(DRAFT))

    assert bring(root, sent, "../un-mal", "fr") == 2
    assert not list(root.parent.rglob("un-mal*"))
