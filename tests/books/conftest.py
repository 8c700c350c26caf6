"""The real guide's documents, made once for all the tests that read them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from made_books import Bound

from guide.books import making
from guide.build import Build
from guide.site import binding
from whole_sites import REPOSITORY, built, lay_out


@pytest.fixture(scope="session")
def bound(tmp_path_factory: pytest.TempPathFactory) -> Bound:
    """Build the real guide with its documents."""
    seen: list[tuple[Build, Mapping[str, str], making.Made]] = []

    def noted(build: Build, articles: Mapping[str, str], *others: object) -> making.Made:
        made = making.make(build, articles, *others)  # type: ignore[arg-type]
        seen.append((build, articles, made))
        return made

    root = lay_out(REPOSITORY, tmp_path_factory.mktemp("bound") / "guide")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(binding.SWITCH, "1")
        patch.setattr(binding, "make", noted)
        site = built(root)
    ((build, articles, made),) = seen
    return Bound(root, site, build, articles, made.documents)
