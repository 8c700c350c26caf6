"""The real guide: no problem, both languages at parity, every page within reach of its kin."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from guide.anchors import slugify
from guide.build import Build
from guide.entry import Entry
from html_pages import html_page, led_to

LANGUAGES = ("fr", "en")
JOINED_KINDS = ("subtype", "model", "domain", "practice", "factor", "step", "tool", "case")
CLICKS = 2


def test_the_guide_has_no_problem(guide: Build) -> None:
    words = guide.words["en"]

    assert [words.line(problem) for problem in guide.problems] == []


def test_each_language_has_at_least_55_content_pages(guide: Build, site: Path) -> None:
    written = Counter(
        entry.language
        for entry in guide.guide.entries
        if html_page(site / guide.addresses[entry.path]).article
    )

    assert set(written) == set(LANGUAGES)
    assert min(written.values()) >= 55


def test_every_page_says_its_language(guide: Build, site: Path) -> None:
    said = {
        entry.path: html_page(site / guide.addresses[entry.path]).language
        for entry in guide.guide.entries
    }

    assert said == {entry.path: entry.language for entry in guide.guide.entries}


def test_every_page_leads_to_its_twin_and_back(guide: Build, site: Path) -> None:
    twins = {}
    for entry in guide.guide.entries:
        page = site / guide.addresses[entry.path]
        twins[page.resolve()] = {
            led_to(page, link.address)
            for link in html_page(page).links
            if dict(link.attributes).get("hreflang")
        }

    alone = [page for page, led in twins.items() if len(led) != 1 or (page, "") in led]
    assert alone == []
    one_way = [
        page
        for page, led in twins.items()
        for twin, _ in filter(None, led)
        if (page, "") not in twins[twin]
    ]
    assert one_way == []


def names(guide: Build, entry: Entry) -> set[str]:
    """Return what a page is called in its language, as addresses would write it."""
    concept = guide.guide.nomenclature.concepts.get(entry.id)
    label = concept.label.get(entry.language, "") if concept else ""
    return {slugify(name) for name in (entry.title, entry.text("short"), label) if name}


def test_no_slug_is_the_other_languages_name(guide: Build) -> None:
    borrowed = []
    for entry in guide.guide.entries:
        for language in LANGUAGES:
            twin = guide.guide.entry(entry.id, language)
            assert twin is not None
            foreign = names(guide, twin) - names(guide, entry)
            if (entry.text("slug") or entry.id) in foreign:
                borrowed.append(entry.path)

    assert borrowed == []


def related(guide: Build, language: str) -> set[tuple[str, str]]:
    """Return the pages that are related, both ways: by a declared link or as kin."""
    pairs = {(join.source, join.target) for join in guide.joins}
    pairs |= {
        (concept.id, concept.broader)
        for concept in guide.guide.nomenclature.concepts.values()
        if concept.broader
    }
    told = {
        entry.id
        for entry in guide.guide.entries
        if entry.language == language and entry.kind in JOINED_KINDS
    }
    both_ways = pairs | {(target, source) for source, target in pairs}
    return {(source, target) for source, target in both_ways if {source, target} <= told}


def clicks(guide: Build, site: Path, language: str) -> dict[str, set[str]]:
    """Return the pages each page's article leads to, by id."""
    home = site.resolve()
    ids = {
        home / guide.addresses[entry.path]: entry.id
        for entry in guide.guide.entries
        if entry.language == language
    }
    led: dict[str, set[str]] = {}
    for page, id in ids.items():
        targets = (led_to(page, address) for address in html_page(page).article_links())
        led[id] = {ids[target[0]] for target in targets if target and target[0] in ids}
    return led


@pytest.mark.parametrize("language", LANGUAGES)
def test_related_pages_are_within_two_clicks_both_ways(
    guide: Build, site: Path, language: str
) -> None:
    led = clicks(guide, site, language)
    pairs = related(guide, language)

    assert len(pairs) > 100
    far = []
    for source, target in sorted(pairs):
        reached = {source}
        for _ in range(CLICKS):
            reached |= {further for page in reached for further in led[page]}
        if target not in reached:
            far.append((source, target))
    assert far == []


@pytest.mark.parametrize("kind", JOINED_KINDS)
def test_every_page_of_a_joined_kind_is_related_to_another(guide: Build, kind: str) -> None:
    pairs = related(guide, "fr")
    lonely = [
        entry.id
        for entry in guide.guide.entries
        if entry.kind == kind and not any(source == entry.id for source, _ in pairs)
    ]

    assert lonely == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_nomenclature_has_an_anchor_for_every_concept(
    guide: Build, site: Path, language: str
) -> None:
    index = guide.guide.entry("nomenclature", language)

    assert index is not None
    anchors = Counter(html_page(site / guide.addresses[index.path]).ids)
    concepts = guide.guide.nomenclature.concepts
    assert [id for id in concepts if anchors[id] != 1] == []


def test_no_page_has_an_anchor_twice(guide: Build, site: Path) -> None:
    twice = {
        (entry.path, id)
        for entry in guide.guide.entries
        for id, times in Counter(html_page(site / guide.addresses[entry.path]).ids).items()
        if times > 1
    }

    assert twice == set()


# What form.js looks for on a tool's page.
FORM_ANCHORS = ("form", "form-end", "likelihood", "severity", "matrix", "levels")


def form_anchors(entry: Entry) -> list[tuple[int, str]]:
    """Return the anchors that the form reads, each with the rank of its heading."""
    headings = enumerate(entry.outline.headings)
    return [(rank, each.anchor) for rank, each in headings if each.anchor in FORM_ANCHORS]


def test_every_tool_says_where_its_form_begins_at_the_same_place_in_each_language(
    guide: Build,
) -> None:
    marked: dict[str, list[list[tuple[int, str]]]] = {}
    for entry in guide.guide.entries:
        if entry.kind == "tool":
            marked.setdefault(entry.id, []).append(form_anchors(entry))

    assert len(marked) == 4
    for anchors in marked.values():
        assert anchors[0] == anchors[1]
        assert "form" in [anchor for _, anchor in anchors[0]]
    assert [anchor for _, anchor in marked["risk-assessment"][0]] == [
        "likelihood",
        "severity",
        "matrix",
        "levels",
        "form",
        "form-end",
    ]
