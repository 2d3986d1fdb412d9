"""Of a document with mistakes the sound part is kept, and told at its own lines."""

import pytest
from pydantic import BaseModel, ConfigDict

from putilovets.typed_toml.problems import Loc
from putilovets.typed_toml.salvage import as_written, salvage


class Leafy(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    id: str
    size: int = 0


class Branch(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    id: str
    leaf: list[Leafy] = []


class Tree(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    branch: list[Branch] = []
    name: str = ""


def kept(data: dict[str, object]) -> tuple[object, tuple[Loc, ...]]:
    before = repr(data)
    model, gone = salvage(data, Tree, lambda part: False)
    assert repr(data) == before
    return (None if model is None else model.model_dump(exclude_defaults=True)), gone


def test_a_sound_document_is_kept_whole() -> None:
    data = {"name": "t", "branch": [{"id": "a", "leaf": [{"id": "x", "size": 2}]}]}
    assert kept(data) == (data, ())


def test_a_wrong_value_goes_and_its_table_stays() -> None:
    data = {"branch": [{"id": "a", "leaf": [{"id": "x", "size": "big"}]}], "nmae": 3}
    sound = {"branch": [{"id": "a", "leaf": [{"id": "x"}]}]}
    assert kept(data) == (sound, (("branch", 0, "leaf", 0, "size"), ("nmae",)))


def test_a_table_goes_where_it_cannot_do_without_what_is_wrong() -> None:
    data = {"branch": [{"id": 1}, {"id": "b", "leaf": [{"size": 1}, {"id": "y"}]}, {}]}
    sound = {"branch": [{"id": "b", "leaf": [{"id": "y"}]}]}
    model, gone = kept(data)
    assert model == sound
    assert set(gone) >= {
        ("branch", 2),
        ("branch", 1, "leaf", 0),
        ("branch", 0, "id"),
        ("branch", 0),
    }


def test_nothing_is_left_of_a_document_of_another_kind() -> None:
    class Strict(BaseModel):
        name: str

    assert salvage({}, Strict, lambda part: False) == (None, ())


def test_neighbours_of_what_is_taken_stay() -> None:
    data = {"branch": [{"id": "a"}, {"id": 1}, {"id": "b"}, {}, {"id": "c"}]}
    assert kept(data)[0] == {"branch": [{"id": "a"}, {"id": "b"}, {"id": "c"}]}


@pytest.mark.parametrize("bad", [0, 1, 2, 3])
def test_what_is_left_is_found_where_it_was_written(bad: int) -> None:
    branches: list[dict[str, object]] = [{"id": name} for name in "abcd"]
    branches[bad] = {"leaf": []}
    model, gone = salvage({"branch": branches}, Tree, lambda part: False)
    assert model is not None
    found = [as_written(("branch", number, "id"), gone) for number in range(len(model.branch))]
    assert [branches[int(loc[1])]["id"] for loc in found] == [each.id for each in model.branch]


@pytest.mark.parametrize(
    ("loc", "gone", "written"),
    [
        (("a", 0), [], ("a", 0)),
        (("a", 0), [("a", 0)], ("a", 1)),
        (("a", 0), [("a", 1)], ("a", 0)),
        (("a", 1), [("a", 1), ("a", 0)], ("a", 3)),
        (("a", 1), [("a", 0), ("a", 0)], ("a", 3)),
        (("b", 1), [("a", 0)], ("b", 1)),
        (("a",), [("a", 0)], ("a",)),
        (("a", 0, "x", 1), [("a", 0), ("a", 0, "x", 0)], ("a", 1, "x", 2)),
        (("a", 1, "x", 1), [("a", 0, "x", 0)], ("a", 1, "x", 1)),
        (("a", "key"), [("a", "gone")], ("a", "key")),
    ],
)
def test_where_it_was_written(loc: Loc, gone: list[Loc], written: Loc) -> None:
    assert as_written(loc, gone) == written
