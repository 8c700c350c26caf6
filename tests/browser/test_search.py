"""The search box, in both languages, over http and from disk."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from asking import BOX, address, nameless, open_box, type_words
from playwright.sync_api import Page, expect

from guide.build import Build

pytestmark = pytest.mark.browser

LANGUAGES = ["fr", "en"]
WAYS = ["http", "disk"]
EVERYWHERE = pytest.mark.parametrize(
    ("language", "way"), [(language, way) for language in LANGUAGES for way in WAYS]
)
EACH = pytest.mark.parametrize(("language", "way"), [("fr", "http"), ("en", "disk")])
WORDS = {"fr": "protocole d’entente", "en": "memorandum of understanding"}
TOOL = "memorandum-of-understanding"


def say(guide: Build, language: str, name: str) -> str:
    return guide.shelves[language].say(f"search_ui.{name}")


def led(target: str) -> re.Pattern[str]:
    """Return what a link to a page with words to mark there looks like."""
    return re.compile(rf"{re.escape(target)}\?h=\S+$")


def results(page: Page) -> list[str]:
    return page.locator(f"{BOX} .found__title a").all_text_contents()


@EVERYWHERE
def test_the_first_result_is_the_page_of_the_words_and_leads_to_them_marked(
    visits: Callable, guide: Build, language: str, way: str
) -> None:
    visit = visits(way)
    page = visit.open(address(guide, "why", language))

    open_box(page)
    page.keyboard.type(WORDS[language])
    first = page.locator(f"{BOX} .found").first.locator(".found__title a")
    tool = address(guide, TOOL, language)
    expect(first).to_have_attribute("href", led(tool))
    expect(first.locator("mark").first).to_be_visible()
    first.click()
    page.wait_for_url(lambda url: url.startswith(f"{visit.base}{tool}?h="))
    assert page.locator("article mark").count() > 2
    assert visit.complaints == []
    assert visit.strangers() == []


@EACH
def test_what_is_typed_is_asked_of_nobody(
    visits: Callable, guide: Build, language: str, way: str
) -> None:
    visit = visits(way)
    page = visit.open(address(guide, "home", language))
    open_box(page)
    del visit.asked[:]

    for text in ("zzgrandzz", "grand manan", "services xyloph"):
        type_words(page, text)

    assert visit.strangers() == []
    assert [url for url in visit.asked if "zz" in url or "manan" in url or "xylo" in url] == []
    assert all("/search/" in url for url in visit.asked)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_number_of_pages_found_is_announced(
    visits: Callable, guide: Build, language: str
) -> None:
    page = visits().open(address(guide, "home", language))
    open_box(page)
    status = page.locator(BOX).get_by_role("status")

    type_words(page, WORDS[language])
    kinds = page.locator(".search__kinds").inner_text()
    count = sum(int(number) for number in re.findall(r"\((\d+)\)", kinds))
    expect(status).to_have_text(say(guide, language, "many").format(count=count))
    type_words(page, "xyzzyqwfp")
    expect(status).to_have_text(say(guide, language, "none").format(query="xyzzyqwfp"))
    page.fill("#search-field", "…")
    expect(status).to_have_text("")


@pytest.mark.parametrize("language", LANGUAGES)
def test_results_can_be_limited_to_a_kind_of_page(
    visits: Callable, guide: Build, language: str
) -> None:
    page = visits().open(address(guide, "home", language))
    open_box(page)
    type_words(page, WORDS[language])
    tool = guide.shelves[language].say("kinds.tool")
    chips = page.get_by_role("group", name=say(guide, language, "kinds")).get_by_role("button")
    chip = chips.filter(has_text=tool)
    count = int((chip.text_content() or "").rpartition("(")[2].rstrip(")"))

    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "true")
    shown = min(count, 10)
    expect(page.locator(f"{BOX} .found__kind")).to_have_text([tool] * shown)
    chips.first.click()
    expect(chips.first).to_have_attribute("aria-pressed", "true")
    expect(page.locator(f"{BOX} .found__kind")).not_to_have_text([tool] * shown)


@pytest.mark.parametrize(
    ("language", "asked", "other", "says"),
    [("fr", "outreach", "en", "– en anglais outreach"), ("en", "externes", "fr", "– in French")],
)
def test_a_result_says_why_it_answers_words_of_the_other_language(  # noqa: PLR0913, PLR0917 a row of the table
    visits: Callable, guide: Build, language: str, asked: str, other: str, says: str
) -> None:
    page = visits().open(address(guide, "home", language))
    open_box(page)
    type_words(page, asked)
    first = page.locator(f"{BOX} .found").first

    expect(first.locator("a").first).to_have_attribute(
        "href", led(address(guide, "outreach", language))
    )
    expect(first.locator(".found__why")).to_contain_text(says)
    expect(first.locator(f".found__why [lang={other}]")).to_have_count(1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_result_offers_near_words_the_terms_and_a_message(
    visits: Callable, guide: Build, language: str
) -> None:
    visit = visits()
    page = visit.open(address(guide, "home", language))
    open_box(page)
    type_words(page, "xyzzyqwfp")

    message = page.get_by_role("textbox", name=say(guide, language, "ask"))
    expect(message).to_have_value(say(guide, language, "message").format(query="xyzzyqwfp"))
    terms = page.locator(BOX).get_by_role("link", name=say(guide, language, "index"))
    assert nameless(page, BOX) == []
    terms.click()
    expect(page).to_have_url(visit.base + address(guide, "nomenclature", language))


def test_a_near_word_is_asked_in_one_press(visits: Callable, guide: Build) -> None:
    page = visits().open(address(guide, "home"))
    open_box(page)
    type_words(page, "finanzzez")
    near = page.locator(BOX).get_by_role("button", name="finance", exact=True)

    near.click()
    expect(page.locator("#search-field")).to_have_value("finance")
    expect(page.locator("#search-field")).to_be_focused()
    first = page.locator(f"{BOX} .found__title a").first
    expect(first).to_have_attribute("href", led(address(guide, "finance")))


@EACH
def test_every_control_has_a_name(visits: Callable, guide: Build, language: str, way: str) -> None:
    page = visits(way).open(address(guide, "home", language))
    expect(page.get_by_role("button", name=say(guide, language, "open"))).to_have_count(1)
    open_box(page)
    type_words(page, WORDS[language])

    expect(page.get_by_role("dialog", name=say(guide, language, "title"))).to_be_visible()
    expect(page.get_by_role("searchbox", name=say(guide, language, "field"))).to_be_focused()
    expect(page.get_by_role("button", name=say(guide, language, "close"))).to_be_visible()
    expect(page.get_by_role("group", name=say(guide, language, "kinds"))).to_be_visible()
    expect(page.get_by_role("list", name=say(guide, language, "results"))).to_be_visible()
    assert nameless(page, BOX) == []


def test_arrows_walk_through_the_results_and_enter_follows_one(
    visits: Callable, guide: Build
) -> None:
    visit = visits()
    page = visit.open(address(guide, "home", "fr"))
    open_box(page)
    type_words(page, "finances")
    links = page.locator(f"{BOX} .search__list a:visible")
    field = page.locator("#search-field")

    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.startswith(visit.base + address(guide, "finance", "fr")))


def test_the_right_arrow_takes_the_word_that_is_offered(visits: Callable, guide: Build) -> None:
    page = visits().open(address(guide, "home", "fr"))
    open_box(page)
    page.keyboard.type("œuv")
    ghost = page.locator(".search__ghost")

    expect(ghost).to_have_text("œuvre")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#search-field")).to_have_value("œuvre")
    assert page.locator(f"{BOX} .found").count() > 0


def test_the_last_words_typed_are_those_answered(visits: Callable, guide: Build) -> None:
    page = visits().open(address(guide, "home", "en"))
    open_box(page)
    for text in ("finance", "security", "grand manan"):
        page.fill("#search-field", text)

    expect(page.locator(f"{BOX} .found__title a").first).to_have_attribute(
        "href", led(address(guide, "grand-manan"))
    )


def test_the_box_fits_a_phone(visits: Callable, guide: Build) -> None:
    page = visits(viewport={"width": 320, "height": 640}).open(address(guide, "home", "fr"))
    open_box(page)
    type_words(page, "partenariat")

    wide = page.evaluate(
        "[...document.querySelectorAll('dialog.search *')]"
        ".filter(e => e.checkVisibility() && e.getBoundingClientRect().right > 321)"
        ".map(e => e.outerHTML.slice(0, 100))"
    )
    assert wide == []


# ---------------------------------------------------------------- what nobody should type

BAD = [
    "a" * 10_000,
    "partenariat " * 900,
    "é'-" * 3_000,
    "😀👩‍👩‍👧 🇨🇦",
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1);window.ran=1">',
    '"><svg onload=alert(1)>',
    "{{7*7}} ${alert(1)} javascript:alert(1)",
    "…!?;:,.—«»'\"()[]{}\\/|@#$%^&*",
    "\u0301\u0300\u0327",
    "l'",
    "\u05e9\u05dc\u05d5\u05dd \u202e\u05de\u05e8\u05d7\u05d1\u202c",
    "\u202eabc\u202d",
    "\ud83d",
    "__proto__ constructor toString",
    "\u0000\u0001\ufffe",
]
# Asks each, leaves the page time to answer, and tells the places of those that held it up.
BUSY = """async (questions) => {
  const field = document.querySelector("#search-field");
  const long = new Set();
  let asked = 0;
  const observer = new PerformanceObserver(() => long.add(Math.min(asked, questions.length - 1)));
  observer.observe({ type: "longtask" });
  for (; asked < questions.length; asked += 1) {
    field.value = questions[asked];
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  return [...long];
}"""


@EACH
def test_odd_words_run_nothing_break_nothing_and_never_hold_the_page_up(
    visits: Callable, guide: Build, language: str, way: str
) -> None:
    visit = visits(way)
    dialogs: list[str] = []
    visit.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page = visit.open(address(guide, "home", language))
    open_box(page)
    type_words(page, "partenariat")

    # A machine busy with something else is given two more chances with what it was slow at.
    slow = BAD
    for _ in range(3):
        slow = [slow[at] for at in page.evaluate(BUSY, slow)]

    assert [each[:40] for each in slow] == []
    assert dialogs == []
    assert visit.complaints == []
    assert page.evaluate("window.ran") is None
    assert page.locator(f"{BOX} .search__list :is(script, img, svg)").count() == 0
    type_words(page, WORDS[language])
    assert results(page) != []


@pytest.mark.parametrize(
    ("parameter", "way"), [("q", "disk"), ("h", "http"), ("compare", "http"), ("kind", "http")]
)
def test_odd_words_in_an_address_run_nothing(
    visits: Callable, guide: Build, parameter: str, way: str
) -> None:
    visit = visits(way)
    dialogs: list[str] = []
    visit.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    id = {"compare": "compare", "kind": "find"}.get(parameter, "why")
    for text in ("<img src=x onerror=alert(1)>", "a" * 5_000, "(.*)+$\u0301"):
        page = visit.open(f"{address(guide, id)}?{parameter}={quote(text)}")
        expect(page.locator("article h1")).to_be_attached()
        if parameter == "q":
            page.wait_for_selector(f"{BOX}[open]")

    visit.open(f"{address(guide, id)}?{parameter}=%E9%")
    assert dialogs == []
    assert visit.complaints == []
