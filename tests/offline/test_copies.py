"""Zips that are no edition, or that mean harm: each is refused, and nothing is unpacked."""

from __future__ import annotations

import struct
from pathlib import Path
from zipfile import ZIP_BZIP2, ZipFile

import pytest
from zipping import TOP, article, edition, row, zipped

from guide.offline import copies
from guide.offline.copies import Refused, read

PAGE = article("<h1>Page</h1>")


def reason(path: Path) -> tuple[str, str]:
    with pytest.raises(Refused) as caught:
        read(path)
    return caught.value.reason, caught.value.found


def test_an_edition_is_read_as_its_pages_and_its_files(tmp_path: Path) -> None:
    path = edition(
        tmp_path / "a.zip",
        [row("home", "index.html", "Accueil"), row("home", "en/index.html", "Home", "en")],
        {
            "index.html": PAGE,
            "liste.html": PAGE,
            "nomenclature.csv": "a;b",
            "assets/guide/guide-01.js": "",
            "search/fr.js": "",
            "SHA256SUMS": "",
            "LISEZ-MOI.txt": "",
        },
    )

    found = read(path)

    # The English page is in the catalogue but not in the zip: a one-language edition.
    assert [(sheet.title, sheet.address, sheet.text) for sheet in found.sheets] == [
        ("Accueil", "index.html", "Page")
    ]
    assert found.languages == ["fr"]
    assert set(found.files) == {"guide.json", "nomenclature.csv"}


def test_what_is_no_zip_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04 not a zip")
    (tmp_path / "empty.zip").write_bytes(b"")

    for path in (tmp_path / "a.zip", tmp_path / "empty.zip", tmp_path / "none.zip", tmp_path):
        assert reason(path) == ("changes.unreadable", "")


def test_a_zip_cut_short_or_damaged_cannot_be_read(tmp_path: Path) -> None:
    whole = edition(tmp_path / "a.zip", [row("home", "index.html")], {"index.html": PAGE * 90})
    content = bytearray(whole.read_bytes())
    (tmp_path / "cut.zip").write_bytes(content[: len(content) // 2])
    content[60:90] = bytes(30)
    (tmp_path / "hurt.zip").write_bytes(content)

    assert reason(tmp_path / "cut.zip")[0] == "changes.unreadable"
    assert reason(tmp_path / "hurt.zip")[0] == "changes.unreadable"


@pytest.mark.parametrize(
    "catalogue",
    [
        "",
        "{",
        "[]",
        '{"pages": 1}',
        '{"pages": [1, null, {}, {"id": 1}]}',
        '{"pages": [{"id": "home", "language": "fr", "address": ["index.html"]}]}',
        "[" * 100_000,
        b"\xff\xfe\x00",
    ],
)
def test_a_zip_without_a_catalogue_of_its_pages_is_no_edition(
    tmp_path: Path, catalogue: str | bytes
) -> None:
    path = zipped(tmp_path / "a.zip", {"guide.json": catalogue, "index.html": PAGE})

    assert reason(path) == ("changes.foreign", "")


@pytest.mark.parametrize("top", ["", "a"])
def test_a_zip_of_something_else_is_no_edition(tmp_path: Path, top: str) -> None:
    files = {"word/document.xml": "<x/>", "[Content_Types].xml": "<x/>"}

    assert reason(zipped(tmp_path / "a.zip", files, top)) == ("changes.foreign", "")


@pytest.mark.parametrize(
    "name",
    [f"{TOP}/../index.html", "../guide.json", "/etc/passwd", "C:/a", f"{TOP}/a\\b", f"{TOP}//a"],
)
def test_a_name_that_climbs_or_that_no_edition_has_is_refused(tmp_path: Path, name: str) -> None:
    path = edition(tmp_path / "a.zip", [row("home", "index.html")], {"index.html": PAGE})
    with ZipFile(path, "a") as archive:
        archive.writestr(name, "")

    assert reason(path) == ("changes.unsafe", name)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_given_twice_is_refused(tmp_path: Path) -> None:
    path = edition(tmp_path / "a.zip", [row("home", "index.html")], {"index.html": PAGE})
    with ZipFile(path, "a") as archive:
        archive.writestr(f"{TOP}/index.html", "")

    assert reason(path) == ("changes.unsafe", f"{TOP}/index.html")


def test_a_compression_that_could_unpack_without_end_is_refused(tmp_path: Path) -> None:
    path = edition(tmp_path / "a.zip", [row("home", "index.html")], {"index.html": PAGE})
    with ZipFile(path, "a", ZIP_BZIP2) as archive:
        archive.writestr(f"{TOP}/a.html", "")

    assert reason(path) == ("changes.unsafe", f"{TOP}/a.html")


def test_a_file_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = edition(tmp_path / "a.zip", [row("home", "index.html")], {"index.html": "<p>" * 40_000})

    monkeypatch.setattr(copies, "MOST_BYTES_OF_ONE", 100_000)
    assert reason(path) == ("changes.unsafe", f"{TOP}/index.html")
    monkeypatch.setattr(copies, "MOST_BYTES", 100_000)
    assert reason(path)[0] == "changes.unsafe"


def test_a_zip_of_too_many_files_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = edition(tmp_path / "a.zip", [row("home", "index.html")], {"index.html": PAGE})

    monkeypatch.setattr(copies, "MOST_FILES", 1)
    assert reason(path) == ("changes.unsafe", "2")


def test_a_file_that_lies_about_its_size_is_not_unpacked_beyond_it(tmp_path: Path) -> None:
    path = edition(tmp_path / "a.zip", [row("home", "index.html")], {"index.html": "a" * 100_000})
    content = path.read_bytes()
    (tmp_path / "lie.zip").write_bytes(
        content.replace(struct.pack("<L", 100_000), struct.pack("<L", 10))
    )

    assert reason(tmp_path / "lie.zip") == ("changes.unreadable", "")


def test_a_page_listed_many_times_is_read_once(tmp_path: Path) -> None:
    rows = [row(f"page-{number}", "index.html") for number in range(1000)]

    assert len(read(edition(tmp_path / "a.zip", rows, {"index.html": PAGE})).sheets) == 1
