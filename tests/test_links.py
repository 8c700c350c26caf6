"""Addresses as writers type them."""

from __future__ import annotations

import pytest

from guide.links import as_read, is_outside, is_safe, relative, resolved


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        # entities, once or twice encoded
        ("a&amp;b", "a&b"),
        ("&#106;avascript&colon;x", "javascript:x"),
        ("&amp;#106;", "j"),
        # spaces and controls
        (" java\tscript:\n\x01x\x7f ", "javascript:x"),
    ],
)
def test_an_address_is_read_as_a_browser_reads_it(typed: str, read: str) -> None:
    assert as_read(typed) == read


@pytest.mark.parametrize(
    ("address", "outside", "safe"),
    [
        # inside the guide
        ("../a.md", False, True),
        ("a.md#b:c", False, True),
        ("a/b:c.md", False, True),
        ("a.md?b=c:d", False, True),
        ("#b", False, True),
        ("", False, True),
        # outside, safe
        ("https://example.org", True, True),
        ("HTTPS://example.org", True, True),
        ("mailto:a@example.org", True, True),
        ("tel:+1", True, True),
        # outside, not safe
        ("//example.org", True, False),
        ("javascript:x", True, False),
        ("java&#10;script:x", True, False),
        ("data:text/html,x", True, False),
        ("ftp://example.org", True, False),
    ],
)
def test_an_address_is_outside_or_not_and_safe_or_not(
    address: str,
    outside: bool,  # noqa: FBT001 a row of the table
    safe: bool,  # noqa: FBT001 a row of the table
) -> None:
    assert (is_outside(address), is_safe(address)) == (outside, safe)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        # beside, above, below
        ("b.md", ("docs/models/b.md", "")),
        ("../a.md#c", ("docs/a.md", "c")),
        ("b/c.md", ("docs/models/b/c.md", "")),
        ("../../case_studies/d.md", ("case_studies/d.md", "")),
        # on the same page
        ("#c", ("docs/models/a.md", "c")),
        ("", ("docs/models/a.md", "")),
        # encoded
        ("a%20b.md#c%C3%A9", ("docs/models/a b.md", "cé")),
    ],
)
def test_a_relative_link_leads_to_a_file_and_an_anchor(
    address: str, found: tuple[str, str]
) -> None:
    assert resolved("docs/models/a.md", address) == found


@pytest.mark.parametrize(
    ("path", "target", "link"),
    [
        ("docs/a.md", "docs/b.md", "b.md"),
        ("docs/models/a.md", "case_studies/b.md", "../../case_studies/b.md"),
        ("docs/a.md", "docs/models/b.md", "models/b.md"),
        ("a.md", "docs/b.md", "docs/b.md"),
    ],
)
def test_a_link_leads_from_one_file_to_another(path: str, target: str, link: str) -> None:
    assert relative(path, target) == link
    assert resolved(path, link)[0] == target
