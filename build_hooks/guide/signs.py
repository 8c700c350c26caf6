"""The signs of Markdown that the site renders, as patterns to search a line for."""

from __future__ import annotations

import re

FENCED = re.compile(
    r"^(`{3,}|~{3,}) *(?:\{[^\n]*\}|\.?[\w#.+-]*) *\n.*?^\1 *$", re.MULTILINE | re.DOTALL
)
HEADING = re.compile(r"^(#{1,6})(.*)$")
ATTRIBUTES = re.compile(r"\{:?([^{}\n]*)\}")
CLASS = re.compile(r"(?:^|\s)\.([\w-]+)")
ANCHOR = re.compile(r"(?:^|\s)#([\w-]+)")
ADMONITION = re.compile(r"^\s*!!!\s+([\w-]+)(?:\s+\"(.*)\")?\s*$")
LINK = re.compile(
    r"(!?)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?[^()]*\)"
)
REFERENCE = re.compile(r"^\s{0,3}\[([^\]^]+)\]:\s*<?(\S+?)>?(?:\s|$)")
NOTE = re.compile(r"\[\^[^\]]+\]")
MARKER = re.compile(r"^<!-- guide:([a-z-]+) -->$")
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
AUTOMATIC = re.compile(r"<((?:https?|ftp)://[^<>\s]*|[^<>\s@:/]+@[^<>\s@]+)>", re.IGNORECASE)
TAG = re.compile(r"<(?:/?[a-zA-Z][^<>\n]*|!--.*?--)>")
FOREIGN = re.compile(r"(\*{1,2})[^*\n]+\1\{[^{}\n]*lang=[^{}\n]*\}")
EMPHASIS = re.compile(r"(\*{1,3})(?=\S)(.+?)(?<=\S)\1|(?<!\w)(_{1,3})(?=\S)(.+?)(?<=\S)\3(?!\w)")
DECORATION = re.compile(r"[*_~|]+|^\s*(?:[-+>]|\d+\.)\s+(?:\[[ xX]\]\s)?")

PATTERNS = {
    "fenced": FENCED,
    "heading": HEADING,
    "attributes": ATTRIBUTES,
    "class": CLASS,
    "admonition": ADMONITION,
    "link": LINK,
    "reference": REFERENCE,
    "note": NOTE,
    "marker": MARKER,
    "code": CODE,
    "automatic": AUTOMATIC,
    "tag": TAG,
    "foreign": FOREIGN,
    "emphasis": EMPHASIS,
    "decoration": DECORATION,
}
"""What a line is searched for, by name: the form of proposals searches for the same."""
