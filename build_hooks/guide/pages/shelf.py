"""Finds, for an id and a language, the page or term a reader is sent to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from guide.concept import Concept
from guide.crosslinks import CrossLinks
from guide.entry import Entry
from guide.model import Guide
from guide.typography import typeset
from guide.words import Words

MODELS = "models"


@dataclass(frozen=True)
class Ref:
    """A link to a page or a term, with what its card or chip says."""

    id: str
    title: str
    address: str
    """From the site's root, with the fragment; empty when there is nowhere to go."""
    kind: str = ""
    kind_name: str = ""
    description: str = ""
    model: int = 0
    """Number of the model it belongs to, from 1 in the nomenclature's order; 0 for none."""
    number: int = 0
    """Its place among its neighbours, when it has one."""
    supplement: bool = False
    current: bool = False


@dataclass(frozen=True)
class Shelf:
    """The whole guide as seen from one language."""

    guide: Guide
    words: Words
    addresses: Mapping[str, str]
    crosslinks: CrossLinks

    @property
    def language(self) -> str:
        """Code of the language."""
        return self.words.language

    def say(self, name: str) -> str:
        """Return one of the site's own words, set by the language's typography."""
        return self.set(self.words[name])

    def set(self, text: str) -> str:
        """Return a text of the front matter or the nomenclature, set for print."""
        # A title is asked for by every page that links to it, and setting it takes a while.
        found = self._set.get(text)
        if found is None:
            found = self._set[text] = typeset(text, self.words)
        return found

    @cached_property
    def _set(self) -> dict[str, str]:
        return {}

    def page(self, entry: Entry) -> Ref:
        """Return the link to a page."""
        return Ref(
            id=entry.id,
            title=self.set(entry.title),
            address=self.addresses[entry.path],
            kind=entry.kind,
            kind_name=self.say(f"kinds.{entry.kind}") if entry.kind else "",
            description=self.set(entry.text("description")),
            model=self.model_number(entry.id),
            number=entry.number("order"),
        )

    def short(self, entry: Entry) -> Ref:
        """Return the link to a page under its short title, for menus."""
        ref = self.page(entry)
        short = entry.text("short")
        return replace(ref, title=self.set(short)) if short else ref

    def term(self, concept: Concept) -> Ref:
        """Return the link to a concept's entry in the nomenclature."""
        index = self.index
        address = f"{self.addresses[index.path]}#{concept.id}" if index else ""
        return Ref(
            id=concept.id,
            title=self.label(concept),
            address=address,
            kind="term",
            kind_name=self.say("kinds.term"),
            description=self.set(concept.definition.get(self.language, "")),
            model=self.model_number(concept.id),
        )

    def ref(self, id: str) -> Ref | None:
        """Return the link to an id: its page, else its term; None when it is neither."""
        entry = self.guide.entry(id, self.language)
        if entry is not None:
            return self.page(entry)
        concept = self.guide.nomenclature.concepts.get(id)
        return self.term(concept) if concept is not None else None

    def label(self, concept: Concept) -> str:
        """Return the concept's preferred label, in another language when there is none."""
        label = concept.label.get(self.language) or next(iter(concept.label.values()), concept.id)
        return self.set(label)

    @cached_property
    def index(self) -> Entry | None:
        """The page that carries the nomenclature, found by its marker."""
        return self.with_block("nomenclature")

    @cached_property
    def binder(self) -> Entry | None:
        """The page where the reader's own choice of pages is put together and printed."""
        return self.with_block("binder")

    @cached_property
    def proposing(self) -> Entry | None:
        """The page where another is proposed."""
        return self.with_block("proposal")

    def with_block(self, name: str) -> Entry | None:
        """Return the page that asks for a block, if there is one."""
        for entry in self.guide.entries:
            if entry.language == self.language and any(
                marker.address == name for marker in entry.outline.markers
            ):
                return entry
        return None

    def model_number(self, id: str) -> int:
        """Return which model an id belongs to: it gives cards and chips their colour."""
        for each in (id, *self.guide.nomenclature.ancestors(id)):
            if each in self._models:
                return self._models[each]
        return 0

    @cached_property
    def _models(self) -> Mapping[str, int]:
        concepts = self.guide.nomenclature.concepts.values()
        models = [concept.id for concept in concepts if concept.facet == MODELS]
        return {id: number for number, id in enumerate(models, 1)}
