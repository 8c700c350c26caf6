"""Makes a guide of any size, with the real structure and a plausible vocabulary.

`python -m benchmarks.corpus 1000 FOLDER` writes a guide of about 1,000 pages a language.
The same size and seed give the same bytes.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from itertools import accumulate
from pathlib import Path

ROOT = Path(__file__).parent.parent
LANGUAGES = ("fr", "en")
SECTIONS = 6
LINES = 9
TOOL_EVERY = 4
FOLDERS = ("docs/process", "docs/models", "docs/best_practices")
ROOTS = ("case_studies", "tools_resources")
SECTIONED = tuple(path.rpartition("/")[2].replace("_", "-") for path in (*FOLDERS, *ROOTS))
FACETS = ("models", "subtypes", "domains", "steps", "tools")
_SYLLABLES = (
    *("ba", "co", "di", "fra", "glo", "hu", "jin", "ka", "lor", "mi", "nu"),
    *("pal", "quo", "ri", "sta", "tor", "uv", "ver", "wol", "xe", "yn", "za"),
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)?")


class Vocabulary:
    """Words as often as the real pages have them, with a tail of made-up ones that grows."""

    def __init__(self, language: str, size: int, chance: random.Random) -> None:
        """Count the words of the real pages of a language; `size` is the guide's."""
        suffix = ".en.md" if language == "en" else ".md"
        counts: Counter[str] = Counter()
        for path in sorted((ROOT / "docs").rglob("*.md")):
            if path.name.endswith(suffix) and (language == "en" or ".en." not in path.name):
                text = path.read_text(encoding="utf-8").split("---", 2)[-1]
                counts.update(word.lower() for word in _WORD.findall(text))
        real = [word for word, _ in counts.most_common()]
        made = ["".join(chance.choices(_SYLLABLES, k=4)) for _ in range(6 * size)]
        self.words = real + made
        # Zipf's law: a word's frequency goes down as its rank goes up.
        self.weights = list(accumulate(1 / (rank + 2) for rank in range(len(self.words))))

    def sentence(self, chance: random.Random) -> str:
        """Return a sentence of about twenty words."""
        words = chance.choices(self.words, cum_weights=self.weights, k=chance.randint(14, 26))
        return " ".join(words).capitalize() + "."


class Maker:
    """Makes the files of one guide, page by page."""

    def __init__(self, size: int, seed: int) -> None:
        """Start with the settings alone."""
        self.chance = random.Random(seed)  # noqa: S311 a repeatable guide, not a secret
        self.vocabularies = {code: Vocabulary(code, size, self.chance) for code in LANGUAGES}
        self.files: dict[str, str] = {"mkdocs.yml": _settings()}
        self.concepts: list[str] = []
        self.pages = 0

    def page(self, path: str, kind: str, order: int, extra: str = "") -> None:
        """Add a page in both languages; its id is its file's name, or its folder's."""
        self.pages += 1
        folder, _, stem = path.rpartition("/")
        id = folder.rpartition("/")[2].replace("_", "-") if stem == "index" else stem
        for code, vocabulary in self.vocabularies.items():
            body = [vocabulary.sentence(self.chance)]
            for _ in range(SECTIONS):
                body.append(f"\n## {vocabulary.sentence(self.chance)[:40].rsplit(' ', 1)[0]}\n")
                body += [vocabulary.sentence(self.chance) for _ in range(LINES)]
            fields = extra + (_comparison() if kind == "subtype" else "")
            self.files[f"{path}{'.en' if code == 'en' else ''}.md"] = (
                f"---\ntitle: {id.replace('-', ' ').capitalize()} {code}\n"
                f"description: {vocabulary.sentence(self.chance)}\nkind: {kind}\n"
                f"slug: {id}\norder: {order}\nsource: supplement\nmodified: 2026-01-01\n"
                f"{fields}---\n\n" + "\n".join(body) + "\n"
            )

    def told(self, folder: str, facet: str, id: str, order: int, extra: str = "") -> str:
        """Add a concept and the page that tells it; return its id."""
        kind = facet.removesuffix("s")
        broader = folder.rpartition("/")[2] if kind == "subtype" else ""
        words = id.replace("-", " ")
        self.concepts.append(
            f"  {id}: {{facet: {facet}, source: supplement,"
            f" label: {{fr: {words} fr, en: {words} en}},"
            f" definition: {{fr: Un terme., en: A term.}}"
            f"{f', broader: {broader}' if broader else ''}}}\n"
        )
        path = f"{folder}/{id}/index" if kind == "model" else f"{folder}/{id}"
        self.page(path, kind, order, extra)
        return id


def corpus(size: int, seed: int = 7) -> dict[str, str]:
    """Return the text of each file of a guide of about `size` pages a language, by path."""
    maker = Maker(size, seed)
    maker.page("docs/index", "home", 0)
    for folder in (*FOLDERS, *ROOTS):
        maker.page(f"{folder}/index", "section", 1, "menu: main\n")
    domains = [
        maker.told("docs/best_practices", "domains", _id("domain", n), n)
        for n in range(max(3, size // 20))
    ]
    steps = [
        maker.told("docs/process", "steps", _id("step", n), n) for n in range(max(3, size // 60))
    ]
    subtypes: list[str] = []
    for number in range(max(2, size // 50)):
        model = maker.told("docs/models", "models", _id("model", number), number)
        for each in range(5):
            id = _id(f"subtype-{model}", each)
            subtypes.append(maker.told(f"docs/models/{model}", "subtypes", id, each))
    for number in range(max(0, size - maker.pages)):
        links = "".join(
            f"{field}: [{maker.chance.choice(ids)}]\n"
            for field, ids in (("subtypes", subtypes), ("practices", domains), ("steps", steps))
        )
        if number % TOOL_EVERY:
            path = f"case_studies/{_id('case', number)}"
            maker.page(path, "case", number, f"status: ongoing\n{links}")
        else:
            maker.told("tools_resources", "tools", _id("tool", number), number, links)
    facets = "".join(f"  {each}: {{fr: {each} fr, en: {each} en}}\n" for each in FACETS)
    terms = f"facets:\n{facets}concepts:\n{''.join(maker.concepts)}"
    return {**maker.files, "docs/nomenclature.yml": terms}


def _id(kind: str, number: int) -> str:
    """Return an id without a digit: twins are compared by their figures."""
    return f"{kind}-" + "".join("abcdefghij"[int(digit)] for digit in str(number))


def _comparison() -> str:
    fields = ("for_whom", "where", "when", "channel", "host", "in_place")
    rows = "".join(f"  {field}: Texte\n" for field in fields)
    return f"comparison:\n{rows}  integration: 2\n"


def _settings() -> str:
    """Return the guide's own settings, with its hooks and theme where they stand, and this book."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    text = re.sub(r"(?<= book: ).*", f"[{', '.join(SECTIONED)}]", text)
    hooks = (ROOT / "build_hooks").as_posix()
    return text.replace("build_hooks/", f"{hooks}/").replace(
        "custom_dir: build_hooks", f"custom_dir: {hooks}"
    )


def write(files: dict[str, str], folder: Path) -> None:
    """Write a guide's files under a folder."""
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", type=int)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    write(corpus(options.size), options.folder)
