"""A file becomes a model, or everything that is wrong with it."""

import datetime
import os
from pathlib import Path
from typing import Annotated, ClassVar

import pytest
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from putilovets.typed_toml.problems import Complaint, Loc
from putilovets.typed_toml.reader import DEEPEST, LARGEST, SCALAR, read_toml


class Item(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    id: Annotated[str, StringConstraints(pattern="^[a-z]+$")]
    count: Annotated[int, Field(ge=0)] = 0
    to: bool | int | str = True


class Book(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    patterns: ClassVar[dict[str, str]] = {"^[a-z]+$": "is made of letters"}
    title: str
    day: datetime.date | None = None
    item: list[Item] = []


def complaints(path: Path, text: str | bytes) -> list[tuple[str, Loc, str, str]]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return [(each.code, each.loc, each.message, each.hint) for each in read_toml(path, Book)[1]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "book.toml"


def test_a_sound_file_is_its_model(path: Path) -> None:
    path.write_text(
        "title = 'T'\nday = 1926-04-22\n[[item]]\nid = 'a'\n[[item]]\nid = 'b'\nto = 3\n"
    )
    book = Book(title="T", day=datetime.date(1926, 4, 22), item=[Item(id="a"), Item(id="b", to=3)])
    assert read_toml(path, Book) == (book, [])


@pytest.mark.parametrize("text", [b"\xef\xbb\xbftitle = 'T'\n", b"title = 'T'\r\n", b"title='T'"])
def test_a_byte_order_mark_and_line_endings_mean_nothing(path: Path, text: bytes) -> None:
    path.write_bytes(text)
    assert read_toml(path, Book) == (Book(title="T"), [])


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", ("PU004", (), "title is missing", "")),
        ("title = 1", ("PU003", ("title",), "title: should be text in quotes", "")),
        ("titel = 'x'\ntitle = 'T'", ("PU002", ("titel",), "titel is not a key of this table",
                                      "did you mean title?")),
        ("title = 'T'\nday = '1926-04-22'", ("PU003", ("day",),
         "day: should be a date such as 1926-04-22, without quotes", "")),
        ("title = 'T'\nitem = 3",
         ("PU003", ("item",), "item: should be a list in square brackets", "")),
        ("title = 'T'\nitem = [3]", ("PU003", ("item", 0), "item 1: should be a table",
                                     'for instance { id = "…" }')),
        ("title = 'T'\n[item]\nid = 'a'", ("PU003", ("item",),
         "item: should be a list in square brackets", "write [[item]]")),
        ("titel = 'T'", ("PU002", ("titel",), "titel is not a key of this table",
                         "did you mean title?")),
        ("title = 'T'\n[[item]]", ("PU004", ("item", 0), "id is missing", "")),
        ("title = 'T'\n[[item]]\nid = 'a'\n[[item]]\nid = 'A'",
         ("PU003", ("item", 1, "id"), "id: is made of letters", "")),
        ("title = 'T'\n[[item]]\nid = 'a'\ncount = -1",
         ("PU003", ("item", 0, "count"), "count: input should be greater than or equal to 0", "")),
        ("title = 'T'\n[[item]]\nid = 'a'\ncount = true",
         ("PU003", ("item", 0, "count"), "count: should be a whole number", "")),
        ("title = 'T'\n[[item]]\nid = 'a'\nto = 1.5",
         ("PU003", ("item", 0, "to"), f"to: {SCALAR}", "")),
        ("title = 'T'\n[[item]]\nid = 'a'\nto = [1]",
         ("PU003", ("item", 0, "to"), f"to: {SCALAR}", "")),
        ("title = 'T'\n[[item]]\nid = 'a'\ncuont = 1", ("PU002", ("item", 0, "cuont"),
         "cuont is not a key of this table", "did you mean count?")),
    ],
)  # fmt: skip
def test_a_mistake_is_a_sentence_about_the_key_it_is_in(
    path: Path, text: str, complaint: tuple[str, Loc, str, str]
) -> None:
    assert complaints(path, text) == [complaint]


@pytest.mark.parametrize(
    ("text", "loc", "message"),
    [
        (b"title = ", ("@", 1, 9), "invalid value"),
        (b"title = 'T'\ntitle = 'T'", ("@", 2, 12), "cannot overwrite a value"),
        (
            "\"имя\" = 'T' 'x'".encode(),
            ("@", 1, 13),
            "expected newline or end of document after a statement",
        ),
        (b"title = 'caf\xe9'", (), "byte 13 is not UTF-8"),
        (b"x = " + b"9" * 5_000, (), "is not TOML: a number in it is too long"),
    ],
)
def test_a_file_that_is_not_toml_is_told_with_the_first_mistake(
    path: Path, text: bytes, loc: Loc, message: str
) -> None:
    told = [(code, found, said) for code, found, said, _ in complaints(path, text)]
    assert told == [("PU001", loc, message)]


def test_the_largest_file_is_the_largest(path: Path) -> None:
    head = b"title = 'T'\n"
    assert complaints(path, head + b"\n" * (LARGEST - len(head))) == []
    too_large = head + b"\n" * (LARGEST - len(head) + 1)
    assert complaints(path, too_large) == [("PU003", (), "the file is over 2,000,000 bytes", "")]


@pytest.mark.parametrize("levels", [30, 300, 20_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a=", "}")])
def test_a_deep_file_is_refused(path: Path, levels: int, opening: str, closing: str) -> None:
    text = f"x = {opening * levels}1{closing * levels}"
    assert complaints(path, text) == [("PU003", (), f"is over {DEEPEST} levels deep", "")]


def test_the_deepest_file_is_the_deepest(path: Path) -> None:
    def nested(levels: int) -> str:
        return f"title = 'T'\nx = {'[' * levels}{']' * levels}"

    [told] = complaints(path, nested(DEEPEST - 1))  # the document is a table itself
    assert told[0] == "PU002"
    assert complaints(path, nested(DEEPEST)) == [
        ("PU003", (), f"is over {DEEPEST} levels deep", "")
    ]


def test_a_folder_is_not_a_file(path: Path) -> None:
    path.mkdir()
    assert read_toml(path, Book) == (None, [Complaint("PU001", path, (), "is a folder")])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(path: Path) -> None:
    os.mkfifo(path)
    assert read_toml(path, Book) == (None, [Complaint("PU001", path, (), "is not a file")])


def test_a_file_that_is_not_there_is_a_sentence(path: Path) -> None:
    what = "cannot be read: No such file or directory"
    assert read_toml(path, Book) == (None, [Complaint("PU001", path, (), what)])
