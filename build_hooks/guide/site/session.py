"""One build by MkDocs, from its configuration to its pages."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from mkdocs.exceptions import Abort

from guide import build, reading
from guide.books import listing
from guide.books.documents import Document
from guide.edition import Undated
from guide.entry import FILLABLE
from guide.markup.extension import GuideExtension
from guide.markup.setting import Setting
from guide.site import context as contexts
from guide.site import languages, roots
from guide.site.assets import assets, scheme
from guide.site.binding import bound
from guide.site.policy import policy
from guide.spoken import spoken

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from guide.entry import Entry

# Only loggers under `mkdocs` count in strict mode; this one adds no prefix to `path:line:`.
log = logging.getLogger("mkdocs.guide")


class Session:
    """What MkDocs' events share; `configure` starts it afresh, as `mkdocs serve` builds again."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self._build: build.Build | None = None
        self._edition = ""
        self._extensions: list[str] = []
        self._options: dict[str, Any] = {}
        self._terms: dict[tuple[str, str], dict[str, str]] = {}

    @property
    def build(self) -> build.Build:
        """The build under way; raises RuntimeError before `configure`."""
        if self._build is None:
            message = "MkDocs must call on_config before any other event."
            raise RuntimeError(message)
        return self._build

    def configure(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the repository and tell its problems."""
        root = Path(config.config_file_path).parent
        self._terms = {}
        self._build = build.run(reading.gather(root))
        words = self.build.words[spoken("", tuple(self.build.words))]
        for problem in self.build.problems:
            log.warning(words.line(problem))
        if self.build.problems and config.strict:
            raise Abort(words["command.kept"].format(problems=len(self.build.problems)))
        try:
            self._edition = self.build.edition
        except Undated as error:
            raise Abort(words["command.undated"].format(found=error)) from error
        self._extensions = list(config.markdown_extensions)
        self._options = dict(config.mdx_configs)
        return roots.configure(config, self.build, root)

    def list_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Return the files of the site: pages at their addresses, data, redirects, the theme's."""
        return roots.listed(files, config, self.build)

    def prepare_templates(
        self, env: jinja2.Environment, config: MkDocsConfig
    ) -> jinja2.Environment:
        """Make every language's words known to templates that are no page, such as 404."""
        # MkDocs' own environment escapes nothing: a title with « < » in it would be markup.
        env.autoescape = True
        # Half of a page would be the blank lines of its templates.
        env.trim_blocks = env.lstrip_blocks = True
        # A table for a script is in the order that it was made in.
        env.policies["json.dumps_kwargs"] = {"sort_keys": False}
        env.globals["shelves"] = self.build.shelves
        env.globals["edition"] = self._edition
        theme = roots.theme_of(config)
        env.globals["assets"] = assets(theme)
        env.globals["scheme"] = Markup(scheme(theme))  # noqa: S704 our own script
        env.globals["policy"] = Markup(policy(scheme(theme)))  # noqa: S704 our own words
        env.globals["lost_links"] = languages.lost_links
        env.filters["date"] = lambda iso, words: words.date(iso)
        return env

    def bind(self, env: jinja2.Environment, config: MkDocsConfig, files: Files) -> None:
        """Make the books, from what the pages tell, before the pages that offer them."""
        made: dict[str, Document] = {}
        shelves = self.build.shelves
        env.globals["downloads"] = lambda language: listing.groups(shelves[language], made)
        env.globals["offered"] = lambda entry: listing.offered(
            shelves[entry.language], made, entry.path
        )
        made |= bound(self.build, env, files, config)

    def prepare_page(self, page: Page, config: MkDocsConfig) -> Page:
        """Set the Markdown extensions for one page; `Markdown()` is made anew for each."""
        entry = self._entry(page)
        words = self.build.words[entry.language]
        setting = Setting(
            words=words,
            lexicon=self.build.lexicons[entry.language],
            targets=self._targets(entry),
            own=languages.own_concept(self.build, entry),
            fillable=entry.kind == FILLABLE,
        )
        extension: Any = GuideExtension(setting)
        config.markdown_extensions = [*self._extensions, extension]
        config.mdx_configs = languages.options(self._options, words)
        return page

    def body(self, page: Page) -> str:
        """Return the text below the front matter, as our own reader split it."""
        return self._entry(page).body

    def note_anchors(self, html: str, page: Page) -> str:
        """Return the HTML as it came; its page now has the anchors of its blocks too."""
        anchors = self.build.anchors(self._entry(page))
        page.present_anchor_ids = (page.present_anchor_ids or set()) | anchors
        return html

    def context(self, context: dict[str, Any], page: Page, config: MkDocsConfig) -> dict[str, Any]:
        """Return the template's context in the page's language, with its view."""
        context.update(contexts.context(self.build, self._entry(page), page, config))
        return context

    def _targets(self, entry: Entry) -> dict[str, str]:
        """Return where terms lead; the pages of a folder share it."""
        key = (entry.folder, entry.language)
        if key not in self._terms:
            self._terms[key] = languages.targets(self.build, entry)
        return self._terms[key]

    def _entry(self, page: Page) -> Entry:
        return self.build.guide.by_path[page.file.src_uri]
