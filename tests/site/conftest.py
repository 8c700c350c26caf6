"""Whole sites, each built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from whole_sites import REAL, SITES, SiteOf, lay_out, real_site, small_site


@pytest.fixture(scope="session")
def site_of(tmp_path_factory: pytest.TempPathFactory) -> SiteOf:
    """Give a site by its name, built when it is first asked for."""
    base = tmp_path_factory.getbasetemp()
    done: dict[str, Path] = {}

    def give(name: str) -> Path:
        if name not in done:
            real = name == REAL
            done[name] = (
                real_site(base) if real else small_site(name, tmp_path_factory.mktemp(name))
            )
        return done[name]

    return give


@pytest.fixture
def laid_out(tmp_path: Path) -> SiteOf:
    """Lay out a small site, for a command to be run in it."""
    return lambda name: lay_out(SITES / name, tmp_path / name)
