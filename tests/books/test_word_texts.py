"""What a page says becomes what Word has for it: clauses, lists, notes, links, marked passages."""

from __future__ import annotations

import pytest
from word_files import PUBLISHED, body, file, found, part, styled, told, values

from guide.books.word.draft import outside
from guide.books.word.elements import named

NOTE = (
    '<p>Dit<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>.</p>'
    '<div class="footnote"><ol><li id="fn:1"><p>Une <em>note</em>, '
    '<a href="https://example.org/">là</a>.</p></li></ol></div>'
)


def last(html: str) -> str:
    """Return what the last paragraph of a page says."""
    return told(found(body(html), ".//w:body/w:p")[-1])


def test_a_clause_hangs_with_its_printed_number() -> None:
    tree = body("<p><strong>1.10</strong> « jour » désigne…</p><p><strong>(A)</strong> Attendu</p>")

    assert styled(tree, "Clause") == ["1.10« jour » désigne…", "(A)Attendu"]
    assert len(found(tree, ".//w:r/w:tab")) == 2
    assert values(tree, ".//w:p/w:pPr/w:ind", "w:hanging") == ["600", "600"]
    assert found(tree, ".//w:numPr") == []


def test_a_paragraph_that_starts_in_bold_is_no_clause() -> None:
    assert styled(body("<p><strong>Attention</strong> au chien</p>"), "Clause") == []


def test_a_list_under_a_clause_stands_under_it() -> None:
    tree = body("<p><strong>2.2</strong> But :</p><ul><li>un</li></ul><p>x</p><ul><li>y</li></ul>")

    assert values(tree, ".//w:p/w:pPr/w:ind", "w:left") == ["600", "860", "360"]


def test_numbered_lists_start_anew() -> None:
    made = file("<ol><li>a</li></ol><p>x</p><ol start='4'><li>b</li></ol><ul><li>c</li></ul>")
    numbering = part(made, "word/numbering.xml")

    assert values(part(made), ".//w:numPr/w:numId") == ["2", "3", "1"]
    assert values(numbering, "w:num[@w:numId='3']/w:lvlOverride[@w:ilvl='0']/w:startOverride") == [
        "4"
    ]
    assert values(numbering, "w:abstractNum/w:lvl[@w:ilvl='0']/w:numFmt") == ["bullet", "decimal"]


def test_a_list_in_a_list_is_one_level_below() -> None:
    tree = body("<ul><li>a<ol><li>b</li></ol></li></ul>")

    assert values(tree, ".//w:numPr/w:ilvl") == ["0", "1"]
    assert values(tree, ".//w:p/w:pPr/w:ind", "w:left") == ["360", "720"]


def test_what_follows_in_an_item_bears_no_sign() -> None:
    tree = body("<ul><li><p>a</p><p>b</p></li></ul>")

    assert styled(tree, "ListBullet") == ["a"]
    assert last("<ul><li><p>a</p><p>b</p></li></ul>") == "b"
    assert len(found(tree, ".//w:numPr")) == 1


def test_a_footnote_is_one_of_word_s() -> None:
    made = file(NOTE)
    notes = part(made, "word/footnotes.xml")

    assert values(part(made), ".//w:footnoteReference", "w:id") == ["1"]
    assert told(found(notes, "w:footnote[@w:id='1']")[0]) == " Une note, là."
    assert values(notes, "w:footnote", "w:id") == ["-1", "0", "1"]
    assert len(found(notes, ".//w:hyperlink")) == 1
    assert len(found(part(made, "word/settings.xml"), "w:footnotePr/w:footnote")) == 2


def test_spaces_that_meet_are_one_and_a_no_break_space_stays() -> None:
    assert last("<p>\n Un \n<strong> deux </strong> trois\u00a0: <br> quatre </p>") == (
        "Un deux trois\u00a0: quatre"
    )


def test_a_text_in_another_language_says_so() -> None:
    tree = body(
        '<p>Dit <span lang="en">hello</span> et <em lang="iu">ᐊ</em></p><p lang="en">Hi</p>'
    )

    assert values(tree, ".//w:rPr/w:lang") == ["en-CA", "iu", "en-CA"]


