"""What every test may ask for."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

from guide.edition import EPOCH

# Tests of time do not exist: a slow machine is no failure.
settings.register_profile("guide", deadline=None)
settings.load_profile("guide")

# A build farm sets a date; the tests are about that of the texts.
os.environ.pop(EPOCH, None)
# Whole sites are built often here, and books take a while: their own tests ask for them.
os.environ["BOOKS"] = "0"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the golden cases be written anew; the differences are then reviewed."""
    parser.addoption(
        "--update", action="store_true", help="rewrite the golden cases with what comes out"
    )


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether the golden cases are to be rewritten."""
    return bool(request.config.getoption("--update"))
