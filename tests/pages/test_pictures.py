"""The frame and the path, drawn from the data."""

from __future__ import annotations

from shelves import shelf

from guide.pages.pictures import frame, path


def test_the_frame_has_its_blocks_and_arrows_numbered_in_order() -> None:
    made = frame(shelf())

    assert [(box.number, box.name, box.ref.address) for box in made.boxes] == [
        (1, "But", "process/plan.html"),
        (2, "Moyens", "termes.html#means"),
    ]
    assert [(box.number, box.name) for box in made.arrows] == [(1, "Confiance")]


def test_the_frame_leads_to_the_page_that_tells_it_when_there_is_one() -> None:
    french, english = frame(shelf()).details, frame(shelf("en")).details

    assert french is not None
    assert french.address == "frame.html"
    assert english is None


def test_the_path_has_the_steps_in_order_each_with_its_tools() -> None:
    stops = [(stop.ref.id, [tool.id for tool in stop.tools]) for stop in path(shelf())]

    assert stops == [("plan", ["checklist"]), ("act", [])]


def test_a_language_without_steps_has_no_path() -> None:
    assert path(shelf("en")) == ()
