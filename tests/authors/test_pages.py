"""What the pages for authors show compiles; what they say is refused is refused in their words."""

import re
from datetime import date
from pathlib import Path

import pytest

from putilovets.authoring.checking import checked
from putilovets.pack.compiler import load_pack
from putilovets.story.voting import Point, ahead
from tests.authors.pages import PAGES, Shown, shown
from tests.meetings import HEADS
from tests.packs import BASE, CHAPTER, Files, start_at, written

TOGETHER = ("desks-newspapers-mirrors.md", "meetings.md")
"""Pages whose examples are one story."""
OWN = (
    "README.md",
    "scenes.md",
    "people-and-words.md",
    "line.md",
    "sources.md",
    "roll.md",
    "history.md",
)
STORIES = [*((each,) for each in (*OWN, "releasing.md")), TOGETHER]
ELSEWHERE = ("first-scene.md", "format.md", "measuring.md")
"""Pages that are tested in other ways, or show nothing."""
OTHERS = ("checking.md", "testing.md", "playtest.md", "graph.md", "tools.md")
"""Pages with tests of their own."""
FILE = re.compile(r"# ([a-z/-]+\.toml)\b.*\n")
"""The first line of what is a file of its own."""
PLACE = re.compile(r"^\S+: (?=PU)", re.MULTILINE)


def pack(*pages: str, more: str = "") -> Files:
    """Return the base pack with all that some pages show."""
    files = {**BASE, **HEADS, **(start_at("week") if pages == TOGETHER else {})}
    blocks = [each.text for page in pages for each in shown(page) if each.kind == "toml"]
    own: dict[str, str] = {}
    for block in [*blocks, more]:
        head = FILE.match(block)
        name = head[1] if head else CHAPTER
        own[name] = f"{own.get(name, '')}\n{block}"
    return {**files, **own}


@pytest.mark.parametrize("pages", STORIES, ids=" ".join)
def test_what_is_shown_compiles(tmp_path: Path, pages: tuple[str, ...]) -> None:
    assert load_pack(written(tmp_path, pack(*pages))).story.places


def refused() -> list[tuple[tuple[str, ...], Shown, str]]:
    """Return what the pages say is refused, with what is said of it."""
    found = []
    for pages in STORIES:
        for page in pages:
            blocks = shown(page)
            for at, each in enumerate(blocks):
                if each.kind == "toml bad":
                    assert blocks[at + 1].kind == ""
                    found.append((pages, each, blocks[at + 1].text))
    return found


REFUSED = refused()


@pytest.mark.parametrize(("pages", "bad", "said"), REFUSED, ids=[" ".join(r[0]) for r in REFUSED])
def test_what_is_refused_is_refused_in_these_words(
    tmp_path: Path, pages: tuple[str, ...], bad: Shown, said: str
) -> None:
    problems = checked(written(tmp_path, pack(*pages, more=bad.text))).problems
    assert PLACE.sub("", "".join(f"{each}\n" for each in problems)) == said


def test_every_page_is_tested() -> None:
    known = {page for pages in STORIES for page in pages} | {*ELSEWHERE, *OTHERS}
    assert {path.name for path in PAGES.glob("*.md")} <= known
    assert len(REFUSED) >= 9


def test_the_map_names_every_page() -> None:
    linked = re.findall(r"\]\(([a-z-]+\.md)\)", (PAGES / "README.md").read_text(encoding="utf-8"))
    assert {path.name for path in PAGES.glob("*.md")} - {"README.md"} <= set(linked)


def test_the_line_moves_on_the_days_that_its_page_says(tmp_path: Path) -> None:
    calendar = load_pack(written(tmp_path, pack("line.md"))).story.calendar
    days = (date(1926, 4, 8), date(1926, 4, 9), date(1928, 6, 3))
    assert [calendar.line(day).get("apparatus") for day in days] == [None, 1, 3]


def test_what_is_ahead_is_what_the_page_on_the_line_says() -> None:
    text = (PAGES / "line.md").read_text(encoding="utf-8")
    rows = [int(at) for at in re.findall(r"^\| (-?\d) \|", text, re.MULTILINE)]
    points = [Point("clause", "apparatus", at, 0) for at in rows]
    assert [ahead(each, -1, {"apparatus": 1}) for each in points] == [0, 0, 0, 1, 2]


def test_no_hard_matter_is_found_in_what_the_page_on_them_shows(tmp_path: Path) -> None:
    files = pack("history.md")
    found = {each.code for each in checked(written(tmp_path / "as-shown", files)).problems}
    assert {code for code in found if code >= "PU143"} == set()
    bare = {name: text.replace("note = true\n", "") for name, text in files.items()}
    assert "PU155" in {each.code for each in checked(written(tmp_path / "bare", bare)).problems}
