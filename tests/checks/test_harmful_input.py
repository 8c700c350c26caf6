"""What would hang the build, run something or garble a terminal is told, or ignored."""

from __future__ import annotations

import pytest
from saying import judged

from corpus import SETTINGS, page, twins

BAD = "docs/bad.md"


@pytest.mark.parametrize(
    "text",
    [
        # far too deep
        "a: " + "[" * 5_000,
        "a: " + "[" * 900 + "]" * 900,
        "- " * 900 + "a",
        "{a: " * 5_000,
        # what grows when it is followed
        "a: &a [x]\n"
        + "".join(f"{b}: &{b} [{f'*{a},' * 9}]\n" for a, b in zip("abcd", "bcde", strict=True)),
        "a: &a [*a]\n",
        "a: &a\n  <<: *a\n",
        # what would run
        "a: !!python/object/apply:os.system [ls]\n",
        # what no editor shows
        'a: "\\0\\x1b[2J\\u2028"\n',
        "a: \x00\n",
        "a: \x85\u2028\ufeff\n",
        "? [a, b]\n: c\n? {a: b}\n: d\n",
    ],
)
def test_harmful_yaml_is_told_or_ignored_wherever_it_stands(text: str) -> None:
    judged({BAD: f"---\n{text}\n---\nTexte."})
    judged({"docs/nomenclature.yml": text, "docs/models/chooser.yml": text})
    judged({"docs/nomenclature.yml": f"concepts:\n  x: {text}"})
    judged({"mkdocs.yml": f"extra: {text}"})
    known = f"{SETTINGS}      - {{code: iu, words: docs/iu.yml}}\n"
    judged({"mkdocs.yml": known, "docs/iu.yml": text})


@pytest.mark.parametrize("code", ["../../../etc/passwd", "a" * 5_000, '"\\0"', "..", "f r", "*"])
def test_a_code_that_is_no_language_reads_no_file(code: str) -> None:
    build = judged({"mkdocs.yml": f"extra: {{guide: {{languages: [{{code: {code}}}]}}}}\n"})

    assert list(build.words) == ["fr", "en"]


@pytest.mark.parametrize(
    "data", [b"\xed\xa0\x80", b"\xff\xfe", b"\xc3", b"a\x00b", b"\xf4\x90\x80\x80"]
)
def test_bytes_that_are_no_text_are_told_at_their_line(data: bytes) -> None:
    build = judged({BAD: page("Une.\n\n").encode() + data, "docs/nomenclature.yml": data})

    told = {(problem.path, problem.code) for problem in build.problems}
    expected = {(BAD, "G110"), ("docs/nomenclature.yml", "G110")}
    assert expected <= told or data == b"a\x00b"


def test_a_file_name_that_is_no_text_can_be_said() -> None:
    judged({"docs/\udce9t\u00e9\x1b.md": page()})


@pytest.mark.parametrize(
    "sign", ["[", "{", "<", "`", "*", "!", "(", "#", " ", "\t", "[a", "{ ", "<a", "*a "]
)
def test_a_long_row_of_one_sign_takes_no_time(sign: str) -> None:
    judged(twins(BAD, sign * 1_000))
    judged(twins(BAD, "# " + sign * 1_000 + "x"))
    judged(twins(BAD, title=f"« {sign * 1_000}"))
