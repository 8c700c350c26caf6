"""The exam of the search: what partners type, and the page they expect first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from asking import ASK, AT_ONCE, address, open_box

from guide.build import Build

pytestmark = pytest.mark.browser

LANGUAGES = ["fr", "en"]
TERM = "term:"
ENOUGH = 120
FIRST, AMONG_THREE = 0.90, 0.99
ENGINE = """async (questions) => {
  const { root } = document.querySelector(".search-open").dataset;
  const engine = await window.guideSearchEngine.open(root);
  const answers = [];
  for (const question of questions) {
    const { results } = await engine.search(question);
    answers.push(results.map(({ address }) => address));
  }
  return answers;
}"""


@dataclass(frozen=True)
class Question:
    """What is typed, and the addresses that are right."""

    ask: str
    right: tuple[str, ...]
    why: str


def exam(guide: Build, language: str) -> list[Question]:
    path = Path(__file__).parent.parent / "search" / f"exam.{language}.yml"
    return [
        Question(str(each["ask"]), tuple(_addresses(guide, language, each["page"])), each["why"])
        for each in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


def _addresses(guide: Build, language: str, ids: str | list[str]) -> Iterator[str]:
    for id in [ids] if isinstance(ids, str) else ids:
        if id.startswith(TERM):
            concept = guide.guide.nomenclature.concepts[id.removeprefix(TERM)]
            yield guide.shelves[language].term(concept).address
        else:
            yield address(guide, id, language)


def bare(link: str) -> str:
    """Return the address a result's link leads to, without the words to mark there."""
    path, _, rest = link.partition("?")
    fragment = rest.partition("#")[2]
    return path.removeprefix("./").removeprefix("../") + (f"#{fragment}" if fragment else "")


def assert_passed(questions: list[Question], answers: list[list[str]]) -> None:
    """Fail with every question missed, and what came instead."""
    first, three, missed = 0, 0, []
    for question, given in zip(questions, answers, strict=True):
        at = next((n for n, each in enumerate(given[:3], 1) if each in question.right), 0)
        first += at == 1
        three += at > 0
        if at != 1:
            came = ", ".join(given[:3]) or "nothing"
            where = f"came {at}" if at else "is not among three"
            missed.append(f"{question.ask!r} ({question.why}): {question.right} {where}: {came}")
    shares = first / len(questions), three / len(questions)
    told = f"top-1 {shares[0]:.1%}, top-3 {shares[1]:.1%} of {len(questions)}\n"
    assert shares[0] >= FIRST and shares[1] >= AMONG_THREE, told + "\n".join(missed)  # noqa: PT018 one mark


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_exam_asks_enough_in_the_reader_s_own_words(guide: Build, language: str) -> None:
    questions = exam(guide, language)

    assert len({each.ask for each in questions}) == len(questions) >= ENOUGH
    odd = [each for each in questions if each.why not in {"plain", "long"}]
    assert len(odd) >= len(questions) / 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_box_passes_the_exam_over_http(visits: Callable, guide: Build, language: str) -> None:
    visit = visits()
    visit.context.add_init_script(AT_ONCE)
    page = visit.open(address(guide, "home", language))
    open_box(page)
    questions = exam(guide, language)

    answers = page.evaluate(ASK, [each.ask for each in questions])

    assert_passed(questions, [[bare(link) for link in links] for links in answers])
    assert visit.complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_engine_passes_the_exam_from_disk(
    visits: Callable, guide: Build, language: str
) -> None:
    visit = visits("disk")
    page = visit.open(address(guide, "home", language))
    page.add_script_tag(url=page.locator(".search-open").get_attribute("data-engine"))
    questions = exam(guide, language)

    answers = page.evaluate(ENGINE, [each.ask for each in questions])

    assert_passed(questions, answers)
    assert visit.complaints == []
