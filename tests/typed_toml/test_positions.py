"""A complaint is placed at file, line and column, counted in characters."""

from pathlib import Path

import pytest
import tomli

from putilovets.typed_toml.positions import placed
from putilovets.typed_toml.problems import Complaint, Loc, Problem

TEXT = """\
title = "Цех" # shop
[heading]
id = "a"
[[scene]]
id = "yard"
when = "ready and flor"
effects = [{ set = "имя", to = 1 }, { set = "told" }]
[[scene.choice]]
text = \"\"\"
two lines\"\"\"
"a \\"key\\"" = 'x'
"""


def where(tmp_path: Path, loc: Loc, text: str = TEXT, **more: int | bool) -> tuple[int, int]:
    path = tmp_path / "file.toml"
    path.write_bytes(text.encode())
    problem = placed([Complaint("PU003", path, loc, "", **more)], tmp_path)[0]  # type: ignore[arg-type]
    assert problem.file == "file.toml"
    return problem.line, problem.column


@pytest.mark.parametrize(
    ("loc", "value", "key"),
    [
        (("title",), (1, 9), (1, 1)),
        (("heading", "id"), (3, 6), (3, 1)),
        (("scene",), (4, 3), (4, 3)),
        (("scene", 0), (4, 1), (4, 1)),
        (("scene", 0, "id"), (5, 6), (5, 1)),
        (("scene", 0, "effects", 0), (7, 12), (7, 12)),
        (("scene", 0, "effects", 0, "set"), (7, 20), (7, 14)),
        (("scene", 0, "effects", 0, "to"), (7, 32), (7, 27)),
        (("scene", 0, "effects", 1, "set"), (7, 45), (7, 39)),
        (("scene", 0, "choice", 0), (8, 1), (8, 1)),
        (("scene", 0, "choice", 0, "text"), (9, 8), (9, 1)),
        (("scene", 0, "choice", 0, 'a "key"'), (11, 15), (11, 1)),
    ],
)
def test_a_value_and_its_key(
    tmp_path: Path, loc: Loc, value: tuple[int, int], key: tuple[int, int]
) -> None:
    assert where(tmp_path, loc) == value
    assert where(tmp_path, loc, key=True) == key


def test_what_is_not_in_the_file_is_told_at_the_table_it_should_be_in(tmp_path: Path) -> None:
    assert where(tmp_path, ("scene", 0, "choice", 0, "id")) == (8, 1)
    assert where(tmp_path, ("scene", 7)) == (4, 3)
    assert where(tmp_path, ("gone",)) == (1, 1)


def test_a_mistake_of_the_whole_file_has_no_line_but_a_missing_key_has_the_first(
    tmp_path: Path,
) -> None:
    assert where(tmp_path, ()) == (0, 0)
    assert where(tmp_path, (), key=True) == (1, 1)


def test_what_the_parser_found_is_taken_as_it_is(tmp_path: Path) -> None:
    assert where(tmp_path, ("@", 17, 4)) == (17, 4)


@pytest.mark.parametrize(
    ("line", "offset", "column"),
    [
        ("when = 'ready and flor'", 10, 19),
        ('when = "ready and flor"', 10, 19),
        ('when = "цех and flor"', 8, 17),
        ('when = "told == \\"x\\" and flor"', 16, 27),
        ('when = "\\u0430 and flor"', 6, 20),
        ('when = "\\U00000430 and flor"', 6, 24),
        ('when = "\\u0020flor"', 1, 15),
        ('when = """ready and flor"""', 10, 21),
        ("when = '''ready and flor'''", 10, 21),
    ],
)
def test_inside_a_string_of_one_line_the_column_is_that_of_the_mistake(
    tmp_path: Path, line: str, offset: int, column: int
) -> None:
    assert where(tmp_path, ("when",), line, offset=offset) == (1, column)


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ('"""\nready\nand flor"""', 10, (3, 5)),
        ('"""\r\nready\r\nand flor"""', 10, (3, 5)),
        ("'''\nready\nand flor'''", 10, (3, 5)),
        ('"""ready\nand flor"""', 10, (2, 5)),
        ('"""\nready \\\n   and flor"""', 10, (3, 8)),
        ('"""\n\\u0430 and\n\\"x\\" flor"""', 10, (3, 7)),
        ('"""\nцех\nи ещё flor"""', 10, (3, 7)),
    ],
)
def test_in_a_text_of_several_lines_the_line_and_the_column_are_those_of_the_mistake(
    tmp_path: Path, text: str, offset: int, place: tuple[int, int]
) -> None:
    value = tomli.loads(f"when = {text}".replace("\r\n", "\n"))["when"]
    assert value[offset:] == "flor"
    assert where(tmp_path, ("when",), f"when = {text}", offset=offset) == place


@pytest.mark.parametrize("key", ["key_line", "value_line", "value", "key"])
def test_an_author_may_call_keys_what_the_reader_does(tmp_path: Path, key: str) -> None:
    text = f"{key} = 1\n[[scene]]\n{key} = 'x'\n[{key}2]\n{key} = 3\n"
    assert where(tmp_path, (key,), text, key=True) == (1, 1)
    assert where(tmp_path, ("scene", 0, key), text, key=True) == (3, 1)
    assert where(tmp_path, (f"{key}2", key), text, key=True) == (5, 1)


def test_windows_line_endings_and_a_byte_order_mark_move_nothing(tmp_path: Path) -> None:
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    assert where(tmp_path, ("title",), text) == (1, 9)
    assert where(tmp_path, ("scene", 0, "effects", 0, "to"), text) == (7, 32)
    assert where(tmp_path, ("scene", 0, "choice", 0, 'a "key"'), text, key=True) == (11, 1)


def test_a_file_that_is_gone_or_outside_is_still_told(tmp_path: Path) -> None:
    outside = tmp_path / "gone.toml"
    told = placed([Complaint("PU003", outside, ("x",), "what")], tmp_path / "pack")
    assert told == [Problem(outside.as_posix(), 0, 0, "PU003", "what")]


def test_problems_are_in_the_order_of_file_line_and_column(tmp_path: Path) -> None:
    for name in ("b.toml", "a.toml"):
        (tmp_path / name).write_text("x = 1\ny = 2\n")
    complaints = [
        Complaint("PU003", tmp_path / file, loc, "") for file in ("b.toml", "a.toml") for loc in
        (("y",), ("x",))
    ]  # fmt: skip
    found = [(problem.file, problem.line) for problem in placed(complaints, tmp_path)]
    assert found == [("a.toml", 1), ("a.toml", 2), ("b.toml", 1), ("b.toml", 2)]
