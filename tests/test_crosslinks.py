"""Links declared once and drawn both ways."""

from __future__ import annotations

from corpus import corpus_of, nomenclature, page, term
from guide.build import Build
from guide.crosslinks import Join, Link, Reason

TERMS = nomenclature(
    outreach=term("services externes", facet="models"),
    virtual=term("services virtuels", facet="subtypes", broader="outreach"),
    mobile=term("services mobiles", facet="subtypes", broader="outreach"),
    van=term("camionnette", facet="subtypes", broader="mobile"),
    checklist=term("liste", facet="tools"),
    planning=term("planifier", facet="steps"),
)


def built(**fields: object) -> Build:
    """Return a guide with one case, told in both languages."""
    text = page(kind="case", status="ongoing", **fields)
    return corpus_of(
        {
            "docs/nomenclature.yml": TERMS,
            "case_studies/isle.md": text,
            "case_studies/isle.en.md": text,
        }
    )


def standing(made: Build, id: str) -> list[tuple[str, list[str]]]:
    reasons = made.crosslinks.get(id, ())
    return [(reason.key, [link.id for link in reason.links]) for reason in reasons]


def test_a_link_declared_in_each_language_is_one() -> None:
    assert built(subtypes=["virtual"]).joins == (
        Join("isle", "case", "subtypes", "virtual", supplement=False),
    )


def test_a_link_stands_on_both_ends() -> None:
    made = built(tools=["checklist"])

    assert made.crosslinks == {
        "isle": (Reason("case_tools.to", (Link("checklist"),)),),
        "checklist": (Reason("case_tools.from", (Link("isle"),)),),
    }


def test_a_link_of_ours_stays_ours_on_both_ends() -> None:
    made = built(supplement={"tools": ["checklist"]})

    assert made.crosslinks["isle"][0].links == (Link("checklist", supplement=True),)
    assert made.crosslinks["checklist"][0].links == (Link("isle", supplement=True),)


def test_a_link_that_the_guide_makes_too_is_the_guide_s() -> None:
    made = built(tools=["checklist"], supplement={"tools": ["checklist"]})

    assert [join.supplement for join in made.joins] == [False]


def test_a_link_to_a_subtype_reaches_those_above_and_below_it() -> None:
    made = built(subtypes=["mobile"])

    for reached in ("mobile", "outreach", "van"):
        assert standing(made, reached) == [("case_subtypes.from", ["isle"])]
    assert standing(made, "virtual") == []


def test_a_link_to_a_model_reaches_all_its_subtypes() -> None:
    made = built(subtypes=["outreach"])

    for reached in ("outreach", "virtual", "mobile", "van"):
        assert standing(made, reached) == [("case_subtypes.from", ["isle"])]


def test_a_page_that_declares_a_model_and_its_subtype_is_listed_once() -> None:
    made = built(subtypes=["outreach", "virtual"])

    assert standing(made, "virtual") == [("case_subtypes.from", ["isle"])]
    assert standing(made, "isle") == [("case_subtypes.to", ["outreach", "virtual"])]


def test_a_link_to_nothing_known_is_no_link() -> None:
    made = built(tools=["chequelist"])

    assert made.joins == ()
    assert made.crosslinks == {}


def test_a_field_on_a_page_that_may_not_have_it_is_no_link() -> None:
    made = corpus_of({"docs/nomenclature.yml": TERMS, "docs/a.md": page(tools=["checklist"])})

    assert made.joins == ()


def test_cases_come_before_tools_and_practices() -> None:
    made = corpus_of(
        {
            "docs/nomenclature.yml": TERMS,
            "docs/finance.md": page(kind="practice", subtypes=["virtual"]),
            "tools_resources/checklist.md": page(kind="tool", subtypes=["virtual"]),
            "case_studies/isle.md": page(kind="case", status="ongoing", subtypes=["virtual"]),
        }
    )

    assert [reason.key for reason in made.crosslinks["virtual"]] == [
        "case_subtypes.from",
        "tool_subtypes.from",
        "practice_subtypes.from",
    ]


def test_terms_above_each_other_in_a_ring_stop() -> None:
    ring = nomenclature(
        a=term("a1", facet="subtypes", broader="b"), b=term("b1", facet="subtypes", broader="a")
    )
    made = corpus_of(
        {
            "docs/nomenclature.yml": ring,
            "case_studies/isle.md": page(kind="case", status="ongoing", subtypes=["a"]),
        }
    )

    assert standing(made, "a") == standing(made, "b") == [("case_subtypes.from", ["isle"])]
