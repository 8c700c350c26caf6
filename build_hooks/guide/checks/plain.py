"""Advice on plain language: it tells what to read again, and never blocks.

What each language finds hard is in its words, under `plain`: limits, lists of words, links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.checks.judged import Judged, Rule
from guide.entry import Entry
from guide.problems import Problem
from guide.scanning import STAND_IN
from guide.sentences import Sentence
from guide.words import Words

_SHOWN = 60
_CAPITALS = re.compile(r"(?<![\w@#./-])(?![IVX]+\b)[A-ZÀ-Þ][A-ZÀ-Þ&]{0,5}[A-ZÀ-Þ](?![\w@/-]|\.\w)")
_SHOUTED = re.compile(r"(?:[A-ZÀ-Þ'’]+\s+){2,}[A-ZÀ-Þ]+")


def long_sentence(judged: Judged) -> Iterator[Problem]:
    """G901: a sentence longer than the language's limit."""
    for entry, sentence in judged.sentences:
        longest = _number(judged.words[entry.language], "plain.longest")
        clauses = re.split(r";|\s[–—]\s", sentence.text)
        length = max(Sentence(each, 1).length for each in clauses)
        if 0 < longest < length:
            details = {
                "found": _start(sentence.text),
                "length": str(length),
                "longest": str(longest),
            }
            yield Problem(entry.path, sentence.line, "G901", details)


def undefined_abbreviation(judged: Judged) -> Iterator[Problem]:
    """G902: an abbreviation that neither the page nor the nomenclature spells out."""
    concepts = judged.guide.nomenclature.concepts.values()
    codes = judged.guide.settings.codes
    named = {name for each in concepts for code in codes for name in each.names(code)}
    told: set[tuple[str, str]] = set()
    known = {code: named | set(words.column("plain.known")) for code, words in judged.words.items()}
    for entry, sentence in judged.sentences:
        for found in _CAPITALS.findall(_SHOUTED.sub("", sentence.text)):
            new = found not in known[entry.language] and (entry.path, found) not in told
            if new and not _spelled_out(entry, found):
                told.add((entry.path, found))
                yield Problem(entry.path, sentence.line, "G902", {"found": found})


def noun_chain(judged: Judged) -> Iterator[Problem]:
    """G903: nouns that hang on one another, so that the reader has to take them apart."""
    patterns = {code: _chain(words) for code, words in judged.words.items()}
    concepts = judged.guide.nomenclature.concepts.values()
    names = {
        code: {name.casefold() for each in concepts for name in each.names(code) if " " in name}
        for code in judged.words
    }
    for entry, sentence in judged.sentences:
        if pattern := patterns[entry.language]:
            # A capital begins a name, but at the start of a sentence.
            for found in pattern.finditer(sentence.text[:1].lower() + sentence.text[1:]):
                if any(name in found[0].casefold() for name in names[entry.language]):
                    continue  # what has a name in the nomenclature is one thing
                yield Problem(entry.path, sentence.line, "G903", {"found": found[0].strip()})


def double_negation(judged: Judged) -> Iterator[Problem]:
    """G904: two negations that say yes."""
    patterns = {code: _negations(words) for code, words in judged.words.items()}
    for entry, sentence in judged.sentences:
        for pattern in patterns[entry.language]:
            if found := pattern.search(sentence.text):
                yield Problem(entry.path, sentence.line, "G904", {"found": _start(found[0])})
                break


def _number(words: Words, name: str) -> int:
    text = words.texts.get(name, "")
    return int(text) if re.fullmatch(r"[0-9]{1,3}", text) else 0


def _start(text: str) -> str:
    text = text.replace(STAND_IN, "…")
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]}…"


def _spelled_out(entry: Entry, short: str) -> bool:
    """Whether a page gives what an abbreviation stands for, beside it in parentheses."""
    whole = " ".join(each.text for each in entry.outline.prose)
    name = re.escape(short)
    return bool(
        re.search(rf"[a-zà-ÿ]\w+[»”\"]? \([^()]*\b{name}\b[^()]*\)", whole)
        or re.search(rf"\b{name}\b[»”\"]? ?\([^()]*[a-zà-ÿ]\w+ [^()]*\)", whole)
    )


def _chain(words: Words) -> re.Pattern[str] | None:
    """Return the pattern of a chain of nouns; None for a language of which it is not told."""
    most, links = _number(words, "plain.chain"), words.column("plain.links")
    if not most or not links:
        return None
    joints = "|".join(_typed(each) for each in sorted(links, key=len, reverse=True))
    nouns = "|".join(_typed(each) for each in words.column("plain.nouns"))
    endings = "|".join(_typed(each) for each in words.column("plain.noun_endings"))
    noun = rf"(?:(?:{nouns})s?|\w{{3,}}(?:{endings})s?)" if nouns else r"[^\W\d_][\w-]+"
    return re.compile(rf"(?<![\w'’-]){noun}(?:(?:{joints}){noun}){{{most - 1},}}(?![\w-])")


def _negations(words: Words) -> list[re.Pattern[str]]:
    """Return a pattern for each negation, with what it denies close behind it."""
    found = []
    for first, gap, *others in (row for row in words.rows("plain.negations") if row[2:]):
        most = gap if re.fullmatch(r"[0-9]", gap) else "0"
        denied = "|".join(_typed(each) for each in others)
        between = rf"(?:[ ’'][\w’'-]+){{0,{most}}}?"
        pattern = rf"(?<![\w'’-]){_typed(first)}{between} (?:{denied})(?![\w-])"
        found.append(re.compile(pattern, re.IGNORECASE))
    return found


def _typed(text: str) -> str:
    """Return the pattern of a text, with either apostrophe and any space."""
    return re.escape(text).replace(r"\ ", r"\s+").replace("'", "['’]")


ADVICE: tuple[Rule, ...] = (
    long_sentence,
    undefined_abbreviation,
    noun_chain,
    double_negation,
)
