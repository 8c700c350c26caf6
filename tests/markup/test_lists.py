"""Tasks are boxes to tick, labelled by their words."""

from __future__ import annotations

import pytest
from converting import converted, tree, words_of


@pytest.mark.parametrize(
    ("item", "html"),
    [
        # to do, done
        ("[ ] un", '<label><input type="checkbox" /><span>un</span></label>'),
        ("[x] un", '<label><input checked="checked" type="checkbox" /><span>un</span></label>'),
        ("[X] un", '<label><input checked="checked" type="checkbox" /><span>un</span></label>'),
        # with inline Markdown
        (
            "[ ] un *gros* `mot`",
            (
                '<label><input type="checkbox" />'
                "<span>un <em>gros</em> <code>mot</code></span></label>"
            ),
        ),
    ],
)
def test_a_task_is_a_labelled_box(item: str, html: str) -> None:
    assert converted(f"- {item}") == f'<ul class="tasks">\n<li>{html}</li>\n</ul>'


@pytest.mark.parametrize(
    "text",
    [
        # no box
        "- un",
        "- [un](a.md)",
        "- []un",
        "- [y] un",
        # not at the start
        "- un [ ] deux",
        # not in a list
        "[ ] un",
        # code
        "- `[ ] un`",
    ],
)
def test_what_is_no_task_is_left_as_it_is(text: str) -> None:
    html = converted(text)

    assert "<input" not in html
    assert "tasks" not in html


def test_tasks_may_be_numbered() -> None:
    (listing,) = tree("1. [ ] un\n2. [ ] deux").iter("ol")

    assert listing.get("class") == "tasks"
    assert [words_of(each) for each in listing.iter("label")] == ["un", "deux"]


def test_a_task_with_tasks_below_is_labelled_by_its_own_words() -> None:
    body = tree("- [ ] un\n    - [x] deux\n    - trois")

    assert [words_of(each) for each in body.iter("label")] == ["un", "deux"]
    assert [each.get("class") for each in body.iter("ul")] == ["tasks", "tasks"]


def test_a_task_of_several_paragraphs_is_labelled_by_the_first() -> None:
    body = tree("- [ ] un\n\n    Suite.\n\n- [ ] deux")

    assert [words_of(each) for each in body.iter("label")] == ["un", "deux"]
    assert [words_of(each) for each in body.iter("p")] == ["un", "Suite.", "deux"]


def test_a_box_of_one_s_own_cannot_be_typed() -> None:
    assert "<input" not in converted('<input type="checkbox">\n\n- *[ ] a*{type=text}')
