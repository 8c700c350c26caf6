"""Builds the site aside and puts it in place only when it is whole; serves it while one writes."""

from __future__ import annotations

import logging
import os
import shutil
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from guide import reading
from guide.build import run
from guide.offline import packing
from guide.site.binding import SWITCH
from guide.site.compress import compress

CONFIG = "mkdocs.yml"
SITE = "site"
ASIDE = ".site-new"
BEFORE = ".site-old"


def build(root: Path) -> int:
    """Build the whole guide into `site/`, strictly; return the exit code.

    On any problem the last good `site/` is left as it was.
    """
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    aside = root / ASIDE
    shutil.rmtree(aside, ignore_errors=True)
    config_file = str(root / CONFIG)
    try:
        config = load_config(config_file, strict=True, site_dir=str(aside))
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build.build(config)
        compress(aside)
        _swap(root, aside)
    except (Abort, ConfigurationError) as error:
        logging.getLogger("mkdocs").error("%s", error)  # noqa: TRY400 told to a writer, no traceback
        return 1
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return 0


def offline(root: Path) -> int:
    """Build the site, then pack it into zips; return the exit code."""
    if build(root):
        return 1
    return packing.pack(root / SITE, root / packing.DIST, run(reading.gather(root)))


def _swap(root: Path, aside: Path) -> None:
    """Put the new site where the old one was; the old one is gone only once the new is there."""
    site, before = root / SITE, root / BEFORE
    shutil.rmtree(before, ignore_errors=True)
    if site.exists():
        site.rename(before)
    aside.rename(site)
    shutil.rmtree(before, ignore_errors=True)


def serve(root: Path, address: str) -> int:
    """Serve the site at an address of this machine, building again at each change.

    Books are left out unless BOOKS=1 asks for them: a book at each change would be a long wait.
    """
    os.environ.setdefault(SWITCH, "0")
    logging.basicConfig(format="%(message)s", level=logging.INFO)
    try:
        mkdocs_serve.serve(str(root / CONFIG), dev_addr=address, open_in_browser=False)
    except (Abort, ConfigurationError) as error:
        logging.getLogger("mkdocs").error("%s", error)  # noqa: TRY400 told to a writer, no traceback
        return 1
    return 0
