"""A newcomer adds a case study in both languages, wrong in many ways, and mends it by messages.

The newcomer knows what they wrote and what the messages say, one at a time, and nothing else: no
rule, no manual. What they do of each message takes what it needs from its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from guide.site import command
from guide.writing.checking import Asked, check
from whole_sites import REPOSITORY, guide_command, lay_out

ID = "lighthouse-counter"
FRENCH, ENGLISH = f"case_studies/{ID}.md", f"case_studies/{ID}.en.md"
OTHER = {FRENCH: ENGLISH, ENGLISH: FRENCH}

BODIES = {
    FRENCH: """\
Deux gouvernements ouvrent un comptoir au phare, trois jours par semaine.

## Le contexte

Le quai est loin de tout: il faut 12 heures pour un aller-retour.
Voyez les [services mobiles](../docs/models/outreach/mobile-service.md).

## Les objectifs

- Servir les gens du phare.

## Ce qui a été fait

Un agent vient avec la [trousse](../tools_resources/road-kit.en.md).
![](lighthouse-counter.svg)

## Les résultats

Le comptoir a servi 240 personnes.

#### Ce qui n'a pas marché

Le bateau ne passe pas toujours.

## La suite

Un deuxième phare.
""",
    ENGLISH: """\
Who partnered with whom, to serve whom, and where? Answer in two or three sentences.

Two governments open a counter at the lighthouse, three days a week.

## The context

The wharf is far from everything: a return trip takes 12 hours.
See [mobile services](../docs/models/outreach/mobile-services.en.md).

## The objectives

- Serve the people of the lighthouse.

## What was done

An agent comes with the [kit](../tools_resources/road-kit.en.md).
![The lighthouse at the end of the wharf](lighthouse-counter.svg)

## The results

The counter served 204 people.

## What did not work

