"""Links with their reasons, drawn both ways, and chips."""

from __future__ import annotations

from shelves import entry, shelf

from guide.pages.related import chips, related


def reasons(id: str, language: str = "fr") -> dict[str, list[str]]:
    groups = related(shelf(language), entry(id, language))
    return {group.title: [ref.id for ref in group.refs] for group in groups}


def test_a_case_says_why_it_leads_where_it_does() -> None:
    assert reasons("isle") == {
        "Illustre": ["outreach", "virtual"],
        "Pratiques en jeu": ["finance"],
        "Outils utiles": ["checklist"],
        "Partenaires": ["province"],
        "Lieux": ["island"],
    }


def test_the_other_end_says_it_the_other_way() -> None:
    assert reasons("checklist")["Cas où l’outil sert"] == ["isle"]
    assert reasons("plan") == {"Outils de cette étape": ["checklist"]}
    assert reasons("finance") == {
        "Cas qui la montrent": ["isle"],
        "Sous-types où elle compte": ["virtual"],
    }


def test_a_model_shows_what_is_declared_of_its_subtypes() -> None:
    assert reasons("outreach")["Cas qui l’illustrent"] == ["isle", "road"]


def test_a_subtype_shows_what_is_declared_of_its_model() -> None:
    assert reasons("mobile")["Outils qui y servent"] == ["checklist"]
    assert reasons("mobile")["Cas qui l’illustrent"] == ["isle", "road"]


def test_a_subtype_does_not_show_what_is_declared_of_its_neighbours() -> None:
    assert reasons("virtual")["Cas qui l’illustrent"] == ["isle"]
    assert "hosted" not in str(reasons("hosted"))
    assert reasons("hosted") == {}


def test_a_subtype_has_its_neighbours_then_those_below_it() -> None:
    assert reasons("mobile")["Voisins"] == ["virtual", "van"]


def test_links_of_ours_are_marked_on_both_ends() -> None:
    def added(id: str) -> dict[str, bool]:
        groups = related(shelf(), entry(id))
        return {ref.id: ref.supplement for group in groups for ref in group.refs}

    assert added("isle")["finance"] is True
    assert added("isle")["checklist"] is False
    assert added("finance") == {"isle": True, "virtual": False}


def test_a_link_that_leads_nowhere_is_left_out() -> None:
    assert reasons("outreach", "de") == {}


def test_a_page_missing_in_a_language_gives_way_to_its_term_if_it_tells_one() -> None:
    (group,) = related(shelf("en"), entry("outreach", "en"))

    assert [(ref.id, ref.address) for ref in group.refs] == [
        ("checklist", "en/terms.html#checklist")
    ]


def shown(id: str) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (each.label, [(ref.title, ref.address) for ref in each.refs])
        for each in chips(shelf(), entry(id))
    ]


def test_a_case_has_chips_for_its_model_subtypes_status_partners_and_places() -> None:
    assert shown("isle") == [
        ("Modèle", [("Services externes", "modeles/services-externes/index.html")]),
        (
            "Sous-type",
            [("Services virtuels", "modeles/services-externes/services-virtuels.html")],
        ),
        ("État", [("En cours", "")]),
        ("Partenaires", [("la Province", "termes.html#province")]),
        ("Lieu", [("l’île", "termes.html#island")]),
    ]


def test_a_subtype_has_a_chip_for_its_model() -> None:
    assert [label for label, _ in shown("virtual")] == ["Modèle"]


def test_a_page_about_none_of_these_has_no_chips() -> None:
    assert shown("home") == []
    assert shown("outreach") == []
