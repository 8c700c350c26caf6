"""Whatever a page holds, a document that opens comes out, and says what can be said."""

from __future__ import annotations

import struct
import zlib

import pytest
from word_files import both, dangling, file, found, opened, part, told, values

HOSTILE = {
    "control characters": "<p>a\x00\x01\x0b\x1b\ufffe\ud800b</p>".encode(errors="replace").decode(),
    "signs of XML": "<p>&lt;w:p&gt; &amp;amp; ]]&gt; \"'</p>",
    "a long word": f"<p>{'x' * 20000}</p><table><tr><td>{'y' * 20000}</td></tr></table>",
    "deep lists": "<ul><li>x" * 90 + "fond",
    "deep words": "<p>" + "<em>" * 200 + "fond",
    "deep quotes": "<blockquote>" * 200 + "<p>fond</p>",
    "deep passages": '<aside class="admonition"><p class="admonition-title">N</p>' * 100
    + "<p>x</p>",
    "tables in tables": "<table><tr><td>" * 60 + "fond",
    "huge spans": "<table><tr><td colspan='9999999999'>a</td><td rowspan='9999'>b</table>",
    "bad spans": "<table><tr><td colspan='-1' rowspan='x'>a</td></tr></table>",
    "overlaps": "<table><tr><td>a</td><td rowspan='3'>b</td></tr><tr><td colspan='2'>c</table>",
    "empty tables": "<table></table><table><tr></tr></table><table><tr><td></td></tr></table>",
    "empty headings": "<h2></h2><h3> </h3><p>x</p>",
    "headings in cells": "<table><tr><td><h2>a</h2><ul><li>b</li></ul></td></tr></table>",
    "bad numbers": "<ol start='-5'><li>a</li></ol><ol start='9999999999'><li>b</li></ol>",
    "bad languages": '<p lang="xx;drop">a</p><p lang="">b</p>',
    "stray items": "<li>a</li><dd>b</dd><dt>c</dt><td>d</td>",
    "an empty blank": '<p><span class="blank">[]</span><span class="blank"></span></p>',
    "a blank of braces": '<p><span class="blank">[{x} {0} 90]</span></p>',
    "a long address": f'<p><a href="https://example.org/{"a" * 5000}">x</a></p>',
    "comments": "<!-- a --><p>b<!-- c -->d</p><ul><!-- e --><li>f</li></ul>",
    "nothing": "",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_gives_a_document_that_opens(name: str) -> None:
    made = file(HOSTILE[name])

    opened(made)
    assert list(dangling(made)) == []
    ids = values(part(made), ".//w:sdtPr/w:id")
    assert len(ids) == len(set(ids))
    assert all(each[-1].tag.endswith("}p") for each in found(part(made), ".//w:tc"))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_faces_another(name: str) -> None:
    opened(both(HOSTILE[name], "<h2>A</h2><p><span class='blank'>[b]</span></p>"))


@pytest.mark.parametrize("name", ["deep lists", "deep words", "deep quotes", "tables in tables"])
def test_what_is_deep_is_still_told(name: str) -> None:
    assert "fond" in told(part(file(HOSTILE[name])))


def png(wide: int, high: int) -> bytes:
    def chunk(kind: bytes, held: bytes) -> bytes:
        return (
            struct.pack(">I", len(held)) + kind + held + struct.pack(">I", zlib.crc32(kind + held))
        )

    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * (wide + 1) * high)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


IMAGE = '<p><img src="../images/carte.png" alt="Une carte"></p>'


def test_a_picture_has_the_words_that_stand_for_it() -> None:
    made = file(IMAGE, images={"images/carte.png": png(4000, 10)})

    (drawn,) = found(part(made), ".//wp:docPr")
    assert drawn.get("descr") == "Une carte"
    (size,) = found(part(made), ".//wp:extent")
    assert int(size.get("cx", "")) <= 9648 * 635
    assert list(dangling(made)) == []


@pytest.mark.parametrize(
    "held", [None, b"", b"GIF89", b"\x89PNG\r\n\x1a\n\0\0", png(0, 0), png(5, 5)[:30]]
)
def test_a_picture_that_cannot_be_shown_is_told(held: bytes | None) -> None:
    images = {} if held is None else {"images/carte.png": held}

    assert told(part(file(IMAGE, images=images))).endswith("[Image\u00a0: Une carte]")
