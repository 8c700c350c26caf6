"""The zips of whole sites: whole, the same at every making, and fit for any disk."""

from __future__ import annotations

import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest

from corpus import corpus_of, page
from guide import reading
from guide.build import run
from guide.offline import packing
from guide.offline.editions import name_of
from guide.offline.names import LONGEST, faults
from guide.offline.packing import pack
from whole_sites import REAL, SITES, SiteOf, built, guide_command, lay_out, real_site

DATE = "2026-11-25"
WHOLE, FRENCH, ENGLISH = (f"guide-1.0-{DATE}{end}" for end in ("", "-fr", "-en"))
# The scripts load what these name, too.
ADDRESSES = ("href", "src", "data-root", "data-dialog", "data-engine")


class Links(HTMLParser):
    """The addresses and the anchors of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: set[str] = set()
        self.anchors: set[str] = set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ADDRESSES:
                self.addresses.add(value or "")
            elif name == "id":
                self.anchors.add(value or "")
            elif name == "content" and tag == "meta" and "url=" in (value or ""):
                self.addresses.add((value or "").partition("url=")[2])


def files_of(dist: Path, name: str) -> dict[str, bytes]:
    """Return the files of a zip by their paths below its one top folder."""
    with ZipFile(dist / f"{name}.zip") as archive:
        files = {info.filename: archive.read(info) for info in archive.infolist()}
    assert {path.partition("/")[0] for path in files} == {name}
    return {path.partition("/")[2]: content for path, content in files.items()}


def lost(files: dict[str, bytes]) -> list[tuple[str, str]]:
    """Return the links of a zip's pages that lead to no file or no anchor of it."""
    pages = {path: Links(files[path].decode()) for path in files if path.endswith(".html")}
    found = []
    for path, links in pages.items():
        for address in sorted(links.addresses):
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            target = normpath(join(dirname(path), unquote(parts.path))) if parts.path else path
            anchored = target in pages and unquote(parts.fragment) in pages[target].anchors
            if target not in files or not (anchored or not parts.fragment):
                found.append((path, address))
    return found


@pytest.mark.parametrize(
    ("site", "name"),
    [
        ("two-languages", WHOLE),
        ("two-languages", FRENCH),
        ("two-languages", ENGLISH),
        ("third-language", FRENCH),
        # This language lacks pages: its home leads to one in English.
        ("third-language", f"{WHOLE}-iu"),
        # With the pages of a language alone, every page of the guide is read once.
        (REAL, FRENCH),
        (REAL, ENGLISH),
    ],
)
def test_every_link_leads_to_a_file_and_an_anchor_of_the_zip(
    dist_of: SiteOf, site: str, name: str
) -> None:
    files = files_of(dist_of(site), name)

    assert "index.html" in files
    assert lost(files) == []


@pytest.mark.parametrize("site", ["two-languages", REAL])
def test_a_zip_holds_what_its_sums_say(dist_of: SiteOf, site: str) -> None:
    for name in (WHOLE, FRENCH, ENGLISH):
        files = files_of(dist_of(site), name)
        lines = files.pop("SHA256SUMS").decode().splitlines()

        assert lines == [
            f"{hashlib.sha256(content).hexdigest()}  {path}"
            for path, content in sorted(files.items())
        ]


@pytest.mark.parametrize("site", ["two-languages", "third-language", REAL])
def test_every_path_is_short_and_legal_on_any_disk(dist_of: SiteOf, site: str) -> None:
    for path in dist_of(site).glob("*.zip"):
        with ZipFile(path) as archive:
            names = archive.namelist()
        assert faults(names) == []
        assert max(map(len, names)) <= LONGEST
        assert [name for name in names if name.endswith((".gz", ".br"))] == []


def test_the_whole_edition_is_the_site_but_for_what_a_server_alone_uses(
    dist_of: SiteOf, tmp_path_factory: pytest.TempPathFactory
) -> None:
    site = real_site(tmp_path_factory.getbasetemp())
    files = files_of(dist_of(REAL), WHOLE)
    theirs = {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }

    missing = {path for path in theirs if theirs[path] != files.get(path)}
    assert {path for path in missing if not path.endswith(".gz")} == {"404.html", "_headers"}
    assert files.keys() - theirs.keys() == {"SHA256SUMS", "LISEZ-MOI.txt", "README.txt"}


def test_an_edition_of_one_language_has_its_pages_its_search_and_the_data(dist_of: SiteOf) -> None:
    for name, own, other, text in (
        (FRENCH, "fr", "en", "LISEZ-MOI.txt"),
        (ENGLISH, "en", "fr", "README.txt"),
    ):
        files = files_of(dist_of(REAL), name)
        languages = {
            re.findall(r'<html lang="(\w+)"', content.decode())[0]
            for path, content in files.items()
            if path.endswith(".html") and not path.startswith("assets/")
        }

        assert languages == {own}
        assert f"search/{own}.js" in files
        assert [path for path in files if path.startswith(f"search/{other}")] == []
        assert {"guide.json", "nomenclature.ttl", "nomenclature.csv"} <= files.keys()
        assert [path for path in files if path.endswith(".txt")] == [text]


