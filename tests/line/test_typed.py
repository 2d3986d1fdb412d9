"""Lines from a file descriptor, without waiting for what is not there."""

import os
from collections.abc import Iterator
from io import StringIO

import pytest

from putilovets.frontends.line.typed import LONGEST, Patient, Selected, typed

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pipes cannot be asked there")


@pytest.fixture
def pipe() -> Iterator[tuple[Selected, int]]:
    read, write = os.pipe()
    yield Selected(read), write
    for end in (read, write):
        try:
            os.close(end)
        except OSError:
            continue


def test_nothing_is_there(pipe: tuple[Selected, int]) -> None:
    assert not pipe[0].waits(0)


def test_lines_come_one_by_one_however_they_are_written(pipe: tuple[Selected, int]) -> None:
    lines, write = pipe
    os.write(write, "1\nцех\nhal".encode())
    assert lines.waits(0)
    assert [lines.readline(), lines.readline()] == ["1\n", "цех\n"]
    assert not lines.waits(0)
    os.write(write, b"f\n")
    assert lines.waits(0)
    assert lines.readline() == "half\n"


def test_the_end_is_there_at_once_and_for_good(pipe: tuple[Selected, int]) -> None:
    lines, write = pipe
    os.write(write, b"1\nlast")
    os.close(write)
    assert [lines.readline(), lines.readline(), lines.readline()] == ["1\n", "last", ""]
    assert lines.waits(0)


def test_a_line_without_an_end_is_cut(pipe: tuple[Selected, int]) -> None:
    lines, write = pipe
    for _ in range(20):
        os.write(write, b"1" * LONGEST)
        lines.waits(0)
    os.write(write, b"\n2\n")
    lines.waits(0)
    assert len(lines.readline()) <= LONGEST + 1
    assert lines.readline() == "2\n"


def test_what_is_not_a_descriptor_is_waited_for() -> None:
    lines = typed(StringIO("1\n2\n"))
    assert isinstance(lines, Patient)
    assert lines.waits(0)
    assert [lines.readline(), lines.readline(), lines.readline()] == ["1\n", "2\n", ""]
