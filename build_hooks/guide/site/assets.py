"""The site's own style and scripts as they are served: light, and named by what they hold."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

_FOLDER = "assets/guide"
_SCHEME = "assets/scheme.js"
_STYLE_NOTES = re.compile(r"/\*.*?\*/", re.DOTALL)
_DIGEST = 8


@dataclass(frozen=True)
class Asset:
    """A file the pages load."""

    address: str
    """Path from the site's root; a digest in it, so that a cache never mixes two releases."""
    content: bytes


def assets(theme: Path) -> Mapping[str, Asset]:
    """Return each file of the theme's own by its name, such as `guide.css`."""
    return {path.name: _asset(path) for path in sorted((theme / _FOLDER).iterdir())}


def scheme(theme: Path) -> str:
    """Return the script that stands in each page, since it must run before the page is drawn."""
    return _light_script((theme / _SCHEME).read_text(encoding="utf-8"))


def _asset(path: Path) -> Asset:
    trim = _TRIMS.get(path.suffix)
    content = path.read_bytes()
    if trim:
        content = trim(content.decode()).encode()
    digest = hashlib.sha256(content).hexdigest()[:_DIGEST]
    return Asset(f"{_FOLDER}/{path.stem}-{digest}{path.suffix}", content)


def _light_script(text: str) -> str:
    """Return a script without its comments, which stand on lines of their own, and indentation."""
    lines = (line.strip() for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def _light_style(text: str) -> str:
    lines = (line.strip() for line in _STYLE_NOTES.sub("", text).splitlines())
    return "".join(f"{line}\n" for line in lines if line)


_TRIMS: Mapping[str, Callable[[str], str]] = {".js": _light_script, ".css": _light_style}
