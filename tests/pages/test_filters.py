"""The list of case studies and tools, with its filters and their counts."""

from __future__ import annotations

import pytest
from test_facets import SMALL

from guide.build import Build
from guide.entry import Entry
from guide.pages import facets
from guide.pages.filters import Filtered, Option, filtered
from whole_sites import real_build


def shown(id: str, of: Build = SMALL, language: str = "fr") -> Filtered:
    entry = of.guide.entry(id, language)
    assert entry is not None
    return filtered(of.shelves[language], entry)


def options(made: Filtered, dimension: str) -> list[Option]:
    return next(list(g.options) for g in made.groups if g.dimension == dimension)


def told(made: Filtered, dimension: str) -> list[tuple[str, int]]:
    return [(option.label, option.count) for option in options(made, dimension)]


def test_the_page_of_all_shows_every_item_and_every_value_with_its_count() -> None:
    everything = shown("find")

    assert [item.ref.id for item in everything.items] == ["isle", "road", "checklist"]
    assert (everything.chosen, everything.everything) == ((), None)
    assert [group.dimension for group in everything.groups] == list(facets.DIMENSIONS)
    assert told(everything, "kind") == [("Étude de cas", 2), ("Outil", 1)]
    assert told(everything, "models") == [("services externes", 3)]
    assert told(everything, "subtypes") == [("services virtuels", 1), ("services mobiles", 1)]
    assert told(everything, "jurisdictions") == [("l’île", 1)]


def test_a_page_shows_the_items_that_have_its_values_and_what_is_left_to_choose() -> None:
    case = shown("find--case")

    assert [item.ref.id for item in case.items] == ["isle", "road"]
    assert told(case, "models") == [("services externes", 2)]
    assert told(case, "steps") == []
    assert case.everything is not None
    assert case.everything.id == "find"


def test_other_values_of_the_same_dimension_stay_offered() -> None:
    kinds = options(shown("find--case"), "kind")

    assert [(option.id, option.count, option.chosen) for option in kinds] == [
        ("case", 2, True),
        ("tool", 1, False),
    ]


def test_a_value_leads_to_its_page_and_a_chosen_one_to_the_page_without_it() -> None:
    pair = shown("find--case--virtual")

    [case] = [option for option in options(pair, "kind") if option.id == "case"]
    [virtual] = options(pair, "subtypes")[:1]
    assert (case.chosen, case.address) == (True, "find/services-virtuels.html")
    assert (virtual.chosen, virtual.address) == (True, "find/case.html")
    [chosen] = [option for option in options(shown("find--case"), "kind") if option.chosen]
    assert chosen.address == ""


def test_a_third_value_has_no_page() -> None:
    [place] = options(shown("find--case--virtual"), "jurisdictions")

    assert (place.count, place.address) == (1, "")


def facet_pages(language: str) -> list[Entry]:
    return [
        entry
        for entry in real_build().guide.entries
        if entry.language == language and (entry.kind == "facet" or entry.id == "find")
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_in_the_real_guide_a_count_is_what_the_page_it_leads_to_shows(language: str) -> None:
    build = real_build()
    pages = facet_pages(language)
    by_address = {build.addresses[entry.path]: shown(entry.id, build, language) for entry in pages}
    wrong = []
    for address, made in by_address.items():
        assert made.items, f"{address} shows nothing"
        for group in made.groups:
            for option in group.options:
                if option.address:
                    target = by_address.get(option.address)
                    expected = option.count if not option.chosen else None
                    found = len(target.items) if target else -1
                    if target is None or expected not in {found, None}:
                        wrong.append((address, option, found))
                elif not option.chosen:
                    # A value without a page is a third one at least.
                    others = [e for e in made.chosen if not e.startswith(group.dimension)]
                    assert len(others) >= facets.ALWAYS
                elif len(made.chosen) > 1:
                    wrong.append((address, option, 0))

    assert wrong == []
