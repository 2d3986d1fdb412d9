"""A pack that was compiled once is read back as the same edition, and never instead of another."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putilovets.bots.players import at_random, play_out
from putilovets.pack.compiled import kept
from putilovets.pack.compiled.folder import VARIABLE, cache_folder
from putilovets.pack.compiled.kept import edition_at
from putilovets.pack.compiled.kinds import CannotKeep, maker
from putilovets.pack.compiled.writing import read, written
from putilovets.pack.compiler import BadPack, load_pack
from putilovets.pack.home import shipped_content
from putilovets.story.edition import Edition
from tests.packs import based
from tests.second_pack import PACK as GLASSWORKS

EVERY_KEY = Path(__file__).parents[3] / "docs" / "authors" / "every-key"
PACKS = {"shipped": shipped_content(), "every key": EVERY_KEY, "glassworks": GLASSWORKS}


@pytest.fixture(scope="module", params=PACKS)
def pack(request: pytest.FixtureRequest) -> Edition:
    """Return each pack, compiled."""
    return load_pack(PACKS[request.param])


def test_what_is_read_back_is_what_was_written(pack: Edition) -> None:
    again = read(written(pack))
    assert written(again) == written(pack)
    assert (again.title, again.words, again.starts) == (pack.title, pack.words, pack.starts)
    assert [*again.story.places] == [*pack.story.places]
    assert [*again.settings] == [*pack.settings]


def test_the_hashes_that_are_kept_are_those_of_what_is_read_back(pack: Edition) -> None:
    again = read(written(pack))
    for whole, name in ((again.story, "rules_hash"), (again, "text_hash")):
        known = vars(whole).pop(name)
        assert known == getattr(whole, name)


def test_what_is_known_beforehand_of_the_places_is_true(pack: Edition) -> None:
    story = read(written(pack)).story
    assert story.dealt == pack.story.dealt
    assert story.stirring == pack.story.stirring
    assert [*story.halls] == [*pack.story.halls]


@pytest.mark.parametrize("seed", range(3))
def test_a_play_goes_the_same_way(pack: Edition, seed: int) -> None:
    both = (pack.story, read(written(pack)).story)
    one, other = (play_out(story, at_random(seed), seed) for story in both)
    assert one.moves == other.moves
    assert one.state.values == other.state.values


def kept_in(folder: Path) -> list[Path]:
    """Return the compiled packs in a folder."""
    return sorted(folder.glob("*.pack"))


def test_a_pack_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = based(tmp_path / "pack", {})
    first = edition_at(root)
    monkeypatch.setattr("putilovets.pack.compiler.load_pack", None)
    assert written(edition_at(root)) == written(first)
    assert len(kept_in(cache_folder())) == 1


def test_a_file_that_changes_is_read(tmp_path: Path) -> None:
    root = based(tmp_path / "pack", {})
    edition_at(root)
    chapter = root / "chapters/one/base.toml"
    words = chapter.read_text(encoding="utf-8")
    chapter.write_text(words.replace("The whistle.", "The siren."), encoding="utf-8")
    assert edition_at(root).settings["yard"].frames[0][0].text == "The siren."
    chapter.write_text(words, encoding="utf-8")
    assert edition_at(root).settings["yard"].frames[0][0].text == "The whistle."


def test_a_mistake_is_told_each_time_and_nothing_is_kept(tmp_path: Path) -> None:
    root = based(tmp_path / "pack", {"chapters/one/more.toml": "nonsense = 1\n"})
    for _ in range(2):
        with pytest.raises(BadPack, match="nonsense"):
            edition_at(root)
    assert kept_in(cache_folder()) == []


def test_a_file_that_is_not_toml_counts_too(tmp_path: Path) -> None:
    root = based(tmp_path / "pack", {})
    edition_at(root)
    (root / "chapters" / "stray").mkdir()
    edition_at(root)
    assert len(kept_in(cache_folder())) == 2


@pytest.mark.skipif(os.name == "nt", reason="a link wants rights there")
def test_a_pack_with_a_link_in_it_is_compiled_each_time(tmp_path: Path) -> None:
    root = based(tmp_path / "pack", {})
    (root / "link").symlink_to(root / "pack.toml")
    edition_at(root)
    assert kept_in(cache_folder()) == []


@given(data=st.data())
def test_damage_of_any_kind_is_no_other_edition(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("damage")
    edition = load_pack(based(folder / "pack", {}))
    whole = written(edition)
    at = data.draw(st.integers(0, len(whole) - 1))
    hurt = data.draw(
        st.sampled_from(
            (whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :], whole + b" ")
        )
    )
    path = folder / "kept.pack"
    path.write_bytes(hurt)
    assert kept._read(path) is None


@pytest.mark.parametrize("kind", ["os.system", "edition.Path", "..edition.Edition", "story.json"])
def test_nothing_is_made_but_values_of_a_story(kind: str) -> None:
    with pytest.raises((CannotKeep, ImportError)):
        maker(kind)


def test_a_folder_that_cannot_be_written_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = tmp_path / "a file"
    taken.write_bytes(b"")
    monkeypatch.setenv(VARIABLE, str(taken))
    assert edition_at(based(tmp_path / "pack", {})).title == "Small"


def test_only_a_few_are_kept(tmp_path: Path) -> None:
    for number in range(kept.KEPT + 3):
        edition_at(
            based(tmp_path / "pack", {"chapters/one/note.txt": str(number), str(number): ""})
        )
    assert len(kept_in(cache_folder())) == kept.KEPT


PLAY = """
import sys
from putilovets.cli import main
try:
    main(["play", "--line", "--new", sys.argv[1]])
except SystemExit:
    pass
print("\\n".join(sys.modules), file=sys.stderr)
"""


def test_a_play_from_the_kept_form_needs_neither_models_nor_toml() -> None:
    told = []
    for name in ("kestrel", "lapwing"):
        command = [sys.executable, "-c", PLAY, name]
        done = subprocess.run(command, capture_output=True, text=True, check=True, input="")
        told.append((done.stdout.replace(name, "NAME"), set(done.stderr.splitlines())))
    (first, compiled), (second, kept_form) = told
    assert first == second
    assert {"pydantic", "tomli"} <= compiled
    assert kept_form & {"pydantic", "tomli", "putilovets.pack.compiler"} == set()
