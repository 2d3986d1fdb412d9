"""A brace with a letter behind it quotes a clause or a tie, or it is a mistake."""

from pathlib import Path

import pytest

from tests.meetings import HEADS, MEETING
from tests.packs import BASE, choice, edition_of, scene, told_of, without_hints

AFTER = choice("out", "the-end")


def said(root: Path, text: str) -> list[str]:
    chapter = MEETING + scene("after", AFTER).replace('"Here."', f'"{text}"')
    return [line.partition(": ")[2] for line in told_of(root, chapter, HEADS)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It says {Inspectors}.",
         "PU025 there is no clause Inspectors to quote (did you mean inspectors?)"),
        ("It says {in_spectors}.",
         "PU025 there is no clause in_spectors to quote (did you mean inspectors?)"),
        ("It says { inspectors }.",
         "PU025 { inspectors } has spaces between its braces (write {inspectors})"),
        ("It says {inspectors.", "PU025 the brace before inspectors is not closed "
                                 "(write {inspectors})"),
        ("It says { inspector", "PU025 the brace before inspector is not closed "
                                "(did you mean inspectors?)"),
        ("It says {лист}.", "PU025 there is no clause лист to quote"),
        ("It says {boths}.", "PU025 there is no clause boths to quote (did you mean both?)"),
        ("Sheet {sheet sell}.",
         "PU025 there is no meeting or minute sell to be a sheet (did you mean cell?)"),
        ("Sheet {sheet inspectors}.",
         "PU025 there is no meeting or minute inspectors to be a sheet"),
        ("Sheet {sheet  cell }.",
         "PU025 {sheet  cell } is not how a sheet is named (write {sheet cell})"),
        ("Sheet {Sheet cell}.",
         "PU025 {Sheet cell} is not how a sheet is named (write {sheet cell})"),
        ("Sheet {sheet}.",
         "PU025 {sheet} names no sheet (write {sheet ID}, of a meeting or a minute)"),
        ("Sheet {sheet cell.", "PU025 the brace before sheet is not closed"),
    ],
)  # fmt: skip
def test_a_misspelt_quotation(tmp_path: Path, text: str, told: str) -> None:
    assert said(tmp_path, text) == [told]


@pytest.mark.parametrize("text", ["{inspectors}", "{both}", "{0} {} { 12 } {", "} inspectors",
                                  "{sheet cell} {sheet ask-the-store}"])  # fmt: skip
def test_what_quotes_a_clause_or_a_tie_or_nothing(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, f"It says {text}.") == []


def test_an_id_that_is_a_clause_and_a_tie_cannot_be_quoted(tmp_path: Path) -> None:
    meeting = MEETING.replace('id = "both"', 'id = "abolish"')
    quoting = scene("after", AFTER).replace("Here.", "{abolish}")
    assert without_hints(told_of(tmp_path / "quoted", meeting + quoting, HEADS)) == [
        f"chapters/one/example.toml:{meeting.count(chr(10)) + 6}:8: "
        "PU025 {abolish} quotes a clause and a tie, or two ties"
    ]
    edition_of(tmp_path / "not", meeting, HEADS)


def test_nothing_is_quoted_at_the_head_of_a_pack(tmp_path: Path) -> None:
    gauges = BASE["gauges.toml"].replace("What the shop thinks of you.", "It was {list}.")
    [told] = told_of(tmp_path, MEETING, {**HEADS, "gauges.toml": gauges})
    assert told.startswith("gauges.toml:4:11: PU025 {list} stands where no quotation is filled in")


def test_the_number_of_a_sheet_is_not_filled_in_where_no_quotation_is(tmp_path: Path) -> None:
    titled = scene("after", AFTER).replace('title = "after"', 'title = "Sheet {sheet cell}"')
    [told] = told_of(tmp_path, MEETING + titled, HEADS)
    assert "PU025 {sheet cell} stands where no quotation is filled in" in told