The boat does not always come .
""",
}
FIELDS = {
    FRENCH: {
        "title": "Un comptoir : le phare",
        "description": "Comment deux gouvernements servent les gens d'un phare.",
        "status": "done",
        "audiences": "[remote-communities]",
        "modified": "25 novembre 2026",
        "subtypes": "[mobile-service]",
        "organizations": "[service-canada]",
    },
    ENGLISH: {
        "title": "A counter in the lighthouse",
        "description": "",
        "status": "completed",
        "modified": "2026-11-25",
        "subtypes": "[mobile-services]",
        "organizations": "[service-canada]",
    },
}


@dataclass
class Newcomer:
    """Someone at work in a copy of the guide, with the texts they know."""

    root: Path

    def lines(self, path: str) -> list[str]:
        return (self.root / path).read_text(encoding="utf-8").split("\n")

    def write(self, path: str, lines: list[str]) -> None:
        (self.root / path).write_text("\n".join(lines), encoding="utf-8")

    def replace(self, path: str, line: int, before: str, after: str) -> None:
        """Change words of a line that a message points at."""
        lines = self.lines(path)
        assert before in lines[line - 1], (path, line, before, lines[line - 1])
        lines[line - 1] = lines[line - 1].replace(before, after, 1)
        self.write(path, lines)

    def field(self, path: str, name: str, value: str) -> None:
        """Set a field that a message names, at the end of the front matter if it is not there."""
        lines = self.lines(path)
        end = lines.index("---", 1)
        at = next((n for n in range(end) if lines[n].startswith(f"{name}:")), None)
        if at is None:
            lines.insert(end, f"{name}: {value}")
        else:
            lines[at] = f"{name}: {value}"
        self.write(path, lines)


Mend = Callable[[Newcomer, str, int, str], None]


def said(pattern: str, message: str) -> str:
    """Return what a message says in the place of the group."""
    found = re.search(pattern, message)
    assert found, f"the message does not say it: {message}"
    return found[1]


def quote(who: Newcomer, path: str, line: int, message: str) -> None:
    name = said(r"Put the whole value in straight quotes: (\w+): ", message)
    value = who.lines(path)[line - 1].partition(": ")[2]
    who.field(path, name, f'"{value}"')


def fill(who: Newcomer, path: str, _: int, message: str) -> None:
    name = said(r"The field “(\w+)” is missing or empty\. Give it a value", message)
    told = {"description": "How two governments serve the people of a lighthouse."}
    who.field(path, name, told[name])


def rename_field(who: Newcomer, path: str, line: int, message: str) -> None:
    who.replace(
        path, line, said(r"no field “(\w+)”", message), said(r"Did you mean “(\w+)”", message)
    )


def reshape(who: Newcomer, path: str, line: int, message: str) -> None:
    assert "a date YYYY-MM-DD" in message
    who.replace(path, line, said(r"holds “(.+?)”", message), "2026-11-25")


def choose(who: Newcomer, path: str, line: int, message: str) -> None:
    wrong = said(r"does not allow “(\w+)”", message)
    assert "completed" in said(r"Choose one of: (.*)\.", message).split(", ")
    who.replace(path, line, wrong, "completed")


def known_term(who: Newcomer, path: str, line: int, message: str) -> None:
    near = said(r"Did you mean “([\w-]+)”", message)
    who.replace(path, line, said(r"The term “([\w-]+)”", message), near)


def same_field(who: Newcomer, path: str, _: int, message: str) -> None:
    name, twin = said(r"The field “([\w.]+)”", message), said(r"the same as in (\S+)\.", message)
    own = next(line for line in who.lines(twin) if line.startswith(f"{name}:"))
    who.field(path, name, own.partition(": ")[2])


def add_section(who: Newcomer, path: str, _: int, message: str) -> None:
    twin = said(r"do not follow those of (\S+):", message)
    here, there = said(r": (.+) here", message), said(r"here, (.+) there", message)
    short = path if len(here.split()) < len(there.split()) else twin
    who.write(short, [*who.lines(short), "## What comes next", "", "A second lighthouse.", ""])


def same_figure(who: Newcomer, path: str, line: int, message: str) -> None:
    # The newcomer knows how many people were served.
    who.replace(path, line, said(r"The number “(\d+)”", message), "240")


def right_path(who: Newcomer, path: str, line: int, message: str) -> None:
    wrong = said(r"leads to “(\S+)”, which", message)
    near = said(r"Did you mean “(\S+?)”", message)
    who.replace(path, line, wrong.rpartition("/")[2], near.rpartition("/")[2])


def own_language(who: Newcomer, path: str, line: int, message: str) -> None:
    who.replace(
        path, line, said(r"\(“(\S+)”\)", message), said(r"Replace it with (\S+)\.$", message)
    )


def describe(who: Newcomer, path: str, line: int, message: str) -> None:
    image = said(r"The image “(\S+)” has no alternative text\. Describe it between", message)
    who.replace(path, line, f"![]({image})", f"![Le phare au bout du quai]({image})")


def level(who: Newcomer, path: str, line: int, message: str) -> None:
    before, wrong = said(r"\((#+) then", message), said(r"then (#+)\)", message)
    who.replace(path, line, wrong, before)


def respell(who: Newcomer, path: str, line: int, message: str) -> None:
    who.replace(path, line, said(r"correct: `(.+?)`", message), said(r"Write `(.+)`", message))


def drop_example(who: Newcomer, path: str, line: int, message: str) -> None:
    who.replace(path, line, said(r"“(.+)” still comes", message), "")


MENDS: dict[str, Mend] = {
    "G103": quote,
    "G104": fill,
    "G105": rename_field,
    "G108": reshape,
    "G109": choose,
    "G201": known_term,
    "G302": same_field,
    "G303": add_section,
    "G305": same_figure,
    "G401": right_path,
    "G403": own_language,
    "G501": level,
    "G502": describe,
    "G503": respell,
    "G507": drop_example,
}


@pytest.fixture
def newcomer(tmp_path: Path) -> Newcomer:
    return Newcomer(lay_out(REPOSITORY, tmp_path / "guide"))


def test_a_newcomer_is_led_to_a_published_page_by_the_messages_alone(
    newcomer: Newcomer, capsys: pytest.CaptureFixture[str]
) -> None:
    titles = [
        f"--title={code}={FIELDS[path]['title']}"
        for code, path in [("fr", FRENCH), ("en", ENGLISH)]
    ]
    begun = guide_command(newcomer.root, "new", "case", "--id", ID, *titles)
    assert begun.returncode == 0
    assert begun.stdout.split() == [FRENCH, ENGLISH]
    picture = newcomer.root / f"case_studies/{ID}.svg"
    picture.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', encoding="utf-8"
    )
    for path, body in BODIES.items():
        head = newcomer.lines(path)
        newcomer.write(path, [*head[: head.index("---", 1) + 1], "", *body.split("\n")])
        for name, value in FIELDS[path].items():
            newcomer.field(path, name, value)
    # Typed as one writes it in French.
    lines = newcomer.lines(FRENCH)
    newcomer.write(FRENCH, [line.replace("organizations:", "organisations:") for line in lines])

    met: dict[str, int] = {}
    for _ in range(60):
        files = [str(newcomer.root / path) for path in OTHER]
        done = check(newcomer.root, Asked(files, language="en"))
        out = capsys.readouterr().out
        if done == 0:
            break
        # Advice may be left; what is wrong on a page comes before how it differs from its twin.
        wrong = [each for each in out.splitlines() if "(advice)" not in each]
        told = sorted(wrong, key=lambda each: OTHER[each.split(":")[0]] in each)
        path, line, rest = told[0].split(":", 2)
        code, message = rest.strip().split(" ", 1)
        met[code] = met.get(code, 0) + 1
        MENDS[code](newcomer, path, int(line), message)
    else:
        pytest.fail(f"not mended after 60 messages: {out}")

    assert met.keys() == MENDS.keys()
    assert len(met) >= 10
    assert guide_command(newcomer.root, "check").returncode == 0
    assert guide_command(newcomer.root, "site").returncode == 0
    site = newcomer.root / command.SITE
    for address, words in (
        ("etudes-de-cas/un-comptoir-le-phare.html", "240 personnes"),
        ("en/case-studies/a-counter-in-the-lighthouse.html", "240 people"),
    ):
        assert words in (site / address).read_text(encoding="utf-8")
