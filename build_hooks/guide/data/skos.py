"""The nomenclature as SKOS, in JSON-LD."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from guide.concept import Concept, Labels
from guide.data.context import CONTEXT
from guide.data.kinship import broader, related
from guide.data.naming import Naming
from guide.data.plain import plain, tag
from guide.entry import HOME

Node = dict[str, object]


def render(naming: Naming) -> Node:
    """Return the JSON-LD document: the scheme, then its facets, then its concepts."""
    nomenclature = naming.guide.nomenclature
    concepts = nomenclature.concepts.values()
    below: dict[str, list[str]] = {}
    for concept in concepts:
        below.setdefault(broader(nomenclature, concept), []).append(concept.id)
    kin = related(nomenclature)
    nodes = [_scheme(naming)]
    nodes += [_facet(naming, name) for name in nomenclature.facets]
    nodes += [
        _concept(naming, each, below.get(each.id, ()), kin.get(each.id, ())) for each in concepts
    ]
    return {"@context": dict(CONTEXT), "@graph": nodes}


def _scheme(naming: Naming) -> Node:
    guide = naming.guide
    homes = {code: guide.entry(HOME, code) for code in guide.settings.codes}
    tops = (each for each in guide.nomenclature.concepts.values() if _is_top(naming, each))
    return _filled(
        id=naming.scheme,
        type="ConceptScheme",
        title=_texts(naming, {code: home.title for code, home in homes.items() if home}),
        version=plain(guide.settings.version),
        hasTopConcept=[naming.concept(each.id) for each in tops],
    )


def _facet(naming: Naming, name: str) -> Node:
    nomenclature = naming.guide.nomenclature
    members = (each.id for each in nomenclature.concepts.values() if each.facet == name)
    return _filled(
        id=naming.facet(name),
        type="Collection",
        prefLabel=_texts(naming, nomenclature.facets[name]),
        member=[naming.concept(each) for each in members],
    )


def _concept(naming: Naming, concept: Concept, narrower: Iterable[str], kin: Iterable[str]) -> Node:
    codes = naming.guide.settings.codes
    known = naming.guide.nomenclature.concepts
    above = broader(naming.guide.nomenclature, concept)
    label = _texts(naming, concept.label)
    taken = {language: [text] for language, text in label.items()}
    shown = _names({code: concept.names(code) for code in codes}, taken)
    hidden = _names({code: concept.hidden.get(code, ()) for code in codes}, taken, shown)
    return _filled(
        id=naming.concept(concept.id),
        type="Concept",
        inScheme=naming.scheme,
        topConceptOf=naming.scheme if _is_top(naming, concept) else "",
        prefLabel=label,
        altLabel=shown,
        hiddenLabel=hidden,
        definition=_texts(naming, concept.definition),
        broader=naming.concept(above) if above else "",
        narrower=[naming.concept(each) for each in narrower],
        related=[naming.concept(each) for each in kin],
        source=plain(concept.source),
        page=list(naming.told(concept).values()) if naming.site else [],
        deprecated=bool(concept.replaced_by),
        isReplacedBy=naming.concept(concept.replaced_by)
        if concept.replaced_by in known and concept.replaced_by != concept.id
        else "",
    )


def _is_top(naming: Naming, concept: Concept) -> bool:
    """Whether it opens the tree; a retired concept does not, so that no one starts there."""
    return not concept.replaced_by and not broader(naming.guide.nomenclature, concept)


def _texts(naming: Naming, labels: Labels) -> dict[str, str]:
    """Return a text by language tag, in the languages that have it."""
    found = {tag(code): plain(labels.get(code, "")) for code in naming.guide.settings.codes}
    return {language: text for language, text in found.items() if language and text}


def _names(
    by_code: Mapping[str, Iterable[str]], *taken: Mapping[str, Iterable[str]]
) -> dict[str, list[str]]:
    """Return names by language tag, less those taken: SKOS forbids a name with two roles."""
    found: dict[str, list[str]] = {}
    for code, names in by_code.items():
        language = tag(code)
        gone = {name for each in taken for name in each.get(language, ())}
        fresh = [name for name in dict.fromkeys(map(plain, names)) if name and name not in gone]
        if language and fresh:
            found[language] = fresh
    return found


def _filled(**properties: object) -> Node:
    """Return a node without the properties that have no value."""
    return {name: value for name, value in properties.items() if value}
