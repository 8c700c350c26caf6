"""A page withdrawn for another, which takes its addresses, its links and its place in lists."""

from __future__ import annotations

import pytest
from small_guide import MOBILE, SMALL, codes_brought, lines_changed, lost, text, with_text

from guide import reading
from guide.changing.change import Files, Refused
from guide.changing.retiring import retire

ISLAND = "case_studies/heart-island.md"
TERMS = "docs/nomenclature.yml"
BUS = "docs/models/outreach/bus.md"


def with_bus(files: Files = SMALL) -> dict[str, bytes]:
    """Return the files with a second subtype, its pages and its term."""
    more = dict(files)
    for path in (MOBILE, MOBILE.replace(".md", ".en.md")):
        page = text(files, path).replace("slug: ", "slug: bus-").replace("title: ", "title: Bus ")
        more[path.replace("mobile-services", "bus")] = page.encode()
    term = (
        "  bus:\n    facet: subtypes\n    source: guide\n    label: {fr: autobus, en: bus}\n"
        "    definition: {fr: Un autobus., en: A bus.}\n    related: [mobile-services] # kin\n"
    )
    return with_text(more, TERMS, "  kit:\n", f"{term}  kit:\n")


def test_the_heir_takes_the_addresses_the_links_and_the_ids() -> None:
    files = with_text(with_bus(), MOBILE, "order: 1", "aliases: [vieux.html]\norder: 1")
    files = with_text(
        files,
        "docs/index.md",
        "Commencez",
        "[a](models/outreach/mobile-services.md#le-coeur-de-l-ete) "
        "[b](models/outreach/mobile-services.md#nulle-part) Commencez",
    )

    change = retire(files, "mobile-services", "bus")

    assert change.removed == {MOBILE, MOBILE.replace(".md", ".en.md")}
    assert lines_changed(change, BUS) == [
        "aliases: [modeles/services-externes/services-mobiles.html, vieux.html]"
    ]
    assert lines_changed(change, ISLAND) == ["subtypes: [bus]"]
    assert lines_changed(change, "tools_resources/kit.en.md") == ["subtypes: [bus]"]
    assert lines_changed(change, TERMS) == ["    replaced_by: bus", "    related: [] # kin"]
    assert "[a](models/outreach/bus.md#le-coeur-de-l-ete) [b](models/outreach/bus.md)" in text(
        change.texts, "docs/index.md"
    )
    assert lost(change) == set()


def test_an_id_that_is_there_already_is_not_repeated() -> None:
    for before, after in (
        ("subtypes: [mobile-services, bus]", "subtypes: [bus]"),
        ("subtypes: [bus]\nsupplement:\n  subtypes: [mobile-services]", "  subtypes: []"),
        ("subtypes: [mobile-services]\nsupplement:\n  subtypes: [bus]", "subtypes: [bus]"),
    ):
        files = with_text(with_bus(), ISLAND, "subtypes: [mobile-services]", before)

        change = retire(files, "mobile-services", "bus")

        assert after in text(change.texts, ISLAND).splitlines()
        assert text(change.texts, ISLAND).count("bus") == 1


def test_an_id_that_the_field_does_not_take_is_left_out() -> None:
    change = retire(SMALL, "kit", "mobile-services")

    assert "tools: []" in lines_changed(change, ISLAND)
    assert "    replaced_by: mobile-services" in lines_changed(change, TERMS)


def test_a_page_that_tells_no_term_tells_the_retired_one_s() -> None:
    change = retire(SMALL, "kit", "nomenclature")

    assert lines_changed(change, TERMS) == ["    page: nomenclature"]
    assert ISLAND not in change.texts
    assert codes_brought(change) == []
    assert lost(change) == set()


