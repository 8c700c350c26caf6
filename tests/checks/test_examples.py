"""The examples of the writers' manual are true: the real check judges each of them.

An example shows only what matters; here it is made whole. What it does not say is given:
the fields of a header, the words of a term, the answers of the chooser, the pages it leads to.
"""

from __future__ import annotations

import re

import pytest
import yaml

from corpus import NOMENCLATURE, SETTINGS, corpus_of
from guide.build import Build, run
from guide.examples import Example, Piece, examples
from guide.field import KINDS, Field
from guide.fields import FIELDS, RELATIONS
from guide.problems import RULES, Problem
from guide.reading import gather
from guide.settings import PATH
from whole_sites import REPOSITORY

LANGUAGES = ("fr", "en")
PAGE = {"fr": "docs/page.md", "en": "docs/page.en.md"}
WHOLE = frozenset({"G102"})
"""Rules whose wrong example is the whole file."""
NOT_UTF_8 = "\ufffd"
TERMS = {
    "mobile-services": ("subtypes", "services mobiles", "mobile services"),
    "virtual-services": ("subtypes", "services virtuels", "virtual services"),
    "travelling-services": ("subtypes", "services itinérants", "travelling services"),
    "security": ("domains", "sécurité", "security"),
}
FIELDS_GIVEN = {
    "title": "Une page",
    "description": "Ce que dit la page.",
    "kind": "article",
    "source": "guide",
    "modified": "2026-11-25",
}
MORE_OF_A_KIND = {"case": {"status": "ongoing"}}
EITHER = {code: {"fr": code == "fr", "en": code == "en"} for code in LANGUAGES}
"""Which languages are official, for an example that speaks of one alone."""

CASES = [(code, language) for code in RULES for language in LANGUAGES]


def judged(example: Example, side: str, code: str, language: str) -> Build:
    """Return the build of an example made whole."""
    paths = {piece.path for each in (example.wrong, example.right) for piece in each}
    both = any(path.endswith(".en.md") and path.replace(".en.md", ".md") in paths for path in paths)
    official = dict.fromkeys(LANGUAGES, True) if both else EITHER[language]
    languages = "".join(
        f"      - {{code: {each}, official: {str(official[each]).lower()}}}\n" for each in LANGUAGES
    )
    pieces = example.wrong if side == "wrong" else example.right
    given: dict[str, str | bytes] = {
        PATH: SETTINGS.partition("      -")[0] + languages,
        "docs/nomenclature.yml": nomenclature({}),
        "docs/van.png": b"",
        **{
            path.relative_to(REPOSITORY).as_posix(): path.read_bytes()
            for path in (REPOSITORY / "docs" / "templates").glob("*.md")
        },
    }
    own = {piece.path or PAGE[language]: whole(piece, side, code) for piece in pieces}
    return corpus_of({**given, **reasons(own), **own})


def reasons(own: dict[str, str | bytes]) -> dict[str, str]:
    """Return the page that examples lead to, in both languages, which names every term."""
    spoken = [names[1:] for names in TERMS.values()]
    if not any(path.startswith("docs/page") for path in own):
        spoken += [(id, id) for id in terms_of(own)]
    said = {
        "docs/why.md": ("## Raisons", [fr for fr, _ in spoken]),
        "docs/why.en.md": ("## Reasons", [en for _, en in spoken]),
    }
    return {path: page("", f"{top}\n\n{', '.join(words)}.") for path, (top, words) in said.items()}


def terms_of(own: dict[str, str | bytes]) -> list[str]:
    """Return what the terms of an example's own are called."""
    text = own.get("docs/nomenclature.yml", "")
    concepts = yaml.safe_load(text).get("concepts", {}) if text else {}
    return [name for each in concepts.values() for name in each["label"].values()]


def whole(piece: Piece, side: str, code: str) -> str | bytes:
    """Return a file of which an example shows a part."""
    if code in WHOLE and side == "wrong":
        return piece.text
    if piece.path.endswith("nomenclature.yml"):
        return nomenclature(yaml.safe_load(piece.text)["concepts"])
    if piece.path.endswith("chooser.yml"):
        return chooser(yaml.safe_load(piece.text)["questions"])
    if piece.path.endswith(".txt"):
        return f"{piece.text}\n"
    header = re.match(r"---\n(.*?)\n---\n?", piece.text, re.DOTALL)
    text = page(header[1], piece.text[header.end() :]) if header else page("", piece.text)
    before, sign, after = text.partition(NOT_UTF_8)
    return before.encode() + b"\xe9" + after.encode() if sign else text


