"""The door: MkDocs' events, each handed to the guide's session; no decision is taken here."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

# MkDocs loads this file by its path, so the package beside it has to be put within reach.
if str(Path(__file__).parent) not in sys.path:
    sys.path.insert(0, str(Path(__file__).parent))

from guide.site.session import Session

session = Session()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and judge the whole guide, afresh at each build."""
    return session.configure(config)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Give every page of every root its address, and add what the guide emits."""
    return session.list_files(files, config)


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Give the templates the guide's words, and bind the books."""
    env = session.prepare_templates(env, config)
    session.bind(env, config, files)
    return env


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """Set the conversion for the page's language and terms."""
    return session.prepare_page(page, config)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Hand over the page's text as the guide read it."""
    return session.body(page)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Make the anchors of the page's generated blocks known to MkDocs' link check."""
    return session.note_anchors(html, page)


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Hand the templates the page's view."""
    return session.context(context, page, config)
