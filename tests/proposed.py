"""Drafts of proposals with mistakes of many sorts: the same ones each time."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any

from guide.build import Build
from guide.proposing.asking import asked, sections, templates
from guide.proposing.draft import FORMAT

TITLES = (
    *("", "Un comptoir : essai", 'The "counter"', "Back\\slash", "- tiret", "null", "L'île & <b>"),
    *("Titre avec  espaces !", "« serré»", "À 5% près", "Œuvre\tà\nlignes", "# dièse", "ᐃᓄᒃ", "no"),
    *("x" * 90, "Ouvert ?", "Titre de la page", "Title of the case study", "Été\u2028indien"),
)
DATES = ("", "2026-11-25", "2026-02-30", "25 novembre", "2026-13-01", "0000-01-01", "2024-02-29")
IDS = ("mobile-services", "canada", "nowhere", "constructor", "null", "outreach", "a b", "É")
STATUSES = ("proposed", "ongoing", "done", "toString", "", "completed")
LINES = (
    *("Une phrase simple.", "", "Bonjour !", "Vraiment ?", "Oui ; non", '"des mots"', "100%"),
    *("#### Trop bas", "# Titre", "## Suite", "### Plus bas {.supplement}", "## `code` & {#ici}"),
    *("![](image.png)", "![mots](https://ailleurs.ca/i.png)", "![ ](data:text/html,x)"),
    *("[lien](javascript:alert(1))", "[lien](&#106;avascript:x)", "<https://canada.ca>"),
    *("[lien](//ailleurs.ca)", "[a](mailto:b@c.ca) [b](ftp://c.ca) ![](d.svg)", "<moi@ici.ca>"),
    *("<b>gras</b>", "<!-- guide:frame -->", "<!-- guide:cadre -->", "  <!-- guide:map -->"),
    *("<script>alert(1)</script>", "**gras** et *italique*{.suplement} `code !`", "*mot*{lang=en}"),
    *("- Un objectif par point.", "- One criterion per bullet.", "1. Fait : oui", "- [ ] à cocher"),
    *("```", "~~~ python", "    code <b>", "!!! supplement", '!!! note "Titre !"', "[ref]: data:x"),
    *("L'essentiel en deux ou trois phrases.", "texte [^1] &amp; &lt;b&gt; & rien", "| a | b |"),
    *(
        "---",
        "«serré» et « bien »",
        "prix:5",
        "(voir)% $",
        "mot\u00a0! mot\u202f;",
        "```js\nx\n```",
    ),
    *("\x00nul\x07", "ligne\rautre\r\nfin", "\ufeffmarque", "émoji 🎉 !", "[a](b(c)d) {.guide .x}"),
)


def drafts(guide: Build, count: int, seed: int = 20) -> Iterator[dict[str, Any]]:
    """Yield drafts as the form saves them."""
    chance = random.Random(seed)  # noqa: S311 the same drafts each time
    twins = templates(guide.guide)
    for at in range(count):
        kind = list(twins)[at % len(twins)]
        facts: dict[str, Any] = {}
        texts: dict[str, dict[str, str]] = {code: {} for code in twins[kind]}
        for each in asked(kind):
            for code in texts if each.own else ("",):
                if chance.random() < 0.2:
                    continue
                kept = texts[code] if each.own else facts
                kept[each.name] = _value(chance, each.name, each.field.shape.value)
        for code, template in twins[kind].items():
            for number in range(len(sections(template))):
                lines = [chance.choice(LINES) for _ in range(chance.randrange(6))]
                texts[code][f"{kind}.{number}"] = "\n".join(lines)
        codes = list(texts) if chance.random() < 0.7 else [chance.choice(list(texts))]
        contact = chance.choice(("", "Ann, ann@example.ca"))
        yield {
            "format": FORMAT,
            "version": "1.0",
            "kind": kind,
            "languages": codes,
            "facts": facts,
            "texts": texts,
            "contact": contact,
        }


def _value(chance: random.Random, name: str, shape: str) -> str | list[str]:
    if shape == "ids":
        return [chance.choice(IDS) for _ in range(chance.randrange(4))]
    choices: dict[str, Sequence[str]] = {"date": DATES, "number": ("1", "4", "9", "", "deux")}
    if name == "status":
        return chance.choice(STATUSES)
    return chance.choice(choices.get(shape, TITLES))
