"""An agreement that has ended takes its page away, in every language and at once."""

from __future__ import annotations

import pytest

from corpus import corpus_of, nomenclature, page, term, twins
from guide.build import Build
from guide.edition import EPOCH

LAST_DAY = "1798675200"  # 2026-12-31
DAY_AFTER = "1798761600"  # 2027-01-01
AGREED = {"by": "Le comité", "on": "2026-01-01", "until": "2026-12-31"}
TERMS = nomenclature(island=term("île", page="island", facet="jurisdictions"))


def case(body: str = "Texte.", **consent: str) -> str:
    return page(
        body,
        kind="case",
        status="ongoing",
        title="Zorblax",
        slug="ile",
        aliases=["vieille-ile.html"],
        jurisdictions=["island"],
        consent=consent or None,
    )


def made(monkeypatch: pytest.MonkeyPatch, day: str, french: str, english: str) -> Build:
    monkeypatch.setenv(EPOCH, day)
    return corpus_of(
        {
            "docs/nomenclature.yml": TERMS,
            **twins("docs/index.md", "[x](../case_studies/island.md#lieu)", kind="home"),
            "docs/index.en.md": page("[x](../case_studies/island.en.md#lieu)", kind="home"),
            "case_studies/island.md": french,
            "case_studies/island.en.md": english.replace("vieille-ile", "old-island"),
            "case_studies/only.svg": b"<svg/>",
            "docs/both.svg": b"<svg/>",
            **twins("docs/a.md", "Une île. ![x](both.svg)"),
        }
    )


def titles(build: Build) -> list[str]:
    return [each.title for each in build.guide.entries if each.path.startswith("case_studies/")]


TEXT = "## Lieu\n\nTexte. ![x](only.svg) ![x](../docs/both.svg)"


def test_an_agreement_holds_on_its_last_day_and_not_on_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = case(TEXT, **AGREED)

    before = made(monkeypatch, LAST_DAY, text, text)
    after = made(monkeypatch, DAY_AFTER, text, text)

    assert titles(before) == ["Zorblax", "Zorblax"]
    assert titles(after) == ["This page is no longer available", "Cette page n'est plus disponible"]
    assert [before.words["en"].line(each) for each in before.problems] == []
    assert after.problems == ()
    assert "Zorblax" in before.data()["guide.json"]
    assert "Zorblax" not in "".join(after.data().values())


def test_a_word_stays_at_the_address_and_at_the_old_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    text = case(TEXT, **AGREED)

    after = made(monkeypatch, DAY_AFTER, text, text)

    left = after.guide.by_path["case_studies/island.md"]
    assert after.addresses[left.path] == "ile.html"
    assert after.redirects()["vieille-ile.html"] == "ile.html"
    assert left.generated
    assert after.anchors(left) == {"lieu"}
    assert [twin.address for twin in after.view(left).twins] == ["en/ile.html"]


def test_its_pictures_go_unless_another_page_shows_them(monkeypatch: pytest.MonkeyPatch) -> None:
    text = case(TEXT, **AGREED)

    after = made(monkeypatch, DAY_AFTER, text, text)

    assert "case_studies/only.svg" not in after.guide.files
    assert "docs/both.svg" in after.guide.files


def test_no_term_leads_to_what_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    text = case(TEXT, **AGREED)

    after = made(monkeypatch, DAY_AFTER, text, text)

    island = after.guide.nomenclature.concepts["island"]
    assert after.guide.told_by(island, "fr") is None
    assert after.speakers == {"island": ("a",)}
    assert after.crosslinks == {}


@pytest.mark.parametrize("withdrawn", ["2026-12-31", "2026-02-03"])
def test_a_page_withdrawn_in_one_language_is_withdrawn_in_all(
    monkeypatch: pytest.MonkeyPatch, withdrawn: str
) -> None:
    agreed = {"by": "The committee", "on": "2026-01-01"}

    after = made(
        monkeypatch, LAST_DAY, case(TEXT, **agreed), case(TEXT, **agreed, withdrawn=withdrawn)
    )

    assert "Zorblax" not in titles(after)
    assert len(titles(after)) == 2
    assert after.problems == ()


@pytest.mark.parametrize(
    "consent", [{}, {"by": "Le comité", "on": "2026-01-01", "withdrawn": "2027-01-01"}]
)
def test_a_page_stays_without_a_word_of_agreement_or_before_it_is_withdrawn(
    monkeypatch: pytest.MonkeyPatch, consent: dict[str, str]
) -> None:
    text = case(TEXT, **consent)

    assert titles(made(monkeypatch, LAST_DAY, text, text)) == ["Zorblax", "Zorblax"]


def test_a_page_says_by_whose_agreement_it_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    text = case(TEXT, **AGREED)
    build = made(monkeypatch, LAST_DAY, text, text)

    said = [build.view(build.guide.by_path[f"case_studies/island.{end}"]).consent
            for end in ("md", "en.md")]  # fmt: skip

    assert said == [
        "Le comité, jusqu’au 31 décembre 2026",
        "Le comité, until December 31, 2026",
    ]
    silent = build.view(build.guide.by_path["docs/a.md"])
    assert silent.consent == ""
