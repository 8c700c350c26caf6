"""The real guide, read and built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.build import Build
from whole_sites import real_build, real_site


@pytest.fixture(scope="session")
def guide() -> Build:
    """The real guide as the build sees it."""
    return real_build()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real guide, built."""
    return real_site(tmp_path_factory.getbasetemp())
