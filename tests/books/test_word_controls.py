"""Blanks and boxes are controls that people type in and tick."""

from __future__ import annotations

import pytest
from word_files import body, file, found, part, told, values

BLANK = (
    '<p>Le <span class="blank">[jour, mois et année]</span>, '
    'puis <span class="blank">[lieu]</span></p>'
)


def number(said: str) -> str:
    return f'<p>Dans <span class="blank">[{said}]</span> jours</p>'


def test_a_blank_is_a_control_that_shows_its_prompt() -> None:
    tree = body(BLANK)

    (first, second) = found(tree, ".//w:sdt")
    assert told(first) == "[jour, mois et année]"
    assert values(first, "w:sdtPr/w:alias") == ["jour, mois et année"]
    assert values(first, "w:sdtPr/w:tag") == ["jour-mois-et-annee"]
    assert len(found(first, "w:sdtPr/w:showingPlcHdr")) == 1
    assert len(found(first, "w:sdtPr/w:text")) == 1
    assert values(first, ".//w:rStyle") == ["PlaceholderText"]
    assert values(first, "w:sdtPr/w:id") != values(second, "w:sdtPr/w:id")


def test_a_prompt_comes_back_from_the_glossary() -> None:
    made = file(BLANK + BLANK)
    glossary = part(made, "word/glossary/document.xml")

    kept = {
        values(each, "w:docPartPr/w:name")[0]: told(each)
        for each in found(glossary, ".//w:docPart")
    }
    asked = values(part(made), ".//w:placeholder/w:docPart")
    assert [kept[name] for name in asked] == ["[jour, mois et année]", "[lieu]"] * 2
    assert len(kept) == 2


@pytest.mark.parametrize("said", ["90", "1,5", "10 000", "50%", "25 $"])
def test_a_number_is_typed_already(said: str) -> None:
    (control,) = found(body(number(said)), ".//w:sdt")

    (title,) = values(control, "w:sdtPr/w:alias")
    assert told(control) == said
    assert title.replace("\u00a0", " ") == f"Valeur à confirmer : {said}"
    assert found(control, "w:sdtPr/w:showingPlcHdr") == []


@pytest.mark.parametrize("said", ["service 1", "L × S", "deux fois par an", "."])
def test_other_prompts_are_to_be_typed_over(said: str) -> None:
    (control,) = found(body(number(said)), ".//w:sdt")

    assert told(control) == f"[{said}]"


def test_a_title_is_no_longer_than_word_takes() -> None:
    tree = body(number("mot " * 40))

    assert all(len(each) <= 64 for each in values(tree, ".//w:alias") + values(tree, ".//w:tag"))


def test_a_box_is_a_control_to_tick() -> None:
    tree = body('<ul><li class="task">À faire</li><li class="task done">Fait</li></ul>')

    assert values(tree, ".//w14:checkbox/w14:checked", "w14:val") == ["0", "1"]
    assert [told(each) for each in found(tree, ".//w:sdt")] == ["☐", "☒"]
    assert values(tree, ".//w:sdtPr/w:alias") == ["À faire", "Fait"]
    assert found(tree, ".//w:numPr") == []


def test_properties_of_controls_are_in_the_order_of_the_schema() -> None:
    order = ["alias", "tag", "id", "placeholder", "showingPlcHdr", "text"]
    (first, _) = found(body(BLANK), ".//w:sdtPr")

    assert [str(each.tag).partition("}")[2] for each in first] == order
