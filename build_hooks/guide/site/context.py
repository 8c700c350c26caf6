"""What a page's templates are given besides what MkDocs gives them."""

from __future__ import annotations

from typing import Any

import jinja2
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from guide.build import Build
from guide.entry import Entry
from guide.markup.markers import pieces
from guide.site import feed
from guide.site.localized import Localized

ARTICLE = "partials/article.html"


def context(build: Build, entry: Entry, page: Page, config: MkDocsConfig) -> dict[str, Any]:
    """Return the words, links and blocks of one page, in its language."""
    shelf = build.shelves[entry.language]
    parts = [(Markup(html), name) for html, name in pieces(page.content or "")]  # noqa: S704 converted by our own extension, raw HTML refused
    return {
        "config": Localized(config, entry.language, shelf.say("site.name")),
        "entry": entry,
        "say": shelf.say,
        "search_root": build.search[entry.language].root,
        "index": shelf.page(shelf.index) if shelf.index else None,
        "binder": shelf.page(shelf.binder) if shelf.binder else None,
        "feed": feed.address(shelf),
        "settings": build.guide.settings,
        "view": build.view(entry),
        "pieces": parts,
    }


def articles(
    build: Build, env: jinja2.Environment, files: Files, config: MkDocsConfig
) -> dict[str, str]:
    """Return the HTML of every written page's article, by the path of its file.

    Books are bound from it before any page is written, so that pages can tell of the books.
    """
    template = env.get_template(ARTICLE)
    found = {}
    for file in files.documentation_pages():
        entry = build.guide.by_path.get(file.src_uri)
        if file.page is not None and entry is not None and not entry.generated:
            own = context(build, entry, file.page, config)
            base = get_relative_url(".", file.page.url)
            found[entry.path] = template.render(page=file.page, base_url=base, **own)
    return found
