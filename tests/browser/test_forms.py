"""Tools filled in on their page: kept on the device, saved to a file, opened again, printed."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from asking import address, nameless, on_paper
from playwright.sync_api import Browser, Locator, Page, expect

from audits import adapting, axe, keyboard
from audits.pages import opened
from guide.build import Build

pytestmark = pytest.mark.browser

WAYS = pytest.mark.parametrize("way", ["http", "disk"])
LANGUAGES = pytest.mark.parametrize("language", ["fr", "en"])
RISKS = "risk-assessment"
TOOLS = ("memorandum-of-understanding", "rapid-response-plan", RISKS, "road-kit")
HAZARDS = ".table:has(.rating)"
REFUSED = """for (const name of ["getItem", "setItem", "removeItem"])
  Storage.prototype[name] = () => { throw new DOMException("refused", "SecurityError"); };"""
FULL = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };"
PRINTED = "window.print = () => { window.printed = (window.printed || 0) + 1; };"


def begun(page: Page) -> Page:
    page.locator("[data-act=start]").click()
    return page


def field(page: Page, label: str) -> Locator:
    return page.locator(".filling").get_by_label(label, exact=True)


def status(page: Page) -> Locator:
    return page.locator(".fill__status")


def stored(page: Page) -> dict[str, str]:
    kept: dict[str, str] = page.evaluate("({ ...localStorage })")
    return kept


def state(page: Page) -> list[str]:
    """Return all that is filled in, in the page's order."""
    answers: list[str] = page.evaluate(
        """[...document.querySelectorAll(".filling :is(.field, .tasks input)")]
          .map((each) => each.type === "checkbox" ? String(each.checked) : each.value)"""
    )
    return answers


def width(control: Locator) -> int:
    return int(control.evaluate("each => each.offsetWidth"))


def height(control: Locator) -> int:
    return int(control.evaluate("each => each.offsetHeight"))


def put_in(page: Page, path: Path | dict[str, Any]) -> None:
    page.locator(".fill [type=file]").set_input_files(path)  # type: ignore[arg-type]


def file_of(content: object, name: str = "answers.json") -> dict[str, Any]:
    text = content if isinstance(content, str) else json.dumps(content)
    return {"name": name, "mimeType": "application/json", "buffer": text.encode()}


def fill_risks(page: Page) -> None:
    """Fill in a little of everything on the page of risks."""
    rows = page.locator(f"{HAZARDS} tbody tr")
    rows.nth(0).locator("textarea").first.fill("Route d'hiver <b>\n2e ligne")
    for place, value in enumerate(("3", "5", "2", "4")):
        rows.nth(0).locator("select").nth(place).select_option(value)
    page.locator(".fill__rows button").first.click()
    rows.nth(3).locator("textarea").first.fill("Moose")
    page.locator(".tasks input").nth(1).check()


# ---------------------------------------------------------------- filling in


@LANGUAGES
@WAYS
def test_what_is_filled_in_is_kept_when_the_page_is_opened_again(
    visits: Callable, guide: Build, way: str, language: str
) -> None:
    visit = visits(way)
    page = visit.open(address(guide, RISKS, language))
    expect(page.locator(".fill__start")).to_contain_text(
        guide.shelves[language].say("form.promise")
    )
    assert page.locator(".field").count() == 0
    begun(page)
    expect(page.locator(".fill__first")).to_be_focused()
    fill_risks(page)
    before = state(page)

    page.reload()
    assert state(page) == before
    assert "Moose" in before
    assert list(stored(page)) == [f"guide.form.{RISKS}.{language}"]
    # The other language has a form of its own.
    page = visit.open(address(guide, RISKS, "en" if language == "fr" else "fr"))
    expect(page.locator(".fill__start")).to_be_visible()
    assert visit.complaints == []
    assert visit.strangers() == []


