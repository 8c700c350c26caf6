"""The schemas editors judge by say what our own reader says."""

from __future__ import annotations

import functools

import jsonschema
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from schemas_of import RETIRED, as_editors_read, guide, judge, telling

from guide import nomenclature, places, questions, reading, settings
from guide.checks import concepts
from guide.checks.judged import Judged
from guide.field import KINDS, Field
from guide.fields import COMPARISON, FIELDS, RELATIONS
from guide.frontmatter import lines_of
from guide.model import Guide
from guide.problems import RULES
from guide.writing.schemas import pages, site, terms
from guide.writing.schemas import questions as asked
from guide.writing.schemas.shapes import Schema
from whole_sites import REPOSITORY, real_build

# What a schema can tell; the rest is about other lines, other pages, or YAML itself.
TOLD = {"G104", "G105", "G106", "G108", "G109", "G201", "G202", "G203"}


@functools.cache
def judging() -> jsonschema.Draft7Validator:
    return judge(pages.render(telling()))


def header(path: str) -> str:
    lines = lines_of((REPOSITORY / path).read_text(encoding="utf-8"))
    return "\n".join(lines[1 : lines.index("---", 1)])


def refused(header: str) -> set[str]:
    """Return the codes of what our reader and our rules on concepts refuse."""
    entry, problems = reading.entry_of("docs/a.md", f"---\n{header}\n---\n", guide().settings)
    one = Guide(guide().settings, (entry,), guide().nomenclature)
    judged = Judged(one, real_build().words, {}, ())
    rules = (concepts.unknown_concept, concepts.misplaced_concept, concepts.retired_concept)
    found = [*problems, *(each for rule in rules for each in rule(judged))]
    return {each.code for each in found}


# ---------------------------------------------------------------- real texts


@pytest.mark.parametrize(
    "path", [each.path for each in real_build().guide.entries if not each.generated]
)
def test_a_real_page_fits_its_schema(path: str) -> None:
    assert [e.message for e in judging().iter_errors(as_editors_read(header(path)))] == []


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        (reading.NOMENCLATURE, terms.nomenclature),
        (reading.CHOOSER, asked.chooser),
        (reading.MAP, terms.tiles),
        (settings.PATH, site.settings),
    ],
)
def test_a_real_file_of_records_fits_its_schema(path: str, schema: object) -> None:
    assert callable(schema)
    text = (REPOSITORY / path).read_text(encoding="utf-8")

    errors = judge(schema(telling())).iter_errors(as_editors_read(text))

    assert [each.message for each in errors] == []


# ---------------------------------------------------------------- damaged front matter

ROW = "{" + ", ".join(f"{each.name}: 2" for each in COMPARISON) + "}"
WHOLE = {
    "title": "T",
    "description": "D.",
    "source": "guide",
    "modified": "2026-11-25",
}
OWN = {"case": {"status": "ongoing"}, "subtype": {"comparison": ROW}}
NAMES = (*(each.name for each in FIELDS), "colour", "titel")
VALUES = (
    # nothing, words, numbers, booleans
    *("", "~", "x", "Été", "a/b", "-a", "0", "12", "999999", "1234567", "-1", "1.5", "true", "no"),
    *('"5"', '"a: b"', "case", "tool", "guide", "supplement", "ongoing", "main", "4", "5"),
    # dates
    *("2026-11-25", "2026-02-30", "2028-02-29", "2026-13-01", "25/11/2026", '"2026-11-25"'),
    # lists and addresses
    *("[]", "[a, b]", "[[a]]", "[a, ~]", '[a, ""]', "[a, 2]", "[{a: b}]"),
    *("models/outreach.html", "[models/a.html, b.html]", "../x.html", "https://x.ca/a.html"),
    # ids: of each facet, unknown, retired
    *("virtual-services", "[virtual-services]", "[outreach]", "[nothing]", f"[{RETIRED}]"),
    *("[define-objectives]", "[service-canada]", "[remote-communities, equipment]", "road-kit"),
    # tables
    *("{}", "{colour: x}", "{steps: [define-objectives]}", "{tools: [road-kit]}", "{steps: [x]}"),
    *(ROW, ROW.replace("integration: 2", "integration: 5"), ROW.replace("where: 2", "where: ~")),
    *("{by: Band council, on: 2026-11-25}", "{by: X}", "{by: X, on: 2026-02-30}"),
)


