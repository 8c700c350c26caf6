"""How much each word says in each section."""

from __future__ import annotations

import sys

import pytest

from guide.search.analysis import Analyser
from guide.search.documents import Document, Name, Section
from guide.search.index import LOUDEST, index

CUTTER = Analyser((), frozenset(), ())


def document(
    title: str, *sections: tuple[str, str], names: tuple[str, ...] = (), text: str = ""
) -> Document:
    """Return a page with an opening text, then sections of a title and a text each."""
    parts = [Section(f"s{at}", each[0], each[1]) for at, each in enumerate(sections)]
    given = tuple(Name(name, "fr") for name in names)
    return Document("id", "article", title, "p.html", given, (Section("", title, text), *parts))


def impacts(word: str, *documents: Document) -> dict[int, int]:
    return dict(index(documents, CUTTER).postings.get(word, []))


def test_sections_are_numbered_through_page_after_page() -> None:
    made = index([document("un", ("deux", "mot")), document("trois", ("quatre", "mot"))], CUTTER)

    assert made.sections == 4
    assert [number for number, _ in made.postings["mot"]] == [1, 3]


def test_a_word_of_the_title_says_more_than_one_of_the_text() -> None:
    found = impacts("entente", document("entente"), document("autre", text="entente"))

    assert found[0] > found[1]


def test_another_name_of_the_page_says_more_than_its_text() -> None:
    found = impacts(
        "entente", document("autre", names=("entente",)), document("autre", text="entente")
    )

    assert found[0] > found[1]


def test_each_word_of_a_long_name_says_less() -> None:
    found = impacts(
        "entente", document("a", names=("entente",)), document("b", names=("entente signée",))
    )

    assert found[0] > found[1]


def test_a_page_s_title_is_carried_to_its_sections_and_counts_less_there() -> None:
    found = impacts("entente", document("entente", ("suite", "texte")))

    assert found[0] > found[1] > 0


def test_names_are_not_carried_to_the_sections() -> None:
    assert list(impacts("pacte", document("a", ("b", "c"), names=("pacte",)))) == [0]


def test_each_word_of_a_long_title_says_less() -> None:
    found = impacts("entente", document("entente"), document("une entente de service à signer"))

    assert found[0] > found[1]


def test_a_word_in_a_short_text_says_more_than_in_a_long_one() -> None:
    found = impacts(
        "entente", document("a", text="entente"), document("b", text="entente " + "mot " * 200)
    )

    assert found[0] > found[1]


def test_impacts_are_whole_numbers_with_a_ceiling() -> None:
    loud = document("mot mot", ("mot", "mot " * 500), names=("mot",), text="mot " * 500)

    made = index([loud, document("autre", text="mot " + "suite " * 5000)], CUTTER)

    found = [impact for postings in made.postings.values() for _, impact in postings]
    assert {type(impact) for impact in found} == {int}
    assert min(found) == 1
    assert max(found) <= LOUDEST
    assert dict(made.postings["mot"])[0] == LOUDEST


def test_a_word_in_too_many_sections_keeps_those_where_it_says_most(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # The package gives the function the module's name.
    monkeypatch.setattr(sys.modules["guide.search.index"], "MOST_POSTINGS", 2)
    pages = [document("a", text="mot"), document("mot"), document("b", text="mot mot mot")]

    assert list(impacts("mot", *pages)) == [1, 2]


def test_nothing_at_all_gives_an_empty_index() -> None:
    made = index([], CUTTER)

    assert (made.postings, made.sections) == ({}, 0)
    assert index([document("…")], CUTTER).postings == {}
