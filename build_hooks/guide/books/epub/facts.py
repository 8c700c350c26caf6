"""What an EPUB says of itself besides its chapters: name, version, date, licence, words."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date as day

from guide.books.trees import clean
from guide.pages.shelf import Shelf
from guide.typography import typeset
from guide.words import Words

UNDATED = "1980-01-01"
"""The day of an edition that has none: the earliest that a zip can tell."""
_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:guide:epub")


@dataclass(frozen=True)
class Facts:
    """The facts of an edition in one language, and the words to tell them with."""

    name: str
    """Of the guide, in the language."""
    version: str
    """Empty when the guide has none."""
    date: str
    """ISO date of the edition; empty, or no date at all, for an edition without one."""
    licence: str
    """One line: `Text under CC BY 4.0`."""
    words: Words
    site_url: str = ""
    """Where the site is published; empty when it is not."""

    @property
    def language(self) -> str:
        """Code of the language."""
        return self.words.language

    @property
    def site(self) -> str:
        """Address of the site with its final slash; empty for one that is not on the web."""
        web = self.site_url.startswith(("https://", "http://"))
        return f"{clean(self.site_url).rstrip('/')}/" if web else ""

    @property
    def iso(self) -> str:
        """ISO date of the edition, always a date."""
        return self.date if self.is_dated else UNDATED

    @property
    def is_dated(self) -> bool:
        """Whether the edition has a date."""
        try:
            return day.fromisoformat(self.date).isoformat() == self.date
        except ValueError:
            return False

    @property
    def identifier(self) -> str:
        """The same for the same name, version and language, anywhere."""
        told = f"{self.name}\n{self.version}\n{self.language}"
        return uuid.uuid5(_SPACE, clean(told)).urn

    @property
    def edition(self) -> str:
        """Version and date on one line; empty when the edition has neither."""
        return self._dated(self.say("epub.version", version=self.version))

    @property
    def cited(self) -> str:
        """The edition as a citation tells it."""
        return self._dated(self.say("epub.cited_version", version=self.version))

    def say(self, name: str, /, **blanks: str) -> str:
        """Return one of our own words, its blanks filled, set by the language's typography."""
        text = typeset(self.words[name], self.words)
        for blank, filling in blanks.items():
            text = text.replace(f"{{{blank}}}", filling)
        return clean(text)

    def _dated(self, version: str) -> str:
        told = (
            version if self.version else "",
            self.words.date(self.date) if self.is_dated else "",
        )
        return ", ".join(part for part in told if part)


def facts(shelf: Shelf, date: str) -> Facts:
    """Return the facts of a language's edition, of an ISO date or of none."""
    settings = shelf.guide.settings
    return Facts(
        name=shelf.say("site.name"),
        version=settings.version,
        date=date,
        licence=shelf.say("epub.licence"),
        words=shelf.words,
        site_url=settings.site_url,
    )
