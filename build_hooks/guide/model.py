"""What the guide is made of: its languages and settings, and the whole that was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from guide.agreed import Agreements
from guide.blocks import ANCHORS
from guide.choice import Chooser
from guide.concept import Concept, Nomenclature, Tile
from guide.entry import HOME, Entry
from guide.results import Audit


@dataclass(frozen=True)
class Language:
    """A language the guide is written in; the first one listed is the default."""

    code: str
    official: bool = True
    words: str = ""
    """Path of the file with the words the site says in it; empty for a built-in language."""


@dataclass(frozen=True)
class Settings:
    """What `mkdocs.yml` says of the guide under `extra.guide`."""

    languages: tuple[Language, ...]
    roots: tuple[str, ...] = ("docs", "case_studies", "tools_resources")
    version: str = ""
    forge: str = ""
    contact: str = ""
    site_url: str = ""
    """Where the site is published, with a final slash; empty when it is not."""
    paper: str = "us-letter"
    """Paper of the PDF books, as Typst names it: `us-letter` or `a4`."""
    page_documents: int = 500
    """The most pages in a language for which each has a PDF of its own."""
    book: Mapping[str, int] = field(default_factory=dict)
    """Ids of the pages at the top of the book, in order, with their lines; none for the menus'."""

    @property
    def default(self) -> str:
        """Code of the language whose addresses have no prefix."""
        return self.languages[0].code

    @property
    def official(self) -> tuple[str, ...]:
        """Codes of the languages that must be at parity."""
        return tuple(each.code for each in self.languages if each.official)

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of all languages, in the order listed."""
        return tuple(each.code for each in self.languages)


@dataclass(frozen=True)
class Guide:
    """All that was read: settings, entries in the order of their paths, nomenclature."""

    settings: Settings
    entries: tuple[Entry, ...] = ()
    nomenclature: Nomenclature = field(default_factory=Nomenclature)
    chooser: Chooser = field(default_factory=Chooser)
    tiles: tuple[Tile, ...] = ()
    files: frozenset[str] = frozenset()
    """Paths of every file under the roots, pages or not."""
    published: Mapping[str, int] = field(default_factory=dict)
    """Addresses once published, which must go on leading somewhere, with their lines."""
    audit: Audit | None = None
    agreed: Agreements = field(default_factory=dict)
    """Sections that were compared with their translations, and found to say the same."""
    templates: tuple[Entry, ...] = ()
    """The model pages that a page is started from; they are no pages of the site."""
    template_texts: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """The files of these, by kind and language."""

    @cached_property
    def examples(self) -> frozenset[str]:
        """Texts of the templates, which a page started from one must not keep."""
        return frozenset(text for each in self.templates for text, _ in each.told)

    @cached_property
    def by_key(self) -> Mapping[tuple[str, str], Entry]:
        """Entries by id and language; the first one read wins."""
        found: dict[tuple[str, str], Entry] = {}
        for entry in self.entries:
            found.setdefault((entry.id, entry.language), entry)
        return found

    @cached_property
    def by_path(self) -> Mapping[str, Entry]:
        """Entries by the path of their file."""
        return {entry.path: entry for entry in self.entries}

    def entry(self, id: str, language: str) -> Entry | None:
        """Return the page with this id in this language, if there is one."""
        return self.by_key.get((id, language))

    def told_by(self, concept: Concept, language: str) -> Entry | None:
        """Return the page that tells a concept in a language, if there is one."""
        return self.entry(concept.page_id, language)

    def block_anchors(self, entry: Entry) -> set[str]:
        """Return the anchors that a page's generated blocks give it."""
        asked = {marker.address for marker in entry.outline.markers}
        found = {anchor for name in asked for anchor in ANCHORS.get(name, ())}
        return found | set(self.nomenclature.concepts) if "nomenclature" in asked else found

    def children(self, parent: Entry) -> tuple[Entry, ...]:
        """Return the pages right below a folder's opening page, in their order."""
        return self._children.get((parent.id, parent.language), ())

    def parent(self, entry: Entry) -> Entry | None:
        """Return the opening page a page stands under; None for the home and top-level pages."""
        folder = entry.folder
        if entry.is_index:
            folder = folder.rpartition("/")[0]
        opener = self._openers.get((folder, entry.language))
        return None if opener is None or opener.id == HOME or opener is entry else opener

    @cached_property
    def _openers(self) -> Mapping[tuple[str, str], Entry]:
        return {(each.folder, each.language): each for each in self.entries if each.is_index}

    @cached_property
    def _children(self) -> Mapping[tuple[str, str], tuple[Entry, ...]]:
        below: dict[tuple[str, str], list[Entry]] = {}
        for entry in self.entries:
            if not entry.generated and (parent := self.parent(entry)):
                below.setdefault((parent.id, parent.language), []).append(entry)
        return {
            key: tuple(sorted(entries, key=lambda each: (each.number("order"), each.path)))
            for key, entries in below.items()
        }