@pytest.mark.parametrize("id", TOOLS)
@LANGUAGES
def test_every_blank_of_every_tool_becomes_a_field_with_a_name(
    visits: Callable, guide: Build, id: str, language: str
) -> None:
    visit = visits("disk")
    page = visit.open(address(guide, id, language))
    blanks = page.locator(".blank").count()
    assert blanks > 0
    begun(page)

    assert page.locator(".blank + :is(.field, .rating)").count() == blanks
    assert page.locator(".blank:visible").count() == 0
    assert nameless(page, "article") == []
    names = page.locator(".field").evaluate_all("all => all.map(e => e.ariaLabel)")
    assert len(set(names)) == len(names)
    assert not [name for name in names if re.fullmatch(r"[\d\W]*", name)]
    page.locator(".fill__first").click()
    expect(page.locator("#to-fill")).to_be_focused()
    assert visit.complaints == []


def test_a_number_is_a_value_to_begin_with_and_its_name_tells_the_sentence(
    visits: Callable, guide: Build
) -> None:
    page = begun(visits().open(address(guide, "memorandum-of-understanding")))
    notice = page.locator("p:has-text('24.1') > .field")

    expect(notice).to_have_value("90")
    expect(notice).to_have_accessible_name(re.compile("with at least 90 days’ written notice"))
    notice.fill("")
    expect(notice).to_have_attribute("placeholder", "90")
    page.reload()
    expect(notice).to_have_value("")
    notice.fill("90")
    # Nothing differs from the template any more: nothing is kept.
    assert stored(page) == {}


def test_a_field_grows_with_its_text_and_stays_in_its_sentence(
    visits: Callable, guide: Build
) -> None:
    page = begun(visits().open(address(guide, "memorandum-of-understanding")))
    inline = page.locator("p:has-text('1.10') > input.field")
    cell = page.locator("td > textarea.field").first
    narrow, low = width(inline), height(cell)
    inline.fill("a flood, a fire or a strike at the post office")
    cell.fill("a long answer that needs several lines " * 9)

    assert width(inline) > narrow * 2
    assert height(cell) > low * 2
    assert inline.evaluate("e => e.scrollWidth <= e.clientWidth + 1")


def test_boxes_ticked_before_filling_in_are_kept_too(visits: Callable, guide: Build) -> None:
    page = visits().open(address(guide, "road-kit"))
    page.locator(".tasks input").nth(2).check()
    begun(page)
    page.locator(".tasks input").nth(5).check()

    page.reload()
    ticked = page.locator(".tasks input").evaluate_all(
        "all => all.flatMap((each, at) => each.checked ? [at] : [])"
    )
    assert ticked == [2, 5]


# ---------------------------------------------------------------- rows


@LANGUAGES
def test_rows_are_added_and_removed_and_a_removed_row_comes_back_as_it_was(
    visits: Callable, guide: Build, language: str
) -> None:
    page = begun(visits("disk").open(address(guide, RISKS, language)))
    say = guide.shelves[language].say
    rows = page.locator(f"{HAZARDS} tbody tr")
    more, less = page.locator(".fill__rows button").all()

    more.press("Enter")
    expect(rows).to_have_count(4)
    expect(status(page)).to_have_text(say("form.added").format(number=4))
    first = rows.nth(3).locator("textarea").first
    expect(first).to_be_focused()
    expect(first).to_have_accessible_name(re.compile(" 4$"))
    first.fill("kept")
    less.press("Enter")
    expect(rows).to_have_count(3)
    more.press("Enter")
    expect(first).to_have_value("kept")
    for _ in range(3):
        less.press("Enter")
    expect(less).to_be_disabled()
    expect(more).to_be_focused()
    page.reload()
    expect(rows).to_have_count(1)


def test_only_tables_that_end_with_rows_of_blanks_can_grow(visits: Callable, guide: Build) -> None:
    page = begun(visits().open(address(guide, "memorandum-of-understanding")))

    grown = page.locator(".fill__rows").evaluate_all(
        "all => all.map(each => each.previousElementSibling.ariaLabel.slice(0, 3))"
    )
    assert grown == ["A.1", "A.2", "A.3", "A.4", "A.5"]
    page.locator(".fill__rows button").nth(8).click()
    versions = page.locator("[aria-label^='A.5'] tbody tr th .field")
    assert versions.evaluate_all("all => all.map(each => each.value)") == ["1", "2"]