def test_the_index_of_the_english_edition_opens_the_english_home(dist_of: SiteOf) -> None:
    files = files_of(dist_of("two-languages"), ENGLISH)

    assert Links(files["index.html"].decode()).addresses == {"en/index.html"}
    assert b'<html lang="en">' in files["index.html"]


def test_the_switch_of_a_one_language_edition_leads_to_where_the_other_is_told_of(
    dist_of: SiteOf,
) -> None:
    files = files_of(dist_of("two-languages"), FRENCH)
    home = files["index.html"].decode()
    told = files["assets/guide/en.html"].decode()

    assert re.findall(r'<a href="([^"]*)" lang="en" hreflang="en" title="([^"]*)">', home) == [
        ("assets/guide/en.html", "The guide in English is in another file")
    ]
    assert '<html lang="en">' in told
    assert f"The guide in English is in the file {ENGLISH}.zip." in told
    assert '<p lang="fr"><a href="../../index.html">Retour à l’accueil en français</a></p>' in told


def test_a_zip_says_in_its_language_how_to_open_it_and_where_that_fails(dist_of: SiteOf) -> None:
    files = files_of(dist_of("two-languages"), WHOLE)

    for name, words in (
        ("LISEZ-MOI.txt", ("Édition du 2026-11-25", "index.html", "Android", "iPhone")),
        ("README.txt", ("Edition of 2026-11-25", "index.html", "Android", "iPhone")),
    ):
        text = files[name].decode("utf-8-sig")
        assert all(word in text for word in words)
        assert "{" not in text
        assert max(map(len, text.split("\r\n"))) <= 80


def test_a_second_making_gives_the_same_bytes(dist_of: SiteOf, tmp_path: Path) -> None:
    root = lay_out(SITES / "two-languages", tmp_path / "elsewhere")
    assert pack(built(root), tmp_path / "dist", run(reading.gather(root))) == 0

    first, second = (
        {path.name: path.read_bytes() for path in folder.iterdir()}
        for folder in (dist_of("two-languages"), tmp_path / "dist")
    )
    assert sorted(first) == sorted(f"{name}.zip" for name in (WHOLE, FRENCH, ENGLISH))
    assert first == second


def test_a_name_has_the_version_in_plain_letters_and_does_without_one() -> None:
    settings = "extra:\n  guide:\n    languages: [{code: fr, official: true}]\n"
    files = {"docs/index.md": page(kind="home", modified=DATE)}

    odd = corpus_of({**files, "mkdocs.yml": f'{settings}    version: "2.0 Bêta/1"\n'})
    none = corpus_of({**files, "mkdocs.yml": settings})

    assert name_of(odd, "fr-CA") == f"guide-2.0-beta-1-{DATE}-fr-ca"
    assert name_of(none) == f"guide-{DATE}"


# ---------------------------------------------------------------- all or nothing


def small(tmp_path: Path, files: dict[str, str]) -> tuple[Path, Path]:
    """Return a site with these files in it, and a folder with an older zip."""
    site, dist = tmp_path / "site", tmp_path / "dist"
    for name, text in {"index.html": "", "assets/guide/guide-1.css": "", **files}.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    dist.mkdir()
    (dist / "guide-0.9-2025-01-01.zip").write_bytes(b"an older edition")
    return site, dist


def test_a_path_that_some_disk_refuses_is_told_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en")
    cure = "Shorten the slug of the page or the name of the file."
    long = f"{'d' * 100}/{'f' * 80}.html"
    site, dist = small(tmp_path, {"cas/aux.html": "", long: ""})

    code = pack(site, dist, corpus_of({}))

    assert code == 1
    assert capsys.readouterr().err.splitlines() == [
        "cas/aux.html: Windows keeps this name for itself. Change it.",
        f"{long}: the path has more than 180 characters with the name of the folder. {cure}",
    ]
    assert [path.name for path in dist.iterdir()] == ["guide-0.9-2025-01-01.zip"]


def test_a_zip_that_could_not_be_written_leaves_those_of_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, dist = small(tmp_path, {})

    def full(path: Path, *_: object) -> None:
        path.write_bytes(b"half a zip")
        raise OSError("the disk is full")

    monkeypatch.setattr(packing, "write", full)
    with pytest.raises(OSError, match="full"):
        pack(site, dist, corpus_of({}))

    assert [path.name for path in dist.iterdir()] == ["guide-0.9-2025-01-01.zip"]


def test_the_command_builds_the_site_then_its_zips(tmp_path: Path) -> None:
    root = lay_out(SITES / "two-languages", tmp_path / "guide")

    done = guide_command(root, "offline", SOURCE_DATE_EPOCH="1800000000")

    assert done.returncode == 0
    assert [re.sub(r"\d+ KB", "… KB", line) for line in done.stdout.splitlines()] == [
        f"dist/guide-1.0-2027-01-15{end}.zip – … KB" for end in ("", "-fr", "-en")
    ]
    assert len(list((root / "dist").iterdir())) == 3


def test_the_command_makes_no_zip_of_a_guide_with_problems(tmp_path: Path) -> None:
    root = lay_out(SITES / "bad-input", tmp_path / "guide")

    assert guide_command(root, "offline").returncode == 1
    assert not (root / "dist").exists()
