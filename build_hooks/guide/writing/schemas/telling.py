"""What an editor shows beside a value: words and labels, in every language at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from guide.concept import Concept, Labels
from guide.model import Guide
from guide.words import Words


@dataclass(frozen=True)
class Telling:
    """A guide, told in each of its languages."""

    guide: Guide
    words: Mapping[str, Words]

    def said(self, name: str, /, **blanks: str) -> str:
        """Return a word of ours in each language, a line for each; blanks hold names of words."""
        told = (
            each[name].format(**{key: each[word] for key, word in blanks.items()})
            for each in self.words.values()
        )
        return "\n".join(dict.fromkeys(told))

    def beside(self, name: str) -> str:
        """Return a word of ours in each language, side by side."""
        return self.said(name).replace("\n", " / ")

    def named(self, labels: Labels) -> str:
        """Return labels side by side, in the order of the languages."""
        found = (labels.get(code, "") for code in self.words)
        return " / ".join(dict.fromkeys(each for each in found if each))

    def terms(self, facets: Iterable[str] = ()) -> tuple[Concept, ...]:
        """Return the concepts that may be pointed at: of these facets, of all when none is given.

        A retired concept is not one of them.
        """
        wanted = frozenset(facets)
        return tuple(
            each
            for each in self.guide.nomenclature.concepts.values()
            if not each.replaced_by and (not wanted or each.facet in wanted)
        )
