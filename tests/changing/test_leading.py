"""Links rewritten so that they lead where they did, and nothing else."""

from __future__ import annotations

import pytest

from guide.changing.leading import Leads, relinked

MOVED = Leads(moves={"docs/a.md": "docs/deep/a.md", "docs/a é.md": "docs/deep/a é.md"})
RETIRED = Leads(instead={"docs/a.md": "docs/b/c.md"}, keeps=lambda _, anchor: anchor == "kept")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[a](a.md#x)", "[a](deep/a.md#x)"),
        ("[a](./a.md 'the title (long)')", "[a](deep/a.md 'the title (long)')"),
        ("[a](<a.md>)", "[a](<deep/a.md>)"),
        ("[a](a%20%C3%A9.md)", "[a](deep/a%20%C3%A9.md)"),
        ("[a](<a é.md>)", "[a](<deep/a é.md>)"),
        (
            "[two\nlines](a.md) and [![i](i.png)](a.md)",
            "[two\nlines](deep/a.md) and [![i](i.png)](deep/a.md)",
        ),
        ("[a][r]\n\n[r]: a.md#x 'T'", "[a][r]\n\n[r]: deep/a.md#x 'T'"),
        ("*[a](a.md)*{lang=en}", "*[a](deep/a.md)*{lang=en}"),
    ],
)
def test_a_link_to_a_file_that_moved_follows_it(before: str, after: str) -> None:
    assert relinked("docs/x.md", before.encode(), MOVED) == after.encode()


@pytest.mark.parametrize(
    "text",
    [
        "`[a](a.md)` and ```` [a](a.md) ````",
        "```\n[a](a.md)\n```",
        "[a](https://a.example/a.md) [b](mailto:a@b.ca) [c](#a) [d](/a.md) [e]()",
        "[other](b.md) [a\\](a.md)",
        "(a.md) a.md",
    ],
)
def test_code_and_links_to_other_places_stay(text: str) -> None:
    assert relinked("docs/x.md", text.encode(), MOVED) == text.encode()


def test_links_out_of_a_file_that_moved_lead_where_they_did() -> None:
    head = b"\xef\xbb\xbf---\r\ntitle: '[a](b.md)'\r\n---\r\n"
    text = head + b"[b](b.md#x) ![i](i.png) [a](a.md) \xff\r\n"

    assert relinked("docs/a.md", text, MOVED) == (
        head + b"[b](../b.md#x) ![i](../i.png) [a](a.md) \xff\r\n"
    )


def test_files_that_move_together_keep_their_links_as_typed() -> None:
    together = Leads(moves={"docs/a/x.md": "docs/b/a/x.md", "docs/a/y.md": "docs/b/a/y.md"})

    assert relinked("docs/a/x.md", b"[y](./y.md) [z](../z.md)", together) == (
        b"[y](./y.md) [z](../../z.md)"
    )


def test_a_link_to_a_retired_file_leads_to_its_heir_and_drops_an_anchor_it_lacks() -> None:
    text = b"[a](../a.md) [b](../a.md#kept) [c](../a.md#gone)"

    assert relinked("docs/b/x.md", text, RETIRED) == b"[a](c.md) [b](c.md#kept) [c](c.md)"
