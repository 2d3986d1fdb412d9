"""check, schema, stats, where: exit codes, and mistakes as lines that a program can read."""

import json
import os
from pathlib import Path

import pytest

from putilovets.authoring.schemas import all_schemas
from putilovets.pack.compiled.folder import cache_folder
from putilovets.pack.home import shipped_content
from tests.cli.conftest import Said
from tests.packs import CHAPTER, based, choice, scene, used, written


def test_a_sound_pack(say: Said, tmp_path: Path) -> None:
    root = used(tmp_path, {})
    done = say("check", root)
    told = f"small 1.0.0 in {root}: {places(root)} places, no problems.\n"
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", told)


def test_findings_are_told_and_do_not_keep_a_pack_from_being_played(
    say: Said, tmp_path: Path
) -> None:
    root = based(tmp_path, {CHAPTER: '[[name]]\nid = "cold_soup"\n'})
    done = say("check", root)
    assert done.exit_code == 1
    assert f"{CHAPTER}:2:6: PU101 nothing reads cold_soup and nothing sets it" in done.stdout
    assert done.stderr.endswith(f"findings in {root}; it can be played.\n")
    assert say("check", "--only-errors", root).exit_code == 0
    assert say("stats", root).exit_code == 0


def test_problems_as_json(say: Said, tmp_path: Path) -> None:
    root = used(tmp_path, {CHAPTER: '[[name]]\nid = "cold_soup"\n'})
    done = say("check", "--format", "json", root)
    data = json.loads(done.stdout)
    assert (done.exit_code, data["errors"], data["findings"], data["pack"]) == (1, 0, 1, "small")
    assert data["problems"] == [
        {
            "severity": "finding",
            "code": "PU101",
            "file": CHAPTER,
            "line": 2,
            "column": 6,
            "message": "nothing reads cold_soup and nothing sets it",
            "hint": "use it, or take it out",
        }
    ]


def test_problems_as_commands_for_github(
    say: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unused = '[[name]]\nid = "cold_soup"\n'
    chapter = unused + scene("hall", choice("go", "a%,b"))
    root = used(tmp_path / "pack", {CHAPTER: chapter})
    monkeypatch.chdir(tmp_path)
    done = say("check", "--format", "github", root)
    first = f"::error file=pack/{CHAPTER},title=PU003,line=13,col=6::to: is made of small letters"
    assert done.stdout.startswith(first)
    errors = say("check", "--format", "github", used(tmp_path / "two", {CHAPTER: unused}))
    assert errors.stdout == (
        f"::warning file=two/{CHAPTER},title=PU101,line=2,col=6::"
        "nothing reads cold_soup and nothing sets it (use it, or take it out)\n"
    )


def places(pack: Path) -> int:
    texts = [path.read_text(encoding="utf-8") for path in (pack / "chapters").rglob("*.toml")]
    return sum(text.count("[[scene]]\n") + text.count("[[ending]]\n") for text in texts)


def test_the_shipped_pack_is_checked_when_none_is_said(say: Said) -> None:
    done = say("check")
    assert (done.exit_code, done.stdout) == (0, "")


def test_problems_are_lines_on_the_output_and_a_count_beside_it(say: Said, tmp_path: Path) -> None:
    chapter = scene("hall", choice("go", "nowhere") + choice("go", "yard"))
    done = say("check", based(tmp_path, {CHAPTER: chapter}))
    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        f"{CHAPTER}:11:6: PU010 there is no place nowhere",
        f"{CHAPTER}:14:6: PU014 the choice go stands here a second time",
    ]
    assert done.stderr == f"2 problems in {tmp_path}.\n"


def test_one_problem_is_one(say: Said, tmp_path: Path) -> None:
    done = say("check", tmp_path)
    assert (done.exit_code, done.stderr) == (1, f"1 problem in {tmp_path}.\n")


