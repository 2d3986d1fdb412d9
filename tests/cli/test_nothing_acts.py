"""Whatever a name, a file or an argument holds, no command prints what a terminal would obey."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from putilovets.cli import main
from tests.hostile import ACTING, BRACKETS, CONTROLS, CORPUS, TEXT
from tests.line.small import FILES
from tests.packs import written

ARGUMENTS = (
    ("{}",),
    ("saves", "delete", "{}"),
    ("saves", "restore", "{}"),
    ("saves", "{}"),
    ("play", "--line", "--new", "{}"),
    ("play", "--line", "--save", "{}"),
    ("play", "--line", "--start", "{}"),
    ("play", "--line", "--seed", "{}"),
    ("play", "--line", "--content", "{}"),
    ("play", "--{}"),
    ("check", "{}"),
    ("check", "--format", "{}"),
    ("explain", "{}"),
    ("facts", "{}"),
    ("stats", "{}"),
    ("graph", "{}"),
    ("graph", "--format", "{}"),
    ("playtest", "{}"),
    ("dominance", "{}"),
    ("preview", "{}"),
    ("test", "{}"),
    ("fmt", "{}"),
    ("teach", "verify", "{}"),
    ("teach", "report", "{}"),
    ("teach", "report", "--assignment", "{}", "."),
)
"""Every command that takes a name, a file or a word, with one for a hostile text."""
HOSTILE = " ".join((*BRACKETS, *CONTROLS[:-1], "\udcff")).replace("\0", "")
"""As much as an argument can hold: bytes that are no text come as halves of characters."""
NO_ARGUMENT = re.compile(r"[\0\ud800-\udc7f\udd00-\udfff]")
"""What no shell can hand over."""
HELD = [each for each in CORPUS if not re.search(r"[{}\ud800-\udfff\n]", each)]
"""What a TOML file can hold."""


def printed(*arguments: str) -> str:
    """Return all that a command prints, on both streams."""
    done = CliRunner().invoke(main, arguments)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
    return done.output


@pytest.mark.parametrize("arguments", ARGUMENTS, ids=" ".join)
def test_arguments(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = printed(*(each.replace("{}", HOSTILE) for each in arguments))
    assert ACTING.findall(said) == []


@settings(max_examples=30)
@given(TEXT.filter(lambda text: not NO_ARGUMENT.search(text)), st.sampled_from(ARGUMENTS[1:4]))
def test_any_argument(
    tmp_path_factory: pytest.TempPathFactory, text: str, arguments: tuple[str, ...]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PUTILOVETS_SAVES", str(tmp_path_factory.mktemp("saves")))
        said = printed(*(each.replace("{}", text) for each in arguments))
    assert ACTING.findall(said) == []


def test_names_of_files(saves: Path) -> None:
    saves.mkdir()
    made = list(_files(saves))
    assert len(made) > 10
    said = printed("saves")
    assert ACTING.findall(said) == []
    assert len(said.splitlines()) == len(made)


def _files(folder: Path) -> Iterator[Path]:
    for number, text in enumerate(CORPUS):
        if "\0" not in text and "/" not in text:
            path = folder / f"{number}{text}.play"
            try:
                path.write_bytes(b"no play\n")
            except (OSError, UnicodeError):
                continue
            yield path


@pytest.mark.parametrize("command", ["stats", "check", "explain", "facts", "graph", "dominance"])
def test_content(tmp_path: Path, command: str) -> None:
    rough = {name: _rough(text) for name, text in FILES.items()}
    pack = written(tmp_path, rough)
    subject = ("tin-box", str(pack)) if command == "explain" else (str(pack),)
    assert ACTING.findall(printed(command, *subject)) == []


def _rough(text: str) -> str:
    word = "".join(f"\\u{ord(each):04x}" for each in "".join(HELD) if ord(each) < 0x10000)[:600]
    return re.sub(
        r'^(title|text|reply|cost|says|meaning|who) = ".*"$',
        rf'\1 = "{_escaped(word)}"',
        text,
        flags=re.M,
    )


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\")
