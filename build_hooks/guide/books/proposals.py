"""The Word documents that a page is proposed with, in each language that has the form's page."""

from __future__ import annotations

from collections.abc import Iterator

from guide.addresses import SUFFIX
from guide.books import word
from guide.books.documents import Document
from guide.books.facts import facts
from guide.books.naming import WORD
from guide.build import Build
from guide.proposing.asking import FIRST, templates

KIND = "proposal"


def proposals(build: Build) -> Iterator[Document]:
    """Yield a document for each language; raises `Undated` as `Build.edition` does."""
    for language, template in templates(build.guide).get(FIRST, {}).items():
        shelf = build.shelves[language]
        if page := shelf.proposing:
            content = word.proposal(facts(build, language), template)
            address = f"{build.addresses[page.path].removesuffix(SUFFIX)}.{WORD}"
            title = f"{shelf.page(page).title} – {shelf.say(f'kinds.{FIRST}')}"
            yield Document(KIND, WORD, (language,), title, address, (page.path,), content)
