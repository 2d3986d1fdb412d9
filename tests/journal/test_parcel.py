"""One play as one file: out of the folder, and into it; nothing half done is left behind."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putilovets.journal import copying
from putilovets.journal.errors import AlreadyThere, JournalError
from putilovets.journal.legal import legal_name
from putilovets.journal.parcel import export_play, import_play
from putilovets.journal.shelf import plays
from putilovets.story.edition import Edition
from tests.journal.small import choices_of, resumed, saved
from tests.strategies import PICKS, played


@pytest.fixture
def folder(tmp_path: Path, edition: Edition) -> Path:
    """Return a folder of plays with one play in it."""
    saved(tmp_path / "plays", edition, "work", "back")
    return tmp_path / "plays"


def parcel(tmp_path: Path, data: bytes, name: str = "x.play") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def test_out_and_in_again(folder: Path, tmp_path: Path, edition: Edition) -> None:
    sent = export_play(folder, "mine", tmp_path)
    assert sent == tmp_path / "mine.putilovets.play"
    assert sent.read_bytes() == (folder / "mine.play").read_bytes()
    came = import_play(folder, sent)
    assert (came.name, came.acts, came.header.pack) == ("mine 2", 2, edition.story.id)
    assert sent.is_file()
    with resumed(folder, edition, "mine 2") as session:
        assert choices_of(session) == ["work", "back"]
    assert import_play(tmp_path / "other", sent).name == "mine"
    assert import_play(folder, sent, "hers").name == "hers"


def test_a_play_goes_to_the_working_folder(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert export_play(folder, "mine") == tmp_path / "mine.putilovets.play"
    assert export_play(folder, "mine", Path("here")) == Path("here")


def test_a_file_that_is_there_is_written_over_only_when_told(folder: Path, tmp_path: Path) -> None:
    there = parcel(tmp_path, b"mine", "there")
    with pytest.raises(AlreadyThere) as caught:
        export_play(folder, "mine", there)
    assert str(caught.value) == f"{there} is there already; nothing was written."
    assert there.read_bytes() == b"mine"
    export_play(folder, "mine", there, over=True)
    assert there.read_bytes() == (folder / "mine.play").read_bytes()
    assert sorted(os.listdir(tmp_path)) == ["plays", "there"]


@pytest.mark.parametrize("inside", [".", "deleted", "kept", "cards"])
def test_nothing_is_sent_among_the_plays(folder: Path, inside: str) -> None:
    (folder / inside).mkdir(exist_ok=True)
    with pytest.raises(JournalError, match="is a folder of plays; choose a place outside it"):
        export_play(folder, "mine", folder / inside / "x.play", over=True)
    assert [entry.name for entry in plays(folder)] == ["mine"]


def test_an_open_play_is_sent_to_its_last_whole_line(
    folder: Path, tmp_path: Path, edition: Edition
) -> None:
    with resumed(folder, edition) as session:
        session.choose("talk")
        whole = session.path.read_bytes()
        with session.path.open("ab") as file:
            file.write(b'{"at":"squ')
        assert export_play(folder, "mine", tmp_path / "x").read_bytes() == whole


def test_a_damaged_play_is_not_sent(folder: Path, tmp_path: Path) -> None:
    with (folder / "mine.play").open("ab") as file:
        file.write(b"rubbish\n")
    with pytest.raises(JournalError) as caught:
        export_play(folder, "mine", tmp_path / "x")
    told = "The play 'mine' is damaged: line 4 cannot be read (it is not JSON)."
    assert str(caught.value) == told
    parcel(folder, b"hello\n", "notes.play")
    with pytest.raises(JournalError, match=r"^The play 'notes' is not a play: it is not JSON"):
        export_play(folder, "notes", tmp_path / "x")
    assert os.listdir(tmp_path) == ["plays"]


def test_where_a_play_cannot_go(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="cannot be written: No such file or directory"):
        export_play(folder, "mine", tmp_path / "nowhere" / "x")
    with pytest.raises(JournalError, match="cannot be the name of a file"):
        export_play(folder, "mine", tmp_path / "a\0b")
    with pytest.raises(JournalError, match="There is no play called 'gone'"):
        export_play(folder, "gone", tmp_path / "x")
    with pytest.raises(JournalError, match="A play's name is made of"):
        export_play(folder, "../mine", tmp_path / "x")


def test_a_full_disk_leaves_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    sent = export_play(folder, "mine", tmp_path / "x")
    monkeypatch.setattr(copying.os, "fsync", full)
    with pytest.raises(JournalError, match="cannot be written: No space left on device"):
        export_play(folder, "mine", tmp_path / "y")
    with pytest.raises(JournalError, match="cannot be written: No space left on device"):
        export_play(folder, "mine", sent, over=True)
    with pytest.raises(JournalError, match="cannot be written: No space left on device"):
        import_play(folder, sent)
    assert sent.read_bytes() == (folder / "mine.play").read_bytes()
    assert sorted(os.listdir(tmp_path)) == ["plays", "x"]
    assert os.listdir(folder) == ["mine.play"]


def refused(folder: Path, file: Path, name: str | None = None) -> str:
    """Try to import; return why not, having seen that nothing was changed."""
    before = sorted(os.listdir(folder))
    with pytest.raises(JournalError) as caught:
        import_play(folder, file, name)
    assert sorted(os.listdir(folder)) == before
    return str(caught.value)


def test_files_that_are_no_plays(folder: Path, tmp_path: Path) -> None:
    mine = (folder / "mine.play").read_bytes()
    is_no = f"{tmp_path / 'x.play'} is not a play"
    assert refused(folder, parcel(tmp_path, b"")) == f"{is_no}: its first line was never finished."
    assert refused(folder, parcel(tmp_path, b"\x7fELF\0\n")) == f"{is_no}: it is not JSON."
    assert refused(folder, parcel(tmp_path, b"{}\n")) == f"{is_no}: it is not the file of a play."
    assert refused(folder, parcel(tmp_path, b"[" * 9_000 + b"\n")) == f"{is_no}: it is too long."
    later = mine.replace(b'"putilovets":1', b'"putilovets":2')
    assert "written by a later version" in refused(folder, parcel(tmp_path, later))
    damaged = f"{tmp_path / 'x.play'} is damaged: line"
    cut = refused(folder, parcel(tmp_path, mine[:-9]))
    assert cut == f"{damaged} 3 cannot be read (it is not JSON)."
    cut = refused(folder, parcel(tmp_path, mine[:-1]))
    assert cut == f"{damaged} 3 cannot be read (its end was cut off)."


def test_a_huge_file_is_not_read(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "LARGEST", 1_000)
    file = parcel(tmp_path, b"x" * 1_001)
    assert refused(folder, file) == f"{file} is over 1,000 bytes and is not read."


def test_what_is_no_file(folder: Path, tmp_path: Path) -> None:
    assert refused(folder, tmp_path) == f"{tmp_path} is a folder."
    gone = tmp_path / "gone"
    assert refused(folder, gone) == f"There is no file {gone}."
    assert "cannot be the name of a file" in refused(folder, tmp_path / "a\0b")
    assert "cannot be read: File name too long" in refused(folder, tmp_path / ("x" * 300))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_link_and_a_pipe(folder: Path, tmp_path: Path) -> None:
    os.symlink(folder / "mine.play", tmp_path / "link")
    os.mkfifo(tmp_path / "pipe")
    link, pipe = tmp_path / "link", tmp_path / "pipe"
    assert refused(folder, link) == f"{link} is a link; give the file that it leads to."
    assert refused(folder, pipe) == f"{pipe} is not a plain file."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_only_a_plain_file_is_written_over(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "there").write_bytes(b"x")
    os.symlink(tmp_path / "there", tmp_path / "link")
    os.mkfifo(tmp_path / "pipe")
    for name, kind in (("link", "a link"), ("pipe", "not a plain file")):
        with pytest.raises(AlreadyThere):
            export_play(folder, "mine", tmp_path / name)
        with pytest.raises(JournalError, match=f"is {kind}") as caught:
            export_play(folder, "mine", tmp_path / name, over=True)
        assert not isinstance(caught.value, AlreadyThere)
    assert (tmp_path / "there").read_bytes() == b"x"


def test_what_another_run_left_half_written_is_in_nobodys_way(folder: Path, tmp_path: Path) -> None:
    (tmp_path / f".putilovets.{os.getpid()}.new").write_bytes(b"half")
    export_play(folder, "mine", tmp_path / "x")
    assert sorted(os.listdir(tmp_path)) == ["plays", "x"]


def test_names_that_are_given(folder: Path, tmp_path: Path) -> None:
    sent = export_play(folder, "mine", tmp_path)
    assert "already a play called 'mine'" in refused(folder, sent, "mine")
    assert "already a play called 'mine'" in refused(folder, sent, "MINE")
    assert refused(folder, sent, "../x").startswith("A play's name is made of")


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("mine.putilovets.play", "mine"),
        ("mine.play", "mine"),
        ("Мой вечер.txt", "Мой вечер.txt"),
        ("Моѝ", "Моѝ"),
        ("mine (1).play", "mine 1"),
        ("a\x1b[31m\u202eb.play", "a 31m b"),
        ("con.play", "play con"),
        ("...play", "play"),
        ("🎲.play", "play"),
        ("x" * 100 + ".play", "x" * 60),
        ("灰" * 80 + ".play", "灰" * 60),
        ("𝐱" * 60, "𝐱" * 50),
    ],
)
def test_a_file_gives_its_play_the_nearest_name(
    folder: Path, tmp_path: Path, file: str, name: str
) -> None:
    data = (folder / "mine.play").read_bytes()
    there = Path(file)
    if len(file.encode()) < 256:
        there = parcel(tmp_path, data, file)
        (folder / "mine.play").unlink()
        assert import_play(folder, there).name == name
    assert legal_name(file.removesuffix(".play").removesuffix(".putilovets")) == name


def test_a_long_name_leaves_room_for_its_number(folder: Path, tmp_path: Path) -> None:
    sent = parcel(tmp_path, (folder / "mine.play").read_bytes(), f"{'ж' * 60}.play")
    assert [import_play(folder, sent).name for _ in range(2)] == ["ж" * 60, f"{'ж' * 58} 2"]


@given(seed=st.integers(0, 2**63 - 1), picks=PICKS)
def test_whatever_was_played_is_the_same_after_the_journey(
    tmp_path_factory: pytest.TempPathFactory, edition: Edition, seed: int, picks: list[int]
) -> None:
    tmp_path = tmp_path_factory.mktemp("journey")
    chosen = [move.choice for move in played(edition.story, seed, picks).moves]
    path = saved(tmp_path / "plays", edition, *chosen, seed=seed)
    came = import_play(tmp_path / "there", export_play(tmp_path / "plays", "mine", tmp_path))
    assert came.name == "mine"
    assert (tmp_path / "there" / "mine.play").read_bytes() == path.read_bytes()
    with resumed(tmp_path / "there", edition) as session:
        assert choices_of(session) == chosen
        assert session.notices == ()


@given(data=st.binary(max_size=400), cut=st.integers(0, 400), keep=st.booleans())
def test_no_bytes_bring_in_more_than_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, edition: Edition, data: bytes, cut: int, keep: bool
) -> None:
    tmp_path = tmp_path_factory.mktemp("fuzz")
    sound = saved(tmp_path / "from", edition, "work", "back").read_bytes()
    file = parcel(tmp_path, sound[:cut] + data + (sound[cut:] if keep else b""))
    try:
        came = import_play(tmp_path / "to", file)
    except JournalError as error:
        said = str(error)
        assert said.isprintable()
        assert not (tmp_path / "to").exists()
        return
    assert (tmp_path / "to" / f"{came.name}.play").read_bytes() == file.read_bytes()