@pytest.mark.parametrize("command", ["check", "stats", "play"])
@pytest.mark.parametrize("folder", ["gone", "file", "x" * 5_000])
def test_no_such_folder(say: Said, tmp_path: Path, command: str, folder: str) -> None:
    (tmp_path / "file").write_text("x")
    root = tmp_path / folder
    arguments = {
        "check": ["check", root],
        "stats": ["stats", root],
        "play": ["play", "--line", "--content", root],
    }[command]
    done = say(*arguments)
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", f"There is no folder {root}.\n")


@pytest.mark.parametrize("command", [("stats",), ("play", "--line")])
def test_a_pack_with_problems_is_not_played(
    say: Said, tmp_path: Path, saves: Path, command: tuple[str, ...]
) -> None:
    chapter = scene("hall", choice("go", "nowhere") + choice("go", "yard"))
    done = say(*command, "--content", based(tmp_path / "pack", {CHAPTER: chapter}))
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == (
        f"The content cannot be played: {CHAPTER}:11:6: PU010 there is no place nowhere, "
        f"and 1 more. See: putilovets check {tmp_path / 'pack'}\n"
    )
    assert not saves.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows allows no such names")
def test_names_of_files_and_keys_cannot_act_on_a_terminal(say: Said, tmp_path: Path) -> None:
    files = {"chapters/a\x1b[31m/b\udcff.toml": '"\\u001b[2J\\u202e" = 1\n'}
    root = based(tmp_path, {})
    folder = root / "chapters" / "a\x1b[31m"
    folder.mkdir()
    (folder / "b\udcff.toml").write_text(next(iter(files.values())))
    done = say("check", root)
    assert done.exit_code == 1
    assert done.stdout == (
        "chapters/a␛[31m/b\ufffd.toml:1:1: PU002 ␛[2J\ufffd is not a key of this table\n"
    )


def test_schemas_are_listed_or_written(say: Said, tmp_path: Path) -> None:
    texts = dict(all_schemas())
    assert say("schema").stdout == "".join(texts.values())
    done = say("schema", tmp_path / "new" / "schema")
    assert (done.exit_code, done.output) == (0, "")
    found = {path.name: path.read_text() for path in (tmp_path / "new/schema").iterdir()}
    assert found == texts
    assert all(json.loads(text) for text in texts.values())


def test_schemas_that_cannot_be_written(say: Said, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    done = say("schema", tmp_path / "file")
    told = f"{tmp_path / 'file'} cannot be used: File exists.\n"
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", told)


def test_stats_in_lines_and_as_json(say: Said, pack: Path) -> None:
    lines = say("stats", "--content", pack).stdout.splitlines()
    assert say("stats", pack).stdout.splitlines() == lines
    figures = json.loads(say("stats", "--json", "--content", pack).stdout)
    numbers = [key for key, figure in figures.items() if isinstance(figure, int)]
    assert [line.split()[0] for line in lines[: len(numbers)]] == numbers
    assert [line for line in lines if not line.startswith(" ")][len(numbers) :] == [
        "words by label",
        "words by chapter",
        "words by kind",
        "words by speaker",
    ]
    assert (figures["scenes"], figures["endings"]) == (places(pack) - 1, 1)
    assert sum(figures["words_by_basis"].values()) == figures["words"]


def test_where(say: Said, saves: Path) -> None:
    done = say("where")
    assert done.stdout.splitlines() == [
        f"plays     {saves}",
        f"settings  {os.environ['PUTILOVETS_SETTINGS']}{os.sep}settings.toml",
        f"compiled  {cache_folder()}",
        f"content   {shipped_content()}",
    ]
    assert not saves.exists()


def test_help_names_every_command(say: Said) -> None:
    done = say("--help")
    assert done.exit_code == 0
    for command in (
        "play",
        "saves",
        "check",
        "schema",
        "stats",
        "facts",
        "explain",
        "dominance",
        "settings",
        "keys",
    ):
        assert f"\n  {command} " in done.stdout
        assert say(command, "--help").exit_code == 0


def test_a_command_that_is_not_there(say: Said, tmp_path: Path) -> None:
    written(tmp_path, {})
    done = say("dance")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "No such command 'dance'" in done.stderr
