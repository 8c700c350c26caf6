"""What is bound: the book, its parts, its pages, in the order a reader turns them."""

from __future__ import annotations

from trees_of import page, small_build

from guide.books.volumes import volumes

PAGES = (
    ("docs/index.md", page("Accueil").replace("kind: article", "kind: home")),
    ("docs/why.md", page("Pourquoi").replace("kind: article", "kind: article\nmenu: footer")),
    (
        "docs/models/index.md",
        page("Modèles").replace("kind: article", "kind: section\nmenu: main\nslug: modeles"),
    ),
    ("docs/models/second.md", page("Deuxième").replace("source:", "order: 2\nsource:")),
    ("docs/models/first.md", page("Premier").replace("source:", "order: 1\nsource:")),
    (
        "docs/binder.md",
        page("Classeur", body="<!-- guide:binder -->").replace(
            "kind: article", "kind: article\nmenu: footer"
        ),
    ),
)


def bound(settings: str = "") -> list[tuple[str, str, str, list[str]]]:
    build = small_build(*PAGES, settings=settings)
    articles = {path: "<article><p>a</p></article>" for path, _ in PAGES}
    return [
        (each.kind, each.title, each.address, [chapter.id for chapter in each.chapters])
        for each in volumes(build, articles, "fr")
    ]


def test_the_book_follows_the_menus_and_opens_each_section() -> None:
    kind, _, address, ids = bound()[0]

    assert kind == "book"
    assert address == "telechargements/guide-sur-les-partenariats-de-service"
    assert ids == ["models", "first", "second", "why"]


def test_the_settings_may_give_another_order_and_leave_pages_out() -> None:
    assert bound("    book: [why, models]")[0][3] == ["why", "models", "first", "second"]
    assert bound("    book: [why, nowhere]")[0][3] == ["why"]


def test_a_section_with_pages_is_a_part_and_every_page_a_volume() -> None:
    parts = [each for each in bound() if each[0] == "part"]
    pages = [each for each in bound() if each[0] == "page"]

    assert parts == [("part", "Modèles", "telechargements/modeles", ["models", "first", "second"])]
    assert [each[2] for each in pages] == [
        "modeles/index",
        "modeles/first",
        "modeles/second",
        "why",
    ]


def test_chapters_know_their_level_and_whether_the_guide_tells_them() -> None:
    supplement = ("docs/own.md", page("Nôtre", source="supplement"))
    build = small_build(*PAGES, supplement, settings="    book: [models, own]")
    articles = dict.fromkeys(build.guide.by_path, "<article></article>")
    book = next(volumes(build, articles, "fr"))

    assert [(each.level, each.is_supplement) for each in book.chapters] == [
        (1, False),
        (2, False),
        (2, False),
        (1, True),
    ]
