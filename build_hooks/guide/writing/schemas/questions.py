"""The shape of the chooser's file: questions, answers and the subtypes they lead to."""

from __future__ import annotations

from guide.writing.schemas.records import due, labels, record, records, suggested, whole
from guide.writing.schemas.shapes import Schema, ids, labelled, listed
from guide.writing.schemas.telling import Telling

_QUESTION: Schema = {"$ref": "#/definitions/question"}
_SUBTYPE: Schema = {"$ref": "#/definitions/subtype"}


def chooser(telling: Telling) -> Schema:
    """Return the shape; an answer leads to a question or to a subtype, never to both."""
    answer = {
        **record(
            telling,
            "chooser",
            {"text": due(telling), "to": _QUESTION, "outcome": _SUBTYPE},
            ("text", "to", "outcome"),
        ),
        "required": ["text"],
        "oneOf": [{"required": ["to"]}, {"required": ["outcome"]}],
    }
    answers: Schema = {"type": "array", "minItems": 1, "items": answer}
    question = record(
        telling,
        "chooser",
        {"question": due(telling), "help": labels(telling), "answers": answers},
        ("question", "answers"),
    )
    outcome = record(
        telling, "chooser", {"because": due(telling), "also": listed(_SUBTYPE)}, ("because",)
    )
    sections = {
        "start": _QUESTION,
        "questions": records(question, {}),
        "outcomes": records(outcome, _SUBTYPE),
    }
    known = telling.guide.chooser.questions
    asked = {id: telling.named(each.question) for id, each in known.items()}
    return whole(
        record(telling, "chooser", sections, sections),
        {"question": suggested(labelled(asked)), "subtype": ids(telling, ("subtypes",))},
    )