def written(kind: str, changes: dict[str, str], dropped: set[str]) -> str:
    fields = {**WHOLE, "kind": kind, **OWN.get(kind, {}), **changes}
    return "\n".join(f"{name}: {value}" for name, value in fields.items() if name not in dropped)


@given(
    st.sampled_from(KINDS),
    st.dictionaries(st.sampled_from(NAMES), st.sampled_from(VALUES), max_size=3),
    st.sets(st.sampled_from([*WHOLE, "kind", "status", "comparison"]), max_size=1),
)
@example("case", {"subtypes": f"[{RETIRED}]"}, set())
@example("case", {"supplement": "{practices: [equipment]}"}, set())
@example("step", {"supplement": "{practices: [equipment]}"}, set())
@example("case", {}, {"status"})
@example("article", {"status": "ongoing"}, set())
@example("subtype", {"comparison": ""}, set())
def test_a_damaged_front_matter_is_refused_by_both_or_by_none(
    kind: str, changes: dict[str, str], dropped: set[str]
) -> None:
    text = written(kind, changes, dropped)
    codes = refused(text)

    assert codes <= TOLD
    assert judging().is_valid(as_editors_read(text)) == (codes == set()), codes


def test_the_damages_above_are_of_every_sort_a_schema_tells() -> None:
    every = {
        code
        for kind in KINDS
        for name in NAMES
        for value in VALUES
        for code in refused(written(kind, {name: value}, set()))
    } | refused(written("case", {}, {"title"}))

    assert every == TOLD
    assert set(RULES) >= TOLD


# ---------------------------------------------------------------- damaged records


def errors(schema: Schema, text: str) -> list[str]:
    return [each.message for each in judge(schema).iter_errors(as_editors_read(text))]


TERM = "facet: terms, source: guide, label: {fr: a, en: b}, definition: {fr: a, en: b}"


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("{a: {%s}}", True),
        ("{a: {%s, linked: false, related: [outreach, a-newer-term]}}", True),
        ("{a: {%s, page: frame, broader: outreach}}", True),
        ("{a: {%s, colour: x}}", False),
        ("{a: {%s, related: [A b]}}", False),
        ("{a: {%s, linked: perhaps}}", False),
        ("{Été: {%s}}", False),
        ("{a: {facet: terms, source: guide, label: {fr: a, en: b}}}", False),
        ("{a: {%s, also: {fr: [a], de: [b]}}}", False),
    ],
)
def test_a_term_is_judged_as_the_reader_and_the_rules_do(text: str, *, fits: bool) -> None:
    text = "concepts: " + (text % TERM if "%s" in text else text)
    schema = terms.nomenclature(telling())

    assert (errors(schema, text) == []) == fits
    if fits:
        read, problems = nomenclature.read("a.yml", text, ("fr", "en"))
        assert (list(read.concepts), problems) == (["a"], [])


def test_an_answer_leads_to_one_place_only() -> None:
    schema = asked.chooser(telling())
    form = (
        "start: a\nquestions: {a: {question: {fr: a, en: b}, answers: "
        "[{text: {fr: a, en: b}, %s}]}}\noutcomes: {}"
    )

    assert errors(schema, form % "to: need") == []
    assert errors(schema, form % "outcome: virtual-services") == []
    assert errors(schema, form % "to: need, outcome: virtual-services") != []
    assert errors(schema, form % "outcome: nothing") != []
    assert errors(schema, (form % "to: need").replace(", en: b", "")) != []


