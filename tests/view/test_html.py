"""HTML that cannot be broken into."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as some

from putilovets.view.html import document, element, written_out

HOSTILE = "<script>alert(1)</script> & \"quoted\" 'so' ]]> \x1b[31m\x00\x07\u202e\ud800\uffff"


def test_text_is_escaped_and_control_characters_are_pictures() -> None:
    told = written_out(element("p", None, HOSTILE))
    assert told == (
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot; &#39;so&#39; "
        "]]&gt; ␛[31m␀␇\ufffd\ufffd\ufffd</p>"
    )


def test_attributes_are_quoted_and_numbers_short() -> None:
    told = element("rect", {"class": '"><b', "x": 0, "width": 33.3333, "height": 1_500_000.0})
    assert written_out(told) == (
        '<rect class="&quot;&gt;&lt;b" x="0" width="33.33" height="1500000"></rect>'
    )


def test_children_are_elements_texts_and_lists_of_them() -> None:
    items = (element("li", None, text) for text in ("one", "two"))
    told = element("ul", None, items)
    assert written_out(told) == "<ul><li>one</li>\n<li>two</li></ul>"
    assert written_out(element("p", None, "a", element("br"), "b")) == "<p>a<br/>b</p>"


@pytest.mark.parametrize(
    "name",
    ["script", "style", "iframe", "object", "link", "meta", "base", "P", "p>", "", "a b", "é"],
)
def test_an_element_that_acts_by_itself_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="no element may be called"):
        element(name)


@pytest.mark.parametrize(
    "key", ["onclick", "onload", "style", "srcdoc", "srcset", "a=b", "", "x y", "xlink:href"]
)
def test_an_attribute_that_acts_or_looks_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="no attribute may be called"):
        element("p", {key: "x"})


@pytest.mark.parametrize(
    "to", ["https://example.org", "//example.org", "javascript:alert(1)", "data:text/html,x", "x"]
)
@pytest.mark.parametrize("key", ["href", "src"])
def test_nothing_leads_off_the_page(key: str, to: str) -> None:
    with pytest.raises(ValueError, match="the same page only"):
        element("a", {key: to})
    assert written_out(element("a", {"href": "#loops"}, "x")) == '<a href="#loops">x</a>'


def test_a_document_is_whole_and_lets_nothing_be_fetched() -> None:
    told = document("A < B", "p { margin: 0; }", element("p", None, "Here."))
    assert told.startswith('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8"/>')
    assert "default-src 'none'" in told
    root = ElementTree.fromstring(told)
    assert [child.tag for child in root] == ["head", "body"]
    assert root.findtext("head/title") == "A < B"
    assert root.findtext("body/p") == "Here."


@pytest.mark.parametrize("sheet", ["</style><script>", "a { content: '&'; }"])
def test_a_style_sheet_cannot_end_early(sheet: str) -> None:
    with pytest.raises(ValueError, match="style sheet"):
        document("x", sheet)


ANY = some.text(alphabet="ab <>&\"'/=-!яц\t\n\x00\x1b\x7f\x85\u2028\u202e\ud800\ufffe\uffff")


@given(ANY, ANY)
def test_whatever_is_put_in_it_is_read_as_text(text: str, value: str) -> None:
    root = ElementTree.fromstring(document(text, "", element("p", {"title": value}, text)))
    assert sum(1 for _ in root.iter()) == 10  # html, head, 4 meta, title, style, body, p
    paragraph = root.find("body/p")
    assert paragraph is not None
    assert list(paragraph.attrib) == ["title"]
    if text.isprintable() and value.isprintable():
        assert (paragraph.text or "", paragraph.attrib["title"]) == (text, value)