@pytest.mark.parametrize(
    ("link", "site_is_known", "goes"),
    [
        ('<a href="https://example.org/a b">x</a>', False, True),
        ('<a href="mailto:a@example.org">x</a>', False, True),
        ('<a href="autre.html">x</a>', True, True),
        # within the site, when nobody knows where that is
        ('<a href="autre.html">x</a>', False, False),
        # what Word would refuse, or should
        ('<a href="javascript:alert(1)">x</a>', True, False),
        ('<a href="https://">x</a>', True, False),
    ],
)
def test_a_link_goes_where_it_can(link: str, *, site_is_known: bool, goes: bool) -> None:
    made = file(f"<p>{link}</p>", **({"settings": PUBLISHED} if site_is_known else {}))

    assert [told(each) for each in found(part(made), ".//w:hyperlink")] == (["x"] if goes else [])
    assert told(part(made)).endswith("x")


def test_an_address_that_is_none_is_refused() -> None:
    assert outside("http://[mauvais") == ""
    assert outside("https://example.org/?q=é") == "https://example.org/?q=%C3%A9"


def test_a_term_in_what_people_fill_in_is_plain_words() -> None:
    term = '<a class="term" data-term="t" href="../termes.html#t">entente</a>'
    form = (
        f"<h2>Lire</h2><p>{term}</p><h2>Signer</h2><p>{term} [x]<span class='blank'>[x]</span></p>"
    )

    links = found(part(file(form, settings=PUBLISHED)), ".//w:hyperlink")
    assert [told(each) for each in links if each.get(named("r:id"))] == ["entente"]


def test_a_link_within_the_page_goes_to_a_bookmark() -> None:
    tree = body('<h2 id="but">But</h2><p><a href="#but">le but</a></p>')

    assert values(tree, ".//w:hyperlink", "w:anchor") == values(
        tree, ".//w:bookmarkStart", "w:name"
    )


def test_a_marked_passage_has_its_label_its_bar_and_its_pattern() -> None:
    tree = body(
        '<section class="passage passage--supplement"><p class="passage__label">Complément</p>'
        "<h2>Titre</h2><p>Dit</p></section>"
        '<section class="passage passage--guide"><p class="passage__label">Ce que dit le guide</p>'
        "<p>Dit</p></section>"
    )

    assert styled(tree, "PassageLabel") == ["Complément", "Ce que dit le guide"]
    bars = values(tree, ".//w:pBdr/w:left")
    assert bars[-5:] == ["dashed", "dashed", "dashed", "single", "single"]
    assert values(tree, ".//w:p/w:pPr/w:shd") == ["thinDiagStripe", "pct10"]
    assert any("trait discontinu" in each for each in styled(tree, "Facts"))


def test_passages_that_follow_one_another_say_their_label_once_and_at_each_part() -> None:
    passage = (
        '<section class="passage passage--supplement"><p class="passage__label">Complément</p>'
        "<h{0}>Titre</h{0}><p>Dit</p></section>"
    )

    tree = body("<h2>A</h2>" + passage.format(3) * 3 + passage.format(2))

    assert styled(tree, "PassageLabel") == ["Complément"] * 2


def test_marked_words_are_underlined_and_explained() -> None:
    tree = body('<p>Des <em class="marked marked--guide">mots</em></p>')

    assert values(tree, ".//w:rStyle") == ["GuideWords"]
    assert any("soulignés de points" in each for each in styled(tree, "Facts"))


def test_a_sign_that_has_only_a_title_is_explained_at_the_end_of_its_line() -> None:
    assert last('<p>Un <span title="que nous avons ajouté"></span>, deux</p>') == (
        "Un*, deux (* que nous avons ajouté)"
    )


def test_nothing_is_spaced_by_an_empty_paragraph() -> None:
    tree = body("<h2></h2><p> </p><p><strong></strong></p><ul><li></li></ul><hr><p>x</p>")

    assert [told(each) for each in found(tree, ".//w:body/w:p")].count("") == 0


def test_code_keeps_its_lines() -> None:
    (code,) = (each for each in body("<pre>a\n  b</pre>").iter(named("p")) if told(each) == "a  b")

    assert len(found(code, ".//w:br")) == 1
