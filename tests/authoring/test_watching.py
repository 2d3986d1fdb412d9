"""What differs between two looks at the files of a pack."""

import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putilovets.authoring.watching import Mark, Watch, differing
from tests.packs import based

ONE = "chapters/one/base.toml"
MARKS = st.dictionaries(
    st.sampled_from([Path("a"), Path("b"), Path("c")]), st.builds(Mark, *[st.integers(0, 1)] * 3)
)


@given(MARKS, MARKS)
def test_only_files_with_another_mark_differ(
    before: dict[Path, Mark], now: dict[Path, Mark]
) -> None:
    found = differing(before, now)
    assert list(found) == sorted(found)
    assert {path for path in {*before, *now} if path not in found} == {
        path for path in before if before[path] == now.get(path)
    }


def names(root: Path, found: tuple[Path, ...]) -> list[str]:
    return [path.relative_to(root).as_posix() for path in found]


def test_changed_new_and_gone_files_are_seen_once(tmp_path: Path) -> None:
    root = based(tmp_path, {})
    watch = Watch(root)
    assert watch.look() == ()
    (root / ONE).write_text("x")
    (root / "terms.toml").write_text("")
    (root / "people.toml").unlink()
    assert names(root, watch.look()) == [ONE, "people.toml", "terms.toml"]
    assert watch.look() == ()


def test_a_file_put_in_the_place_of_another_is_seen(tmp_path: Path) -> None:
    root = based(tmp_path, {})
    file, found = root / ONE, (root / ONE).stat()
    watch = Watch(root)
    other = root / "chapters/one/other"
    other.write_bytes(file.read_bytes())
    os.utime(other, ns=(found.st_atime_ns, found.st_mtime_ns))
    os.replace(other, file)
    assert names(root, watch.look()) == [ONE]


@pytest.mark.parametrize(
    "name", ["notes.txt", ".hidden.toml", "chapters/one/.a.toml.new", ".git/x.toml", "a/b/c/d.toml"]
)
def test_other_files_are_not_looked_at(tmp_path: Path, name: str) -> None:
    root = based(tmp_path, {})
    watch = Watch(root)
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text("x")
    assert watch.look() == ()


@pytest.mark.skipif(os.name == "nt", reason="links want rights there")
def test_a_link_out_of_the_pack_is_not_followed(tmp_path: Path) -> None:
    root = based(tmp_path / "pack", {})
    (tmp_path / "elsewhere.toml").write_text("")
    watch = Watch(root)
    (root / "chapters/one/out.toml").symlink_to(tmp_path / "elsewhere.toml")
    assert watch.look() == ()


class Over(Exception):  # noqa: N818
    """The story of a test is told."""


def test_a_change_is_told_when_it_has_come_to_rest(tmp_path: Path) -> None:
    """An editor that writes twice is told of once."""
    root = based(tmp_path, {})
    acts = iter(["", "first", "second", "", "", "third", ""])
    waited = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        act = next(acts, None)
        if act is None:
            raise Over
        if act:
            (root / ONE).write_text(f"# {act}")

    told: list[tuple[int, list[str]]] = []
    with suppress(Over):
        for found in Watch(root).changes(wait, 0.25):
            told.append((len(waited), names(root, found)))
    assert told == [(4, [ONE]), (7, [ONE])]
    assert set(waited) == {0.25}
