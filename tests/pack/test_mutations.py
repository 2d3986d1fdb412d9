"""However a pack is damaged, the answer is an edition or problems: sorted, with known codes."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from putilovets.pack.compiler import BadPack, compile_pack, load_pack
from putilovets.pack.home import shipped_content
from putilovets.typed_toml.problems import Problem
from tests.desks_core import AROUND, CASES, DESK, FOLLOW, TASKS, WEEK
from tests.meetings import HEADS
from tests.packs import BASE, CHAPTER, choice, scene, written
from tests.strategies import packs
from tests.walls import BEFORE, MIRROR, newspaper

CODES = {f"PU{number:03}" for number in (1, 2, 3, 4, *range(10, 28))}

SIGNED = 'effects = [{ minute = "ask-the-store" }]'
HALL = """
[[hall]]
id = "palace"
title = "The palace"
basis = "documented"
sources = ["S1"]
to = "yard"
notebook = 1
[[hall.speech]]
id = "opening"
speaker = "kirov"
text = "Comrades."
note = "Comrades"
basis = "documented"
sources = ["S1"]
[[hall.speech.aside]]
id = "leave"
text = "Leave"
needs = "floor >= 3 and visits_square < 2"
effects = [{ move = "floor", by = -1 }, { set = "told", to = "kopeck" }]
[[junction]]
id = "fork"
pick = "drawn"
otherwise = "palace"
[[junction.way]]
to = "square"
when = "told in ('kopeck',)"
"""
RICH = {
    **BASE,
    CHAPTER: scene("square", choice("go", "fork", "seals = true\n" + SIGNED), "date = 1926-04-22")
    + HALL,
    "renamed.toml": '[[place]]\nold = "gate"\nnew = "yard"\n',
}
WALL = {**BASE, CHAPTER: newspaper("glass") + MIRROR + BEFORE}
STAGED = {**BASE, **HEADS, CHAPTER: WEEK + DESK + TASKS + AROUND + FOLLOW + CASES}
JUNK = st.one_of(
    st.binary(max_size=6),
    st.sampled_from(
        [b'"', b"[", b"]]", b"\n", b"=", b"[[", b"{", b"#", b"''", b"\r", b"\0", b"\\"]
    ),
    st.sampled_from(
        [b"1", b"-1", b"true", b"1.5", b"nan", b"1926-04-22", b"[]", b"{}", b"\xd1\x8f"]
    ),
    st.sampled_from([b"key_line", b"id", b"as:move", b"\\u0000", b'"""', b"when = ", b"9" * 30]),
)


@st.composite
def damaged(draw: st.DrawFn, files: dict[str, str]) -> dict[str, bytes]:
    """Replace or delete a few spans of bytes in one of the files."""
    raw = {name: text.encode() for name, text in files.items()}
    for _ in range(draw(st.integers(1, 3))):
        name = draw(st.sampled_from(sorted(raw)))
        start = draw(st.integers(0, len(raw[name])))
        width = draw(st.sampled_from([0, 1, 1, 2, 5, 20, 200]))
        raw[name] = raw[name][:start] + draw(JUNK) + raw[name][start + width :]
    return raw


VALUES = ["1", "-3", "true", "1.5", "[]", "[1]", "{}", '"x"', '""', "1926-04-22", '["S1"]', '" "']


@st.composite
def rearranged(draw: st.DrawFn, files: dict[str, str]) -> dict[str, bytes]:
    """Leave out, repeat or move whole lines, or give a key another value: mostly still TOML."""
    lines = {name: text.splitlines() for name, text in files.items()}
    for _ in range(draw(st.integers(1, 4))):
        here = lines[draw(st.sampled_from(sorted(lines)))]
        at = draw(st.integers(0, len(here)))
        line = here[at] if at < len(here) else "id = 'x'"
        other = lines[draw(st.sampled_from(sorted(lines)))]
        key = line.split("=")[0]
        new = draw(st.sampled_from([[], [line, line], [*other[:1]], "value", "key"]))
        if new == "value":
            new = [f"{key} = {draw(st.sampled_from(VALUES))}"]
        elif new == "key":
            new = [line, f"{draw(st.sampled_from(['value_line', 'text', 'to', 'when']))} = 1"]
        here[at : at + 1] = new
    return {name: "\n".join(each).encode() for name, each in lines.items()}


def checked(files: dict[str, bytes]) -> list[Problem]:
    with tempfile.TemporaryDirectory() as folder:
        edition, found = compile_pack(written(Path(folder), files))
        assert (edition is None) is bool(found)
        if found:
            with pytest.raises(BadPack) as caught:
                load_pack(Path(folder))
            assert caught.value.problems == found
    assert found == sorted(found)
    assert {problem.code for problem in found} <= CODES
    for problem in found:
        assert problem.file in files
        lines = files[problem.file].decode(errors="replace").count("\n") + 1
        assert 0 <= problem.line <= lines + 1
        assert (problem.line == 0) is (problem.column == 0)
    return found


def test_the_undamaged_packs_are_sound() -> None:
    for files in (RICH, STAGED, WALL):
        assert checked({name: text.encode() for name, text in files.items()}) == []


@settings(max_examples=250)
@given(damaged(RICH))
def test_a_damaged_pack(files: dict[str, bytes]) -> None:
    checked(files)


@settings(max_examples=150)
@given(rearranged(RICH))
def test_a_rearranged_pack(files: dict[str, bytes]) -> None:
    checked(files)


@settings(max_examples=150)
@given(damaged(STAGED))
def test_a_damaged_meeting(files: dict[str, bytes]) -> None:
    checked(files)


@settings(max_examples=250)
@given(rearranged(STAGED))
def test_a_rearranged_meeting(files: dict[str, bytes]) -> None:
    checked(files)


@settings(max_examples=100)
@given(damaged(WALL) | rearranged(WALL))
def test_a_damaged_newspaper_and_mirror(files: dict[str, bytes]) -> None:
    checked(files)


@settings(max_examples=40)
@given(packs().flatmap(damaged))
def test_a_damaged_drawn_pack(files: dict[str, bytes]) -> None:
    checked(files)


def _shipped() -> dict[str, str]:
    root = shipped_content()
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*.toml"))
    }


@settings(max_examples=25)
@given(st.deferred(lambda: damaged(_shipped())))
def test_the_damaged_shipped_pack(files: dict[str, bytes]) -> None:
    checked(files)
