"""The Markdown extension of the guide: no raw HTML in, marked passages and linked terms out."""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension

from guide.markup.blanks import Blanks
from guide.markup.cleaning import Cleaner
from guide.markup.headings import HeadingLinks
from guide.markup.lists import TaskLists
from guide.markup.markers import MarkerProcessor
from guide.markup.passages import Passages
from guide.markup.setting import Setting
from guide.markup.tables import Tables
from guide.markup.terms import Terms
from guide.markup.typesetting import Typesetter


class GuideExtension(Extension):
    """Registers the parts; the numbers are Python-Markdown priorities, highest first."""

    def __init__(self, setting: Setting) -> None:
        """Keep the page's setting."""
        super().__init__()
        self.setting = setting

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 Python-Markdown's name
        """Take raw HTML out of the language and add the guide's own passes."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        # Headings are written with # only: a line of --- under a text is a rule, not a heading.
        md.parser.blockprocessors.deregister("setextheader")
        words = self.setting.words
        md.parser.blockprocessors.register(MarkerProcessor(md.parser), "guide_marker", 175)
        passes = md.treeprocessors
        # Before attr_list (8): what a writer typed as a task is a task before attributes move.
        passes.register(TaskLists(md), "guide_tasks", 9)
        # Before toc (5), so that the table of contents shows the headings as printed.
        passes.register(Cleaner(md), "guide_cleaning", 7)
        passes.register(Typesetter(md, words), "guide_typography", 6)
        # After toc: passages are labelled by their headings' ids.
        passes.register(HeadingLinks(md), "guide_heading_links", 4.5)
        passes.register(Tables(md), "guide_tables", 4)
        if self.setting.fillable:
            passes.register(Blanks(md), "guide_blanks", 3.5)
        passes.register(Terms(md, self.setting), "guide_terms", 3)
        passes.register(Passages(md, words), "guide_passages", 2)
