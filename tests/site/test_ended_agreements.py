"""A case study whose agreement has ended: not a word of it is left in anything that is built."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from guide import build, reading
from guide.edition import EPOCH
from guide.offline import packing
from guide.site.binding import SWITCH
from html_pages import html_page
from whole_sites import SITES, built, lay_out

LAST_DAY = "1798675200"  # 2026-12-31
DAY_AFTER = "1798761600"  # 2027-01-01
# It stands in the title, the sentence, the keywords, a heading, the text and a picture.
UNIQUE = "zorblax"
AGREEMENT = "le comité zorblax, jusqu’au 31 décembre 2026"

CONSENT = """\
consent:
  by: Le comité zorblax
  on: 2026-01-01
  until: 2026-12-31
keywords: [zorblaxien]
"""
ADDRESSES = ("ile-du-coeur.html", "en/heart-island.html")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a small guide whose case study has an agreement, and words that stand nowhere else."""
    root = lay_out(SITES / "two-languages", tmp_path / "guide")
    for path in root.glob("case_studies/heart-island*.md"):
        text = path.read_text(encoding="utf-8")
        text = text.replace("title: ", "title: Zorblax ", 1).replace(".\nkind:", " zorblax.\nkind:")
        text = text.replace("kind: case\n", f"kind: case\n{CONSENT}", 1).replace(
            "\n## ", "\n## Le zorblax\n\nVu par zorblax.\n\n## ", 1
        )
        path.write_text(text, encoding="utf-8")
    config = root / "mkdocs.yml"
    bound = '    version: "1.0"\n    book: [models, heart-island]\n'
    config.write_text(config.read_text("utf-8").replace('    version: "1.0"\n', bound), "utf-8")
    picture = root / "case_studies/map.svg"
    picture.write_text(picture.read_text(encoding="utf-8") + "<!-- zorblax -->", encoding="utf-8")
    for end, section in ((".md", "la-traversee"), (".en.md", "the-crossing")):
        page = root / f"docs/index{end}"
        text = page.read_text(encoding="utf-8")
        link = f"../case_studies/heart-island{end}#{section}"
        page.write_text(f"{text}\n[Un récit]({link})\n", encoding="utf-8")
    return root


def told(name: str, content: bytes) -> Iterator[str]:
    """Yield all that a file says, opened as far down as a reader can open it."""
    if name.endswith(".gz"):
        yield from told(name.removesuffix(".gz"), gzip.decompress(content))
    elif zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for each in archive.namelist():
                yield each
                yield from told(each, archive.read(each))
    elif name.endswith(".pdf"):
        document = pypdfium2.PdfDocument(content)
        yield " ".join(page.get_textpage().get_text_bounded() for page in document)
        yield str(document.get_metadata_dict())
        yield str([item.get_title() for item in document.get_toc()])
    else:
        yield content.decode(errors="replace")


def saying(folder: Path, said: str = UNIQUE) -> set[str]:
    """Return the files of a folder that say something, in their names or in their text."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file()
        and any(
            said in " ".join(text.lower().split()) for text in told(path.name, path.read_bytes())
        )
    }


def whole(root: Path, monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    """Build the site, with its books, and pack it, on a day."""
    monkeypatch.setenv(EPOCH, day)
    monkeypatch.setenv(SWITCH, "1")
    site = built(root)
    assert packing.pack(site, root / packing.DIST, build.run(reading.gather(root))) == 0


def test_nothing_of_it_is_left_on_the_day_after_its_last(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole(root, monkeypatch, LAST_DAY)
    before, packed = saying(root / "site"), saying(root / packing.DIST)

    assert {"trousse-de-route.html", "ile-du-coeur.pdf", "en/heart-island.pdf"} <= before
    assert {"guide.json", "case_studies/map.svg", *ADDRESSES} <= before
    assert {name.rpartition(".")[2] for name in before} >= {"html", "js", "pdf", "epub", "gz"}
    assert len(packed) == 3
    agreed = {name.rpartition(".")[2] for name in saying(root / "site", AGREEMENT)}
    assert agreed >= {"html", "pdf", "epub"}

    whole(root, monkeypatch, DAY_AFTER)

    assert saying(root / "site") == set()
    assert saying(root / packing.DIST) == packed
    assert len(list((root / packing.DIST).glob("*.zip"))) == 2 * len(packed)


def test_what_stays_at_its_address_says_where_to_go_and_that_it_is_not_to_be_indexed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace('site_url: ""', "site_url: https://guide.example/"), "utf-8")
    monkeypatch.setenv(EPOCH, DAY_AFTER)
    site = built(root)

    french, english = (html_page(site / address) for address in ADDRESSES)

    assert "cette page n'est plus disponible" in french.article
    assert "l'accord qui permettait de la publier a pris fin." in french.article
    assert "this page is no longer available" in english.article
    assert list(french.article_links()) == ["index.html"]
    for address in ADDRESSES:
        assert '<meta name="robots" content="noindex">' in (site / address).read_text("utf-8")
        assert address not in (site / "sitemap.xml").read_text("utf-8")
    others = set(site.rglob("*.html")) - {site / each for each in (*ADDRESSES, "404.html")}
    assert not any("noindex" in path.read_text("utf-8") for path in others)
