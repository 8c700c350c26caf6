"""What a book says of itself: its name, edition and licence, and the words around its chapters."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property

from guide.build import Build
from guide.pages.alphabet import key
from guide.pages.shelf import Shelf

_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:guide:epub")


@dataclass(frozen=True)
class Facts:
    """The facts and words of every book of a language, set by its typography."""

    shelf: Shelf
    date: str
    """ISO date of the edition."""

    def say(self, name: str, /, **blanks: str) -> str:
        """Return one of the site's own words, set for print, its blanks filled."""
        text = self.shelf.say(name)
        for blank, filling in blanks.items():
            text = text.replace(f"{{{blank}}}", filling)
        return text

    @property
    def language(self) -> str:
        """Code of the language, without its region."""
        return self.shelf.language.partition("-")[0]

    @property
    def region(self) -> str:
        """Code of the language's region, in lower case; empty when it has none."""
        return self.shelf.language.partition("-")[2].lower()

    @property
    def version(self) -> str:
        """The guide's version; empty when it has none."""
        return self.shelf.guide.settings.version

    @property
    def site(self) -> str:
        """Address of the site with a final slash; empty when it is not known."""
        return self.shelf.guide.settings.site_url

    @property
    def moment(self) -> datetime:
        """The edition's day at midnight, in UTC."""
        day = date.fromisoformat(self.date)
        return datetime(day.year, day.month, day.day, tzinfo=UTC)

    @property
    def identifier(self) -> str:
        """A URN that is the same for the same guide, version and language, anywhere."""
        told = f"{self.say('site.name')}\n{self.version}\n{self.language}"
        return uuid.uuid5(_SPACE, told).urn

    @property
    def edition(self) -> tuple[str, ...]:
        """The lines that tell the version and the date."""
        dated = self.say("books.edition", date=self.shelf.words.date(self.date))
        versioned = self.say("books.version", version=self.version)
        return (versioned, dated) if self.version else (dated,)

    @property
    def cited(self) -> str:
        """What a citation tells after the title: version, date, and where it is on the web."""
        versioned = self.say("books.cited_version", version=self.version) if self.version else ""
        told = (versioned, self.shelf.words.date(self.date), self.site)
        return f", {', '.join(each for each in told if each)}."

    @property
    def reading(self) -> tuple[str, ...]:
        """How to read the book, in paragraphs."""
        return tuple(self.shelf.set(each) for each in self.shelf.words.column("books.reading"))

    @cached_property
    def terms(self) -> tuple[tuple[str, str], ...]:
        """Id and label of every concept, in the order of the alphabet."""
        concepts = self.shelf.guide.nomenclature.concepts.values()
        labelled = ((each.id, self.shelf.label(each)) for each in concepts if not each.replaced_by)
        return tuple(sorted(labelled, key=lambda pair: key(pair[1], self.shelf.words)))

    @cached_property
    def digest(self) -> str:
        """Digest of all that these facts are told with."""
        words, settings = self.shelf.words, self.shelf.guide.settings
        spoken = sorted(words.texts.items()), sorted(words.lists.items())
        told = (self.date, settings, self.terms, spoken)
        return hashlib.sha256(repr(told).encode()).hexdigest()


def facts(build: Build, language: str) -> Facts:
    """Return the facts of a language's books; raises `Undated` like the build's edition."""
    return Facts(build.shelves[language], build.edition)
