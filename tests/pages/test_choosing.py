"""The chooser as plain pages."""

from __future__ import annotations

import pytest
from shelves import FILES, page

from guide import build
from guide.build import Build
from guide.pages.choosing import Told, choosing, outcome, question
from guide.pages.shelf import Ref
from whole_sites import real_build

CHOOSER = """
start: need
questions:
  need:
    question: {fr: "Qu'est-ce qui manque?", en: What is missing?}
    help: {fr: Pensez-y., en: Think about it.}
    answers:
      - {text: {fr: "L'écran", en: A screen}, outcome: virtual}
      - {text: {fr: La route, en: A road}, to: road}
  road:
    question: {fr: "Une route, qui mène où et pour combien de temps encore, selon vous tous?"}
    help: {}
    answers:
      - {text: {fr: Près, en: Near}, outcome: mobile}
      - {text: {fr: Loin, en: Far}, outcome: lost}
outcomes:
  virtual: {because: {fr: "C'est loin.", en: It is far.}, also: [mobile, lost]}
  mobile: {because: {fr: Il y a une route., en: There is a road.}}
  lost: {because: {fr: Rien., en: Nothing.}}
"""
OPENER = page("section", title="Choisir", body="<!-- guide:chooser -->")


def made(chooser: str = CHOOSER) -> Build:
    files = {
        **FILES,
        "docs/models/chooser.yml": chooser,
        "docs/models/choose/index.md": OPENER,
        "docs/models/choose/index.en.md": OPENER,
        "docs/models/outreach/virtual.en.md": page("subtype", title="Virtual services"),
    }
    return build.run({path: text.encode() for path, text in files.items()})


def shown(refs: tuple[Ref, ...]) -> list[tuple[str, str]]:
    return [(ref.title, ref.address) for ref in refs]


SMALL = made()
FRENCH, ENGLISH = SMALL.shelves["fr"], SMALL.shelves["en"]


def told(id: str) -> Told:
    found = outcome(FRENCH, f"choose-{id}")
    assert found is not None
    return found


def test_each_question_but_the_first_and_each_outcome_is_a_page_in_each_language() -> None:
    pages = {
        (entry.id, entry.language): entry.kind
        for entry in SMALL.guide.entries
        if entry.id.startswith("choose-")
    }

    assert pages == {
        (f"choose-{id}", language): kind
        for language in ("fr", "en")
        for id, kind in {
            "road": "question",
            "virtual": "outcome",
            "mobile": "outcome",
            "lost": "outcome",
        }.items()
    }


def test_a_page_stands_under_the_opening_one_with_its_words_as_address_cut_at_a_word() -> None:
    entry = SMALL.guide.entry("choose-road", "fr")
    assert entry is not None

    assert entry.generated
    assert SMALL.guide.parent(entry) is SMALL.guide.entry("choose", "fr")
    assert SMALL.addresses[entry.path] == (
        "modeles/choose/une-route-qui-mene-ou-et-pour-combien-de-temps-encore-selon.html"
    )


def test_a_question_shows_its_answers_each_leading_to_its_page() -> None:
    asked = choosing(FRENCH)

    assert asked is not None
    assert (asked.first.question, asked.first.help) == ("Qu’est-ce qui manque?", "Pensez-y.")
    assert shown(asked.first.answers) == [
        ("L’écran", "modeles/choose/services-virtuels.html"),
        ("La route", SMALL.addresses[SMALL.guide.entry("choose-road", "fr").path]),  # type: ignore[union-attr]
    ]
    assert [each.id for each in asked.questions] == ["need", "road"]


def test_a_question_that_a_language_lacks_is_told_by_its_id_without_help() -> None:
    asked = question(ENGLISH, "choose-road")

    assert (asked.question, asked.help) == ("road", "")


def test_an_outcome_says_why_names_the_others_and_where_to_begin_again() -> None:
    virtual = told("virtual")

    assert (virtual.subtype.id, virtual.because) == ("virtual", "C’est loin.")
    assert [ref.id for ref in virtual.also] == ["mobile"]
    assert virtual.again is not None
    assert virtual.again.id == "choose"


def test_an_outcome_whose_subtype_is_unknown_or_has_no_page_shows_nothing() -> None:
    assert outcome(FRENCH, "choose-lost") is None
    assert outcome(ENGLISH, "choose-mobile") is None
    assert [each.id for each in choosing(FRENCH).outcomes] == ["virtual", "mobile"]  # type: ignore[union-attr]
    assert [each.id for each in choosing(ENGLISH).outcomes] == ["virtual"]  # type: ignore[union-attr]


@pytest.mark.parametrize("chooser", ["", "start: nothing\n"])
def test_a_guide_without_a_chooser_or_its_first_question_has_none(chooser: str) -> None:
    assert choosing(made(chooser).shelves["fr"]) is None


def test_a_language_without_the_opening_page_has_no_page_of_it() -> None:
    assert SMALL.guide.entry("choose-road", "de") is None


@pytest.mark.parametrize("language", ["fr", "en"])
def test_in_the_real_guide_every_path_ends_at_a_subtype_and_every_subtype_is_an_end(
    language: str,
) -> None:
    real = real_build()
    shelf = real.shelves[language]
    asked = choosing(shelf)
    assert asked is not None
    pages = {each.id: each for each in asked.questions}
    ends: set[str] = set()

    def walk(id: str, steps: int = 0) -> None:
        assert steps <= len(pages), "the path goes round"
        assert len(pages[id].answers) == len(real.guide.chooser.questions[id].answers)
        for ref in pages[id].answers:
            following = ref.id.removeprefix("choose-")
            if following in pages:
                walk(following, steps + 1)
            else:
                ends.add(following)

    walk(asked.first.id)
    subtypes = {c.id for c in real.guide.nomenclature.concepts.values() if c.facet == "subtypes"}
    assert ends == subtypes == {each.id for each in asked.outcomes}
    for end in asked.outcomes:
        assert end.because
        assert end.also
        assert end.id not in {ref.id for ref in end.also}


def test_pages_of_the_chooser_have_twins() -> None:
    real = real_build()
    keys = {
        (entry.id, entry.language)
        for entry in real.guide.entries
        if entry.kind in {"question", "outcome"}
    }

    assert keys == {(id, language) for id, _ in keys for language in ("fr", "en")}
    outcomes = real.guide.chooser.outcomes
    questions = real.guide.chooser.questions
    assert len(keys) == 2 * (len(outcomes) + len(questions) - 1)


def test_a_broken_chooser_does_not_stop_the_pages_of_the_rest() -> None:
    broken = made(CHOOSER.replace("to: road", "to: raod"))

    assert choosing(broken.shelves["fr"]) is not None
    assert [(p.path, p.line, p.code) for p in broken.problems if p.details.get("id") == "raod"] == [
        ("docs/models/chooser.yml", 9, "G801")
    ]
    assert broken.guide.entry("choose-road", "fr") is not None
