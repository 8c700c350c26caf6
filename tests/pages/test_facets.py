"""Pages of the case studies and tools by facet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import combinations, product

import pytest
from shelves import FILES, page

from guide import build
from guide.build import Build
from guide.entry import Entry
from guide.pages import facets
from whole_sites import real_build

OPENER = page("section", title="Trouver", body="<!-- guide:facets -->")


def made() -> Build:
    files = {
        **FILES,
        "docs/find/index.md": OPENER,
        "docs/find/index.en.md": page("section", title="Find", body="<!-- guide:facets -->"),
        "case_studies/isle.en.md": page("case", "status: ongoing", title="The isle"),
    }
    return build.run({path: text.encode() for path, text in files.items()})


SMALL = made()


def pages(language: str = "fr", of: Build = SMALL) -> dict[tuple[str, ...], Entry]:
    """Return the pages of a language by the values they stand for."""
    return {
        entry.ids("chosen"): entry
        for entry in of.guide.entries
        if entry.kind == "facet" and entry.language == language
    }


def values(id: str, language: str = "fr") -> dict[str, set[str]]:
    entry = SMALL.guide.entry(id, language)
    assert entry is not None
    return {name: set(ids) for name, ids in facets.values_of(SMALL.guide, entry).items()}


def test_an_item_has_its_kind_its_models_and_what_it_declares_ours_included() -> None:
    assert values("isle") == {
        "kind": {"case"},
        "models": {"outreach"},
        "subtypes": {"virtual"},
        "practices": {"finance"},
        "steps": set(),
        "jurisdictions": {"island"},
    }


def test_an_item_of_a_subtype_belongs_to_its_model() -> None:
    assert values("road")["models"] == {"outreach"}
    assert values("road")["subtypes"] == {"mobile"}


def test_cases_stand_before_tools_in_each_language() -> None:
    assert [e.id for e in facets.items(SMALL.guide, "fr")] == ["isle", "road", "checklist"]
    assert [e.id for e in facets.items(SMALL.guide, "en")] == ["isle"]


def test_there_is_a_page_for_each_value_and_each_pair_that_an_item_has() -> None:
    assert set(pages()) == {
        ("kind:case",),
        ("kind:tool",),
        ("models:outreach",),
        ("subtypes:virtual",),
        ("subtypes:mobile",),
        ("practices:finance",),
        ("steps:plan",),
        ("jurisdictions:island",),
        ("kind:case", "models:outreach"),
        ("kind:case", "subtypes:virtual"),
        ("kind:case", "subtypes:mobile"),
        ("kind:case", "practices:finance"),
        ("kind:case", "jurisdictions:island"),
        ("kind:tool", "models:outreach"),
        ("kind:tool", "steps:plan"),
        ("models:outreach", "subtypes:virtual"),
        ("models:outreach", "subtypes:mobile"),
        ("models:outreach", "practices:finance"),
        ("models:outreach", "steps:plan"),
        ("models:outreach", "jurisdictions:island"),
        ("subtypes:virtual", "practices:finance"),
        ("subtypes:virtual", "jurisdictions:island"),
        ("practices:finance", "jurisdictions:island"),
    }


def test_a_language_has_the_pages_of_its_own_items() -> None:
    assert list(pages("en")) == [("kind:case",)]
    assert pages("de") == {}


def test_a_page_has_its_own_title_and_address_under_the_page_of_all() -> None:
    entry = pages()["models:outreach", "subtypes:virtual"]

    assert entry.title == "Trouver – services externes, services virtuels"
    assert SMALL.addresses[entry.path] == "find/services-externes--services-virtuels.html"
    assert SMALL.guide.parent(entry) is SMALL.guide.entry("find", "fr")


def test_pages_of_facets_are_not_among_the_pages_below_the_page_of_all() -> None:
    opener = SMALL.guide.entry("find", "fr")
    assert opener is not None

    assert SMALL.guide.children(opener) == ()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_in_the_real_guide_titles_and_addresses_are_each_used_once(language: str) -> None:
    real = real_build()
    found = pages(language, real).values()

    assert len(found) > 100
    for told in ([e.title for e in found], [real.addresses[e.path] for e in found]):
        assert [each for each, count in Counter(told).items() if count > 1] == []


def test_in_the_real_guide_each_page_has_a_twin() -> None:
    assert set(pages("fr", real_build())) == set(pages("en", real_build()))


def test_in_the_real_guide_no_two_pages_have_one_address() -> None:
    counts = Counter(real_build().addresses.values())

    assert [address for address, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_whatever_values_are_chosen_together_some_page_of_them_has_that_very_list(
    language: str,
) -> None:
    guide = real_build().guide
    items = [facets.values_of(guide, each) for each in facets.items(guide, language)]
    own = [set(chosen) for chosen in pages(language, real_build())]
    choices = {
        frozenset(f"{name}:{id}" for name, id in zip(names, ids, strict=True))
        for values in items
        for size in range(1, len(facets.DIMENSIONS) + 1)
        for names in combinations(facets.DIMENSIONS, size)
        for ids in product(*(values[name] for name in names))
    }

    def listed(chosen: Iterable[str]) -> list[int]:
        split = [each.partition(":") for each in chosen]
        return [n for n, v in enumerate(items) if all(id in v[name] for name, _, id in split)]

    assert len(choices) > len(own)
    for chosen in choices:
        assert any(each <= chosen and listed(each) == listed(chosen) for each in own), chosen
    # None but single values and pairs repeats the list of a page with fewer.
    for each in (each for each in own if len(each) > 2):
        assert all(listed(each) != listed(fewer) for fewer in own if fewer < each), each
