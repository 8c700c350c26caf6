"""The house rules: floors, doors, sizes, words, and what no file may hold."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from guide.blocks import AT_THE_END, BLOCKS
from guide.field import KINDS, Field
from guide.fields import FIELDS, RELATIONS

ROOT = Path(__file__).parent.parent
HOOKS = ROOT / "build_hooks"
THEME = HOOKS / "theme"
MODULES = sorted(HOOKS.rglob("*.py"))
LANGUAGES = ("fr", "en")

# Each module, or folder of modules, on the lowest floor where it is at home.
FLOORS = {
    # 0: what the guide is made of, what is wrong with it, and plain functions of text
    "guide": 0,
    "guide.agreed": 0,
    "guide.anchors": 0,
    "guide.blocks": 0,
    "guide.choice": 0,
    "guide.command": 0,
    "guide.commands": 0,
    "guide.concept": 0,
    "guide.edition": 0,
    "guide.paths": 0,
    "guide.entry": 0,
    "guide.field": 0,
    "guide.fields": 0,
    "guide.links": 0,
    "guide.model": 0,
    "guide.problems": 0,
    "guide.results": 0,
    "guide.sections": 0,
    "guide.scanning": 0,  # knows text and entries alone: no file, no YAML
    "guide.signs": 0,
    "guide.spoken": 0,
    # 1: text becomes model, and words
    "guide.audited": 1,
    "guide.examples": 1,
    "guide.frontmatter": 1,
    "guide.located": 1,
    "guide.nomenclature": 1,
    "guide.places": 1,
    "guide.questions": 1,
    "guide.reading": 1,
    "guide.records": 1,
    "guide.sentences": 1,
    "guide.settings": 1,
    "guide.values": 1,
    "guide.words": 1,
    "guide.mentions": 1,  # these two need a language's words, and are needed to judge
    "guide.spacing": 1,
    "guide.typography": 1,
    # 2: the model is judged, and joined
    "guide.addresses": 2,
    "guide.checks": 2,
    "guide.consents": 2,
    "guide.crosslinks": 2,
    "guide.judging": 2,
    "guide.matching": 2,
    "guide.measures": 1,
    "guide.standing": 2,
    # 3: the model becomes pages, HTML, open data, search index
    "guide.data": 3,
    "guide.markup": 3,
    "guide.pages": 3,
    "guide.proposing": 3,
    "guide.search": 3,
    # 4: the whole build, what is bound of it, and what is packed of it
    "guide.books": 4,  # makes books of the pages' articles, and knows no MkDocs
    "guide.build": 4,
    "guide.changing": 4,  # asks the build whether a change may be made, and knows no MkDocs
    "guide.offline": 4,  # packs what was built, and knows no MkDocs
    "guide.receiving": 4,  # makes drafts of what others send, and trusts none of it
    "guide.writing": 4,  # helps those who write, and knows no MkDocs
    # 5: the doors
    "guide.__main__": 5,
    "guide.site": 5,
    "mkdocs_events": 5,
}

# Packages that only some modules may know.
KEPT = {
    "yaml": ("guide.located",),
    "mkdocs": ("guide.site", "mkdocs_events"),
    "material": ("guide.site",),
    "jinja2": ("guide.pages", "guide.site", "mkdocs_events"),  # the door names its types
    "markupsafe": ("guide.pages", "guide.site"),
    "markdown": ("guide.markup",),
    "rdflib": ("guide.data",),
    "lxml": ("guide.books", "guide.receiving.documents"),
    "docx": ("guide.books.word",),
    "typst": ("guide.books.typesetting", "guide.books.epub.cover"),
}

SOFT, HARD = 150, 200
# Modules above the soft limit, each with the reason why it is not two.
LONG = {
    "guide.pages.glossary": "eight records, half of it, and the functions that fill them",
}


def named(path: Path) -> str:
    parts = path.relative_to(HOOKS).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path) -> Iterator[str]:
    """Yield what a module imports, modules of ours by their own names."""
    ours = {named(each) for each in MODULES}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a hook cannot import relatively"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in ours else str(node.module)


def floor(module: str) -> int:
    """Return the floor of a module: its own, else its folder's."""
    above = module
    while above not in FLOORS or (above == "guide" and module != "guide"):
        above = above.rpartition(".")[0]
        assert above, f"{module} has no floor: give it one in FLOORS"
    return FLOORS[above]


def within(module: str, folders: tuple[str, ...]) -> bool:
    return any(module == each or module.startswith(f"{each}.") for each in folders)


# ---------------------------------------------------------------- floors and doors


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_imports_from_its_own_floor_or_below(path: Path) -> None:
    above = [
        each
        for each in imported(path)
        if each.partition(".")[0] == "guide" and floor(each) > floor(named(path))
    ]

    assert above == []


@pytest.mark.parametrize("package", KEPT)
def test_a_package_is_known_where_it_is_kept_only(package: str) -> None:
    knowing = {
        named(path)
        for path in MODULES
        if any(each.partition(".")[0] == package for each in imported(path))
    }

    assert {module for module in knowing if not within(module, KEPT[package])} == set()


def test_the_table_of_floors_names_nothing_that_is_gone() -> None:
    names = {named(path) for path in MODULES}

    assert set(FLOORS) - names == set()