# ---------------------------------------------------------------- the file


@WAYS
@LANGUAGES
def test_a_saved_file_cleared_and_opened_again_gives_the_same(
    visits: Callable, guide: Build, saved: Callable[[Page], Path], way: str, language: str
) -> None:
    visit = visits(way)
    page = begun(visit.open(address(guide, RISKS, language)))
    say = guide.shelves[language].say
    empty = state(page)
    fill_risks(page)
    before = state(page)
    path = saved(page)
    expect(status(page)).to_have_text(say("form.saved").format(name=path.name))

    stem = address(guide, RISKS, language).rpartition("/")[2].removesuffix(".html")
    assert re.fullmatch(rf"{stem}-\d{{4}}-\d\d-\d\d\.json", path.name)
    data = json.loads(path.read_text(encoding="utf-8"))
    told = {name: data[name] for name in ("format", "tool", "language", "version")}
    assert told == {
        "format": "guide-form",
        "tool": RISKS,
        "language": language,
        "version": guide.guide.settings.version,
    }
    page.locator("[data-act=clear]").click()
    page.locator("[data-act=no]").click()
    expect(page.locator("[data-act=clear]")).to_be_focused()
    assert state(page) == before
    page.locator("[data-act=clear]").click()
    page.locator("[data-act=yes]").click()
    expect(status(page)).to_have_text(say("form.cleared"))
    assert state(page) == empty
    assert stored(page) == {}
    put_in(page, path)
    said = say("form.opened").format(placed=len(data["answers"]), lost=0)
    expect(status(page)).to_have_text(said)
    assert state(page) == before
    assert visit.complaints == []
    assert visit.strangers() == []


def test_a_file_replaces_answers_only_when_one_says_so(visits: Callable, guide: Build) -> None:
    page = begun(visits().open(address(guide, RISKS)))
    first = page.locator("textarea.field").first
    first.fill("mine")
    theirs = {"format": "guide-form", "tool": RISKS, "language": "en", "answers": []}

    put_in(page, file_of(theirs, "<i>.json"))
    expect(page.locator(".fill__sure")).to_contain_text("“<i>.json”")
    page.keyboard.press("Escape")
    expect(first).to_have_value("mine")
    put_in(page, file_of(theirs))
    page.locator("[data-act=yes]").click()
    expect(first).to_have_value("")


@pytest.mark.parametrize("id", TOOLS)
def test_a_file_from_the_other_language_s_page_finds_its_places(
    visits: Callable, guide: Build, saved: Callable[[Page], Path], id: str
) -> None:
    visit = visits()
    page = begun(visit.open(address(guide, id, "fr")))
    more = page.locator(".fill__rows button").first
    if more.count():
        more.click()
    page.locator(":is(textarea, input).field").evaluate_all(
        """all => all.forEach((each, at) => {
          each.value = `réponse ${at}`;
          each.dispatchEvent(new Event("input", { bubbles: true }));
        })"""
    )
    for each in page.locator("select.field").all()[:4]:
        each.select_option("4")
    page.locator(".tasks input").last.check()
    before = state(page)
    path = saved(page)

    page = begun(visit.open(address(guide, id, "en")))
    put_in(page, path)
    expect(status(page)).to_contain_text("no place on this page: 0")
    assert state(page) == before


