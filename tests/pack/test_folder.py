"""What a folder may hold: nothing in it makes the reader fail, wander off or wait."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from putilovets.pack import folder as folder_module
from tests.packs import BASE, CHAPTER, based, choice, problems, scene, written

HOME = choice("home", "the-end")
links = pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")


def test_an_empty_folder(tmp_path: Path) -> None:
    assert problems(tmp_path) == ["pack.toml: PU001 there is no such file in this folder"]


def test_a_pack_without_pack_toml_is_checked_all_the_same(tmp_path: Path) -> None:
    files = {name: text for name, text in BASE.items() if name != "pack.toml"}
    files[CHAPTER] = scene("hall", choice("go", "nowhere"))
    assert problems(written(tmp_path, files)) == [
        f"{CHAPTER}:11:6: PU010 there is no place nowhere",
        "pack.toml: PU001 there is no such file in this folder",
    ]


@pytest.mark.parametrize("name", ["pack.toml", "people.toml", CHAPTER])
def test_an_empty_file(tmp_path: Path, name: str) -> None:
    missing = [
        f"pack.toml:1:1: PU004 {key} is missing" for key in ("id", "start", "title", "version")
    ]
    told = problems(based(tmp_path, {name: ""}))
    assert told == {"pack.toml": missing, "people.toml": [], CHAPTER: []}[name]


@pytest.mark.parametrize("name", ["pack.toml", "people.toml", CHAPTER])
def test_a_folder_called_like_a_file(tmp_path: Path, name: str) -> None:
    written(tmp_path, {file: text for file, text in BASE.items() if file != name})
    (tmp_path / name).mkdir(parents=True)
    assert problems(tmp_path) == [f"{name}: PU001 is a folder"]


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    raw = "# Цех\n".encode("cp1251")
    told = problems(based(tmp_path, {CHAPTER: raw}))
    assert told == [f"{CHAPTER}: PU001 byte 3 is not UTF-8 (save the file as UTF-8)"]


def test_a_file_of_over_two_megabytes(tmp_path: Path) -> None:
    told = problems(based(tmp_path, {CHAPTER: b"#" * 2_000_001}))
    assert told == [f"{CHAPTER}: PU003 the file is over 2,000,000 bytes"]


@pytest.mark.parametrize("levels", [30, 100_000])
@pytest.mark.parametrize("shape", ["[{}]", "{{a={}}}", "dotted", "header"])
def test_a_deep_file(tmp_path: Path, levels: int, shape: str) -> None:
    if shape in ("dotted", "header"):
        path = ".".join(["a"] * levels)
        text = f"[{path}]" if shape == "header" else f"{path} = 1"
    else:
        opening, closing = shape.format(" ").split()
        text = f"x = {opening * levels}1{closing * levels}"
    told = problems(based(tmp_path, {CHAPTER: text}))
    assert told == [f"{CHAPTER}: PU003 is over 24 levels deep"]


@links
@pytest.mark.parametrize("name", ["people.toml", "chapters/one/linked.toml"])
def test_a_link_out_of_the_pack_is_not_followed(tmp_path: Path, name: str) -> None:
    outside = tmp_path / "secret.toml"
    outside.write_text("secret = 'x'")
    pack = based(tmp_path / "pack", {})
    (pack / name).unlink(missing_ok=True)
    (pack / name).symlink_to(outside)
    assert problems(pack) == [f"{name}: PU001 is a link that leads out of the pack"]


@links
def test_a_folder_linked_from_outside_is_not_read(tmp_path: Path) -> None:
    written(tmp_path / "other", {"a.toml": "secret = 1", "b.toml": "secret = 1"})
    pack = based(tmp_path / "pack", {})
    (pack / "chapters/two").symlink_to(tmp_path / "other")
    assert problems(pack) == [
        f"chapters/two/{name}.toml: PU001 is a link that leads out of the pack" for name in "ab"
    ]


@links
def test_a_link_inside_the_pack_and_one_to_nowhere(tmp_path: Path) -> None:
    pack = based(tmp_path, {"spare.txt": scene("hall", HOME)})
    (pack / "chapters/one/spare.toml").symlink_to(pack / "spare.txt")
    assert problems(pack) == []
    (pack / "chapters/one/lost.toml").symlink_to(pack / "gone.toml")
    assert problems(pack) == [
        "chapters/one/lost.toml: PU001 cannot be read: No such file or directory"
    ]


@links
def test_links_in_a_circle(tmp_path: Path) -> None:
    pack = based(tmp_path, {})
    (pack / "chapters/one/circle.toml").symlink_to(pack / "chapters/one/circle.toml")
    (pack / "chapters/two").symlink_to(pack / "chapters")
    assert [line.split(":")[0] for line in problems(pack)] == [
        "chapters/one/circle.toml",
        "chapters/two/one",
    ]


def test_a_folder_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = based(tmp_path, {"chapters/two/hidden.toml": scene("hall", HOME)})
    listed = Path.iterdir

    def refused(path: Path) -> Iterator[Path]:
        if path.name == "two":
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refused)
    assert problems(pack) == ["chapters/two: PU001 cannot be read: Permission denied"]


def test_a_file_in_place_of_the_chapters(tmp_path: Path) -> None:
    files = {name: text for name, text in BASE.items() if not name.startswith("chapters")}
    told = problems(written(tmp_path, {**files, "chapters": "x"}))
    assert told == [
        "chapters: PU001 cannot be read: Not a directory",
        "pack.toml:8:9: PU010 there is no place yard",
    ]


def test_a_chapter_file_outside_a_chapter_is_told(tmp_path: Path) -> None:
    told = problems(based(tmp_path, {"chapters/lost.toml": scene("hall", HOME)}))
    assert told == ["chapters/lost.toml: PU001 stands in no chapter; put it in chapters/NAME/"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("peoples.toml", "did you mean people?"),
        ("people.TOML", "did you mean people?"),
        ("kirov.toml", "scenes stand in chapters/NAME/"),
    ],
)
def test_a_file_that_nobody_reads_is_told(tmp_path: Path, name: str, hint: str) -> None:
    told = problems(based(tmp_path, {name: ""}))
    assert told == [f"{name}: PU001 nobody reads this file ({hint})"]


def test_a_folder_inside_a_chapter_is_told(tmp_path: Path) -> None:
    told = problems(based(tmp_path, {"chapters/one/more/a.toml": ""}))
    assert told == ["chapters/one/more: PU001 nobody reads a folder inside a chapter"]


def test_what_editors_and_systems_leave_behind_is_passed_over(tmp_path: Path) -> None:
    left = {".#scene.toml": "x", "._scene.toml": b"\0\xff", "scene.toml~": "x", "notes.txt": "x"}
    inside = {f"chapters/one/{name}": text for name, text in left.items()}
    assert (
        problems(based(tmp_path, {**inside, "chapters/.git/a.toml": "x", "chapters/x.txt": ""}))
        == []
    )


def test_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_module, "MOST_FILES", 1)
    told = problems(based(tmp_path, {CHAPTER: ""}))
    assert told == ["chapters: PU003 there are more than 1 chapter files"]