def test_the_chooser_and_the_book_follow() -> None:
    chooser = (
        "start: q\nquestions:\n  q:\n    question: {fr: Q, en: Q}\n    answers:\n"
        "      - text: {fr: A, en: A}\n        outcome: mobile-services # the first\n"
        "      - text: {fr: B, en: B}\n        outcome: bus\n"
        "outcomes:\n  mobile-services: {because: {fr: m, en: m}, also: [bus]}\n"
        "  # of the bus\n  bus:\n    because: {fr: b, en: b}\n    also: [mobile-services]\n"
    )
    files = with_bus() | {reading.CHOOSER: chooser.encode()}
    files = with_text(
        files, "mkdocs.yml", "    version:", "    book: [mobile-services, bus]\n    version:"
    )

    change = retire(files, "mobile-services", "bus")

    told = text(change.texts, reading.CHOOSER)
    assert "        outcome: bus # the first\n" in told
    assert "outcomes:\n  # of the bus\n  bus:\n" in told
    assert told.endswith("    also: []\n")
    assert "    book: [bus]\n" in text(change.texts, "mkdocs.yml")
    assert codes_brought(change) == []


def test_a_lone_outcome_takes_the_name_of_the_heir() -> None:
    chooser = "outcomes:\n  mobile-services:\n    because: {fr: m, en: m}\n    also: [bus]\n"

    change = retire(with_bus() | {reading.CHOOSER: chooser.encode()}, "mobile-services", "bus")

    assert text(change.texts, reading.CHOOSER) == (
        "outcomes:\n  bus:\n    because: {fr: m, en: m}\n    also: []\n"
    )


def test_terms_under_or_replaced_by_the_retired_one_follow() -> None:
    files = with_text(
        with_bus(), TERMS, "    facet: tools", "    broader: mobile-services\n    facet: tools"
    )
    files = with_text(files, TERMS, "  island:\n", "  island:\n    replaced_by: mobile-services\n")

    change = retire(files, "mobile-services", "bus")

    terms = reading.read(change.after)[0].nomenclature.concepts
    assert terms["kit"].broader == terms["island"].replaced_by == "bus"


def test_a_term_that_was_under_the_retired_one_never_ends_under_itself() -> None:
    files = with_text(with_bus(), TERMS, "  bus:\n", "  bus:\n    broader: mobile-services\n")

    change = retire(files, "mobile-services", "bus")

    terms = reading.read(change.after)[0].nomenclature.concepts
    assert terms["bus"].broader == terms["mobile-services"].broader == "outreach"


def test_what_is_left_to_the_writer_is_told() -> None:
    files = with_text(
        SMALL, "docs/models/index.md", "Il n'y", "[île](../../case_studies/heart-island.md) Il n'y"
    )
    files = with_text(files, "docs/nomenclature.md", "title: N", "title: [N")

    change = retire(files, "heart-island", "models")

    assert [(each.name, each.blanks["path"]) for each in change.notes] == [
        ("unused", "case_studies/map.svg"),
        ("leads_to_itself", "docs/models/index.md"),
    ]


def test_a_header_that_cannot_be_read_is_told_to_be_left() -> None:
    files = with_text(with_bus(), ISLAND, "title: ", "title: [")

    change = retire(files, "mobile-services", "bus")

    assert [(each.name, each.blanks["path"]) for each in change.notes] == [("left", ISLAND)]


@pytest.mark.parametrize(
    ("id", "by", "why"),
    [
        ("nothing", "kit", "unknown"),
        ("kit", "../kit", "unknown"),
        ("kit", "kit", "itself"),
        ("home", "kit", "home"),
        ("outreach", "kit", "has_pages"),
        ("models", "kit", "has_pages"),
    ],
)
def test_what_cannot_be_withdrawn_is_refused(id: str, by: str, why: str) -> None:
    with pytest.raises(Refused) as refused:
        retire(SMALL, id, by)

    assert refused.value.note.name == why


def test_two_terms_never_replace_each_other() -> None:
    files = with_text(with_bus(), TERMS, "  bus:\n", "  bus:\n    replaced_by: island\n")
    files = with_text(files, TERMS, "  island:\n", "  island:\n    replaced_by: mobile-services\n")

    with pytest.raises(Refused, match="circle"):
        retire(files, "mobile-services", "bus")
