"""A chapter of an EPUB: what a page tells, in XHTML that any reader can tell again."""

from __future__ import annotations

from bound import LANG, SVG, TYPE, XHTML, body, bound, chapter, read, said

WIDE = "".join(f'<th scope="col">C{n}</th>' for n in range(7))
ROW = '<th scope="row">Tête</th>' + "".join(f"<td>v{n}</td>" for n in range(1, 7))


def test_a_chapter_opens_with_its_kind_title_lead_and_chips() -> None:
    page = chapter("cas", title="Île", kind="Étude de cas", chips=(("Lieu", ("Ici", "Là")),))
    header = read(bound(page)["EPUB/text/cas.xhtml"]).find(f".//{XHTML}header")

    assert header is not None
    assert [said(each) for each in header] == [
        "Étude de cas",
        "Île",
        "Ce que dit la page.",
        "LieuIciLà",
    ]


def test_a_page_that_is_a_supplement_says_so_under_its_title() -> None:
    page = chapter("ajout", source="supplement")
    root = read(bound(page)["EPUB/text/ajout.xhtml"])

    label = root.find(f".//{XHTML}header/{XHTML}aside/{XHTML}p[@class='label']")
    assert said(label) == "Cette page est un complément"


def test_a_glossary_is_told_as_one() -> None:
    page = chapter("terms", markers=("nomenclature",))
    section = read(bound(page)["EPUB/text/terms.xhtml"]).find(f".//{XHTML}section")

    assert section is not None
    assert (section.get(TYPE), section.get("role")) == ("glossary", "doc-glossary")


def test_a_passage_has_its_label_in_text() -> None:
    html = '<aside class="passage passage--supplement"><p class="passage__label">Complément</p>'
    aside = body(f"{html}<p>Avis.</p></aside>").find(f".//{XHTML}aside")

    assert aside is not None
    assert aside.get("class") == "supplement"
    assert aside.get("title") is None
    assert [said(each) for each in aside] == ["Complément", "Avis."]


def test_marked_words_end_with_a_sign_that_has_a_name() -> None:
    span = body('<p><em class="marked marked--guide">mot</em></p>').find(f".//{XHTML}span")

    assert span is not None
    assert said(span) == "motG"
    assert span[0].get("aria-label") == "dit par le guide"


def test_boxes_to_tick_are_told_in_text_and_named() -> None:
    items = '<li><label><input type="checkbox"><span>A</span></label></li>'
    items += '<li><label><input type="checkbox" checked><span>B</span></label></li>'
    section = body(f'<ul class="tasks">{items}</ul>')

    listed = section.find(f".//{XHTML}ul[@class='tasks']")
    assert listed is not None
    assert [said(each) for each in listed] == ["☐ A", "☑ B"]
    assert [each[0].get("aria-label") for each in listed] == ["À faire", "Fait"]


def test_what_is_to_fill_in_stays_visible() -> None:
    span = body('<p><span class="blank">[date]</span></p>').find(f".//{XHTML}span[@class='blank']")

    assert said(span) == "[date]"


def test_a_note_is_called_in_the_text_and_leads_back() -> None:
    html = '<p>Un fait<sup id="r"><a href="#n">1</a></sup>, donc.</p>'
    html += '<div class="footnote"><ol><li id="n"><p>Une <em>source</em>.</p></li></ol></div>'
    section = body(html)

    call = section.find(f".//{XHTML}a[@{TYPE}='noteref']")
    note = section.find(f".//{XHTML}aside[@{TYPE}='footnote']")
    assert call is not None
    assert note is not None
    assert call.get("href") == f"#{note.get('id')}"
    assert said(note) == "1. Une source."
    back = note.find(f".//{XHTML}a")
    assert back is not None
    assert back.get("href") == f"#{call.get('id')}"
    assert said(section.find(f"{XHTML}p")) == "Un fait1, donc."


def test_a_passage_in_another_language_says_so_twice() -> None:
    span = body('<p><em lang="en">Playbook</em> <em lang="x!">?</em></p>')

    spoken = [(each.get("lang"), each.get(LANG)) for each in span.iter(f"{XHTML}em")]
    assert spoken == [("en", "en"), (None, None)]


