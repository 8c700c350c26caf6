"""The date of an edition, and the day it is built on."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from corpus import corpus_of, page
from guide.edition import EPOCH, Undated, day_of_build
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


@pytest.mark.parametrize(
    ("seconds", "day"),
    [("0", "1970-01-01"), ("1798761599", "2026-12-31"), ("1798761600", "2027-01-01")],
)
def test_the_day_of_a_build_is_that_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, seconds: str, day: str
) -> None:
    monkeypatch.setenv(EPOCH, seconds)

    assert day_of_build() == day


@pytest.mark.parametrize("seconds", ["", "soon", "9" * 30])
def test_the_day_of_a_build_is_today_where_the_environment_names_none(
    monkeypatch: pytest.MonkeyPatch, seconds: str
) -> None:
    monkeypatch.setenv(EPOCH, seconds)
    before = datetime.now(UTC).date().isoformat()

    assert before <= day_of_build() <= datetime.now(UTC).date().isoformat()
