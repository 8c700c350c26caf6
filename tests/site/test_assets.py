"""The site's own style and scripts, as they are served."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from guide.site.assets import assets
from whole_sites import REPOSITORY

THEME = REPOSITORY / "build_hooks" / "theme"


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    (tmp_path / "assets" / "guide").mkdir(parents=True)
    return tmp_path


def served(theme: Path, name: str, text: str) -> str:
    (theme / "assets" / "guide" / name).write_text(text, encoding="utf-8")
    return assets(theme)[name].content.decode()


def test_a_script_loses_its_comments_and_indentation_and_nothing_else(theme: Path) -> None:
    script = '// Why.\nconst a = "http://x"; // kept\n\n  // Why this.\n  if (a)\n    b();\n'

    assert served(theme, "a.js", script) == 'const a = "http://x"; // kept\nif (a)\nb();\n'


def test_a_style_loses_its_comments_and_indentation(theme: Path) -> None:
    style = "/* Why,\n   at length. */\na {\n  color: red; /* why */\n}\n"

    assert served(theme, "a.css", style) == "a {\ncolor: red;\n}\n"


def test_other_files_are_served_as_they_are(theme: Path) -> None:
    assert served(theme, "a.svg", "  <svg/>\n// x") == "  <svg/>\n// x"


@pytest.mark.parametrize("name", sorted(assets(THEME)))
def test_a_name_tells_what_the_file_holds(name: str) -> None:
    asset = assets(THEME)[name]
    stem, suffix = name.rsplit(".", 1)

    digest = hashlib.sha256(asset.content).hexdigest()[:8]
    assert asset.address == f"assets/guide/{stem}-{digest}.{suffix}"


@pytest.mark.parametrize("name", sorted(name for name in assets(THEME) if name.endswith(".js")))
def test_no_script_of_ours_has_text_over_several_lines_that_trimming_would_change(
    name: str,
) -> None:
    text = (THEME / "assets" / "guide" / name).read_text(encoding="utf-8")

    for line in text.splitlines():
        assert line.count("`") % 2 == 0, line
    assert "/*" not in re.sub(r"https?:/\S*", "", text)
