"""Validates a whole site's HTML with the Nu Html Checker, where Java and its file are at hand."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

JAR = "VNU"
"""Environment variable that tells where `vnu.jar` lies."""


def is_at_hand() -> bool:
    """Whether the checker can be run here."""
    return bool(shutil.which("java") and Path(os.environ.get(JAR, "/nowhere")).is_file())


def version() -> str:
    """Return the checker's version."""
    return _run("--version").split()[0]


def errors(site: Path) -> list[str]:
    """Return each error as `address:line: message`; what the checker merely notes is left out."""
    told = json.loads(_run("--format", "json", "--skip-non-html", "--stdout", str(site)))
    return [
        f"{each['url'].removeprefix(site.as_uri() + '/')}:{each.get('lastLine', 0)}: "
        f"{each['message']}"
        for each in told["messages"]
        if each["type"] != "info"
    ]


def _run(*arguments: str) -> str:
    # It exits with 1 when it finds errors, which is no failure of ours.
    return subprocess.run(  # noqa: S603 a validator on our own files
        ["java", "-jar", os.environ[JAR], *arguments],  # noqa: S607 the machine's own Java
        capture_output=True,
        text=True,
        check=False,
    ).stdout
