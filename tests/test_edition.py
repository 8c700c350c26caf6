"""The date of an edition."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import corpus_of, page
from guide.edition import EPOCH, Undated
from whole_sites import SITES, guide_command, lay_out

PAGES = {
    "docs/a.md": page(modified="2026-03-01"),
    "docs/b.md": page(modified="2027-01-31"),
    "docs/c.md": page(modified="2025-12-01"),
}


def test_an_edition_has_the_date_of_the_page_modified_last() -> None:
    assert corpus_of(PAGES).edition == "2027-01-31"


def test_the_environment_may_give_the_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, "1800000000")

    assert corpus_of(PAGES).edition == "2027-01-15"


def test_a_guide_without_pages_has_no_date() -> None:
    assert corpus_of({}).edition == ""


@pytest.mark.parametrize("found", ["yesterday", "1e9", "99999999999999999999"])
def test_what_is_no_moment_is_refused(monkeypatch: pytest.MonkeyPatch, found: str) -> None:
    monkeypatch.setenv(EPOCH, found)

    with pytest.raises(Undated, match=found):
        assert corpus_of(PAGES).edition


def test_a_site_is_not_built_when_the_environment_gives_no_moment(tmp_path: Path) -> None:
    root = lay_out(SITES / "two-languages", tmp_path / "guide")

    done = guide_command(root, "site", **{EPOCH: "yesterday"})

    assert done.returncode == 1
    assert "SOURCE_DATE_EPOCH holds “yesterday”" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (root / "site").exists()
