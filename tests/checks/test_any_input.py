"""Nothing that a writer types stops the build, and every problem can be said."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from saying import judged

from corpus import NOMENCLATURE, SETTINGS, nomenclature, page, term, twins
from guide.fields import FIELDS
from guide.nomenclature import CONCEPT_FIELDS

BAD = "docs/bad.md"
MODEST = settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


# ------------------------------------------------------------ what may be typed

texts = st.text(st.characters(codec="utf-8"), max_size=40)
SIGNS = r"""
[ ] ( ) { } < > ! # ## ###### ` `` ``` ~~~ * ** _ | : ; " ' « » & &amp; &#106; \ / // - -- ---
[a](b.md) [a](b.md#c) ![](x.png) [a]: [^1] [^1]: <!-- --> <!--guide:path--> !!! !!!supplement
{.supplement} {#a} {lang=en} javascript: https://a.example/ <https://a.example> 12 3,5 10%
"""
UNSEEN = [
    "\n",
    "\n\n",
    "    ",
    "\t",
    " ",
    "\r",
    "\0",
    "\f",
    "\x1b[31m",
    "\u2028",
    "\ufffc",
    "\ufeff",
]
LINES = [
    "<!-- guide:nomenclature -->\n",
    "!!! supplement\n    ",
    "## Été\n",
    "1. ",
    "- [x] ",
    "ᐃᓄᒃ",
]
pieces = st.sampled_from([*SIGNS.split(), *UNSEEN, *LINES])
markdown = st.lists(pieces | texts, max_size=40).map("".join)
keys = st.sampled_from([field.name for field in FIELDS]) | st.sampled_from(CONCEPT_FIELDS) | texts
signs = st.sampled_from([*"*&[]{}|>~", "*a", "&a", "!!python/object:os.system", "a : b", "no", '"'])
values = st.recursive(
    texts | signs | st.integers() | st.none() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=8,
)
nearly_yaml = st.lists(
    st.tuples(st.sampled_from(["", "  ", "    ", "\t", "- "]), keys, values), max_size=8
).map(lambda lines: "".join(f"{indent}{key}: {value}\n" for indent, key, value in lines))


# ----------------------------------------------------------------- no exception


@MODEST
@given(st.binary(max_size=200), st.binary(max_size=200), st.binary(max_size=200))
def test_bytes_of_any_kind_are_read(settings: bytes, terms: bytes, text: bytes) -> None:
    judged({"mkdocs.yml": settings})
    judged({"docs/nomenclature.yml": terms, "docs/models/chooser.yml": terms})
    judged({BAD: text, "docs/addresses.txt": text})


@MODEST
@given(nearly_yaml, markdown)
def test_front_matter_that_is_nearly_yaml_is_read(header: str, body: str) -> None:
    judged({BAD: f"---\n{header}---\n{body}"})


@MODEST
@given(st.dictionaries(keys, values, max_size=8))
def test_fields_of_any_value_are_judged(fields: dict[str, object]) -> None:
    judged(twins("docs/bad.md", **{"kind": "case", **fields, "body": "Texte."}))


@MODEST
@given(markdown)
def test_any_markdown_is_judged(body: str) -> None:
    judged(twins(BAD, body))


@MODEST
@given(nearly_yaml)
def test_a_nomenclature_that_is_nearly_yaml_is_read(text: str) -> None:
    judged({"docs/nomenclature.yml": text})
    judged({"docs/nomenclature.yml": f"{NOMENCLATURE}concepts:\n  a:\n    {text}"})


@MODEST
@given(st.dictionaries(texts, st.dictionaries(keys, values, max_size=6), max_size=3), markdown)
def test_terms_of_any_value_are_judged(terms: dict[str, dict[str, object]], body: str) -> None:
    given = {id: {**term("partage"), **fields} for id, fields in terms.items()}
    judged({"docs/nomenclature.yml": nomenclature(**given), **twins(BAD, body)})


@MODEST
@given(st.text("a'’-(.*+?^$ \u00a0œÉ", min_size=1, max_size=12), markdown)
def test_names_of_any_sign_are_looked_for(name: str, body: str) -> None:
    judged({"docs/nomenclature.yml": nomenclature(a=term(name)), **twins(BAD, name + body)})


@MODEST
@given(values, values)
def test_settings_of_any_value_are_read(languages: object, roots: object) -> None:
    judged({"mkdocs.yml": f"extra: {{guide: {{languages: {languages}, roots: {roots}}}}}\n"})
    judged({"mkdocs.yml": f"{SETTINGS}      - {{code: iu, words: {roots}}}\n    roots: {roots}\n"})


@MODEST
@given(
    st.dictionaries(
        st.sampled_from(["problems", "typography", "grammar", "near", "site"]),
        st.dictionaries(
            st.sampled_from(["unspaced", "joined", "quotes", "endings", "supplement", "G101"]),
            values,
            max_size=4,
        )
        | values,
    )
)
@example({"typography": {"quotes": [[]], "endings": ["("]}})
def test_a_words_file_of_any_value_is_read(given: dict[str, object]) -> None:
    known = f"{SETTINGS}      - {{code: iu, words: docs/iu.yml}}\n"
    text = "".join(f"{name}: {value}\n" for name, value in given.items())
    judged({"mkdocs.yml": known, "docs/iu.yml": text, "docs/a.iu.md": page("(a : «b» ( [")})


# -------------------------------------------------------- no page hides another


@MODEST
@given(
    st.binary(max_size=100) | st.text(max_size=100).map(lambda text: text.encode(errors="replace"))
)
def test_a_bad_page_hides_no_other_pages_problems(bad: bytes) -> None:
    good: dict[str, str | bytes] = {
        "docs/a.md": page("[Là](xyz.md)\n\nVraiment ?", title=None),
        "docs/z.md": "Sans en-tête",
        "docs/nomenclature.yml": nomenclature(sharing=term("partage", broader="xyz")),
    }
    alone = set(map(repr, judged(good).problems))

    told = set(map(repr, judged({**good, BAD: bad}).problems))

    assert alone <= told


def test_problems_are_told_once_and_in_file_order() -> None:
    build = judged({f"docs/{id}.md": page("Vraiment ? Vraiment ?\n\n# Un") for id in "cab"})

    places = [problem.place for problem in build.problems]
    assert places == sorted(places)
    assert len(set(map(repr, build.problems))) == len(build.problems)