def test_answers_without_a_place_are_told_kept_and_saved(
    visits: Callable, guide: Build, saved: Callable[[Page], Path]
) -> None:
    visit = visits()
    page = begun(visit.open(address(guide, RISKS)))
    gone = {"label": "An older question", "place": "b900", "answer": "<img src=x onerror=alert(1)>"}
    known = {"label": "Place and dates, Your trip, place, dates", "answer": "Fredericton"}
    wrong = {"label": "hazard 1, Before (L × S), L × S = product, level", "answer": "9 × toString"}
    many = {"label": "Rows, Form to fill in", "place": "r0", "answer": "100000"}
    odd = {"label": "__proto__", "place": "constructor", "answer": "__proto__"}
    answers = [gone, known, wrong, many, odd]
    data = {"format": "guide-form", "tool": RISKS, "language": "en", "answers": answers}

    put_in(page, file_of(data))
    said = guide.shelves["en"].say("form.opened").format(placed=1, lost=4)
    expect(status(page)).to_have_text(said)
    expect(field(page, known["label"])).to_have_value("Fredericton")
    lost = page.locator(".fill__lost li")
    expect(lost).to_have_count(4)
    expect(lost.filter(has_text=gone["label"])).to_contain_text(gone["answer"])
    assert page.locator(".fill img").count() == 0
    page.reload()
    expect(lost).to_have_count(4)
    kept = json.loads(saved(page).read_text(encoding="utf-8"))["answers"]
    assert {each["answer"] for each in kept} == {each["answer"] for each in answers}
    assert page.evaluate("({}).label") is None
    assert visit.complaints == []


