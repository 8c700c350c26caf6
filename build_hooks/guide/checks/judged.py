"""What the rules look at: the guide, its words, its addresses and who speaks of what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from guide.crosslinks import Join
from guide.entry import Entry
from guide.mentions import Lexicon, mentioned
from guide.model import Guide
from guide.problems import Problem
from guide.sentences import Sentence, sentences
from guide.words import Words


@dataclass(frozen=True)
class Judged:
    """The guide, with what was worked out from it."""

    guide: Guide
    words: Mapping[str, Words]
    addresses: Mapping[str, str]
    joins: tuple[Join, ...]
    asked: Callable[[str], bool] = lambda _: True
    """Whether the problems of a file are wanted: those of the others need not be looked for."""

    @cached_property
    def lexicons(self) -> Mapping[str, Lexicon]:
        """The names of all concepts, by language."""
        return {code: Lexicon(self.guide.nomenclature, each) for code, each in self.words.items()}

    @cached_property
    def mentions(self) -> Mapping[str, frozenset[str]]:
        """Concepts that each page's text names, by path."""
        entries = self.guide.entries
        return {each.path: mentioned(each, self.lexicons[each.language]) for each in entries}

    @cached_property
    def spoken(self) -> frozenset[str]:
        """Concepts that some page names or points at."""
        return frozenset(join.target for join in self.joins).union(*self.mentions.values())

    @property
    def pages(self) -> Iterator[Entry]:
        """The pages whose own problems are wanted."""
        return (entry for entry in self.guide.entries if self.asked(entry.path))

    @cached_property
    def sentences(self) -> tuple[tuple[Entry, Sentence], ...]:
        """Every sentence of the pages that writers wrote, with its page."""
        written = (entry for entry in self.guide.entries if not entry.generated)
        return tuple(
            (entry, each)
            for entry in written
            for each in sentences(entry, self.words[entry.language])
        )

    def pairs(self) -> Iterator[tuple[Entry, Entry]]:
        """Yield each page with its twin in the default language, official languages only.

        A page whose front matter cannot be read is compared with nothing.
        """
        settings = self.guide.settings
        for entry in self.guide.entries:
            if entry.language in settings.official and entry.language != settings.default:
                twin = self.guide.entry(entry.id, settings.default)
                if twin is None or not (self.asked(entry.path) or self.asked(twin.path)):
                    continue
                if entry.readable and twin.readable:
                    yield entry, twin


Rule = Callable[[Judged], Iterator[Problem]]
