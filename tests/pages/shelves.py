"""A small guide with one of everything, told in French, English and partly in German."""

from __future__ import annotations

from functools import lru_cache

from guide import build
from guide.entry import Entry
from guide.pages.shelf import Shelf

MKDOCS = """
extra:
  guide:
    languages:
      - {code: fr, official: true, words: docs/fr.yml}
      - {code: en, official: true}
      - {code: de, official: false, words: docs/de.yml}
"""
# What the tests quote stays as it is here, whatever the guide comes to say.
FRENCH = """
site: {tagline: Pour améliorer l'expérience}
kinds: {subtype: Sous-type, term: Terme}
statuses: {ongoing: En cours}
chips: {model: Modèle, subtypes: Sous-type, status: État, organizations: Partenaires,
  jurisdictions: Lieu}
blocks: {neighbours: Voisins, frame: Le cadre du guide, comparison_caption: Les sous-types comparés}
comparison: {for_whom: Pour qui, where: Où, integration: Degré d'intégration,
  degree: "{number} sur 4"}
relations:
  case_subtypes: {to: Illustre, from: Cas qui l'illustrent}
  case_practices: {to: Pratiques en jeu, from: Cas qui la montrent}
  case_tools: {to: Outils utiles, from: Cas où l'outil sert}
  case_organizations: {to: Partenaires}
  case_jurisdictions: {to: Lieux}
  tool_subtypes: {from: Outils qui y servent}
  tool_steps: {from: Outils de cette étape}
  subtype_practices: {from: Sous-types où elle compte}
"""
GERMAN = """
name: Deutsch
site: {switch: Diese Seite auf Deutsch lesen}
kinds: {model: Modell}
grammar: {leading: [der, die, das]}
"""
NOMENCLATURE = """
facets:
  models: {fr: Modèles, en: Models}
  subtypes: {fr: Sous-types, en: Subtypes}
  domains: {fr: Domaines, en: Domains}
  steps: {fr: Étapes, en: Steps}
  tools: {fr: Outils, en: Tools}
  organizations: {fr: Organisations, en: Organizations}
  jurisdictions: {fr: Lieux, en: Places}
  frame: {fr: Blocs, en: Blocks}
  arrows: {fr: Flèches, en: Arrows}
  terms: {fr: Vocabulaire, en: Vocabulary}
  unused: {fr: Vide, en: Empty}
concepts:
  outreach: {facet: models, source: guide, label: {fr: services externes, en: outreach services},
    abbreviation: {en: OS},
    definition: {fr: "Aller vers la clientèle : c'est ça.", en: Going out.}, related: [agreement]}
  hosted: {facet: models, source: supplement, label: {fr: regroupement, en: co-location}}
  virtual: {facet: subtypes, source: guide, label: {fr: services virtuels, en: virtual services},
    broader: outreach}
  mobile: {facet: subtypes, source: guide, label: {fr: services mobiles, en: mobile services},
    broader: outreach}
  van: {facet: subtypes, source: guide, label: {fr: camionnette, en: van}, broader: mobile}
  finance: {facet: domains, source: guide, label: {fr: finances, en: finance}}
  plan: {facet: steps, source: guide, label: {fr: planifier, en: plan}}
  act: {facet: steps, source: guide, label: {fr: agir, en: act}}
  checklist: {facet: tools, source: guide, label: {fr: liste, en: checklist}}
  province: {facet: organizations, source: guide, label: {fr: la Province, en: the Province}}
  island: {facet: jurisdictions, source: guide, label: {fr: "l'île", en: the island}}
  purpose: {facet: frame, source: guide, label: {fr: but, en: purpose}, page: plan}
  means: {facet: frame, source: guide, label: {fr: moyens, en: means}}
  trust: {facet: arrows, source: guide, label: {fr: confiance, en: trust}}
  agreement: {facet: terms, source: guide, label: {fr: entente, en: agreement},
    also: {fr: [accord, œuvre commune]}, definition: {fr: "Ce qu'on signe.", en: What is signed.}}
  pact: {facet: terms, source: guide, label: {fr: pacte, en: pact}, replaced_by: agreement}
  education: {facet: terms, source: guide, label: {fr: éducation, en: 2nd chance}, linked: false,
    definition: {fr: Apprendre., en: Learning.}}
"""
COMPARED = (
    'comparison: {for_whom: Tous, where: "À l\'écart", when: Toujours, channel: Écran,'
    " host: Personne, integration: 2, in_place: Un lien}"
)


