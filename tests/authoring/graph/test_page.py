"""The page of a graph: whole without scripts, closed to the network, safe, legible."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings

from putilovets.authoring.graph.coverage import Coverage, covered
from putilovets.authoring.graph.editor import BadTemplate, address, editor_template
from putilovets.authoring.graph.markup import VOID, Verbatim, element, markup
from putilovets.authoring.graph.model import Graph, graph_of
from putilovets.authoring.graph.page import as_html, own_file
from putilovets.authoring.graph.shapes import KINDS, outline_of
from putilovets.authoring.spots import Spot
from tests.authoring.graph.small import small_graph
from tests.authoring.graph.test_text_formats import NASTY, named
from tests.surveys import shipped_survey


class Page(HTMLParser):
    """A page that is read strictly: what is opened is closed, in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {key: value or "" for key, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def values(self, key: str) -> list[str]:
        return [attributes[key] for _, attributes in self.tags if key in attributes]

    def of(self, role: str) -> list[dict[str, str]]:
        return [each for _, each in self.tags if role in each.get("class", "").split()]


def nowhere(spot: Spot) -> str:
    return ""


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    return small_graph(tmp_path_factory.mktemp("pack"))


@pytest.fixture(scope="module")
def shipped() -> Graph:
    return graph_of(shipped_survey())


@pytest.mark.parametrize("which", ["graph", "shipped"])
def test_every_place_is_drawn_and_listed_and_every_link_leads_somewhere(
    which: str, request: pytest.FixtureRequest
) -> None:
    graph = request.getfixturevalue(which)
    page = Page(as_html(graph, nowhere))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.values("href")} <= set(ids)
    assert {link[0] for link in page.values("href")} == {"#"}
    drawn = [each["data-place"] for each in page.of("place")]
    assert sorted(drawn) == sorted(graph.nodes)
    assert [each[6:] for each in ids if each.startswith("place-")] == [*graph.nodes]


def test_a_place_says_what_it_is(graph: Graph) -> None:
    page = Page(as_html(graph, nowhere))
    labels = {each["data-place"]: each["aria-label"] for each in page.of("place")}
    assert labels["gate"] == (
        "gate: gate, scene, 19 April 1926, invented, 3 words, starts here: beginning"
    )
    assert labels["fork"] == "fork, junction"


def test_lines_are_drawn_for_what_leads_on_and_notes_for_what_leads_back(graph: Graph) -> None:
    told = as_html(graph, nowhere)
    lines = {(each["data-from"], each["data-to"]) for each in Page(told).of("line")
             if "data-from" in each}  # fmt: skip
    assert lines == {("gate", "fork"), ("fork", "left"), ("fork", "right"), ("yard", "the-end")}
    for note in ("↩ gate", "→ hall, Chapter &quot;Two&quot;", "← left, Chapter One"):
        assert note in told, note


def test_months_are_led_to(graph: Graph) -> None:
    page = Page(as_html(graph, nowhere))
    assert "#month-one-1926-04" in page.values("href")
    assert "April 1926" in page.texts


def test_the_page_asks_for_nothing(shipped: Graph) -> None:
    told = as_html(shipped, nowhere)
    assert re.findall(r"https?:|//[a-z]|@import|<link|<img|<iframe|url\((?!#)", told) == []
    page = Page(told)
    assert [value for _, each in page.tags for value in each if value.startswith("on")] == []
    assert page.values("style") == page.values("src") == []


def test_only_its_own_style_and_script_may_run(graph: Graph) -> None:
    told = as_html(graph, nowhere)
    (policy,) = [each["content"] for tag, each in Page(told).tags if "http-equiv" in each]
    inside = re.findall(r"<(style|script)>(.*?)</\1>", told, re.DOTALL)
    hashes = [b64encode(sha256(text.encode()).digest()).decode() for _, text in inside]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'"
    )
    assert inside[1][1] == own_file("page.js")


def test_without_scripts_nothing_is_shown_that_needs_them(graph: Graph) -> None:
    page = Page(as_html(graph, nowhere))
    needing = [each for tag, each in page.tags if each.get("id") in ("tools", "panel")]
    needing += [each for tag, each in page.tags if "data-copy" in each]
    assert len(needing) == 2 + len(graph.nodes)
    assert all("hidden" in each for each in needing)


