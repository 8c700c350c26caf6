"""The nomenclature as a table for spreadsheets: one row a concept, languages side by side."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator

from guide.concept import Concept
from guide.data.kinship import broader, related
from guide.data.naming import Naming
from guide.data.plain import plain

# No text in UTF-8 opens right in every Excel on a double click. It splits a .csv at
# the list separator of the computer's region: « ; » in French Canada, "," in English
# Canada, never at tabs; and a first line "sep=;" makes it forget the mark (BOM) by
# which it knows UTF-8, so that every accent breaks. Hence the same table twice: the
# default language's Excel opens one, the other official language's opens the other.
SEPARATORS = {"nomenclature.csv": ";", "nomenclature-comma.csv": ","}
MARK = "\ufeff"

_JOINT = " | "
_BY_LANGUAGE = ("label", "also", "abbreviation", "definition")
_TIES = ("broader", "related", "source", "replaced_by")

# A spreadsheet runs a cell that opens with one of these signs as a formula, and a
# separator inside a cell opens another one in the Excel of the other region. The
# apostrophe, which OWASP advises, says « this is text ». Tabs are gone already.
_FORMULA = re.compile('((?:^|[;,])"*)(?=[=+\\-@\uff1d\uff0b\uff0d\uff20])')


def render(naming: Naming, separator: str) -> str:
    """Return the table, with the mark and the line ends that Excel expects."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    for row in _rows(naming):
        writer.writerow(guarded(cell) for cell in row)
    return MARK + out.getvalue()


def columns(naming: Naming) -> list[str]:
    """Return the names of the columns."""
    codes = naming.guide.settings.codes
    return [
        "id",
        "facet",
        *(f"{name}_{plain(code)}" for name in _BY_LANGUAGE for code in codes),
        *_TIES,
        *(f"page_{plain(code)}" for code in codes),
    ]


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return _FORMULA.sub(r"\1'", plain(cell))


def _rows(naming: Naming) -> Iterator[list[str]]:
    nomenclature = naming.guide.nomenclature
    kin = related(nomenclature)
    yield columns(naming)
    for concept in nomenclature.concepts.values():
        told = naming.told(concept)
        yield [
            concept.id,
            concept.facet,
            *_words(naming, concept),
            broader(nomenclature, concept),
            _joined(kin.get(concept.id, ())),
            concept.source,
            concept.replaced_by,
            *(told.get(code, "") for code in naming.guide.settings.codes),
        ]


def _words(naming: Naming, concept: Concept) -> Iterator[str]:
    codes = naming.guide.settings.codes
    yield from (concept.label.get(code, "") for code in codes)
    yield from (_joined(concept.also.get(code, ())) for code in codes)
    yield from (concept.abbreviation.get(code, "") for code in codes)
    yield from (concept.definition.get(code, "") for code in codes)


def _joined(names: Iterable[str]) -> str:
    return _JOINT.join(names)
