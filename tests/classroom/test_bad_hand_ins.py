"""Whatever lies in the folder of a class: a sentence for each file, and the rest is reported."""

import os
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
import tomli
import tomli_w
from hypothesis import given
from hypothesis import strategies as some

from putilovets.bots.players import at_random
from putilovets.classroom.errors import LessonError
from putilovets.classroom.handins import sealed
from putilovets.classroom.reading import LARGEST, read_hand_in
from putilovets.classroom.report.as_csv import table_of
from putilovets.classroom.report.as_page import page_of
from putilovets.classroom.report.reporting import class_report
from putilovets.classroom.verdicts import Verdict
from putilovets.classroom.verifying import MOST
from putilovets.story.edition import Edition
from tests.classroom.classes import class_in, handed, played, small, taking, verifier
from tests.hostile import ACTING, CORPUS

PUPILS = 5


def whole(story: Edition, who: str = "lathe", says: str = "Because.") -> str:
    play = played(story, small(), taking("note", "walk", "print", "tell"))
    return handed(story, small(), play, who, says)


def zipped() -> bytes:
    told = BytesIO()
    with zipfile.ZipFile(told, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../out.toml", b"0" * 1_000_000)
    return told.getvalue()


def rubbish(good: str) -> Mapping[str, tuple[bytes, str]]:
    """Return files by name, each with what is said of it."""
    raw = good.encode()
    seal = raw.index(b"\n[seal]")
    return {
        "empty": (b"", "it is no hand-in of this program"),
        "huge": (b"#" * (LARGEST + 1), "is not read"),
        "huge-comment": (raw + b"#" * (LARGEST + 1 - len(raw)), "is not read"),
        "binary": (bytes(range(256)) * 40, "byte 129 is not UTF-8"),
        "picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "byte 1 is not UTF-8"),
        "zip": (zipped(), "damaged"),
        "utf-16": (good.encode("utf-16"), "is not UTF-8"),
        "nul": (raw[:200] + b"\0" + raw[200:], "damaged"),
        "lists": (b"x = " + b"[" * 300_000, "levels deep"),
        "tables": (b"x = " + b"{a=" * 200_000, "levels deep"),
        "dots": (b"a." * 200_000 + b"a = 1", "levels deep"),
        "number": (b"[hand-in]\nformat = " + b"9" * 100_000, "a number in it is too long"),
        "keys": (
            b'[hand-in]\nformat = 1\n"' + b"k" * 500_000 + b'" = 1\n' + raw,
            "damaged",
        ),
        "cut": (raw[: len(raw) // 2], "damaged"),
        "no-seal": (raw[:seal], "damaged"),
        "twice": (raw + raw, "damaged"),
        "foreign": (b'[project]\nname = "other"\n', "it is no hand-in of this program"),
        "json": (b'{"hand-in": {"who": "me"}}', "damaged"),
        "list": (b"hand-in = [1, 2]\n", "damaged"),
        "later": (b"[hand-in]\nformat = 2\n", "a later version of the program (format 2)"),
        "more": (sealed(good.partition("\n[seal]")[0] + "\nmore = 1\n").encode(), "more"),
        "wrong": (raw.replace(b"finished = true", b'finished = "yes"'), "true or false"),
        "changed": (raw.replace(b"Because.", b"Because!"), "it was changed after it was handed in"),
        "seal": (raw.replace(b'sum = "', b'sum = "0'), "it was changed after it was handed in"),
    }


def folder_of_rubbish(tmp_path: Path, story: Edition) -> Path:
    """Return the folder of a class of five, with every kind of rubbish in it."""
    folder = tmp_path / "class"
    class_in(folder, story, small(), PUPILS)
    for name, (data, _) in rubbish(whole(story)).items():
        (folder / f"x-{name}.hand-in.toml").write_bytes(data)
    (folder / "x-folder.hand-in.toml").mkdir()
    (folder / "x-folder.hand-in.toml" / "inside.hand-in.toml").write_text(whole(story))
    (folder / "notes.txt").write_text("not a hand-in")
    (folder / ".hidden.hand-in.toml").write_bytes(b"\0")
    (folder / "assignment.toml").write_text(small().as_toml())
    (folder / "z-same-as-lathe.hand-in.toml").write_bytes(
        (folder / "lathe-00.hand-in.toml").read_bytes()
    )
    return folder


def judged(story: Edition, folder: Path) -> dict[str, Verdict]:
    return {each.file: each for each in verifier(story, small()).verdicts(folder)}


def test_f2_of_each_bad_file_one_sentence_is_said(story: Edition, tmp_path: Path) -> None:
    found = judged(story, folder_of_rubbish(tmp_path, story))
    for name, (_, says) in rubbish(whole(story)).items():
        verdict = found.pop(f"x-{name}.hand-in.toml")
        assert verdict.status == "unreadable", name
        assert says in verdict.says, name
        assert len(verdict.says) < 300
        assert "\n" not in verdict.says
    assert found.pop("x-folder.hand-in.toml").says == "it is a folder and is not opened."
    assert found.pop("z-same-as-lathe.hand-in.toml").status == "duplicate"
    assert {each.status for each in found.values()} == {"ok"}
    assert len(found) == PUPILS


def test_f4_the_rest_of_the_class_is_reported(story: Edition, tmp_path: Path) -> None:
    folder = folder_of_rubbish(tmp_path, story)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    judge = verifier(story, small())
    report = class_report(judge, judge.verdicts(folder))
    assert report.files == report.n == PUPILS
    assert len(report.left) == len(rubbish("[seal]\n\n[seal]")) + 2
    assert all(each.file in page_of(report) for each in report.left)
    assert before == {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in a folder here")
def test_f2_a_pipe_and_a_link_are_not_opened(story: Edition, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.hand-in.toml")
    (tmp_path / "real").write_text(whole(story))
    (tmp_path / "link.hand-in.toml").symlink_to(tmp_path / "real")
    (tmp_path / "loop.hand-in.toml").symlink_to(tmp_path / "loop.hand-in.toml")
    (tmp_path / "zero.hand-in.toml").symlink_to("/dev/zero")
    found = judged(story, tmp_path)
    assert {name: each.says for name, each in found.items()} == {
        "link.hand-in.toml": "it is a link and is not opened.",
        "loop.hand-in.toml": "it is a link and is not opened.",
        "pipe.hand-in.toml": "it is no plain file and is not opened.",
        "zero.hand-in.toml": "it is a link and is not opened.",
    }


def test_f2_too_many_files_are_not_begun_with(story: Edition, tmp_path: Path) -> None:
    for number in range(MOST + 1):
        (tmp_path / f"{number}.toml").touch()
    with pytest.raises(LessonError, match="put each class into its own"):
        judged(story, tmp_path)


def unmarked(data: bytes) -> str:
    """Return a text but for how its lines end, which a mail may change."""
    return data.decode("utf-8-sig").replace("\r\n", "\n").rstrip("\n")


@given(flips=some.data())
def test_f2_a_flipped_byte_is_found(
    flips: some.DataObject, story: Edition, tmp_path_factory: pytest.TempPathFactory
) -> None:
    raw = whole(story).encode()
    file = tmp_path_factory.getbasetemp() / "flipped.hand-in.toml"
    at = flips.draw(some.integers(0, len(raw) - 1))
    byte = flips.draw(some.integers(0, 255).filter(lambda each: each != raw[at]))
    changed = raw[:at] + bytes([byte]) + raw[at + 1 :]
    file.write_bytes(changed)
    found = verifier(story, small()).verdict(file)
    assert found.status == "unreadable" or unmarked(changed) == unmarked(raw)


def test_f2_every_single_byte_is_covered(story: Edition, tmp_path: Path) -> None:
    """At each place of the file one bit is flipped, and found."""
    raw = whole(story).encode()
    file = tmp_path / "flipped.hand-in.toml"
    for at in range(len(raw)):
        file.write_bytes(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])
        with pytest.raises(LessonError):
            read_hand_in(file)


@given(cut=some.integers(0, 5_000), more=some.binary(max_size=8))
def test_f2_a_piece_with_something_behind_it_is_found(
    story: Edition, tmp_path_factory: pytest.TempPathFactory, cut: int, more: bytes
) -> None:
    raw = whole(story).encode()
    changed = raw[:cut] + more
    file = tmp_path_factory.getbasetemp() / "piece.hand-in.toml"
    file.write_bytes(changed)
    found = verifier(story, small()).verdict(file)
    if found.status != "unreadable":
        assert unmarked(changed) == unmarked(raw)


HARM = (
    *("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "]]>", "&lt;b&gt;"),
    *("=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", '=HYPERLINK("https://x.org")'),
    *("https://example.org/pixel.gif", "url(https://example.org)", "</style><style>*{}"),
    *(each for each in CORPUS if each.isascii() or each.encode(errors="ignore").decode() == each),
    "x" * 4_000,
)
"""What a pupil may have written, or pasted."""


def forged(story: Edition, number: int, text: str) -> str:
    """Return a hand-in that was written by other means than ours, with anything in it."""
    play = played(story, small(), at_random(number))
    data = tomli.loads(handed(story, small(), play, says="?"))
    del data["seal"]
    data["hand-in"]["who"] = text[:100]
    data["answer"] = [each | {"text": text} for each in data["answer"]]
    return sealed(tomli_w.dumps(data))


def test_f4_nothing_that_is_written_acts_in_the_page_or_in_a_table(
    story: Edition, tmp_path: Path
) -> None:
    for number, text in enumerate(HARM):
        told = forged(story, number, text)
        (tmp_path / f"{number}.hand-in.toml").write_bytes(told.encode())
    judge = verifier(story, small())
    report = class_report(judge, judge.verdicts(tmp_path))
    assert report.files == len({text.casefold().strip() for text in HARM})
    page, table = page_of(report), table_of(report).decode("utf-8-sig")
    body = ElementTree.fromstring(page.partition("<!DOCTYPE html>")[2])
    assert not {each.tag for each in body.iter()} & {"script", "img", "iframe", "object"}
    attributes = [told for each in body.iter() for told in each.items()]
    assert all(value.startswith("#") for key, value in attributes if key == "href")
    assert not {key for key, _ in attributes} & {"src", "style", "onerror", "action"}
    assert "url(" not in page.partition("</head>")[0]
    for text in (page, table.replace("\r\n", "\n")):
        assert not ACTING.search(text)
