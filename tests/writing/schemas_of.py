"""Helps the tests of schemas: YAML as an editor reads it, and the real guide's schemas."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import jsonschema
import yaml

from guide.concept import Concept
from guide.model import Guide
from guide.writing.schemas.telling import Telling
from whole_sites import real_build

RETIRED = "old-services"


class Core(yaml.SafeLoader):
    """YAML 1.2, which editors read: a date stays text, and so do yes and no."""


Core.yaml_implicit_resolvers = {}
for kind, form, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(f"^(?:{form})$"), first)
Core.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


def as_editors_read(text: str) -> Any:  # noqa: ANN401 YAML may hold anything
    return yaml.load(text, Loader=Core)  # noqa: S506 a safe loader, of our own


@functools.cache
def guide() -> Guide:
    """Return the real guide with one retired term more."""
    real = real_build().guide
    old = Concept(RETIRED, "subtypes", "guide", replaced_by="virtual-services")
    concepts = MappingProxyType({**real.nomenclature.concepts, RETIRED: old})
    return replace(real, nomenclature=replace(real.nomenclature, concepts=concepts))


@functools.cache
def telling() -> Telling:
    return Telling(guide(), real_build().words)


def judge(schema: dict[str, object]) -> jsonschema.Draft7Validator:
    """Return a validator that judges dates too, as editors do."""
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
