"""A page's new title and address: no address lost, nothing that repeats the title left unsaid."""

from __future__ import annotations

import pytest
from small_guide import MOBILE, SMALL, codes_brought, lines_changed, lost, text, with_text

from guide.changing.change import Refused
from guide.changing.renaming import rename

MODELS = "docs/models/outreach/index.md"


def test_a_title_changes_in_one_place_and_its_term_follows() -> None:
    change = rename(SMALL, "mobile-services", {"fr": "Services itinérants : un essai"}, {})

    assert lines_changed(change, MOBILE) == ['title: "Services itinérants : un essai"']
    assert lines_changed(change, "docs/nomenclature.yml") == [
        '    label: {fr: "services itinérants : un essai", en: mobile services}'
    ]
    assert set(change.texts) == {MOBILE, "docs/nomenclature.yml"}
    assert [each.name for each in change.notes] == ["label_changed"]
    assert codes_brought(change) == []


def test_a_term_with_another_name_a_short_title_and_repetitions_are_told() -> None:
    files = with_text(SMALL, "docs/nomenclature.yml", "fr: services mobiles", "fr: autobus")
    files = with_text(files, MOBILE, "kind: subtype", "short: Mobiles\nkind: subtype")
    files = with_text(
        files, "docs/models/index.md", "Il n'y en", "Voir Services mobiles. Il n'y en"
    )

    change = rename(files, "mobile-services", {"fr": "Autre"}, {})

    assert set(change.texts) == {MOBILE}
    assert [(each.name, each.blanks.get("place")) for each in change.notes] == [
        ("label", "docs/nomenclature.yml:19"),
        ("short", f"{MOBILE}:4"),
        ("repeated", "docs/models/index.md:13"),
    ]


def test_an_address_that_changes_is_kept_with_those_under_it() -> None:
    change = rename(SMALL, "outreach", {}, {"fr": "aller-vers", "en": "outreach-services"})

    assert lines_changed(change, MODELS) == [
        "slug: aller-vers",
        "aliases: [modeles/services-externes/index.html]",
    ]
    assert lines_changed(change, MOBILE) == [
        "aliases: [modeles/services-externes/services-mobiles.html]"
    ]
    assert set(change.texts) == {MODELS, MOBILE}
    assert lost(change) == set()
    assert codes_brought(change) == []


def test_an_address_that_comes_back_is_an_alias_no_more() -> None:
    there = rename(SMALL, "kit", {}, {"fr": "trousse"})
    back = rename(there.after, "kit", {}, {"fr": "trousse-de-route"})

    assert lines_changed(there, "tools_resources/kit.md") == [
        "slug: trousse",
        "aliases: [trousse-de-route.html]",
    ]
    assert "aliases: [trousse.html]\n" in text(back.after, "tools_resources/kit.md")
    assert lost(back) == set()


def test_windows_lines_and_a_byte_order_mark_are_kept() -> None:
    files = {**SMALL, MOBILE: b"\xef\xbb\xbf" + SMALL[MOBILE].replace(b"\n", b"\r\n")}

    change = rename(files, "mobile-services", {"fr": "Autre"}, {"fr": "autre"})

    data = change.texts[MOBILE]
    assert data.startswith(b"\xef\xbb\xbf---\r\ntitle: Autre\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == files[MOBILE].count(b"\n") + 1


def test_what_is_so_already_changes_nothing() -> None:
    assert rename(SMALL, "kit", {"en": "Road kit"}, {"en": "road-kit"}).is_empty


def test_a_slug_that_is_taken_is_a_problem_that_was_not_there() -> None:
    change = rename(SMALL, "nomenclature", {}, {"fr": "ile-du-coeur"})

    assert "G701" in codes_brought(change)


def test_a_title_with_the_signs_of_yaml_is_read_back() -> None:
    title = "- [a]: {b} # \"c\" 'd' & *e"
    change = rename(SMALL, "nomenclature", {"en": title}, {})

    assert codes_brought(change) == []
    assert rename(change.after, "nomenclature", {"en": title}, {}).is_empty


@pytest.mark.parametrize(
    ("id", "titles", "slugs", "why"),
    [
        ("mobile-service", {"fr": "x"}, {}, "unknown"),
        ("../../etc/passwd", {"fr": "x"}, {}, "unknown"),
        ("", {"fr": "x"}, {}, "unknown"),
        ("kit", {}, {}, "no_name"),
        ("kit", {"iu": "x"}, {}, "no_language"),
        ("kit", {"fr": "a\nkind: home"}, {}, "title"),
        ("kit", {"fr": "a\x1b[31m"}, {}, "title"),
        ("kit", {"fr": " "}, {}, "title"),
        ("kit", {}, {"fr": "../x"}, "slug"),
        ("kit", {}, {"fr": "É"}, "slug"),
        ("home", {}, {"fr": "accueil"}, "home"),
    ],
)
def test_what_cannot_be_a_name_is_refused(
    id: str, titles: dict[str, str], slugs: dict[str, str], why: str
) -> None:
    with pytest.raises(Refused) as refused:
        rename(SMALL, id, titles, slugs)

    assert refused.value.note.name == why


def test_a_page_that_cannot_be_read_is_left_alone() -> None:
    files = with_text(SMALL, MOBILE, "title: Services mobiles", "title: [")

    with pytest.raises(Refused, match="unreadable"):
        rename(files, "mobile-services", {"en": "x"}, {})


def test_two_pages_of_one_id_are_told() -> None:
    with pytest.raises(Refused, match="twice"):
        rename({**SMALL, "docs/kit.md": SMALL[MOBILE]}, "kit", {"fr": "x"}, {})