HOSTILE = {
    "not JSON": ("{", "unread"),
    "nothing": ("", "unread"),
    "null": ("null", "unread"),
    "a list": ([], "unread"),
    "another format": ({"format": "x", "tool": RISKS, "answers": []}, "unread"),
    "a tool that is no text": (
        {"format": "guide-form", "tool": {"toString": 1}, "answers": []},
        "unread",
    ),
    "another tool": (
        {"format": "guide-form", "tool": "<b>x</b>{tool}", "answers": []},
        "other",
    ),
    "no answers": ({"format": "guide-form", "tool": RISKS}, "damaged"),
    "answers of a wrong type": (
        {"format": "guide-form", "tool": RISKS, "answers": {"length": 1}},
        "damaged",
    ),
    "an answer that is a number": (
        {"format": "guide-form", "tool": RISKS, "answers": [{"label": "a", "answer": 5}]},
        "damaged",
    ),
    "an answer that is nothing": (
        {"format": "guide-form", "tool": RISKS, "answers": [None]},
        "damaged",
    ),
    "a place that is an object": (
        {
            "format": "guide-form",
            "tool": RISKS,
            "answers": [{"label": "a", "answer": "b", "place": {"toString": 1}}],
        },
        "damaged",
    ),
    "a very deep list": ("[" * 200_000, "unread"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_none_of_ours_is_refused_and_changes_nothing(
    visits: Callable, guide: Build, name: str
) -> None:
    visit = visits()
    page = begun(visit.open(address(guide, RISKS)))
    page.locator("textarea.field").first.fill("mine")
    content, word = HOSTILE[name]

    put_in(page, file_of(content))
    said = guide.shelves["en"].say(f"form.{word}").replace("{tool}", "<b>x</b>{tool}")
    expect(status(page)).to_have_text(said)
    expect(page.locator("textarea.field").first).to_have_value("mine")
    assert page.locator(".fill b").count() == 0
    assert visit.complaints == []


def test_a_huge_file_is_refused_unread(visits: Callable, guide: Build, tmp_path: Path) -> None:
    page = begun(visits().open(address(guide, RISKS)))
    path = tmp_path / "huge.json"
    with path.open("wb") as huge:
        huge.truncate(50_000_000)

    put_in(page, path)
    expect(status(page)).to_have_text(guide.shelves["en"].say("form.big"))


# ---------------------------------------------------------------- storage


@pytest.mark.parametrize("script", [REFUSED, FULL], ids=["refused", "full"])
@WAYS
def test_where_nothing_can_be_kept_it_is_said_and_the_form_works(
    visits: Callable, guide: Build, saved: Callable[[Page], Path], way: str, script: str
) -> None:
    visit = visits(way)
    visit.context.add_init_script(script)
    page = begun(visit.open(address(guide, RISKS)))
    passing = page.locator(".fill__passing")
    expect(passing).to_be_empty()
    fill_risks(page)

    expect(passing).to_have_text(guide.shelves["en"].say("form.passing"))
    assert "Moose" in saved(page).read_text(encoding="utf-8")
    assert visit.complaints == []


def test_what_is_kept_and_cannot_be_read_leaves_the_page_as_it_is(
    visits: Callable, guide: Build
) -> None:
    visit = visits()
    page = visit.open(address(guide, RISKS))
    for text in ("{", "null", '{"format": "guide-form", "tool": "x"}'):
        page.evaluate(
            "([key, text]) => localStorage.setItem(key, text)", [f"guide.form.{RISKS}.en", text]
        )
        page.reload()
        expect(page.locator(".fill__start")).to_be_visible()
    assert visit.complaints == []


def test_two_tabs_show_the_same_answers(visits: Callable, guide: Build) -> None:
    visit = visits()
    one = begun(visit.open(address(guide, RISKS)))
    other = visit.context.new_page()
    other.goto(visit.base + address(guide, RISKS))
    one.locator("textarea.field").first.fill("Sackville")

    expect(other.locator("textarea.field").first).to_have_value("Sackville")


# ---------------------------------------------------------------- risks


@LANGUAGES
def test_every_pair_gives_the_level_that_the_page_s_matrix_shows(
    visits: Callable, guide: Build, language: str
) -> None:
    page = begun(visits("disk").open(address(guide, RISKS, language)))
    matrix = page.locator("#matrix ~ .table").first
    likelihood, severity = page.locator(".rating").first.locator("select").all()
    seen = 0

    for row in matrix.locator("tbody tr").all():
        across = (row.locator("th").text_content() or "")[0]
        for at, cell in enumerate(row.locator("td").all(), 1):
            likelihood.select_option(across)
            severity.select_option(str(at))
            level, product = re.fullmatch(r"(\S+) \((\d+)\)", cell.text_content() or "").groups()  # type: ignore[union-attr]
            expect(page.locator("output").first).to_have_text(f"{product}, {level.lower()}")
            spot = page.locator(".risks td:has(.spot)")
            expect(spot).to_contain_text(f"{level} ({product})")
            seen += 1
    assert seen == 25


def test_where_each_hazard_stands_is_drawn_and_told_in_words(
    visits: Callable, guide: Build
) -> None:
    page = begun(visits().open(address(guide, RISKS)))
    picture = page.locator(".risks")
    expect(picture).to_be_hidden()
    fill_risks(page)

    expect(picture.get_by_role("group")).to_have_accessible_name(
        guide.shelves["en"].say("form.matrix")
    )
    told = picture.locator("ol > li")
    expect(told).to_have_count(1)
    expect(told).to_contain_text("Before (L × S) 3 × 5 = 15, critical")
    expect(told).to_contain_text("After (L × S) 2 × 4 = 8, moderate")
    expect(told.locator("strong")).to_have_text(re.compile(r"Route d'hiver <b>"))
    expect(picture.locator("td:has(.spot--0)")).to_contain_text("Critical (15) 1Before (L × S)")
    expect(picture.locator("td:has(.spot--1)")).to_contain_text("Moderate (8) 1After (L × S)")
    expect(page.locator("output").first).to_have_role("status")


# ---------------------------------------------------------------- print


def test_on_paper_answers_are_text_and_what_is_empty_is_ruled(
    visits: Callable, guide: Build
) -> None:
    page = begun(visits(color_scheme="dark").open(address(guide, RISKS)))
    fill_risks(page)
    page.emulate_media(media="print")

    expect(page.locator(":is(.field, .fill, .fill__rows, .rating):visible")).to_have_count(0)
    row = page.locator(f"{HAZARDS} tbody tr").first
    expect(row).to_contain_text("3 × 5 = 15, critical")
    expect(row.locator(".blank").first).to_have_text("Route d'hiver <b> 2e ligne")
    expect(page.locator(".blank--empty:visible").first).to_have_text("place, dates")
    rule = "e => getComputedStyle(e, '::before').borderBottomStyle"
    assert page.locator(".blank--empty").first.evaluate(rule) == "solid"
    expect(page.locator(".risks")).to_be_visible()
    page.set_viewport_size({"width": 665, "height": 900})
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) <= 0
    # Printed by the browser's own command, the page is whole.
    expect(page.locator("#likelihood")).to_be_visible()


@pytest.mark.parametrize("id", TOOLS)
def test_the_form_is_printed_alone_and_the_page_is_then_as_before(
    visits: Callable, guide: Build, id: str
) -> None:
    visit = visits()
    visit.context.add_init_script(PRINTED)
    page = begun(visit.open(address(guide, id)))
    page.locator("[data-act=print]").click()
    assert page.evaluate("window.printed") == 1
    on_paper(page)

    assert page.locator("article > :visible:not(script)").first.locator("h1").count() == 1
    expect(page.locator("#form")).to_be_visible()
    expect(page.locator("article > .unprinted:visible")).to_have_count(0)
    expect(page.locator(".block--related")).to_be_hidden()
    assert page.locator("article").locator(".passage__label:visible, .note:visible").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".block--related")).to_be_visible()


