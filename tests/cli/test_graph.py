"""graph: its forms, its parts, its files; and a sentence for whatever cannot be."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Said
from tests.packs import CHAPTER


def test_text_is_what_one_gets(say: Said, pack: Path) -> None:
    done = say("graph", pack)
    assert (done.exit_code, done.stderr) == (0, "")
    facts = "scene, 22 April 1926, invented, 7 words, starts here: beginning"
    assert done.stdout.splitlines()[5:8] == [
        f"square «square», {facts}, {CHAPTER}:1",
        "  leads to the-end: 1 choice, on a condition",
        "  leads to square: 2 choices",
    ]
    assert "\x1b" not in done.output


@pytest.mark.parametrize(
    ("form", "begins"),
    [("mermaid", "flowchart TD\n"), ("dot", 'digraph "Small" {\n'), ("html", "<!doctype html>\n")],
)
def test_each_form_on_the_output_or_in_a_file(
    say: Said, pack: Path, tmp_path: Path, form: str, begins: str
) -> None:
    done = say("graph", pack, "--format", form)
    assert done.exit_code == 0
    assert done.stdout.startswith(begins)
    file = tmp_path / "out.txt"
    again = say("graph", pack, "--format", form, "-o", file)
    assert (again.exit_code, again.stdout, again.stderr) == (0, "", f"{file} is written.\n")
    assert file.read_bytes() == done.stdout.encode()


def test_parts(say: Said, pack: Path) -> None:
    told = say("graph", pack, "--around", "nasty", "--depth", "0").stdout
    assert told.splitlines()[0] == "one: Chapter One (1 place)"
    assert "leads on to 1 place not drawn here" in told
    assert say("graph", pack, "--chapter", "one").stdout == say("graph", pack).stdout


def test_coverage_is_told_and_strange_places_are_named(
    say: Said, pack: Path, tmp_path: Path
) -> None:
    file = tmp_path / "plays.json"
    places = [{"place": "square", "plays": 4}, {"place": "gone", "plays": 1}]
    file.write_text(json.dumps({"plays": 4, "places": places}))
    done = say("graph", pack, "--coverage", file)
    assert "100% of plays (4 of 4)" in done.stdout
    assert done.stderr == "The plays came to places that are not in this pack: gone.\n"


def test_an_editor_is_asked_with_the_file_of_this_machine(say: Said, pack: Path) -> None:
    told = say("graph", pack, "--format", "html", "--editor-url", "ed://{file}#{line}").stdout
    assert f'href="ed://{pack.as_posix()}/{CHAPTER}#1"' in told


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--chapter", "two"), "There is no chapter two with places in it; there are: one."),
        (("--around", "sqare"), "There is no place sqare; did you mean square?"),
        (("--around", "x", "--chapter", "y"), "Take one of --chapter and --around."),
        (("--depth", "1"), "--depth says how far --around looks; say around which place."),
        (("--editor-url", "a://{file}"), "--editor-url is for --format html."),
        (
            ("--format", "html", "--editor-url", "javascript://{file}"),
            "'javascript://{file}' is no address of an editor, such as vscode://file{file}:{line}.",
        ),
        (("--coverage", "gone.json"), "gone.json cannot be used: No such file or directory."),
        (("-o", "/nowhere/at/all"), "/nowhere/at/all cannot be used: No such file or directory."),
    ],
)
def test_what_cannot_be_is_said(
    say: Said, pack: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    done = say("graph", pack, *arguments)
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", f"{sentence}\n")