def page(kind: str, *fields: str, body: str = "Texte.", title: str = "") -> str:
    """Return a page's file."""
    given = [f"title: {title or kind}", "description: Une page.", f"kind: {kind}"]
    header = [*given, "source: guide", "modified: 2026-11-25", *fields]
    return "\n".join(["---", *header, "---", body, ""])


FILES = {
    "mkdocs.yml": MKDOCS,
    "docs/fr.yml": FRENCH,
    "docs/de.yml": GERMAN,
    "docs/nomenclature.yml": NOMENCLATURE,
    "docs/index.md": page("home", title="Le guide"),
    "docs/index.en.md": page("home", title="The guide"),
    "docs/index.de.md": page("home", title="Der Leitfaden"),
    "docs/terms.md": page("article", "menu: footer", "order: 2", "slug: termes",
                          body="<!-- guide:nomenclature -->"),
    "docs/terms.en.md": page("article", "menu: footer", "order: 2",
                             body="<!-- guide:nomenclature -->"),
    "docs/frame.md": page("article", "menu: footer", "order: 1", title="Le cadre",
                          body="<!-- guide:frame -->\n\n<!-- guide:abbreviations -->"),
    "docs/models/index.md": page("section", "menu: main", "order: 1", "slug: modeles",
                                 title="Les modèles", body="Une entente et l'éducation."),
    "docs/models/index.en.md": page("section", "menu: main", "order: 1", title="The models"),
    "docs/models/outreach/index.md": page("model", "order: 1", "slug: services-externes",
                                          "short: Externes", title="Services externes"),
    "docs/models/outreach/index.en.md": page("model", "order: 1", title="Outreach services"),
    "docs/models/outreach/index.de.md": page("model", "order: 1", title="Außendienst"),
    "docs/models/hosted.md": page("model", "order: 2", title="Regroupement"),
    "docs/models/outreach/virtual.md": page("subtype", "order: 2", "slug: services-virtuels",
                                            "practices: [finance]", COMPARED,
                                            title="Services virtuels"),
    "docs/models/outreach/mobile.md": page("subtype", "order: 1", COMPARED,
                                           "aliases: [/vieux.html]", title="Services mobiles"),
    "docs/process/index.md": page("section", "menu: main", "order: 2", title="Le processus"),
    "docs/process/act.md": page("step", "order: 2", title="Agir"),
    "docs/process/plan.md": page("step", "order: 1", title="Planifier"),
    "docs/practices/index.md": page("section", title="Les pratiques"),
    "docs/practices/finance.md": page("domain", title="Finances"),
    "case_studies/index.md": page("section", "menu: main", "order: 3", title="Les cas"),
    "case_studies/isle.md": page("case", "status: ongoing", "subtypes: [outreach, virtual]",
                                 "tools: [checklist]", "organizations: [province]",
                                 "jurisdictions: [island]", "supplement: {practices: [finance]}",
                                 "owner: \"L'équipe\"", "reviewed: 2026-11-01", title="L'île"),
    "case_studies/road.md": page("case", "status: proposed", "subtypes: [mobile]",
                                 title="La route"),
    "tools_resources/checklist.md": page("tool", "subtypes: [outreach]", "steps: [plan]",
                                         title="La liste"),
}  # fmt: skip


@lru_cache
def small() -> build.Build:
    """Return the build of the small guide."""
    return build.run({path: text.encode() for path, text in FILES.items()})


def shelf(language: str = "fr") -> Shelf:
    return small().shelves[language]


def entry(id: str, language: str = "fr") -> Entry:
    """Return a page, which must be there."""
    found = small().guide.entry(id, language)
    assert found is not None
    return found
