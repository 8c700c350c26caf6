"""Rules on the chooser: every path ends, everything in it can be reached."""

from __future__ import annotations

from collections.abc import Iterator

from guide.checks.judged import Judged, Rule
from guide.problems import Problem, near_miss

SUBTYPES = "subtypes"


def lost_answer(judged: Judged) -> Iterator[Problem]:
    """G801: an answer, the start or an alternative that leads to nothing known."""
    chooser = judged.guide.chooser
    if chooser.path and chooser.start not in chooser.questions:
        yield _problem(judged, 1, "G801", chooser.start, tuple(chooser.questions))
    for question in chooser.questions.values():
        for answer in question.answers:
            if answer.to and answer.to not in chooser.questions:
                yield _problem(judged, answer.line, "G801", answer.to, tuple(chooser.questions))
            if answer.outcome and answer.outcome not in chooser.outcomes:
                known = tuple(chooser.outcomes)
                yield _problem(judged, answer.line, "G801", answer.outcome, known)
    subtypes = _subtypes(judged)
    for outcome in chooser.outcomes.values():
        for id in (outcome.id, *outcome.also):
            if id not in subtypes:
                yield _problem(judged, outcome.line, "G801", id, subtypes)


def dead_end(judged: Judged) -> Iterator[Problem]:
    """G802: a question without answers, or an answer that leads nowhere or to two places."""
    for question in judged.guide.chooser.questions.values():
        if not question.answers:
            yield _problem(judged, question.line, "G802", question.id)
        for answer in question.answers:
            if bool(answer.to) == bool(answer.outcome):
                yield _problem(judged, answer.line, "G802", question.id)


def endless_path(judged: Judged) -> Iterator[Problem]:
    """G803: a question that its own answers lead back to."""
    chooser = judged.guide.chooser
    for id in sorted(chooser.looping()):
        yield _problem(judged, chooser.questions[id].line, "G803", id)


def unreached(judged: Judged) -> Iterator[Problem]:
    """G804: a question or an outcome that no path leads to, or a subtype that is no outcome."""
    chooser = judged.guide.chooser
    if not chooser.path or next(lost_answer(judged), None):
        return  # what a lost answer was to lead to is not to blame
    questions, outcomes = chooser.reachable()
    for question in chooser.questions.values():
        if question.id not in questions:
            yield _problem(judged, question.line, "G804", question.id)
    for outcome in chooser.outcomes.values():
        if outcome.id not in outcomes:
            yield _problem(judged, outcome.line, "G804", outcome.id)
    for id in _subtypes(judged):
        if id not in chooser.outcomes:
            yield _problem(judged, 1, "G804", id)


def unsaid(judged: Judged) -> Iterator[Problem]:
    """G805: a question, an answer or a reason that an official language lacks."""
    chooser = judged.guide.chooser
    for language in judged.guide.settings.official:
        for question in chooser.questions.values():
            texts = [(question.line, question.question)]
            texts += [(answer.line, answer.text) for answer in question.answers]
            for line, text in texts:
                if not text.get(language):
                    details = {"id": question.id, "language": language}
                    yield Problem(chooser.path, line, "G805", details)
        for outcome in chooser.outcomes.values():
            if not outcome.because.get(language):
                details = {"id": outcome.id, "language": language}
                yield Problem(chooser.path, outcome.line, "G805", details)


def _subtypes(judged: Judged) -> tuple[str, ...]:
    concepts = judged.guide.nomenclature.concepts.values()
    return tuple(c.id for c in concepts if c.facet == SUBTYPES and not c.replaced_by)


def _problem(judged: Judged, line: int, code: str, id: str, known: tuple[str, ...] = ()) -> Problem:
    return Problem(judged.guide.chooser.path, line, code, {"id": id}, near_miss(id, known))


RULES: tuple[Rule, ...] = (lost_answer, dead_end, endless_path, unreached, unsaid)
