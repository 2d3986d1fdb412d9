"""Every code has a page, and what the page shows is so."""

import re
from pathlib import Path

import pytest

import putilovets
from putilovets.authoring.checking import checked
from putilovets.typed_toml.problems import FINDINGS, Problem
from tests.packs import BASE, CHAPTER, based, used

PACKAGE = Path(putilovets.__file__).parent
PAGES = PACKAGE.parent / "docs" / "diagnostics"
EXAMPLE = re.compile(r"^```toml (bad|good)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SMALL = {
    "dated.toml": """\
[[word]]
word = "Stakhanovite"
also = ["Stakhanovites"]
from = 1935-08-30
instead = "a good worker"
basis = "documented"
sources = ["S1"]
""",
    "gauges.toml": f"""\
{BASE["gauges.toml"]}\
still = [{{ from = 1936-08-01, until = 1938-11-30, because = "nothing may be gained now" }}]
""",
    "people.toml": f"""\
lived = ["Voikov"]

{BASE["people.toml"]}
[[person.office]]
title = "secretary"
from = 1926-01-01
until = 1934-12-01
basis = "documented"
sources = ["S1"]
""",
}
"""What the pack of the examples has beside the base pack."""
CODE = re.compile(r"\bPU\d{3}\b")


def codes_in(folder: Path, pattern: str) -> list[str]:
    """Return the codes in files, each once, in order."""
    texts = [path.read_text(encoding="utf-8") for path in folder.rglob(pattern)]
    return sorted({code for text in texts for code in CODE.findall(text)})


CODES = sorted(
    {
        code
        for part in ("pack", "typed_toml", "authoring")
        for code in codes_in(PACKAGE / part, "*.py")
    }
)


def page(code: str) -> str:
    return (PAGES / f"{code}.md").read_text(encoding="utf-8")


def title(code: str) -> str:
    head = page(code).splitlines()[0]
    assert head.startswith(f"# {code} — ")
    return head.removeprefix(f"# {code} — ")


def test_every_code_of_the_compiler_has_a_page_and_no_other_has() -> None:
    assert sorted(path.stem for path in PAGES.glob("PU*.md")) == CODES


def test_the_index_names_every_page_with_its_title() -> None:
    index = (PAGES / "README.md").read_text(encoding="utf-8").splitlines()
    listed = [line for line in index if line.startswith("- ")]
    assert listed == [f"- [{code}]({code}.md) — {title(code)}" for code in CODES]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("kind", ["bad", "good"])
def test_an_example_does_what_its_page_says(tmp_path: Path, code: str, kind: str) -> None:
    found = [(each[1], each[2] or CHAPTER, each[3]) for each in EXAMPLE.finditer(page(code))]
    assert [each[0] for each in found] == ["bad", "good"]
    files = {file: text for which, file, text in found if which == kind}
    told = _told(tmp_path, code, files)
    assert told == ({code} if kind == "bad" else set())


HISTORY = "PU140"
"""From this code on findings are of history and of hard matters, not of how the story hangs."""


def _told(folder: Path, code: str, files: dict[str, str]) -> set[str]:
    """Return the codes, of those that belong to one's kind, that an example brings with it."""
    if code < FINDINGS:
        return {each.code for each in checked(based(folder, files), only_errors=True).problems}
    if code >= HISTORY:
        new = said(based(folder / "new", {**SMALL, **files})) - said(based(folder / "old", SMALL))
        return {each.code for each in new if each.code >= HISTORY}
    first = "canteen" if 'id = "canteen"' in files.get(CHAPTER, "") else "yard"
    found = said(used(folder, files, first))
    return {each.code for each in found if each.code < HISTORY}


def said(root: Path) -> set[Problem]:
    """Return all that check says of a pack."""
    return set(checked(root).problems)


def test_the_pack_around_the_examples_of_findings_has_none(tmp_path: Path) -> None:
    assert {each.code for each in said(used(tmp_path, {})) if each.code < HISTORY} == set()


@pytest.mark.parametrize("code", CODES)
def test_a_page_says_what_and_how_to_mend_it_in_a_few_lines(code: str) -> None:
    prose = EXAMPLE.sub("", page(code))
    assert 40 <= len(prose.split()) <= 180
    linked = re.findall(r"\]\(([^)#]+)", prose)
    assert [link for link in linked if not (PAGES / link).exists()] == []
