"""Editions of whole sites, each made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide import reading
from guide.build import run
from guide.offline.packing import DIST, pack
from whole_sites import REAL, SITES, SiteOf, built, lay_out, real_build, real_site


@pytest.fixture(scope="session")
def dist_of(tmp_path_factory: pytest.TempPathFactory) -> SiteOf:
    """Give the folder of a site's zips by the site's name, made when first asked for."""
    base = tmp_path_factory.getbasetemp()
    done: dict[str, Path] = {}

    def give(name: str) -> Path:
        if name not in done:
            done[name] = tmp_path_factory.mktemp("dist") / DIST
            if name == REAL:
                site, made = real_site(base), real_build()
            else:
                root = lay_out(SITES / name, tmp_path_factory.mktemp("small") / name)
                site, made = built(root), run(reading.gather(root))
            assert pack(site, done[name], made) == 0
        return done[name]

    return give
