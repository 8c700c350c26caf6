"""Compressed files beside the text files of a site."""

from __future__ import annotations

import gzip
from pathlib import Path

from guide.site.compress import compress


def test_each_text_file_has_its_twin_compressed_and_others_have_none(tmp_path: Path) -> None:
    page = tmp_path / "en" / "page.html"
    page.parent.mkdir()
    page.write_bytes(b"<p>Text</p>" * 50)
    (tmp_path / "picture.png").write_bytes(b"0" * 500)
    (tmp_path / "tiny.txt").write_bytes(b"a")

    compress(tmp_path)

    made = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.gz")}
    assert made == {"en/page.html.gz"}
    assert gzip.decompress((page.parent / "page.html.gz").read_bytes()) == page.read_bytes()


def test_the_same_text_gives_the_same_bytes_whenever_and_whatever_its_name(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.css").write_bytes(b"p { margin: 0 }" * 50)
        compress(tmp_path / name)

    one, other = (path.read_bytes() for path in sorted(tmp_path.rglob("*.gz")))
    assert one == other
