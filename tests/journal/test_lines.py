"""The lines of a file: what is written is read, and ids of any language stand as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putilovets.journal.lines import (
    Act,
    BadLine,
    Header,
    act_line,
    header_line,
    read_act,
    read_header,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
HEADERS = st.builds(
    Header,
    pack=TEXT,
    version=TEXT,
    rules=TEXT,
    texts=TEXT,
    seed=st.integers(0, 2**63 - 1),
    start=TEXT,
    parent=st.none() | TEXT,
)


def test_an_act_and_an_undo_as_they_are_written() -> None:
    assert act_line(Act("двор", "go", "ab")) == '{"at":"двор","do":"go","is":"ab"}\n'.encode()
    assert act_line(Act("yard", "", "ab")) == b'{"at":"yard","undo":true,"is":"ab"}\n'


@given(st.builds(Act, TEXT, TEXT, TEXT))
def test_an_act_that_is_written_is_read(act: Act) -> None:
    line = act_line(act)
    assert line.count(b"\n") == 1
    assert read_act(line) == act
    assert act.undo is (act.do == "")


@given(HEADERS)
def test_a_header_that_is_written_is_read(header: Header) -> None:
    line = header_line(header)
    assert line.count(b"\n") == 1
    assert read_header(line) == header


@given(st.binary(max_size=60).map(lambda raw: raw + b"\n"))
def test_any_bytes_are_a_line_or_a_sentence(line: bytes) -> None:
    for read in (read_act, read_header):
        with pytest.raises(BadLine) as caught:
            read(line)
        assert len(str(caught.value)) > 5


def test_more_than_is_known_is_passed_over() -> None:
    assert read_act(b'{"at":"a","do":"b","is":"c","new":[1]}\n') == Act("a", "b", "c")
