"""A page in another folder: every link leads where it did, and the old address to it."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_guide import MOBILE, REAL, SMALL, codes_brought, lines_changed, lost, text, with_text

from guide import reading
from guide.changing.change import Files, Refused
from guide.changing.moving import move

ISLAND = "case_studies/heart-island.md"
ALIASES = b"aliases: ["


def test_a_page_moves_in_every_language_with_its_image_and_its_links() -> None:
    change = move(SMALL, "heart-island", "docs/models/")

    assert dict(change.moves) == {
        ISLAND: "docs/models/heart-island.md",
        "case_studies/heart-island.en.md": "docs/models/heart-island.en.md",
        "case_studies/map.svg": "docs/models/map.svg",
    }
    assert change.removed == change.moves.keys()
    assert "![Le trajet du traversier](map.svg)" in text(
        change.texts, "docs/models/heart-island.md"
    )
    assert lines_changed(change, MOBILE) == [
        "On part [chaque mois](../heart-island.md#la-traversee)."
    ]
    assert lines_changed(change, "docs/index.md") == [
        "Commencez par les [modèles](models/index.md) ou par l'[île](models/heart-island.md)."
    ]
    assert "aliases: [ile-du-coeur.html]\n" in text(change.texts, "docs/models/heart-island.md")
    assert lost(change) == set()
    assert codes_brought(change) == []


def test_an_image_that_others_use_stays_and_is_led_to() -> None:
    files = with_text(
        SMALL, "tools_resources/kit.md", "Cochez", "![x](../case_studies/map.svg) Cochez"
    )

    change = move(files, "heart-island", "docs/models")

    assert "case_studies/map.svg" not in change.moves
    moved = text(change.texts, "docs/models/heart-island.md")
    assert "![Le trajet du traversier](../../case_studies/map.svg)" in moved


def test_a_section_moves_with_its_folder_which_keeps_its_name() -> None:
    change = move(SMALL, "outreach", "tools_resources")

    assert set(change.moves.values()) == {
        f"tools_resources/outreach/{name}"
        for name in ("index.md", "index.en.md", "mobile-services.md", "mobile-services.en.md")
    }
    moved = text(change.texts, "tools_resources/outreach/mobile-services.md")
    assert "(../../case_studies/heart-island.md#la-traversee)" in moved
    assert "aliases: [modeles/services-externes/services-mobiles.html]" in moved
    assert lost(change) == set()
    assert codes_brought(change) == []


def test_files_read_under_one_path_stay_where_they_are() -> None:
    change = move(REAL, "models", "docs/about")

    assert reading.CHOOSER not in change.moves
    assert reading.CHOOSER in change.after


def test_texts_beside_the_guide_follow_too() -> None:
    files = {**SMALL, "README.md": b"[kit](tools_resources/kit.md)\n"}

    assert move(files, "kit", "docs").texts["README.md"] == b"[kit](docs/kit.md)\n"


@pytest.mark.parametrize("folder", ["tools_resources", "tools_resources/"])
def test_a_page_that_is_there_already_stays(folder: str) -> None:
    assert move(SMALL, "kit", folder).is_empty
    assert move(SMALL, "outreach", "docs/models").is_empty


@pytest.mark.parametrize(
    ("id", "folder", "why"),
    [
        ("nothing", "docs", "unknown"),
        ("kit", "elsewhere", "folder"),
        ("kit", "docs/../../elsewhere", "folder"),
        ("kit", "../docs", "folder"),
        ("kit", "/docs", "folder"),
        ("kit", "docs/.hidden", "folder"),
        ("kit", "docs/templates", "folder"),
        ("kit", "", "folder"),
        ("home", "docs/models", "home"),
        ("models", "docs/models/outreach", "inside"),
    ],
)
def test_what_cannot_move_is_refused(id: str, folder: str, why: str) -> None:
    with pytest.raises(Refused) as refused:
        move(SMALL, id, folder)

    assert refused.value.note.name == why


def test_a_file_is_never_moved_over_another() -> None:
    with pytest.raises(Refused, match="taken"):
        move({**SMALL, "docs/models/map.svg": b"mine"}, "heart-island", "docs/models")


FOLDERS = sorted({each.rpartition("/")[0] for each in SMALL if "/" in each})
PIECES = (
    "[a](../docs/models/index.md)",
    "[b](../docs/index.md#x 'T')",
    "![c](map.svg)",
    "[d][r]\n\n[r]: ../docs/models/outreach/mobile-services.md#y",
    "`[e](map.svg)`",
    "[f](heart-island.en.md)",
    "[g](https://a.example)",
    "text (map.svg)",
    "[h](#la-traversee)",
    "[i](nowhere.md)",
)


def without_aliases(files: Files) -> dict[str, bytes]:
    return {
        path: b"".join(x for x in data.splitlines(keepends=True) if not x.startswith(ALIASES))
        for path, data in files.items()
    }


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(
    st.lists(st.sampled_from(PIECES), max_size=6),
    st.sampled_from(["heart-island", "kit", "mobile-services", "outreach"]),
    st.sampled_from([*FOLDERS, "docs/new/deep"]),
    st.sampled_from([b"\n", b"\r\n"]),
)
def test_there_and_back_gives_the_same_bytes_but_for_aliases(
    pieces: list[str], id: str, folder: str, end: bytes
) -> None:
    body = SMALL[ISLAND] + "\n\n".join(pieces).encode() + b"\n"
    files = {**SMALL, ISLAND: body.replace(b"\n", end)}
    guide = reading.read(files)[0]
    page = guide.entry(id, "fr")
    assert page is not None
    home = page.folder.rpartition("/")[0] if page.is_index else page.folder
    if page.is_index and f"{folder}/".startswith(f"{page.folder}/"):
        return

    there = move(files, id, folder).after
    back = move(there, id, home).after

    assert without_aliases(back) == without_aliases(files)