@pytest.mark.parametrize("at", ["[0]", "[a, b]", "[0, 1000]", "[0, -1]", "3"])
def test_a_tile_is_refused_by_both(at: str) -> None:
    text = f"tiles: {{quebec: {{name: {{fr: a, en: b}}, at: {at}}}}}"

    assert errors(terms.tiles(telling()), text) != []
    assert places.read("map.yml", text, ("fr", "en"))[1] != []


@pytest.mark.parametrize(
    "text",
    [
        "languages: [{code: fr, official: true}]\npaper: a3",
        "languages: [{code: français}]",
        "languages: [{code: fr}]\npage_documents: many",
        "languages: [{code: fr}]\nroots: [../else]",
        "languages: [{code: fr}]\nversoin: '1'",
        "languages: [{code: fr, oficial: true}]",
    ],
)
def test_a_setting_is_refused_by_both(text: str) -> None:
    whole = "extra:\n  guide:\n    " + text.replace("\n", "\n    ")

    assert errors(site.settings(telling()), whole) != []
    assert settings.read(whole)[1] != []


# ---------------------------------------------------------------- nothing is forgotten


def properties(schema: object) -> set[str]:
    """Return the name of every field that a schema knows, wherever it stands."""
    if isinstance(schema, list):
        return {name for each in schema for name in properties(each)}
    if not isinstance(schema, dict):
        return set()
    own = set(schema["properties"]) if isinstance(schema.get("properties"), dict) else set()
    return own.union(*(properties(each) for each in schema.values()))


def test_every_field_a_reader_knows_is_in_its_schema() -> None:
    languages = {"fr", "en"}
    known = {*nomenclature.SECTIONS, *nomenclature.CONCEPT_FIELDS}

    assert properties(terms.nomenclature(telling())) == known | languages
    assert properties(terms.tiles(telling())) == {"tiles", *places.FIELDS} | languages
    chooser = {*questions.SECTIONS, *questions.QUESTION, *questions.ANSWER, *questions.OUTCOME}
    assert properties(asked.chooser(telling())) == chooser | languages
    own = {"extra", "guide", *settings.FIELDS, *settings.LANGUAGE}
    assert properties(site.settings(telling())) == own


def test_a_field_offers_the_terms_of_its_facets_with_both_labels() -> None:
    schema = pages.render(telling())
    known = schema["definitions"]
    assert isinstance(known, dict)

    for field in RELATIONS:
        offered = dict(
            zip(known[field.name]["enum"], known[field.name]["enumDescriptions"], strict=True)
        )
        assert offered == {
            each.id: telling().named(each.label)
            for each in guide().nomenclature.concepts.values()
            if each.facet in field.facets and not each.replaced_by
        }
    assert "services virtuels / virtual services" in known["subtypes"]["enumDescriptions"]
    assert RETIRED not in known["subtypes"]["enum"]


def references(schema: object) -> list[dict[str, object]]:
    if isinstance(schema, list):
        return [found for each in schema for found in references(each)]
    if not isinstance(schema, dict):
        return []
    own = [schema] if "$ref" in schema else []
    return own + [found for each in schema.values() for found in references(each)]


@pytest.mark.parametrize(
    "render", [pages.render, terms.nomenclature, terms.tiles, asked.chooser, site.settings]
)
def test_nothing_stands_beside_a_reference_as_draft_7_would_not_read_it(render: object) -> None:
    assert callable(render)
    schema = render(telling())

    for each in references(schema):
        assert list(each) == ["$ref"]
        assert str(each["$ref"]).removeprefix("#/definitions/") in schema["definitions"]


def described(schema: object, fields: tuple[Field, ...]) -> None:
    assert isinstance(schema, dict)
    for field in fields:
        told = schema[field.name]["description"]
        french, english = told.split("\n")
        assert french != english
        if field.inner:
            inner = schema[field.name].get("properties")
            described(inner or schema[field.name]["anyOf"][0]["properties"], field.inner)


def test_every_field_is_described_in_both_languages() -> None:
    described(pages.render(telling())["properties"], FIELDS)