def test_there_is_one_door() -> None:
    assert [path.name for path in HOOKS.glob("*.py")] == ["mkdocs_events.py"]


# ---------------------------------------------------------------- modules


def lines_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_module_is_longer_than_the_hard_limit() -> None:
    assert {named(path): lines_of(path) for path in MODULES if lines_of(path) > HARD} == {}


def test_a_module_longer_than_the_soft_limit_has_its_reason() -> None:
    long = {named(path) for path in MODULES if lines_of(path) > SOFT}

    assert long == set(LONG)


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_s_first_line_says_what_it_is_for(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]

    assert re.fullmatch(r'""".{10,}\."""|""".{10,}\.', first), first


# ---------------------------------------------------------------- words


def said(language: str) -> set[str]:
    """Return the dotted name of every word of a language, as its own file has it."""
    path = HOOKS / "guide" / "words" / f"{language}.yml"

    def flat(node: object, name: str) -> Iterator[str]:
        if isinstance(node, dict):
            for key, value in node.items():
                yield from flat(value, f"{name}.{key}".lstrip("."))
        else:
            yield name

    return set(flat(yaml.safe_load(path.read_text(encoding="utf-8")), ""))


SAID = {language: said(language) for language in LANGUAGES}


GROUPS = "|".join(sorted({name.partition(".")[0] for name in SAID["fr"] if "." in name}))


def asked_in_code(path: Path) -> Iterator[tuple[str, bool]]:
    """Yield each word that a module asks for, and whether its name is whole."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if re.fullmatch(rf"(?:{GROUPS})\.[a-z_.]*[a-z_]", node.value):
                yield node.value, True
        elif isinstance(node, ast.Call) and node.args:
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            asked = node.args[0]
            if name == "say" and isinstance(asked, ast.JoinedStr):
                yield str(getattr(asked.values[0], "value", "")), False


def asked_in_template(path: Path) -> Iterator[tuple[str, bool]]:
    for call in re.finditer(r"\bsay\(([^()]*)\)", path.read_text(encoding="utf-8")):
        for name, joined in re.findall(r"""["']([^"']+)["']\s*(~?)""", call[1]):
            yield name, not joined


def asked() -> set[tuple[str, bool]]:
    found = {each for path in MODULES for each in asked_in_code(path)}
    return found | {each for path in THEME.rglob("*.html") for each in asked_in_template(path)}


def test_both_languages_say_the_same_things() -> None:
    assert SAID["fr"] ^ SAID["en"] == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_asked_for_is_there(language: str) -> None:
    known = SAID[language]
    missing = {
        name
        for name, whole in asked()
        if (name not in known if whole else not any(each.startswith(name) for each in known))
    }

    assert missing == set()


def test_the_search_for_words_finds_them() -> None:
    names = {name for name, _ in asked()}

    assert {"site.moved", "kinds.", "typography.joined", "site.skip", "sources."} <= names


def all_fields(fields: tuple[Field, ...] = FIELDS, prefix: str = "") -> Iterator[str]:
    for field in fields:
        yield prefix + field.name
        if field.inner is not RELATIONS:
            yield from all_fields(field.inner, f"{field.name}.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_has_its_sentence_of_help(language: str) -> None:
    helped = {name.removeprefix("fields.") for name in SAID[language] if name.startswith("fields.")}

    assert helped == set(all_fields())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_relation_has_its_reason_both_ways(language: str) -> None:
    needed = {
        f"relations.{kind}_{field.name}.{way}"
        for field in RELATIONS
        for kind in field.kinds
        for way in ("to", "from")
    }

    assert {name for name in SAID[language] if name.startswith("relations.")} == needed


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_page_has_its_name(language: str) -> None:
    assert {f"kinds.{kind}" for kind in (*KINDS, *AT_THE_END, "term")} <= SAID[language]


@pytest.mark.parametrize(
    "name", sorted({*BLOCKS, *(n for row in AT_THE_END.values() for n in row)})
)
def test_every_block_has_its_template_and_its_words(name: str) -> None:
    assert (THEME / "blocks" / f"{name}.html").is_file()
    for language in LANGUAGES:
        assert f"blocks.{name}" in SAID[language]


def test_every_template_of_a_block_is_one() -> None:
    ending = {name for row in AT_THE_END.values() for name in row}

    assert {path.stem for path in (THEME / "blocks").glob("*.html")} == {*BLOCKS, *ending}


# ---------------------------------------------------------------- every file


def tracked() -> list[Path]:
    """Return every text that is ours: what git tracks, or would on the next commit."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],  # noqa: S607 found on the PATH
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    paths = (ROOT / name for name in listing.stdout.splitlines())
    return [path for path in paths if path.is_file() and path.name != Path(__file__).name]


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        (r"(?<![\w.:/-])/(?:home|work|Users|root|tmp)/\w", "a path of one machine"),
        (r"\bC:\\\w", "a path of one machine"),
        (r"\b(?:TODO|FIXME|XXX)\b", "work left undone"),
    ],
)
def test_no_text_holds(pattern: str, why: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {why}"
        for path in tracked()
        if re.search(pattern, path.read_text(encoding="utf-8", errors="replace"))
    ]

    assert found == []