# ---------------------------------------------------------------- for everyone


def filled_in(page: Page, url: str) -> Page:
    page.goto(url)
    begun(page)
    if page.locator(".rating").count():
        fill_risks(page)
    return page


@pytest.mark.parametrize(("scheme", "width"), [("light", 1366), ("dark", 320)])
def test_a_form_breaks_no_rule_of_axe(
    browser: Browser, http: str, guide: Build, scheme: str, width: int
) -> None:
    page = opened(browser, scheme, width)
    broken = {}
    for id in TOOLS:
        filled_in(page, http + address(guide, id, "fr" if scheme == "light" else "en"))
        page.locator("[data-act=clear]").click()
        broken[id] = [str(each) for each in axe.violations(page)]
    page.context.close()

    assert {id: each for id, each in broken.items() if each} == {}


@pytest.mark.parametrize(("width", "language"), [(1366, "en"), (320, "fr")])
def test_the_keyboard_reaches_every_field_in_order(
    browser: Browser, http: str, guide: Build, width: int, language: str
) -> None:
    page = opened(browser, "light", width)
    filled_in(page, http + address(guide, RISKS, language))
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    page.reload()

    assert keyboard.walk(page).faults == ()
    page.context.close()


@pytest.mark.parametrize(("width", "language"), [(1366, "fr"), (320, "en")])
def test_large_or_spaced_text_and_forced_colours_lose_nothing_of_a_form(
    browser: Browser, http: str, guide: Build, width: int, language: str
) -> None:
    page = opened(browser, "light", width)
    losses = {}
    for id in TOOLS:
        filled_in(page, http + address(guide, id, language))
        losses[id] = adapting.losses(page)
    page.context.close()

    assert {id: each for id, each in losses.items() if each} == {}


def test_every_control_of_a_form_is_large_enough_to_touch(visits: Callable, guide: Build) -> None:
    page = begun(visits().open(address(guide, "memorandum-of-understanding")))

    small = page.locator("article :is(.field, .fill button, .fill__rows button)").evaluate_all(
        "all => all.filter(e => e.checkVisibility() && (e.offsetHeight < 24 || e.offsetWidth < 24))"
        ".map(e => e.outerHTML)"
    )
    assert small == []


def test_without_script_a_tool_is_read_as_it_is(visits: Callable, guide: Build) -> None:
    page = visits("disk", java_script_enabled=False).open(address(guide, RISKS))

    assert page.locator(".fill:visible").count() == 0
    expect(page.locator(".blank").first).to_have_text("[place, dates]")


def test_no_other_page_loads_what_fills_forms_in(visits: Callable, guide: Build) -> None:
    visit = visits()
    visit.open(address(guide, "why"))
    assert [url for url in visit.asked if "/form-" in url] == []
    visit.open(address(guide, RISKS))
    assert len([url for url in visit.asked if "/form-" in url]) == 2


def test_what_fills_forms_in_weighs_less_than_7_5_kb(site: Path) -> None:
    names = ("form-*.js", "kept-*.js", "form-*.css")
    files = [path for name in names for path in (site / "assets" / "guide").glob(name)]

    assert len(files) == 3
    assert sum(len(gzip.compress(each.read_bytes(), 9)) for each in files) <= 7_500
