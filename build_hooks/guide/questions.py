"""Reads the chooser's file: its questions and outcomes, with the line of each."""

from __future__ import annotations

from guide.choice import Answer, Chooser, Outcome, Question
from guide.frontmatter import lines_of, unreadable
from guide.located import Listing, Node, Unreadable, parse
from guide.problems import Problem
from guide.records import Records

SECTIONS = ("start", "questions", "outcomes")
QUESTION = ("question", "help", "answers")
ANSWER = ("text", "to", "outcome")
OUTCOME = ("because", "also")


def read(path: str, text: str, languages: tuple[str, ...]) -> tuple[Chooser, list[Problem]]:
    """Return the chooser and what cannot be read in it; an empty text is no chooser."""
    if not text.strip():
        return Chooser(), []
    try:
        root = parse(text)
    except Unreadable as error:
        return Chooser(), [unreadable(path, lines_of(text), error)]
    records = Records(path, languages)
    sections = records.table(root, "", SECTIONS)
    questions = records.table(sections.get("questions"), "questions", None, ids=True)
    outcomes = records.table(sections.get("outcomes"), "outcomes", None, ids=True)
    chooser = Chooser(
        path,
        records.text(sections.get("start"), "start"),
        {id: _question(records, id, node) for id, node in questions.items()},
        {id: _outcome(records, id, node) for id, node in outcomes.items()},
    )
    return chooser, records.problems


def _question(records: Records, id: str, node: Node) -> Question:
    fields = records.table(node, id, QUESTION)
    answers = fields.get("answers")
    if answers is not None and not isinstance(answers, Listing):
        records.wrong(answers.line, f"{id}.answers", "ids", answers)
    items = answers.items if isinstance(answers, Listing) else ()
    return Question(
        id,
        records.words(fields.get("question"), f"{id}.question"),
        records.words(fields.get("help"), f"{id}.help"),
        tuple(_answer(records, f"{id}.answers", each) for each in items),
        records.lines.get(f"questions.{id}", node.line),
    )


def _answer(records: Records, name: str, node: Node) -> Answer:
    fields = records.table(node, name, ANSWER)
    return Answer(
        records.words(fields.get("text"), f"{name}.text"),
        records.text(fields.get("to"), f"{name}.to"),
        records.text(fields.get("outcome"), f"{name}.outcome"),
        node.line,
    )


def _outcome(records: Records, id: str, node: Node) -> Outcome:
    fields = records.table(node, id, OUTCOME)
    return Outcome(
        id,
        records.words(fields.get("because"), f"{id}.because"),
        records.listed(fields.get("also"), f"{id}.also"),
        records.lines.get(f"outcomes.{id}", node.line),
    )
