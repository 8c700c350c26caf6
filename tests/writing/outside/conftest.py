"""A server on this computer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from servers import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as found:
        yield found
