"""The guided chooser: questions that lead to a subtype, as its file gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from guide.concept import Labels


@dataclass(frozen=True)
class Answer:
    """An answer: it leads on to a question, or to an outcome."""

    text: Labels
    to: str = ""
    outcome: str = ""
    line: int = 1


@dataclass(frozen=True)
class Question:
    """A question with its answers."""

    id: str
    question: Labels
    help: Labels
    answers: tuple[Answer, ...]
    line: int = 1


@dataclass(frozen=True)
class Outcome:
    """A subtype that answers lead to, and why."""

    id: str
    because: Labels
    also: tuple[str, ...]
    line: int = 1


@dataclass(frozen=True)
class Chooser:
    """The whole of it; empty when the guide has none."""

    path: str = ""
    start: str = ""
    questions: Mapping[str, Question] = field(default_factory=dict)
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)

    def reachable(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return the questions and the outcomes that some path from the start leads to."""
        seen: set[str] = set()
        outcomes: set[str] = set()
        waiting = [self.start]
        while waiting:
            id = waiting.pop()
            if id in seen or id not in self.questions:
                continue
            seen.add(id)
            for answer in self.questions[id].answers:
                waiting.append(answer.to)
                outcomes.add(answer.outcome)
        return frozenset(seen), frozenset(outcomes - {""})

    def looping(self) -> frozenset[str]:
        """Return the questions that some path of answers leads back to."""
        return frozenset(id for id in self.questions if id in self._after(id))

    def _after(self, id: str) -> set[str]:
        seen: set[str] = set()
        waiting = [answer.to for answer in self.questions[id].answers]
        while waiting:
            following = waiting.pop()
            if following in self.questions and following not in seen:
                seen.add(following)
                waiting += [answer.to for answer in self.questions[following].answers]
        return seen
