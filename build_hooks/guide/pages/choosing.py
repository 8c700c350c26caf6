"""The chooser as plain pages: one for each question, one for each outcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from guide.anchors import slugify
from guide.choice import Question
from guide.entry import DATES, Entry
from guide.model import Guide
from guide.pages.shelf import Ref, Shelf

BLOCK = "chooser"
QUESTION = "question"
OUTCOME = "outcome"
_PREFIX = "choose-"
_LONGEST_SLUG = 60


@dataclass(frozen=True)
class Asked:
    """A question as a reader meets it: each answer is a link."""

    id: str
    question: str
    help: str
    answers: tuple[Ref, ...]


@dataclass(frozen=True)
class Told:
    """An outcome: the subtype, why it fits, and the others to look at."""

    id: str
    subtype: Ref
    because: str
    also: tuple[Ref, ...]
    again: Ref | None
    """The page to begin again from."""


@dataclass(frozen=True)
class Choosing:
    """The first question, and all that follows for the script that asks in one page."""

    first: Asked
    questions: tuple[Asked, ...]
    outcomes: tuple[Told, ...]


def entries(guide: Guide) -> Iterator[Entry]:
    """Yield a page for each question and outcome, under the page that carries the chooser."""
    for opener in guide.entries:
        if all(marker.address != BLOCK for marker in opener.outline.markers):
            continue
        for question in guide.chooser.questions.values():
            if question.id == guide.chooser.start:
                continue  # it stands on the opening page itself
            title = question.question.get(opener.language, question.id)
            help_ = question.help.get(opener.language, title)
            yield _entry(opener, question.id, QUESTION, title, help_)
        for outcome in guide.chooser.outcomes.values():
            subtype = guide.entry(outcome.id, opener.language)
            title = subtype.title if subtype else outcome.id
            because = outcome.because.get(opener.language, title)
            yield _entry(opener, outcome.id, OUTCOME, title, because)


def _entry(opener: Entry, id: str, kind: str, title: str, description: str) -> Entry:
    suffix = opener.path.rpartition("/index")[2]
    slug = slugify(title)
    if len(slug) > _LONGEST_SLUG:
        slug = slug[:_LONGEST_SLUG].rpartition("-")[0]
    return Entry(
        path=f"{opener.folder}/{_PREFIX}{id}{suffix}",
        id=f"{_PREFIX}{id}",
        language=opener.language,
        kind=kind,
        values={
            "title": title,
            "description": description,
            "slug": slug,
            "source": "supplement",
            **{name: opener.text(name) for name in DATES if opener.text(name)},
            "owner": opener.text("owner"),
        },
        generated=True,
    )


def choosing(shelf: Shelf) -> Choosing | None:
    """Return the chooser as its page shows it; None when the guide has none."""
    chooser = shelf.guide.chooser
    if chooser.start not in chooser.questions:
        return None
    told = (outcome(shelf, id) for id in chooser.outcomes)
    return Choosing(
        _asked(shelf, chooser.questions[chooser.start]),
        tuple(_asked(shelf, question) for question in chooser.questions.values()),
        tuple(each for each in told if each is not None),
    )


def question(shelf: Shelf, id: str) -> Asked:
    """Return the question of a generated page."""
    return _asked(shelf, shelf.guide.chooser.questions[id.removeprefix(_PREFIX)])


def outcome(shelf: Shelf, id: str) -> Told | None:
    """Return the outcome of a generated page; None when its subtype has no page."""
    chosen = shelf.guide.chooser.outcomes[id.removeprefix(_PREFIX)]
    subtype = shelf.guide.entry(chosen.id, shelf.language)
    if subtype is None:
        return None
    also = (shelf.guide.entry(each, shelf.language) for each in chosen.also)
    page = shelf.guide.entry(f"{_PREFIX}{chosen.id}", shelf.language)
    opener = shelf.guide.parent(page) if page else None
    return Told(
        chosen.id,
        shelf.page(subtype),
        shelf.set(chosen.because.get(shelf.language, "")),
        tuple(shelf.page(each) for each in also if each is not None),
        shelf.page(opener) if opener else None,
    )


def _asked(shelf: Shelf, question: Question) -> Asked:
    answers = []
    for answer in question.answers:
        page = shelf.guide.entry(f"{_PREFIX}{answer.to or answer.outcome}", shelf.language)
        if page is not None:
            title = shelf.set(answer.text.get(shelf.language, page.title))
            answers.append(replace(shelf.page(page), title=title))
    return Asked(
        question.id,
        shelf.set(question.question.get(shelf.language, question.id)),
        shelf.set(question.help.get(shelf.language, "")),
        tuple(answers),
    )
