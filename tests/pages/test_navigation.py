"""Where a page stands."""

from __future__ import annotations

from shelves import entry, shelf, small

from guide.pages.navigation import Branch, Place, place, twins


def stands(id: str, language: str = "fr") -> Place:
    return place(shelf(language), entry(id, language))


def drawn(branch: Branch) -> object:
    marked = f"{branch.ref.id}*" if branch.ref.current else branch.ref.id
    return (marked, [drawn(child) for child in branch.children])


def test_menus_hold_the_pages_that_say_so_in_their_order() -> None:
    home = stands("home")

    assert [ref.title for ref in home.menu] == ["Les modèles", "Le processus", "Les cas"]
    assert [ref.id for ref in home.footer] == ["frame", "terms"]


def test_the_menu_of_a_language_has_its_own_pages_only() -> None:
    assert [ref.address for ref in stands("home", "en").menu] == ["en/models/index.html"]
    assert stands("home", "de").menu == ()


def test_the_section_of_the_page_is_marked_in_the_menu() -> None:
    assert [ref.id for ref in stands("virtual").menu if ref.current] == ["models"]
    assert [ref.id for ref in stands("terms").footer if ref.current] == ["terms"]
    assert not any(ref.current for ref in stands("home").menu)


def test_the_trail_leads_from_the_home_to_the_page_above() -> None:
    assert [ref.id for ref in stands("virtual").trail] == ["home", "models", "outreach"]
    assert [ref.id for ref in stands("models").trail] == ["home"]
    assert stands("home").trail == ()


def test_a_section_is_opened_along_the_way_to_the_page() -> None:
    section = stands("virtual").section

    assert section is not None
    assert drawn(section) == (
        "models",
        [("outreach", [("mobile", []), ("virtual*", [])]), ("hosted", [])],
    )


def test_what_is_beside_the_way_stays_closed() -> None:
    section = stands("hosted").section

    assert section is not None
    assert drawn(section) == ("models", [("outreach", []), ("hosted*", [])])


def test_a_page_in_no_section_has_no_section_menu() -> None:
    assert stands("home").section is None
    assert stands("terms").section is None


def test_neighbours_are_pages_of_the_same_parent_in_their_order() -> None:
    def around(id: str) -> tuple[str, str]:
        here = stands(id)
        return (
            here.previous.id if here.previous else "",
            here.next.id if here.next else "",
        )

    assert around("mobile") == ("", "virtual")
    assert around("virtual") == ("mobile", "")
    assert around("plan") == ("", "act")
    assert around("home") == ("", "")
    assert around("models") == ("", "")


def test_twins_are_the_page_in_the_other_languages() -> None:
    found = twins(shelf(), small().shelves, entry("outreach"))

    assert [(twin.language, twin.name, twin.address, twin.exists) for twin in found] == [
        ("en", "English", "en/models/outreach/index.html", True),
        ("de", "Deutsch", "de/outreach/index.html", True),
    ]
    assert found[1].invitation == "Diese Seite auf Deutsch lesen"


def test_a_page_that_does_not_exist_leads_to_the_language_s_home() -> None:
    found = twins(shelf(), small().shelves, entry("hosted"))

    assert [(twin.address, twin.exists) for twin in found] == [
        ("en/index.html", False),
        ("de/index.html", False),
    ]