def test_a_table_keeps_its_headers() -> None:
    html = '<table><thead><tr><th scope="col">A</th></tr></thead>'
    section = body(f'{html}<tbody><tr><th scope="row">1</th></tr></tbody></table>')

    assert [each.get("scope") for each in section.iter(f"{XHTML}th")] == ["col", "row"]


def test_a_table_too_wide_for_a_page_is_told_row_by_row() -> None:
    row = ROW.replace("v6", "une phrase qui ne tient pas dans une colonne")
    table = f"<table><thead><tr>{WIDE}</tr></thead><tbody><tr>{row}</tr></tbody></table>"
    section = body(table)

    assert section.find(f".//{XHTML}table") is None
    rows = section.find(f"{XHTML}ul[@class='rows']")
    assert rows is not None
    assert said(rows[0][0]) == "C0 – Tête"
    assert [said(each) for each in rows[0][1]][:2] == ["C1v1", "C2v2"]


def test_a_wide_table_of_short_cells_stays_a_table() -> None:
    table = f"<table><thead><tr>{WIDE}</tr></thead><tbody><tr>{ROW}</tr></tbody></table>"

    assert body(table).find(f".//{XHTML}table") is not None


def test_a_wide_table_whose_cells_span_others_stays_a_table() -> None:
    row = f'<td colspan="7">{"Tout " * 9}</td>'
    table = f"<table><thead><tr>{WIDE}</tr></thead><tbody><tr>{row}</tr></tbody></table>"

    assert body(table).find(f".//{XHTML}table") is not None


def test_a_drawing_comes_along_in_the_letters_of_svg_and_with_its_words() -> None:
    html = '<figure><svg viewBox="0 0 9 9" aria-labelledby="t" role="group"><title id="t">Carte'
    html += '</title><script>x()</script><a href="autre.html" onclick="x()"><rect data-model="2"'
    html += ' width="1"/></a><image href="https://x.example/a.png"/></svg></figure>'
    drawing = body(html, chapter("autre")).find(f".//{SVG}svg")

    assert drawing is not None
    assert drawing.get("viewBox") == "0 0 9 9"
    assert drawing.get("aria-labelledby") == drawing[0].get("id")
    assert [each.tag for each in drawing.iter("*")] == [
        f"{SVG}{name}" for name in ("svg", "title", "a", "rect")
    ]
    link, rect = drawing[1], drawing[1][0]
    assert dict(link.attrib) == {"{http://www.w3.org/1999/xlink}href": "autre.xhtml"}
    assert rect.get("class") == "model-2"


def test_a_picture_of_the_site_is_told_by_its_words() -> None:
    assert said(body('<p><img src="a.png" alt="Le quai"></p>').find(f"{XHTML}p")) == "[Le quai]"


def links(html: str, site: str = "") -> list[str | None]:
    section = body(f"<p>{html}</p>", chapter("autre"), site=site)
    return [each.get("href") for each in section.iter(f"{XHTML}a")]


def test_a_link_whose_anchor_is_not_there_leads_to_its_chapter() -> None:
    assert links('<a href="autre.html#non">x</a>') == ["autre.xhtml"]


def test_a_page_out_of_the_book_is_linked_only_where_the_site_has_an_address() -> None:
    html = '<a href="trouver/index.html#é">x</a>'

    assert links(html) == []
    assert links(html, "https://guide.example.ca") == [
        "https://guide.example.ca/trouver/index.html#%C3%A9"
    ]


def test_an_unsafe_link_is_plain_words() -> None:
    html = '<a href="javascript:x()">a</a><a href="data:text/html,x">b</a><a href="http://[">c</a>'

    assert links(html + '<a href="file:///etc">d</a><a href="https://x.example/é b">e</a>') == [
        "https://x.example/%C3%A9%20b"
    ]


def test_an_anchor_of_a_box_goes_to_what_is_in_it() -> None:
    section = body('<div class="entry" id="ile"><h4>Île</h4></div><a href="#ile">x</a>')

    heading = section.find(f"{XHTML}h2")
    link = section.find(f".//{XHTML}a")
    assert heading is not None
    assert link is not None
    assert link.get("href") == f"page.xhtml#{heading.get('id')}"
