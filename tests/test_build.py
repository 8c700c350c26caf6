"""The whole build: read, judged, joined, and told."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import SETTINGS, corpus_of, nomenclature, page, term, twins
from guide import build

THREE = SETTINGS + "      - {code: iu, official: false, words: docs/iu.yml}\n"
TERMS = nomenclature(agreement=term("entente"), counter=term("guichet", page="desk"))


def test_a_guide_without_faults_has_no_problems() -> None:
    made = corpus_of(
        {**twins("docs/index.md", "Une entente au guichet.", kind="home"),
         **twins("docs/desk.md"), "docs/nomenclature.yml": TERMS}
    )  # fmt: skip

    assert [made.words["en"].line(problem) for problem in made.problems] == []


def test_problems_of_reading_and_of_judging_are_told_together_in_file_order() -> None:
    made = corpus_of(
        {
            "docs/b.md": "Texte.",
            "docs/a.md": page("[x](nothing.md)", order="first"),
            "docs/a.en.md": page("[x](nothing.md)", order="first"),
        }
    )
    places = [(problem.path, problem.line, problem.code) for problem in made.problems]

    assert ("docs/a.md", 7, "G108") in places
    assert ("docs/a.md", 10, "G401") in places
    assert ("docs/b.md", 1, "G102") in places
    assert places == sorted(places)


def test_pages_that_speak_of_a_term_are_known_by_link_and_by_text() -> None:
    made = corpus_of(
        {
            "docs/nomenclature.yml": nomenclature(
                agreement=term("entente"), checklist=term("liste", facet="tools")
            ),
            "docs/a.md": page("Une entente."),
            "docs/b.md": page(description="Des ententes."),
            "case_studies/c.md": page(kind="case", status="ongoing", tools=["checklist"]),
        }
    )

    assert made.speakers == {"agreement": ("a", "b"), "checklist": ("c",)}
    assert made.mentions["docs/a.md"] == {"agreement"}


def test_a_page_with_the_nomenclature_has_the_anchor_of_every_term() -> None:
    made = corpus_of(
        {
            "docs/nomenclature.yml": TERMS,
            "docs/terms.md": page("<!-- guide:nomenclature -->"),
            "docs/a.md": page(),
        }
    )

    assert made.anchors(made.guide.by_path["docs/terms.md"]) >= {"agreement", "counter"}
    assert made.anchors(made.guide.by_path["docs/a.md"]) == set()


# ---------------------------------------------------------------- a third language


def test_a_language_that_is_not_official_may_lack_pages() -> None:
    made = corpus_of(
        {
            "mkdocs.yml": THREE,
            "docs/iu.yml": "name: ᐃᓄᒃᑎᑐᑦ\nkinds: {home: ᐊᖏᕐᕋᖅ}",
            **twins("docs/index.md", kind="home"),
            **twins("docs/why.md"),
            "docs/index.iu.md": page("## ᐅᖃᐅᓯᖅ", kind="home", title="ᐃᓄᒃᑎᑐᑦ"),
        }
    )
    home = made.guide.by_path["docs/index.iu.md"]
    view = made.view(home)

    assert made.problems == ()
    assert made.addresses["docs/index.iu.md"] == "iu/index.html"
    assert view.partial
    assert (view.ref.title, view.ref.kind_name) == ("ᐃᓄᒃᑎᑐᑦ", "ᐊᖏᕐᕋᖅ")
    assert made.words["iu"]["kinds.case"] == "Case study"
    assert [twin.name for twin in view.twins] == ["Français", "English"]
    assert home.outline.headings[0].anchor == "ᐅᖃᐅᓯᖅ"


def test_words_that_cannot_be_read_are_a_problem_and_english_stands_in() -> None:
    made = corpus_of({"mkdocs.yml": THREE, "docs/iu.yml": "name: ["})

    assert [(p.path, p.line, p.code) for p in made.problems] == [("docs/iu.yml", 2, "G101")]
    assert made.words["iu"]["name"] == "English"


def test_a_page_in_a_language_not_listed_is_told_and_left_out() -> None:
    made = corpus_of({"docs/a.de.md": page()})

    assert [problem.code for problem in made.problems] == ["G704"]
    assert made.guide.entries == ()


# ---------------------------------------------------------------- anything at all


def test_nothing_at_all_is_a_guide() -> None:
    made = build.run({})

    assert [problem.code for problem in made.problems] == ["G104"]
    assert made.guide.entries == ()
    assert json.loads(made.data()["guide.json"])["pages"] == []


_TEXT = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            ["---\n", "title: a\n", "kind: case\n", "kind: [a]\n", "subtypes: [a, b]\n",
             "a: b: c\n", "comparison: {integration: x}\n", "aliases: [/]\n", "slug: ../..\n",
             "order: 9\n",
             "facets: {a: {fr: a}}\n", "concepts: {a: {broader: a, label: {fr: a}}}\n",
             "concepts: []\n", "concepts: {a: x}\n",
             "extra: {guide: {languages: [{code: fr}, {code: ../x}]}}\n",
             "supplement: {tools: [[a]]}\n", "## A\n", "<!-- guide:nomenclature -->\n",
             "[a](b.md)\n"]
        ),
        max_size=10,
    ).map("".join),
)  # fmt: skip
_PATHS = st.sampled_from(
    ["mkdocs.yml", "docs/nomenclature.yml", "docs/index.md", "docs/index.en.md", "docs/a.md",
     "docs/a.xx.md", "docs/b/index.md", "case_studies/a.md", "docs/addresses.txt", "docs/.md"]
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.dictionaries(_PATHS, _TEXT.map(lambda text: text.encode(errors="replace")), max_size=6))
def test_nothing_that_a_writer_can_type_stops_the_build(files: dict[str, bytes]) -> None:
    made = build.run(files)

    for problem in made.problems:
        assert made.words["fr" if "fr" in made.words else next(iter(made.words))].line(problem)
    for entry in made.guide.entries:
        assert made.view(entry).ref.address == made.addresses[entry.path]
    assert made.data()
    assert isinstance(made.redirects(), dict)


@pytest.mark.parametrize("data", [b"\xff\xfe", b"\x00", b"---\n\x00\n---\n", b"\xef\xbb\xbf---\n"])
def test_a_file_that_is_no_text_stops_nothing(data: bytes) -> None:
    made = build.run({"mkdocs.yml": data, "docs/nomenclature.yml": data, "docs/a.md": data})

    assert made.problems