def test_shares_of_plays_are_coloured_and_written(graph: Graph) -> None:
    told = as_html(covered(graph, Coverage(8, {"gate": 8, "left": 3})), nowhere)
    shades = {each["data-place"]: each["class"] for each in Page(told).of("place")}
    assert (shades["gate"], shades["left"], shades["right"]) == (
        "place share-5",
        "place share-2",
        "place share-0",
    )
    texts = Page(told).texts
    assert {"100%", "38%", "0%"} <= set(texts)
    assert "coloured by the share of 8 plays" in told


@settings(max_examples=15)
@given(NASTY)
def test_any_text_is_text(graph: Graph, title: str) -> None:
    hostile = named(graph, f"</script><script>alert(1)</script>{title}")
    told = as_html(hostile, nowhere)
    page = Page(told)
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", told) is None


def test_the_same_graph_gives_the_same_bytes(shipped: Graph) -> None:
    assert as_html(shipped, nowhere) == as_html(graph_of(shipped_survey()), nowhere)


def test_kinds_are_told_apart_by_letter_and_by_outline() -> None:
    assert len({letter for letter, _ in KINDS.values()}) == len(KINDS)
    assert len({outline_of(kind, 100, 40) for kind in KINDS}) == len(KINDS)


def colours(scheme: str) -> dict[str, str]:
    """Return the named colours of the light, the dark or the printed page."""
    style = own_file("page.css")
    light, dark, rest = re.split(r"@media \(prefers-color-scheme: dark\)|@page", style)
    found = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", light))
    if scheme != "light":
        part = dark[: dark.index("\n}\n")] if scheme == "dark" else rest
        found |= dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", part))
    return found


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


GROUNDS = ("paper", "room", "chosen", *(f"share-{each}" for each in range(6)))


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_every_text_has_enough_contrast(scheme: str) -> None:
    found = colours(scheme)
    pairs = [("ink", ground) for ground in GROUNDS] + [("on-pill", "pill")]
    pairs += product(("soft", "link"), ("paper", "room"))
    low = {pair: contrast(*(found[each] for each in pair)) for pair in pairs}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}
    assert contrast(found["rule"], found["room"]) >= 3


def test_no_text_is_coloured_but_by_a_name() -> None:
    style = own_file("page.css")
    bare = re.sub(r"--[a-z0-9-]+: #[0-9a-f]{6};", "", style)
    assert re.findall(r"#[0-9a-f]{3,6}\b(?!\s*\{)(?=[;\s])", bare) == ["#000000"]


def test_text_and_attributes_are_escaped() -> None:
    made = element("a", {"title": '"<&>\x1b'}, ("<b>", element("br"), Verbatim("<i></i>")))
    assert markup(made) == '<a title="&quot;&lt;&amp;&gt;␛">&lt;b&gt;<br><i></i></a>'
    assert markup(element("p", {}, "a")) == "<p>a</p>"


@pytest.mark.parametrize("name", ["", "a b", "a>", "on click", "1"])
def test_a_name_of_an_element_or_an_attribute_is_one(name: str) -> None:
    with pytest.raises(ValueError, match="is no name of an element or an attribute"):
        element(name)
    with pytest.raises(ValueError, match="is no name of an element or an attribute"):
        element("a", {name: ""})


def test_a_line_can_be_opened_in_an_editor(graph: Graph, tmp_path: Path) -> None:
    template = editor_template("vscode://file{file}:{line}")
    spot = Spot('chapters/one/a "b".toml', 7)
    opened = address(template, tmp_path, spot)
    assert opened == f"vscode://file{tmp_path.as_posix()}/chapters/one/a%20%22b%22.toml:7"
    told = as_html(graph, lambda spot: address(template, tmp_path, spot))
    assert f"vscode://file{tmp_path.as_posix()}/chapters/one/example.toml:1" in Page(told).values(
        "href"
    )


@pytest.mark.parametrize(
    "text", ["", "{file}", "vscode://file", "javascript://%0aalert(1)//{file}", "data://{file}"]
)
def test_what_opens_no_file_is_no_address(text: str) -> None:
    with pytest.raises(BadTemplate, match="is no address of an editor"):
        editor_template(text)


@settings(max_examples=40)
@given(NASTY)
def test_a_file_name_stays_inside_its_address(name: str) -> None:
    opened = address("e://{file}:{line}", Path("/pack"), Spot(f"a/{name}", 3))
    assert re.fullmatch(r"e://[A-Za-z0-9/%._~-]*:3", opened)