def page(header: str, text: str) -> str:
    """Return a page with the fields its header lacks."""
    said = set(re.findall(r"^(\w+):", header, re.MULTILINE))
    kind = re.search(r"^kind: (\w+)", header, re.MULTILINE)
    fields = {**FIELDS_GIVEN, **MORE_OF_A_KIND.get(kind[1] if kind else "", {})}
    lines = [header, *(f"{name}: {value}" for name, value in fields.items() if name not in said)]
    return "---\n" + "\n".join(filter(None, lines)) + f"\n---\n\n{text.strip() or 'Texte.'}\n"


def nomenclature(own: dict[str, dict[str, object]]) -> str:
    """Return every term with the fields it lacks."""
    known: dict[str, dict[str, object]] = {
        id: {"facet": facet, "label": {"fr": fr, "en": en}} for id, (facet, fr, en) in TERMS.items()
    }
    known["travelling-services"]["replaced_by"] = "mobile-services"
    terms = {
        id: {
            "facet": "terms",
            "source": "guide",
            "label": {"fr": id, "en": id},
            "definition": {"fr": f"Ce qu'est {id}.", "en": f"What {id} is."},
            **fields,
        }
        for id, fields in {**known, **own}.items()
    }
    return NOMENCLATURE + yaml.safe_dump({"concepts": terms}, allow_unicode=True)


def chooser(questions: dict[str, dict[str, object]]) -> str:
    """Return a chooser that lacks nothing but what the example shows."""
    reached = yaml.safe_dump(questions)
    whole = {
        id: {"question": {"fr": "Où?", "en": "Where?"}, "answers": [], **fields}
        for id, fields in questions.items()
    }
    subtypes = ("mobile-services", "virtual-services")
    first = next(iter(whole.values()))
    first["answers"] = [
        *first["answers"],
        *(
            {"text": {"fr": "Ici", "en": "Here"}, "outcome": id}
            for id in subtypes
            if id not in reached
        ),
    ]
    outcomes = {id: {"because": {"fr": "Oui.", "en": "Yes."}} for id in subtypes}
    return yaml.safe_dump(
        {"start": next(iter(whole)), "questions": whole, "outcomes": outcomes}, allow_unicode=True
    )


def told(build: Build) -> list[Problem]:
    """Return what is wrong with an example, and what is advised."""
    own = [entry for entry in build.guide.entries if entry.id == "page"]
    return [*build.problems, *build.verdict.advice(own)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_and_every_field_has_its_example(language: str) -> None:
    assert list(examples(language).rules) == list(RULES)
    assert list(examples(language).fields) == [field.name for field in FIELDS]


@pytest.mark.parametrize(("code", "language"), CASES)
def test_what_is_wrong_has_the_problem_of_its_rule_alone(code: str, language: str) -> None:
    build = judged(examples(language).rules[code], "wrong", code, language)

    assert {problem.code for problem in told(build)} == {code}


@pytest.mark.parametrize(("code", "language"), CASES)
def test_what_is_right_has_no_problem(code: str, language: str) -> None:
    build = judged(examples(language).rules[code], "right", code, language)

    assert [build.words["en"].line(problem) for problem in told(build)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_of_fields_are_judged_without_a_problem(language: str) -> None:
    """In the real guide, whose terms they name, each on a page that may have the field."""
    suffix = ".md" if language == "fr" else ".en.md"
    files = {
        f"docs/about/example-of-{field.name.replace('_', '-')}{suffix}": of_a_field(field, language)
        for field in FIELDS
    }

    build = run({**gather(REPOSITORY), **files})

    read = [each for each in build.problems if each.path in files and each.code < "G204"]
    # An example of `kind` is a case's, of `subtypes` too: what else they require is not shown.
    assert [build.words["en"].line(each) for each in read if each.code != "G104"] == []
    assert {each.details["field"] for each in read} <= {"comparison", "status"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_a_table_shows_each_of_its_fields(language: str) -> None:
    for field in FIELDS:
        if field.inner and field.inner is not RELATIONS:
            shown = re.findall(r"^  (\w+):", examples(language).fields[field.name], re.MULTILINE)
            assert shown == [inner.name for inner in field.inner]


def of_a_field(field: Field, language: str) -> bytes:
    """Return a page that has the example of a field."""
    kind = next(kind for kind in reversed(KINDS) if kind in field.kinds)
    given = examples(language).fields[field.name].rstrip()
    return page(given if field.name == "kind" else f"{given}\nkind: {kind}", "").encode()
